import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One function process as the Runtime API sees it. */
export interface RuntimeClient {
  /** The process asks for work. The answer is left open until there is some. */
  next(response: ServerResponse): void;
  /** The answer to an invocation, as it comes. Resolves when it is taken in. */
  response(invocationId: string, message: IncomingMessage): Promise<void>;
  error(invocationId: string, body: Buffer): void;
  initError(body: Buffer): void;
}

export interface RuntimeApi {
  /** @returns the value of `AWS_LAMBDA_RUNTIME_API` for this process: its path is a secret of the process. */
  register(client: RuntimeClient): { address: string; unregister(): void };
  close(): Promise<void>;
}

/** Serves the Lambda Runtime API (2018-06-01) to every function process, on a loopback port that the system picks. */
export async function serveRuntimeApi(): Promise<RuntimeApi> {
  const clients = new Map<string, RuntimeClient>();
  const server = createServer((request, response) => {
    route(clients, request, response).catch(() => response.destroy());
  });
  // An invocation may be waited for, or streamed, for longer than any default.
  Object.assign(server, { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0, timeout: 0 });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    register(client) {
      const token = randomBytes(16).toString('hex');
      clients.set(token, client);
      return { address: `127.0.0.1:${port}/${token}`, unregister: () => clients.delete(token) };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const paths =
  /^\/([0-9a-f]{32})\/2018-06-01\/runtime\/(?:(init\/error)|invocation\/(?:(next)|([\w-]+)\/(response|error)))$/;

async function route(clients: Map<string, RuntimeClient>, request: IncomingMessage, response: ServerResponse) {
  const [, token = '', initError, next, id = '', outcome] = paths.exec(request.url ?? '') ?? [];
  const client = clients.get(token);
  if (!client) return void response.writeHead(403).end();
  if (next) return client.next(response);
  if (outcome === 'response') await client.response(id, request);
  else if (outcome === 'error') client.error(id, await readAll(request));
  else if (initError) client.initError(await readAll(request));
  response.writeHead(202).end();
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
