import type { APIGatewayProxyResult } from 'aws-lambda';
import { CORS_HEADERS } from './cors.ts';
import { ApiError } from './errors.ts';
import { pageHeaders } from './paging.ts';
import type { Route } from './route.ts';

/** What a handler answers: a value to be shown as JSON, or undefined for no content. */
export interface Reply<Answer> {
  answer: Answer;
  headers?: Record<string, string>;
}

/** How the answers of a route are: the part of the table of routes that is of interest here. */
export type AnswerTo = Pick<Route, 'cors'>;

/** One page of a list, with what the client pages by. */
export function pageReply<Row>(rows: Row[], offset: number, hasMore: boolean): Reply<Row[]> {
  return { answer: rows, headers: pageHeaders(offset, rows.length, hasMore) };
}

/** A handler's reply as API Gateway takes it. Answers are never cached: they are about right now. */
export function toResult(
  status: number,
  { answer, headers }: Reply<unknown>,
  { cors }: AnswerTo = {},
): APIGatewayProxyResult {
  const empty = answer === undefined;
  return {
    statusCode: status,
    headers: {
      ...(cors && CORS_HEADERS),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...(!empty && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: empty ? '' : JSON.stringify(answer),
  };
}

/** What of an error the caller sees: all of an ApiError, nothing of any other. */
export function toErrorResult(error: unknown, to: AnswerTo = {}): APIGatewayProxyResult {
  const shown =
    error instanceof ApiError
      ? error
      : new ApiError('internal_error', 'Something failed on our side. Try again; the log of this function tells more.');
  return toResult(shown.status, { answer: shown.body(), headers: shown.headers }, to);
}
