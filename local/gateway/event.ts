import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { place } from '../template/template.ts';
import type { ApiRoute } from './routes.ts';

/** What API Gateway tells a function of a request: the proxy event, payload version 1.0. */
export type ProxyEvent = Record<string, unknown> & { requestContext: Record<string, unknown> };

/**
 * Builds the event of a request.
 *
 * @param body Undefined for the authorizer, which does not get to see it.
 * @param authorizer The context an authorizer returned, with `principalId`.
 */
export function proxyEvent(request: {
  message: IncomingMessage;
  route: Pick<ApiRoute, 'method' | 'resource'>;
  pathParameters: Record<string, string>;
  body?: Buffer;
  binary?: boolean;
  authorizer?: Record<string, unknown>;
}): ProxyEvent {
  const { message, route, pathParameters, body, binary = false, authorizer } = request;
  const [path = '/', search = ''] = (message.url ?? '/').split('?', 2);
  const headers = headersOf(message);
  const query = new URLSearchParams(search);
  const names = [...new Set(query.keys())];
  const now = new Date();
  return {
    resource: route.resource,
    path,
    httpMethod: route.method,
    headers: mapValues(headers, (values) => values.at(-1)),
    multiValueHeaders: headers,
    queryStringParameters: orNull(Object.fromEntries(names.map((name) => [name, query.getAll(name).at(-1)]))),
    multiValueQueryStringParameters: orNull(Object.fromEntries(names.map((name) => [name, query.getAll(name)]))),
    pathParameters: orNull(pathParameters),
    stageVariables: null,
    requestContext: {
      accountId: place.account,
      apiId: 'local',
      stage: 'local',
      domainName: message.headers.host ?? '',
      domainPrefix: 'local',
      resourcePath: route.resource,
      httpMethod: route.method,
      // The API stands at the root of this host: there is no stage prefix.
      path,
      protocol: `HTTP/${message.httpVersion}`,
      requestId: randomUUID(),
      requestTime: now.toISOString(),
      requestTimeEpoch: now.getTime(),
      identity: { sourceIp: message.socket.remoteAddress ?? '', userAgent: message.headers['user-agent'] ?? null },
      ...(authorizer && { authorizer }),
    },
    body: body && body.length > 0 ? body.toString(binary ? 'base64' : 'utf8') : null,
    isBase64Encoded: binary && body !== undefined && body.length > 0,
  };
}

/** Headers in the client's own spelling, with those that API Gateway sets itself. */
function headersOf(message: IncomingMessage): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  const spelling = new Map<string, string>();
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    const [name = '', value = ''] = message.rawHeaders.slice(index, index + 2);
    const lower = name.toLowerCase();
    if (lower.startsWith('x-forwarded-') || lower === 'connection' || lower === 'transfer-encoding') continue;
    const spelled = spelling.get(lower) ?? name;
    spelling.set(lower, spelled);
    headers[spelled] = [...(headers[spelled] ?? []), value];
  }
  return {
    ...headers,
    'X-Forwarded-For': [message.socket.remoteAddress ?? ''],
    'X-Forwarded-Port': [String(message.socket.localPort ?? '')],
    'X-Forwarded-Proto': ['http'],
  };
}

const orNull = <T extends object>(value: T): T | null => (Object.keys(value).length > 0 ? value : null);

const mapValues = <A, B>(record: Record<string, A>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
