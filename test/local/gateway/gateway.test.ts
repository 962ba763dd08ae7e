import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failure, type Reply } from '../../../local/functions/invocation.ts';
import { createGateway } from '../../../local/gateway/gateway.ts';
import type { FunctionDefinition } from '../../../local/template/function.ts';

type Handler = (event: Record<string, never>) => unknown;

const uri = (name: string, operation = 'invocations') =>
  `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:${name}/${operation}`;
const proxy = (name: string, rest = {}) => ({
  'x-amazon-apigateway-integration': { type: 'aws_proxy', uri: uri(name), ...rest },
});
const guarded = { security: [{ key: [] }] };

const document = {
  paths: {
    '/things/{id}': {
      get: proxy('echo'),
      options: {
        'x-amazon-apigateway-integration': {
          type: 'mock',
          responses: {
            default: { statusCode: '204', responseParameters: { 'method.response.header.Allow': "'GET'" } },
          },
        },
      },
    },
    '/things/special': { get: proxy('special') },
    '/things': { post: proxy('echo') },
    '/guarded': { get: { ...proxy('echo'), ...guarded } },
    '/slow': { get: proxy('never', { timeoutInMillis: 50 }) },
    '/stream': {
      get: proxy('stream', { uri: uri('stream', 'response-streaming-invocations'), responseTransferMode: 'STREAM' }),
    },
  },
  components: {
    securitySchemes: {
      key: {
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          authorizerUri: uri('authorizer'),
          authorizerResultTtlInSeconds: 0,
          identitySource: 'method.request.header.Authorization',
        },
      },
    },
  },
  'x-amazon-apigateway-gateway-responses': {
    MISSING_AUTHENTICATION_TOKEN: {
      statusCode: 404,
      responseTemplates: { 'application/json': '{"code":"not_found"}' },
    },
    DEFAULT_4XX: {
      responseParameters: { 'gatewayresponse.header.X-Own': "'yes'" },
      responseTemplates: { 'application/json': '{"code":"$context.error.responseType"}' },
    },
  },
};

const buffered = (value: unknown): Reply => ({ kind: 'payload', payload: Buffer.from(JSON.stringify(value)) });
const echo: Handler = (event) => ({ statusCode: 200, body: JSON.stringify(event) });

/** A gateway in front of functions that are mere JavaScript. */
async function start(handlers: Record<string, Handler> = {}, replies: Record<string, () => Promise<Reply>> = {}) {
  const all = { echo, special: () => ({ statusCode: 200, body: '"special"' }), ...handlers };
  const find = (arn: string) => ({ name: arn.split(':').at(-1), arn }) as FunctionDefinition;
  const names = ['echo', 'special', 'never', 'stream', 'authorizer'];
  const gateway = createGateway(
    {
      api: { body: document, binaryMediaTypes: [] },
      permissions: new Set(names.map((name) => `apigateway.amazonaws.com ${name}`)),
    },
    {
      find,
      exhausted: () => false,
      invoke: async ({ name }, payload) => {
        const reply = replies[name];
        if (reply) return reply();
        const handler = (all as Record<string, Handler>)[name];
        return handler ? buffered(handler(JSON.parse(payload.toString()))) : new Promise<never>(() => {});
      },
    },
  );
  const server = createServer((message, response) => void gateway(message, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, get: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init) };
}

