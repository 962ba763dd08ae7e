import type { APIGatewayProxyResult } from 'aws-lambda';
import { CORS_HEADERS } from './cors.ts';
import { ApiError } from './errors.ts';
import { pageHeaders } from './paging.ts';

/** What a handler answers: a value to be shown as JSON, or undefined for no content. */
export interface Reply<Answer> {
  answer: Answer;
  headers?: Record<string, string>;
}

/** One page of a list, with what the client pages by. */
export function pageReply<Row>(rows: Row[], offset: number, hasMore: boolean): Reply<Row[]> {
  return { answer: rows, headers: pageHeaders(offset, rows.length, hasMore) };
}

/** A handler's reply as API Gateway takes it. Answers are never cached: they are about right now. */
export function toResult(status: number, { answer, headers }: Reply<unknown>): APIGatewayProxyResult {
  const empty = answer === undefined;
  return {
    statusCode: status,
    headers: {
      ...CORS_HEADERS,
      'Cache-Control': 'no-store',
      ...(!empty && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: empty ? '' : JSON.stringify(answer),
  };
}

/** What of an error the caller sees: all of an ApiError, nothing of any other. */
export function toErrorResult(error: unknown): APIGatewayProxyResult {
  const shown =
    error instanceof ApiError
      ? error
      : new ApiError('internal_error', 'Something failed on our side. Try again; the log of this function tells more.');
  return toResult(shown.status, { answer: shown.body(), headers: shown.headers });
}
