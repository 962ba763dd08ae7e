import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { type Address, permittedAddresses, type Resolve } from './address.ts';

export interface EgressProxy {
  /** For `--proxy-server`. */
  url: string;
  /** Host names that were refused because they are, or resolve to, an address that is not public. */
  refused: ReadonlySet<string>;
  close(): Promise<void>;
}

export interface EgressOptions {
  /** Patterns of hosts that may be private, see `isExemptHost`. */
  allowPrivateHosts: readonly string[];
  resolve?: Resolve;
}

/**
 * The only way out for a browser that visits strangers' pages: a forward proxy on loopback for plain requests and
 * CONNECT. It resolves a name once, checks the addresses, and connects to a checked one, so that a name which answers
 * differently the second time (DNS rebinding) gains nothing. Redirects come back as new requests and are checked too.
 */
export async function startEgressProxy(options: EgressOptions): Promise<EgressProxy> {
  const refused = new Set<string>();
  const sockets = new Set<Socket>();
  const agent = new Agent({ keepAlive: true });

  const reach = async (hostname: string): Promise<Address[]> => {
    const addresses = await permittedAddresses(hostname, options.allowPrivateHosts, options.resolve);
    if (addresses.length === 0) refused.add(hostname);
    return addresses;
  };

  const server = createServer((incoming, outgoing) => {
    forward(incoming, outgoing, reach, agent).catch(() => refuse(outgoing, 502, 'dns_error'));
  });
  server.on('connect', (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    tunnel(incoming, client, head, reach, sockets).catch(() => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  });
  server.on('connection', (socket) => track(sockets, socket));

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refused,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      agent.destroy();
      await closed;
    },
  };
}

type Reach = (hostname: string) => Promise<Address[]>;

async function forward(incoming: IncomingMessage, outgoing: ServerResponse, reach: Reach, agent: Agent): Promise<void> {
  const url = URL.parse(incoming.url ?? '');
  if (url?.protocol !== 'http:') return refuse(outgoing, 400, 'http_request_error');
  const addresses = await reach(url.hostname);
  const [first] = addresses;
  if (!first) return refuse(outgoing, 403, 'destination_ip_prohibited');
  const upstream = request({
    agent,
    host: url.hostname,
    // The checked addresses, not a second look-up: what a name resolves to can change in between.
    lookup: (_hostname, { all }, done) => (all ? done(null, addresses) : done(null, first.address, first.family)),
    port: url.port || 80,
    method: incoming.method,
    path: `${url.pathname}${url.search}`,
    headers: withoutHopByHop(incoming.rawHeaders),
  });
  upstream.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, withoutHopByHop(answer.rawHeaders));
    answer.pipe(outgoing);
  });
  upstream.on('error', () =>
    outgoing.headersSent ? outgoing.destroy() : refuse(outgoing, 502, 'destination_unavailable'),
  );
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

async function tunnel(
  incoming: IncomingMessage,
  client: Socket,
  head: Buffer,
  reach: Reach,
  sockets: Set<Socket>,
): Promise<void> {
  client.on('error', () => client.destroy());
  const target = URL.parse(`tunnel://${incoming.url ?? ''}`);
  const addresses = target?.port ? await reach(target.hostname) : [];
  if (!target || addresses.length === 0) {
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const upstream = await connectFirst(addresses, Number(target.port));
  track(sockets, upstream);
  upstream.on('error', () => client.destroy());
  upstream.on('close', () => client.destroy());
  client.on('close', () => upstream.destroy());
  client.write('HTTP/1.1 200 Connection established\r\n\r\n');
  if (head.length > 0) upstream.write(head);
  upstream.pipe(client).pipe(upstream);
}

/** The first address that answers. @throws the last one's error */
async function connectFirst(addresses: Address[], port: number): Promise<Socket> {
  let failure: unknown = new Error('no address');
  for (const { address } of addresses) {
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect({ host: address, port, timeout: 10_000 });
        socket.once('connect', () => resolve(socket.setTimeout(0).setNoDelay(true)));
        socket.once('timeout', () => socket.destroy(new Error('timed out')));
        socket.once('error', reject);
      });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Header pairs without those that belong to one connection only (RFC 9110, 7.6.1). */
function withoutHopByHop(raw: string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < raw.length; at += 2) {
    const [name = '', value = ''] = raw.slice(at, at + 2);
    if (!HOP_BY_HOP.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Says who refuses and why in the words of RFC 9209, so that it is not taken for the site's own answer. */
function refuse(outgoing: ServerResponse, status: number, error: string): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(status, { 'Content-Length': 0, 'Proxy-Status': `latchkey; error=${error}` }).end();
}

function track(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}
