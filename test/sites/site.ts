import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site in this process, on loopback, on a port that the system picked. */
export interface Site {
  /** Origin under a name of its own (`http://harbor.localhost:PORT`): what a browser is given. */
  url: string;
  host: string;
  /** Origin by address, for a caller in Node, whose resolver may not know `*.localhost`. */
  address: string;
  close(): Promise<void>;
}

export interface SiteRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  body: string;
  cookies: Map<string, string>;
  bearer: string | null;
  /** User name and password of HTTP Basic authentication, as `name:password`. */
  basic: string | null;
}

export interface SiteReply {
  status?: number;
  type?: string;
  body?: string;
  location?: string;
  cookies?: string[];
  /** Asks by HTTP authentication: the value of `WWW-Authenticate`. */
  challenge?: string;
}

/**
 * Serves one site until it is closed.
 * @param name first label of its host name, below `.localhost`
 * @param answer called once per request; what it throws becomes a 500
 */
export async function serveSite(
  name: string,
  answer: (request: SiteRequest) => SiteReply | Promise<SiteReply>,
): Promise<Site> {
  const server = createServer((incoming, outgoing) => {
    read(incoming)
      .then(async (request) => send(outgoing, await answer(request)))
      .catch((error: unknown) => send(outgoing, { status: 500, type: 'text/plain', body: String(error) }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = `${name}.localhost`;
  return {
    url: `http://${host}:${port}`,
    host,
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A reply that sends the browser elsewhere with a GET. */
export function redirect(location: string, cookies: string[] = []): SiteReply {
  return { status: 303, location, cookies };
}

/** An unguessable value for a cookie, a token or a form field. */
export function token(): string {
  return randomBytes(18).toString('base64url');
}

async function read(incoming: IncomingMessage): Promise<SiteRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const url = new URL(incoming.url ?? '/', 'http://site.invalid');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(body),
    body,
    cookies: parseCookies(incoming.headers.cookie ?? ''),
    bearer: incoming.headers.authorization?.replace(/^Bearer /, '') ?? null,
    basic: basicIn(incoming.headers.authorization ?? ''),
  };
}

function basicIn(header: string): string | null {
  const [scheme, encoded = ''] = header.split(' ');
  return scheme === 'Basic' ? Buffer.from(encoded, 'base64').toString('utf8') : null;
}

function parseCookies(header: string): Map<string, string> {
  const pairs = header.split(/;\s*/).filter(Boolean);
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

function send(outgoing: ServerResponse, reply: SiteReply): void {
  outgoing.statusCode = reply.status ?? 200;
  outgoing.setHeader('Content-Type', reply.type ?? 'text/html; charset=utf-8');
  outgoing.setHeader('Cache-Control', 'no-store');
  if (reply.challenge) outgoing.setHeader('WWW-Authenticate', reply.challenge);
  if (reply.location) outgoing.setHeader('Location', reply.location);
  if (reply.cookies?.length) outgoing.setHeader('Set-Cookie', reply.cookies);
  outgoing.end(reply.body ?? '');
}
