import type { IncomingHttpHeaders } from 'node:http';

/** Who signed a request: resolved from the access key id of its Authorization header. */
export interface Caller {
  roleArn: string;
  roleName: string;
}

/** One request to an AWS service as the endpoint received it. `path` is the raw (still encoded) path, `query` is decoded. */
export interface ServiceRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  caller: Caller;
}

export interface ServiceResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** A loopback stand-in of one AWS service. Each speaks its service's own wire format, errors included. */
export interface Service {
  handle(request: ServiceRequest): Promise<ServiceResponse>;
  /** Ends what the service holds open, with everything it acknowledged on disk. */
  close(): Promise<void>;
}

export interface AuthorizationRequest {
  caller: Caller;
  /** As IAM names it, such as `kms:Decrypt`. */
  action: string;
  /** The ARN acted on. */
  resource: string;
  /** Condition keys and their values, such as `kms:EncryptionContext:purpose`. */
  context?: Record<string, string | string[]>;
}

/** @throws {AccessDenied} when no statement of the caller's role allows the request, or one denies it. */
export type Authorize = (request: AuthorizationRequest) => void;

/** The host's IAM said no. Each service answers it in its own wire format. */
export class AccessDenied extends Error {
  override name = 'AccessDenied';
  readonly request: AuthorizationRequest;

  constructor(request: AuthorizationRequest) {
    const { caller, action, resource } = request;
    super(`User: ${caller.roleArn} is not authorized to perform: ${action} on resource: ${resource}`);
    this.request = request;
  }
}
