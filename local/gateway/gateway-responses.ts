import { TemplateError } from '../template/template.ts';

/** An answer API Gateway gives by itself. */
export interface GatewayAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type GatewayResponseType = keyof typeof defaults;

/** What API Gateway says when the template does not say otherwise. */
const defaults = {
  ACCESS_DENIED: { status: 403, message: 'User is not authorized to access this resource' },
  API_CONFIGURATION_ERROR: { status: 500, message: 'Internal server error' },
  AUTHORIZER_CONFIGURATION_ERROR: { status: 500, message: 'Internal server error' },
  AUTHORIZER_FAILURE: { status: 500, message: 'Internal server error' },
  BAD_REQUEST_PARAMETERS: { status: 400, message: 'Bad Request' },
  INTEGRATION_FAILURE: { status: 504, message: 'Network error communicating with endpoint' },
  INTEGRATION_TIMEOUT: { status: 504, message: 'Endpoint request timed out' },
  // An Authorization header where no route says what it is for counts as AWS's own signature.
  INVALID_SIGNATURE: { status: 403, message: 'The request signature is not valid' },
  MISSING_AUTHENTICATION_TOKEN: { status: 403, message: 'Missing Authentication Token' },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long' },
  THROTTLED: { status: 429, message: 'Too Many Requests' },
  UNAUTHORIZED: { status: 401, message: 'Unauthorized' },
  // What a function's error or malformed answer gives: API Gateway has no type of its own for it.
  DEFAULT_5XX: { status: 502, message: 'Internal server error' },
} as const;

interface Declared {
  statusCode?: number | string;
  responseParameters?: Record<string, string>;
  responseTemplates?: Record<string, string>;
}

/**
 * Answers in the words of the OpenAPI document (`x-amazon-apigateway-gateway-responses`); a type that it leaves out falls
 * back to `DEFAULT_4XX` or `DEFAULT_5XX`, then to API Gateway's own.
 *
 * @throws {TemplateError} when an answer uses an expression this host cannot evaluate.
 */
export function createGatewayResponses(
  document: Record<string, unknown>,
): (type: GatewayResponseType, requestId: string) => GatewayAnswer {
  const declared = (document['x-amazon-apigateway-gateway-responses'] ?? {}) as Record<string, Declared>;
  const answer = (type: GatewayResponseType, requestId: string): GatewayAnswer => {
    const { status, message } = defaults[type];
    const own = declared[type] ?? declared[status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'];
    const template = own?.responseTemplates?.['application/json'] ?? '{"message":$context.error.messageString}';
    const headers = Object.entries(own?.responseParameters ?? {}).map(([name, value]) => [
      name.replace(/^gatewayresponse\.header\./, ''),
      literal(type, value),
    ]);
    return {
      status: Number(own?.statusCode ?? status),
      headers: { 'content-type': 'application/json', ...Object.fromEntries(headers) },
      body: render(template, {
        'error.message': message,
        'error.messageString': JSON.stringify(message),
        'error.responseType': type,
        requestId,
      }),
    };
  };
  // An expression that cannot be evaluated is found at the start, not in the middle of a refusal.
  for (const type of Object.keys(defaults) as GatewayResponseType[]) answer(type, '');
  return answer;
}

function literal(type: string, value: string): string {
  const text = /^'(.*)'$/.exec(value)?.[1];
  if (text === undefined)
    throw new TemplateError(`Gateway response ${type}: the header value ${value} is not a literal.`);
  return text;
}

function render(template: string, context: Record<string, string>): string {
  return template.replace(/\$(?:context\.([\w.]+)|[\w{!]+)/g, (expression, name: string | undefined) => {
    const value = name === undefined ? undefined : context[name];
    if (value === undefined)
      throw new TemplateError(`The local host cannot evaluate ${expression} in a gateway response.`);
    return value;
  });
}
