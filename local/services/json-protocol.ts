import { AccessDenied, type Caller, type Service, type ServiceRequest, type ServiceResponse } from '../service.ts';

/** An error a client of the service is meant to see: its code is the exception's name in the SDK. */
export class ServiceError extends Error {
  override name = 'ServiceError';
  readonly code: string;
  /** Members of the exception's shape besides the message, such as `CancellationReasons`. */
  readonly members: Record<string, unknown>;

  constructor(code: string, message: string, members: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.members = members;
  }
}

type Run = (input: never, caller: Caller) => object | Promise<object>;

/** The operations of a service by name. Inputs have the shape the AWS SDK serializes, with blobs in base64. */
export type Operations = Record<string, Run>;

/**
 * A service that speaks AWS JSON 1.0 or 1.1: `X-Amz-Target: <service>.<operation>`, input and output as JSON.
 *
 * Only the SDK's clients talk to it, so that inputs are taken to have the shape of their operation.
 */
export function serveJson(operations: Operations, close: () => Promise<void> = async () => {}): Service {
  return {
    close,
    async handle(request) {
      try {
        return respond(request, 200, await run(operations, request));
      } catch (error) {
        return respondError(request, error);
      }
    },
  };
}

async function run(operations: Operations, request: ServiceRequest): Promise<object> {
  const name = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation) {
    throw new ServiceError('UnknownOperationException', `The local host does not know the operation ${name}.`);
  }
  const input = JSON.parse(request.body.toString() || '{}');
  return operation(input as never, request.caller);
}

function respondError(request: ServiceRequest, error: unknown): ServiceResponse {
  if (error instanceof AccessDenied) {
    return respond(request, 400, { __type: 'AccessDeniedException', message: error.message });
  }
  if (error instanceof ServiceError) {
    return respond(request, 400, { __type: error.code, message: error.message, ...error.members });
  }
  throw error;
}

function respond(request: ServiceRequest, status: number, output: object): ServiceResponse {
  const contentType = request.headers['content-type'] ?? 'application/x-amz-json-1.0';
  return { status, headers: { 'content-type': contentType }, body: JSON.stringify(output) };
}
