/**
 * Every code an answer can carry, with its status: the closed union that clients may switch on.
 * Codes of the service we are compatible with keep their name and status (contract section 1).
 */
export const ERROR_STATUS = {
  bad_request: 400,
  invalid_json: 400,
  provider_token_refused: 400,
  resource_in_use: 400,
  totp_not_configured: 400,
  unsupported_format: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  project_not_found: 404,
  conflict: 409,
  cannot_delete_current_key: 409,
  flow_not_awaiting_input: 409,
  profile_not_ready: 409,
  too_many_pending_sessions: 409,
  flow_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  provider_rate_limited: 429,
  internal_error: 500,
  provider_unreachable: 502,
} as const;

const RETRIED: readonly number[] = [409, 429, 502];

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface ErrorBody {
  code: ErrorCode;
  message: string;
  /** On a 409 of a duplicate connection: the connection that exists. */
  existing_id?: string;
}

/**
 * A refusal that the caller is meant to see. The message tells what to do next; it never quotes a value that was sent,
 * because what a caller puts in the wrong place may be a secret.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly extra: { existing_id?: string };
  readonly headers: Record<string, string>;

  /** @param retry whether the same request may succeed at once when it is sent again */
  constructor(code: ErrorCode, message: string, extra: { existing_id?: string } = {}, retry = false) {
    super(message);
    this.code = code;
    this.status = ERROR_STATUS[code];
    this.extra = extra;
    // The public client retries these unless told not to: three requests of every conflict, or to a vault that is down.
    this.headers = RETRIED.includes(this.status) ? { 'x-should-retry': String(retry) } : {};
  }

  /** The body that the wire shows. */
  body(): ErrorBody {
    return { code: this.code, message: this.message, ...this.extra };
  }
}