describe('routing', () => {
  it('gives path parameters as they came, and the query decoded', async () => {
    const { get } = await start();
    const event = await (await get('/things/a%2Fb%20c/?q=x%20y&q=z')).json();
    expect(event).toMatchObject({
      resource: '/things/{id}',
      path: '/things/a%2Fb%20c/',
      pathParameters: { id: 'a%2Fb%20c' },
      queryStringParameters: { q: 'z' },
      multiValueQueryStringParameters: { q: ['x y', 'z'] },
      body: null,
      requestContext: { resourcePath: '/things/{id}', httpMethod: 'GET' },
    });
  });

  it('prefers a literal to a parameter', async () => {
    const { get } = await start();
    expect(await (await get('/things/special')).json()).toBe('special');
  });

  it('tells what the template says of an unknown route', async () => {
    const { get } = await start();
    const response = await get('/nowhere');
    expect([response.status, await response.json()]).toEqual([404, { code: 'not_found' }]);
    expect((await get('/things', { method: 'DELETE' })).status).toBe(404);
  });

  it('takes an Authorization header on an unknown route for a signature, as AWS does', async () => {
    const { get } = await start();
    const response = await get('/nowhere', { headers: { authorization: 'Bearer x' } });
    expect([response.status, await response.json()]).toEqual([403, { code: 'INVALID_SIGNATURE' }]);
  });

  it('refuses broken percent-encoding', async () => {
    const { get } = await start();
    expect((await get('/things/%zz')).status).toBe(400);
  });

  it('answers a preflight by itself', async () => {
    const { get } = await start();
    const response = await get('/things/1', { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET']);
  });

  it('passes the body on as text', async () => {
    const { get } = await start();
    const event = await (await get('/things', { method: 'POST', body: '{"ü":1}' })).json();
    expect(event).toMatchObject({ body: '{"ü":1}', isBase64Encoded: false });
  });

  it('does not believe what a client says of who forwarded it', async () => {
    const { get } = await start();
    const event = await (await get('/things/1', { headers: { 'x-forwarded-proto': 'https' } })).json();
    expect(event).toMatchObject({ headers: { 'X-Forwarded-Proto': 'http' } });
    expect(Object.keys((event as { headers: object }).headers)).not.toContain('x-forwarded-proto');
  });
});

describe('the authorizer', () => {
  const policy = (Effect: string, context = {}) => ({
    principalId: 'me',
    policyDocument: { Statement: [{ Effect, Action: 'execute-api:Invoke', Resource: '*' }] },
    context,
  });
  const authorization = { headers: { authorization: 'Bearer x' } };
  const statusWith = async (authorizer: Handler) =>
    (await (await start({ authorizer })).get('/guarded', authorization)).status;

  it('is not asked when its identity source is missing', async () => {
    const { get } = await start();
    const response = await get('/guarded');
    expect([response.status, response.headers.get('x-own'), await response.json()]).toEqual([
      401,
      'yes',
      { code: 'UNAUTHORIZED' },
    ]);
  });

  it('gives its context to the function, as strings', async () => {
    const { get } = await start({ authorizer: () => policy('Allow', { org: 'a', count: 1 }) });
    const event = (await (await get('/guarded', authorization)).json()) as { requestContext: { authorizer: object } };
    expect(event.requestContext.authorizer).toEqual({ org: 'a', count: '1', principalId: 'me' });
  });

  it('sees the request but not its body', async () => {
    let seen: Record<string, unknown> = {};
    const { get } = await start({
      authorizer: (event) => {
        seen = event;
        return policy('Allow');
      },
    });
    await get('/guarded', authorization);
    expect(seen).toMatchObject({
      type: 'REQUEST',
      resource: '/guarded',
      methodArn: expect.stringMatching(/\/GET\/guarded$/),
    });
    expect(seen).not.toHaveProperty('body');
  });

  it('that denies is a 403', async () => expect(await statusWith(() => policy('Deny'))).toBe(403));
  it('that makes no sense is a 500', async () => expect(await statusWith(() => ({}))).toBe(500));
  it('with a context that is not flat is a 500', async () =>
    expect(await statusWith(() => policy('Allow', { list: [] }))).toBe(500));

  it.each([
    ['Unauthorized', 401],
    ['anything else', 500],
  ])('that throws %s is a %i', async (message, status) => {
    const { get } = await start({}, { authorizer: async () => failure('Error', message) });
    expect((await get('/guarded', authorization)).status).toBe(status);
  });
});

describe('limits and failures', () => {
  it('a body over 10 MB is a 413', async () => {
    const { get } = await start();
    expect((await get('/things', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) })).status).toBe(413);
  });

  it('an event over 6 MB is a 413', async () => {
    const { get } = await start();
    expect((await get('/things', { method: 'POST', body: 'x'.repeat(7 * 1024 * 1024) })).status).toBe(413);
  });

  it('a buffered answer that takes too long is a 504', async () => {
    const { get } = await start();
    expect((await get('/slow')).status).toBe(504);
  });

  it.each([
    ['an error of the function', async () => failure('Error', 'x')],
    ['a malformed answer', async () => buffered('text')],
    ['an answer without a status', async () => buffered({ body: 'x' })],
  ])('%s is a 502 that tells nothing', async (_, reply) => {
    const { get } = await start({}, { echo: reply });
    const response = await get('/things/1');
    expect([response.status, await response.json()]).toEqual([502, { message: 'Internal server error' }]);
  });
});

describe('a streamed answer', () => {
  const head = `{"statusCode":206,"headers":{"X-Part":"1"}}${'\0'.repeat(8)}`;
  const streaming = async () => {
    const body = new PassThrough();
    const gateway = await start({}, { stream: async () => ({ kind: 'stream', contentType: 'x', body }) });
    return { body, ...gateway };
  };

  it('reaches the client as it comes', async () => {
    const { body, get } = await streaming();
    body.write(head.slice(0, 10));
    body.write(`${head.slice(10)}first`);
    const response = await get('/stream');
    expect([response.status, response.headers.get('x-part')]).toEqual([206, '1']);
    const reader = response.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first');
    body.end('second');
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('second');
  });

  it('is closed when the client leaves', async () => {
    const { body, port } = await streaming();
    body.write(`${head}first`);
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /stream HTTP/1.1\r\nHost: x\r\n\r\n');
    socket.once('data', () => socket.destroy());
    await new Promise((resolve) => body.once('close', resolve));
    expect(body.destroyed).toBe(true);
  });

  it('without a head is a 502', async () => {
    const { body, get } = await streaming();
    body.end('no head');
    expect((await get('/stream')).status).toBe(502);
  });
});
