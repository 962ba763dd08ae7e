import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Fleet } from '../functions/fleet.ts';
import { maxPayloadBytes, type Reply } from '../functions/invocation.ts';
import type { FunctionDefinition } from '../template/function.ts';
import type { System } from '../template/system.ts';
import { TemplateError } from '../template/template.ts';
import { type Authorization, authorizerEvent, methodArn, readAuthorization } from './authorizer.ts';
import { proxyEvent } from './event.ts';
import { createGatewayResponses, type GatewayResponseType } from './gateway-responses.ts';
import { createMatcher, type Match } from './match.ts';
import { readProxyResponse, readStreamedHead } from './proxy-response.ts';
import { type ApiRoute, readRoutes } from './routes.ts';

/** API Gateway's limit for a request body. */
const maxBodyBytes = 10 * 1024 * 1024;
const maxDrainedBytes = 8 * maxBodyBytes;

/** API Gateway answers by itself instead of the function. */
class Refusal extends Error {
  readonly type: GatewayResponseType;
  constructor(type: GatewayResponseType) {
    super(type);
    this.type = type;
  }
}

export type RequestListener = (message: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A stand-in for the API Gateway REST API of the template: routes, request authorizer, Lambda proxy and mock integrations,
 * buffered and streamed answers, gateway responses, and the service's limits.
 *
 * @throws {TemplateError} for what it does not imitate, or when the API may not invoke one of its functions.
 */
export function createGateway(
  { api, permissions }: Pick<System, 'api' | 'permissions'>,
  fleet: Pick<Fleet, 'find' | 'invoke' | 'exhausted'>,
): RequestListener {
  const routes = readRoutes(api.body);
  const match = createMatcher(routes);
  const gatewayResponse = createGatewayResponses(api.body);
  const functions = new Map(functionArns(routes).map((arn) => [arn, findInvocable(arn, permissions, fleet)]));

  const invoke = async (functionArn: string, event: Record<string, unknown>): Promise<Reply> => {
    const payload = Buffer.from(JSON.stringify(event));
    const definition = functions.get(functionArn) as FunctionDefinition;
    if (payload.length > maxPayloadBytes) throw new Refusal('REQUEST_TOO_LARGE');
    if (fleet.exhausted(definition)) throw new Refusal('THROTTLED');
    return fleet.invoke(definition, payload);
  };

  async function authorize(message: IncomingMessage, { route, pathParameters }: Match<ApiRoute>) {
    const { authorizer } = route;
    if (!authorizer) return undefined;
    if (authorizer.requiredHeaders.some((name) => !message.headers[name])) throw new Refusal('UNAUTHORIZED');
    const event = authorizerEvent(proxyEvent({ message, route, pathParameters }));
    const reply = await invoke(authorizer.functionArn, event);
    const authorization: Authorization = readAuthorization(reply, methodArn(route.method, String(event.path)));
    if (!authorization.allowed) throw new Refusal(authorization.response);
    return authorization.context;
  }

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/'] = (message.url ?? '/').split('?', 1);
    if (!isWellEncoded(path)) throw new Refusal('BAD_REQUEST_PARAMETERS');
    const found = match(message.method ?? 'GET', path);
    if (!found) throw new Refusal(message.headers.authorization ? 'INVALID_SIGNATURE' : 'MISSING_AUTHENTICATION_TOKEN');
    const { integration } = found.route;
    const body = await readBody(message);
    const authorizer = await authorize(message, found);
    if (integration.kind === 'mock') {
      return send(response, integration.status, integration.headers, Buffer.from(integration.body));
    }
    const binary = isBinary(api.binaryMediaTypes, message.headers['content-type']);
    const event = proxyEvent({ message, ...found, body, binary, ...(authorizer && { authorizer }) });
    const reply = await withTimeout(invoke(integration.functionArn, event), integration.timeoutMs);
    return integration.streamed ? sendStreamed(response, reply) : sendBuffered(message, response, reply);
  }

  function sendBuffered(message: IncomingMessage, response: ServerResponse, reply: Reply): void {
    if (reply.kind === 'stream' || reply.functionError) throw new Refusal('DEFAULT_5XX');
    const binary = isBinary(api.binaryMediaTypes, message.headers.accept);
    const answer = readProxyResponse(reply.payload, { binary });
    if (!answer) throw new Refusal('DEFAULT_5XX');
    send(response, answer.status, answer.headers, answer.body);
  }

  return async (message, response) => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-requestid', requestId);
    try {
      await handle(message, response);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      const { status, headers, body } = gatewayResponse(
        error instanceof Refusal ? error.type : 'DEFAULT_5XX',
        requestId,
      );
      // What is left of a refused body is not read.
      if (!message.complete) response.setHeader('connection', 'close');
      send(response, status, headers, Buffer.from(body));
      if (!(error instanceof Refusal)) throw error;
    }
  };
}

async function sendStreamed(response: ServerResponse, reply: Reply): Promise<void> {
  if (reply.kind !== 'stream') throw new Refusal('DEFAULT_5XX');
  const head = await readStreamedHead(reply.body);
  if (!head) {
    reply.body.destroy();
    throw new Refusal('DEFAULT_5XX');
  }
  response.writeHead(head.status, head.headers);
  response.write(head.body);
  response.flushHeaders();
  // Either side may break off: the other one is then closed too.
  await pipeline(reply.body, response);
}

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | string[]>,
  body: Buffer,
): void {
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': body.length });
  response.end(body);
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
    // A client reads no answer before it has sent all it has: what is too much is taken in, not kept.
    else if (size > maxDrainedBytes) break;
  }
  if (size > maxBodyBytes) throw new Refusal('REQUEST_TOO_LARGE');
  return Buffer.concat(chunks);
}

/** The function goes on when API Gateway no longer waits for it. */
async function withTimeout(reply: Promise<Reply>, timeoutMs: number): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('INTEGRATION_TIMEOUT')), timeoutMs);
  });
  return Promise.race([reply, timeout]).finally(() => clearTimeout(timer));
}

function isBinary(binaryMediaTypes: readonly string[], given = ''): boolean {
  const [type = ''] = given.split(/[;,]/, 1);
  return binaryMediaTypes.includes('*/*') || binaryMediaTypes.includes(type.trim().toLowerCase());
}

function isWellEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const functionArns = (routes: ApiRoute[]): string[] =>
  routes.flatMap(({ integration, authorizer }) => [
    ...(integration.kind === 'function' ? [integration.functionArn] : []),
    ...(authorizer ? [authorizer.functionArn] : []),
  ]);

function findInvocable(arn: string, permissions: ReadonlySet<string>, fleet: Pick<Fleet, 'find'>): FunctionDefinition {
  const definition = fleet.find(arn);
  if (!definition) throw new TemplateError(`The API invokes ${arn}, which the template does not declare.`);
  const allowed = [definition.arn, definition.name].some((target) =>
    permissions.has(`apigateway.amazonaws.com ${target}`),
  );
  if (!allowed) throw new TemplateError(`No AWS::Lambda::Permission lets the API invoke ${definition.name}.`);
  return definition;
}
