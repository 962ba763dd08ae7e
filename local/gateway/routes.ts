import { TemplateError } from '../template/template.ts';

/** One method of the API, as imported from the OpenAPI document. */
export interface ApiRoute {
  method: string;
  /** With `{parameters}`: API Gateway's `resource`. */
  resource: string;
  integration: FunctionIntegration | MockIntegration;
  authorizer: RouteAuthorizer | undefined;
}

export interface FunctionIntegration {
  kind: 'function';
  functionArn: string;
  streamed: boolean;
  timeoutMs: number;
}

export interface MockIntegration {
  kind: 'mock';
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface RouteAuthorizer {
  functionArn: string;
  /** Lower-case names of headers without which the authorizer is not even asked. */
  requiredHeaders: string[];
}

/** API Gateway's own limit for buffered answers. */
const defaultTimeoutMs = 29_000;
const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

interface Operation {
  security?: Record<string, string[]>[];
  'x-amazon-apigateway-integration'?: Record<string, unknown>;
}

/**
 * Reads the OpenAPI document of an `AWS::ApiGateway::RestApi`, intrinsics resolved.
 *
 * @throws {TemplateError} for an integration or authorizer of a kind the host does not imitate.
 */
export function readRoutes(body: Record<string, unknown>): ApiRoute[] {
  const paths = (body.paths ?? {}) as Record<string, Record<string, Operation>>;
  const { securitySchemes = {} } = (body.components ?? {}) as { securitySchemes?: Record<string, unknown> };
  const authorizers = new Map(
    Object.entries(securitySchemes).map(([name, scheme]) => [name, readAuthorizer(name, scheme)]),
  );
  return Object.entries(paths).flatMap(([resource, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]): ApiRoute => {
        const security = operation.security ?? (body.security as Operation['security']) ?? [];
        const [scheme] = Object.keys(security[0] ?? {});
        const where = `${method.toUpperCase()} ${resource}`;
        if (scheme !== undefined && !authorizers.has(scheme)) {
          throw new TemplateError(`${where}: there is no security scheme '${scheme}'.`);
        }
        return {
          method: method.toUpperCase(),
          resource,
          integration: readIntegration(where, operation['x-amazon-apigateway-integration'] ?? {}),
          authorizer: scheme === undefined ? undefined : authorizers.get(scheme),
        };
      }),
  );
}

function readIntegration(where: string, integration: Record<string, unknown>): ApiRoute['integration'] {
  const { type, uri, responseTransferMode, timeoutInMillis, responses } = integration;
  if (type === 'mock') return readMock(where, responses);
  if (type !== 'aws_proxy')
    throw new TemplateError(`${where}: the local host does not know the integration '${type}'.`);
  const target = readFunctionUri(where, uri);
  const streamed = responseTransferMode === 'STREAM';
  if (streamed !== (target.operation === 'response-streaming-invocations')) {
    throw new TemplateError(`${where}: responseTransferMode and the integration URI do not belong together.`);
  }
  return {
    kind: 'function',
    functionArn: target.functionArn,
    streamed,
    timeoutMs: Number(timeoutInMillis ?? defaultTimeoutMs),
  };
}

/** Of a mock integration's answers, the default one. Values of headers are literals in single quotes. */
function readMock(where: string, responses: unknown): MockIntegration {
  const answer = (responses as Record<string, Record<string, unknown>> | undefined)?.default;
  if (!answer) throw new TemplateError(`${where}: the mock integration has no default response.`);
  const headers = Object.entries((answer.responseParameters ?? {}) as Record<string, string>).map(([name, value]) => {
    const literal = /^'(.*)'$/.exec(value)?.[1];
    if (literal === undefined) throw new TemplateError(`${where}: the header value ${value} is not a literal.`);
    return [name.replace(/^method\.response\.header\./, ''), literal] as const;
  });
  const templates = (answer.responseTemplates ?? {}) as Record<string, string>;
  return {
    kind: 'mock',
    status: Number(answer.statusCode),
    headers: Object.fromEntries(headers),
    body: templates['application/json'] ?? '',
  };
}

function readAuthorizer(name: string, scheme: unknown): RouteAuthorizer {
  const authorizer = (scheme as Record<string, Record<string, unknown>>)['x-amazon-apigateway-authorizer'] ?? {};
  const { type, authorizerUri, authorizerResultTtlInSeconds, identitySource } = authorizer;
  if (type !== 'request' || authorizerResultTtlInSeconds !== 0) {
    throw new TemplateError(`Security scheme '${name}': the local host knows request authorizers that do not cache.`);
  }
  const sources = String(identitySource ?? '')
    .split(',')
    .map((source) => source.trim())
    .filter(Boolean);
  return {
    functionArn: readFunctionUri(name, authorizerUri).functionArn,
    requiredHeaders: sources.map((source) => {
      const header = /^method\.request\.header\.(.+)$/.exec(source)?.[1];
      if (!header) throw new TemplateError(`Security scheme '${name}': the identity source ${source} is not a header.`);
      return header.toLowerCase();
    }),
  };
}

function readFunctionUri(where: string, uri: unknown): { functionArn: string; operation: string } {
  const match = /\/functions\/(arn:[^/]+)\/(invocations|response-streaming-invocations)$/.exec(String(uri));
  if (!match) throw new TemplateError(`${where}: ${uri} is not the invocation URI of a function.`);
  return { functionArn: match[1] as string, operation: match[2] as string };
}
