import { CORS_HEADERS } from '../lib/contract/cors.ts';
import type { ErrorCode } from '../lib/contract/errors.ts';

interface Refusal {
  /** API Gateway's name for the situation. */
  type: string;
  /** Absent: the status that API Gateway chose. */
  status?: number;
  code: ErrorCode;
  message: string;
  headers?: Record<string, string>;
  /** Of no route, so of none that pages may ask. */
  cors?: false;
}

const NO_ROUTE = {
  status: 404,
  code: 'not_found',
  message: 'There is no such route; GET /openapi.json lists them all.',
  cors: false,
} as const;
const NO_KEY = {
  status: 401,
  code: 'unauthorized',
  message: 'Send "Authorization: Bearer" with a valid API key.',
} as const;
const FORBIDDEN = {
  status: 403,
  code: 'forbidden',
  message: 'This key or token does not allow that request.',
} as const;
const TOO_MANY = {
  status: 429,
  code: 'rate_limited',
  message: 'Too many requests; try again after the time in Retry-After.',
  headers: { 'Retry-After': '1' },
} as const;
const OUR_FAULT = { code: 'internal_error', message: 'Something failed on our side; try again.' } as const;

/**
 * What API Gateway answers by itself. A request without a route is, to API Gateway, one without a token; with an
 * `Authorization` header, there being no route that says otherwise, it is one with a bad AWS signature.
 * No message quotes the request: what was sent may be a secret.
 */
const REFUSALS: readonly Refusal[] = [
  { type: 'MISSING_AUTHENTICATION_TOKEN', ...NO_ROUTE },
  { type: 'INVALID_SIGNATURE', ...NO_ROUTE },
  { type: 'RESOURCE_NOT_FOUND', ...NO_ROUTE },
  { type: 'UNAUTHORIZED', ...NO_KEY },
  { type: 'ACCESS_DENIED', ...FORBIDDEN },
  { type: 'THROTTLED', ...TOO_MANY },
  { type: 'QUOTA_EXCEEDED', ...TOO_MANY },
  {
    type: 'REQUEST_TOO_LARGE',
    status: 413,
    code: 'payload_too_large',
    message: 'The body is larger than a request may be.',
  },
  {
    type: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    code: 'unsupported_media_type',
    message: 'Send the body as application/json.',
  },
  { type: 'DEFAULT_4XX', code: 'bad_request', message: 'The request could not be understood.' },
  { type: 'DEFAULT_5XX', ...OUR_FAULT },
];

/**
 * The refusals as a part of the OpenAPI document: body `{code, message}`. API Gateway has one answer for all routes, so all
 * that could be of a route for front ends can be read by their pages; what it says is the same for everybody. (As resources
 * of their own the answers would be lost whenever the document is imported again.)
 */
export const GATEWAY_RESPONSES = Object.fromEntries(
  REFUSALS.map(({ type, status, code, message, headers, cors = true }) => [
    type,
    {
      ...(status && { statusCode: status }),
      responseTemplates: { 'application/json': JSON.stringify({ code, message }) },
      // API Gateway marks a literal by single quotes.
      responseParameters: Object.fromEntries(
        Object.entries({ ...(cors && CORS_HEADERS), ...headers }).map(([name, value]) => [
          `gatewayresponse.header.${name}`,
          `'${value}'`,
        ]),
      ),
    },
  ]),
);
