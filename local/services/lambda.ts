import type { Fleet } from '../functions/fleet.ts';
import { maxPayloadBytes } from '../functions/invocation.ts';
import { AccessDenied, type Authorize, type Caller, type Service, type ServiceResponse } from '../service.ts';

/** Lambda refuses larger asynchronous payloads. */
const maxEventBytes = 1024 * 1024;

const path = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Runs a function for a service that acts under a role of its own, such as a state machine. */
export type InvokeFunction = (
  functionArn: string,
  payload: Buffer,
  caller: Caller,
) => Promise<{ payload: Buffer; functionError?: string }>;

/** An invocation that Lambda turned away; `name` is the exception's. */
export class InvocationRefused extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * @returns what rejects with {AccessDenied} when the role may not invoke the function, with {InvocationRefused} when it
 * does not exist or is exhausted.
 */
export function invokeAs({ fleet, authorize }: { fleet: Fleet; authorize: Authorize }): InvokeFunction {
  return async (functionArn, payload, caller) => {
    const definition = fleet.find(functionArn);
    if (!definition) throw new InvocationRefused('ResourceNotFoundException', `Function not found: ${functionArn}`);
    authorize({ caller, action: 'lambda:InvokeFunction', resource: definition.arn });
    if (payload.length > maxPayloadBytes) throw new InvocationRefused('RequestTooLargeException', 'Payload over 6 MB.');
    if (fleet.exhausted(definition)) throw new InvocationRefused('TooManyRequestsException', 'Rate Exceeded.');
    const reply = await fleet.invoke(definition, payload);
    if (reply.kind === 'stream') throw new Error(`${functionArn} answers with a stream.`);
    return reply;
  };
}

/** The one operation of Lambda that functions use: Invoke, synchronous (`RequestResponse`) or not (`Event`). */
export function createLambda({ fleet, authorize }: { fleet: Fleet; authorize: Authorize }): Service {
  return {
    async handle({ method, path: requestPath, headers, body, caller }) {
      const [, reference] = path.exec(requestPath) ?? [];
      if (method !== 'POST' || !reference)
        return problem(404, 'UnknownOperationException', 'Only Invoke is served here.');
      const definition = fleet.find(decodeURIComponent(reference));
      if (!definition) return problem(404, 'ResourceNotFoundException', `Function not found: ${reference}`);
      const refusal = refuse(authorize, caller, definition.arn);
      if (refusal) return refusal;

      const isEvent = headers['x-amz-invocation-type'] === 'Event';
      const limit = isEvent ? maxEventBytes : maxPayloadBytes;
      if (body.length > limit) {
        const message = `Request must be smaller than ${limit} bytes for the InvokeFunction operation`;
        return problem(413, 'RequestTooLargeException', message);
      }
      if (fleet.exhausted(definition)) return problem(429, 'TooManyRequestsException', 'Rate Exceeded.');

      const payload = body.length > 0 ? body : Buffer.from('{}');
      if (isEvent) {
        // An asynchronous invocation is not retried (`MaximumRetryAttempts: 0`), and nobody waits for what comes of it.
        void fleet.invoke(definition, payload);
        return { status: 202, headers: {}, body: '' };
      }
      const reply = await fleet.invoke(definition, payload);
      if (reply.kind === 'stream') {
        reply.body.destroy();
        return problem(502, 'ServiceException', 'A streamed answer cannot be buffered here.');
      }
      return {
        status: 200,
        headers: {
          'content-type': 'application/json',
          'x-amz-executed-version': '$LATEST',
          ...(reply.functionError && { 'x-amz-function-error': reply.functionError }),
        },
        body: reply.payload,
      };
    },
    async close() {},
  };
}

function refuse(authorize: Authorize, caller: Caller, resource: string): ServiceResponse | undefined {
  try {
    authorize({ caller, action: 'lambda:InvokeFunction', resource });
    return undefined;
  } catch (error) {
    if (error instanceof AccessDenied) return problem(403, 'AccessDeniedException', error.message);
    throw error;
  }
}

function problem(status: number, type: string, message: string): ServiceResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
    body: JSON.stringify({ Type: 'User', Message: message, message }),
  };
}
