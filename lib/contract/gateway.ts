import { preflightHeaders } from './cors.ts';
import type { ApiFunction, Route } from './route.ts';
import { pathParameters, ROUTES } from './routes.ts';

/** Streamed answers may run as long as a function may; API Gateway's default of 29 s is for buffered ones. */
const STREAM_TIMEOUT_MS = 900_000;

const AUTHORIZER = 'latchkey';

/**
 * The OpenAPI 3.0 document that API Gateway imports: routes, integrations, authorizer and preflights, without schemas.
 * (API Gateway does not import 3.1, and validating there would give errors of another shape than ours.)
 * @param integrationUri the Lambda invocation URI of a function; may be a CloudFormation intrinsic. With `stream`, the
 *   `2021-11-15` response-streaming one
 * @param authorizerUri the invocation URI of the authorizer; may be an intrinsic
 */
export function gatewayProjection(
  integrationUri: (functionKey: ApiFunction, stream: boolean) => unknown,
  authorizerUri: unknown,
  routes: readonly Route[] = ROUTES,
): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const method = {
      [route.method.toLowerCase()]: operation(route, integrationUri(route.function, route.stream === true)),
    };
    paths[route.path] = { ...paths[route.path], ...method };
  }
  for (const { path, method } of routes.filter(({ cors }) => cors)) {
    paths[path] = { ...paths[path], options: preflight(path, [method]) };
  }
  return {
    openapi: '3.0.1',
    info: { title: 'Latchkey', version: '1' },
    paths,
    components: { securitySchemes: { [AUTHORIZER]: authorizer(authorizerUri) } },
  };
}

function operation(route: Route, uri: unknown): object {
  return {
    operationId: route.operationId,
    parameters: parameters(route.path),
    security: route.auth.length > 0 ? [{ [AUTHORIZER]: [] }] : [],
    responses: { default: { description: 'Answered by the function' } },
    'x-amazon-apigateway-integration': {
      type: 'aws_proxy',
      httpMethod: 'POST',
      uri,
      passthroughBehavior: 'when_no_match',
      ...(route.stream && { responseTransferMode: 'STREAM', timeoutInMillis: STREAM_TIMEOUT_MS }),
    },
  };
}

function preflight(path: string, methods: string[]): object {
  const headers = preflightHeaders(methods);
  return {
    parameters: parameters(path),
    security: [],
    responses: {
      '204': {
        description: 'Preflight',
        headers: Object.fromEntries(Object.keys(headers).map((name) => [name, { schema: { type: 'string' } }])),
      },
    },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      passthroughBehavior: 'when_no_match',
      requestTemplates: { 'application/json': '{"statusCode": 204}' },
      responses: {
        default: {
          statusCode: '204',
          // API Gateway marks a literal by single quotes.
          responseParameters: Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, `'${value}'`]),
          ),
        },
      },
    },
  };
}

function parameters(path: string): object[] {
  return pathParameters(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function authorizer(uri: unknown): object {
  return {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': 'custom',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      authorizerUri: uri,
      // A request without the header is a 401 that costs no invocation.
      identitySource: 'method.request.header.Authorization',
      // A revoked key must be refused at once.
      authorizerResultTtlInSeconds: 0,
    },
  };
}
