import type { Readable } from 'node:stream';

/** One event on its way to a function. */
export interface Invocation {
  id: string;
  payload: Buffer;
  /** Called once, with the answer or the reason why there is none. */
  settle(reply: Reply): void;
}

/** What became of an invocation. A payload with `functionError` describes the error, as Lambda words it. */
export type Reply =
  | { kind: 'payload'; payload: Buffer; functionError?: 'Unhandled' }
  | { kind: 'stream'; contentType: string; body: Readable };

/** Lambda refuses larger synchronous payloads, requests and answers alike. */
export const maxPayloadBytes = 6 * 1024 * 1024;

/** The answer to an invocation that the function could not finish. `errorType` is one of Lambda's own. */
export function failure(errorType: string, errorMessage: string): Reply {
  return {
    kind: 'payload',
    payload: Buffer.from(JSON.stringify({ errorType, errorMessage })),
    functionError: 'Unhandled',
  };
}
