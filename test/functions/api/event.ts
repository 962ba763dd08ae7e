import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type OperationId, ROUTES } from '../../../lib/contract/routes.ts';

interface Request {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  authorizer?: Record<string, string>;
  base64?: boolean;
}

export const KEY_HOLDER = { org: 'acme', principal: 'api_key', keyId: 'k1' };

/** A proxy event (payload version 1.0) of a route, as API Gateway makes it behind stage `prod`. */
export function eventOf(operationId: OperationId, request: Request = {}): APIGatewayProxyEvent {
  const { params = {}, query, body, headers = {}, authorizer = KEY_HOLDER, base64 = false } = request;
  const route = ROUTES.find((candidate) => candidate.operationId === operationId);
  if (!route) throw new Error(`No such operation: ${operationId}`);
  const path = route.path.replace(/\{([^}]+)\}/g, (_, name: string) => params[name] ?? '');
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  return {
    resource: route.path,
    httpMethod: route.method,
    path,
    headers: { ...(text !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    pathParameters: Object.keys(params).length > 0 ? params : null,
    queryStringParameters: query ?? null,
    body: text === undefined ? null : base64 ? Buffer.from(text).toString('base64') : text,
    isBase64Encoded: base64,
    requestContext: { domainName: 'api.example.com', path: `/prod${path}`, authorizer },
  } as unknown as APIGatewayProxyEvent;
}
