/** Bundles that answer HTTP: `api/credentials` is `functions/api/credentials.ts`. */
export type ApiFunction =
  | 'api/credentials'
  | 'api/totp-code'
  | 'api/connections'
  | 'api/login'
  | 'api/events'
  | 'api/profiles'
  | 'api/download'
  | 'api/api-keys'
  | 'api/providers'
  | 'api/hosted-page'
  | 'api/meta';

export type HttpMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** How a caller may prove who it is: an API key of an organization, or the JWT of one login flow. */
export type AuthMode = 'api_key' | 'flow';

export interface Route {
  operationId: string;
  method: HttpMethod;
  /** In OpenAPI's form, `{name}` for a parameter; this text is also API Gateway's `resource`. */
  path: string;
  function: ApiFunction;
  /** Empty: open to everyone. */
  auth: readonly AuthMode[];
  /** The answer is streamed, so that neither 6 MB nor 29 s limits it, and it may be bytes of any kind. */
  stream?: true;
  /** Pages of any origin may ask: the four routes of a front end (contract section 3, item 4), and no other. */
  cors?: true;
}
