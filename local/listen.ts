import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestListener } from './gateway/gateway.ts';
import { StartError } from './start-error.ts';

export interface Listener {
  url: string;
  /** From now on requests are answered by `listener`; before, they are answered 503. */
  serve(listener: RequestListener): void;
  /** Takes no new request, and gives those under way a moment to be answered. */
  drain(): Promise<void>;
  /** Ends every connection. */
  close(): Promise<void>;
}

const drainMs = 1_500;

/**
 * Takes the address first of all, so that a conflict shows at once and nobody waits at a closed door.
 *
 * @param report Receives what no request should cause.
 * @throws {StartError} when the address cannot be had.
 */
export async function listen(host: string, port: number, report: (error: unknown) => void): Promise<Listener> {
  let current: RequestListener = async (_, response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1', connection: 'close' });
    response.end(
      JSON.stringify({ code: 'service_unavailable', message: 'Latchkey is starting; try again in a second.' }),
    );
  };
  const server = createServer((message, response) => {
    current(message, response).catch((error: unknown) => {
      // The client went away, or a streamed answer broke off: both are its own business.
      if (!response.destroyed && !response.writableFinished) report(error);
      response.destroy();
    });
  });
  // Streamed answers outlive every default.
  server.requestTimeout = 0;
  // Clients keep their connections for longer than Node's 5 s, and would race with the end of it.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ host, port }, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new StartError(`Port ${port} of ${host} is in use; stop what uses it or set LATCHKEY_PORT.`);
    }
    throw new StartError(`Cannot listen on ${host}:${port}: ${error.message}`);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${reachable(address.address)}:${address.port}`,
    serve(listener) {
      current = listener;
    },
    drain: () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), drainMs);
      return closed.finally(() => clearTimeout(patience));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address that means "all" is not one to call. */
function reachable(address: string): string {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1';
  return address.includes(':') ? `[${address}]` : address;
}
