import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { z } from 'zod';
import type { Caller } from './caller.ts';
import { callerOf, checkProject } from './caller.ts';
import { ApiError } from './errors.ts';
import { type BodyOf, OPERATIONS, type Operation, type QueryOf } from './operations.ts';
import type { OperationId } from './routes.ts';

/** Nothing valid is larger: a credential of the most and longest values fits. */
const MAX_BODY_BYTES = 256 * 1024;

/** No name or id is longer, and DynamoDB takes keys of 1,024 bytes. */
const MAX_PARAM_LENGTH = 255;

/** A request that passed every check which does not need a record. */
export interface ApiRequest<Id extends OperationId = OperationId> {
  operationId: Id;
  caller: Caller;
  /** Path parameters, decoded. */
  params: Record<string, string>;
  query: QueryOf<Id>;
  body: BodyOf<Id>;
  /** A header's value; the name in lower case. */
  header: (name: string) => string | undefined;
  /** Where this API answers, stage prefix included, without a slash at the end. */
  baseUrl: string;
}

/**
 * Reads a proxy event (payload version 1.0) of a route.
 * @throws ApiError 400, 404 for an unknown project, 413, 415
 */
export function readRequest<Id extends OperationId>(operationId: Id, event: APIGatewayProxyEvent): ApiRequest<Id> {
  const operation: Operation = OPERATIONS[operationId];
  const caller = callerOf(event);
  checkProject(caller, header(event, 'x-kernel-project-id'));
  return {
    operationId,
    caller,
    params: decodeParams(event.pathParameters),
    query: operation.query && (check(operation.query, event.queryStringParameters ?? {}, 'query') as QueryOf<Id>),
    body: operation.body && (check(operation.body, readJson(event), 'body') as BodyOf<Id>),
    header: (name: string) => header(event, name),
    baseUrl: baseUrlOf(event),
  } as ApiRequest<Id>;
}

/** A header's value, whatever the case of its name. */
export function header(event: Pick<APIGatewayProxyEvent, 'headers'>, name: string): string | undefined {
  const found = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1];
}

/**
 * Path parameters, decoded exactly once, here and nowhere else: a REST API hands `pathParameters` (and `path`) on as
 * they stood in the URL (`a%2Fb` stays `a%2Fb`), while it decodes query strings itself. HTTP APIs differ; we use none.
 */
function decodeParams(params: APIGatewayProxyEvent['pathParameters']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [name, decodeParam(name, value ?? '')]),
  );
}

function decodeParam(name: string, value: string): string {
  const text = decodeUtf8(name, value);
  if (text.length > MAX_PARAM_LENGTH) throw new ApiError('not_found', `${name}: there is nothing with so long a name.`);
  return text;
}

function decodeUtf8(name: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new ApiError('bad_request', `${name}: the path is not valid percent-encoding of UTF-8.`);
  }
}

function readJson(event: APIGatewayProxyEvent): unknown {
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > MAX_BODY_BYTES) {
    throw new ApiError('payload_too_large', `The body has ${body.length} bytes; at most ${MAX_BODY_BYTES} are taken.`);
  }
  const text = body.toString('utf8');
  // Routes whose properties are all optional may be called without a body.
  if (text.trim() === '') return {};
  if (!isJsonType(header(event, 'content-type') ?? '')) {
    throw new ApiError('unsupported_media_type', 'Send the body as JSON, with "Content-Type: application/json".');
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may hold a password.
    throw new ApiError('invalid_json', 'The body is not valid JSON.');
  }
}

function isJsonType(contentType: string): boolean {
  return /^\s*application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType);
}

function check(schema: z.ZodType, value: unknown, where: 'body' | 'query'): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 5)
    .map((issue) => `${propertyOf(issue, where)}: ${plain(reasonOf(issue))}`);
  throw new ApiError('bad_request', `${problems.join('; ')}.`);
}

function propertyOf(issue: z.core.$ZodIssue, where: string): string {
  const path = issue.path.map(String).join('.');
  return path === '' ? `The ${where}` : path.slice(0, 200);
}

/** A wrong key of a record is one issue; why it is wrong is another inside it. */
function reasonOf(issue: z.core.$ZodIssue): string {
  return (issue.code === 'invalid_key' && issue.issues[0]?.message) || issue.message;
}

/** zod says "Invalid input: expected string, received number"; its first words tell nothing. */
function plain(message: string): string {
  return message.replace(/^Invalid (input|option): /, '');
}

function baseUrlOf(event: APIGatewayProxyEvent): string {
  const scheme = header(event, 'x-forwarded-proto') === 'http' ? 'http' : 'https';
  const { domainName, path } = event.requestContext;
  const prefix = path.endsWith(event.path) ? path.slice(0, path.length - event.path.length) : '';
  return `${scheme}://${domainName ?? ''}${prefix}`;
}
