import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EgressProxy, startEgressProxy } from '../../lib/browser/egress.ts';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';

const identity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  viewport: { width: 900, height: 600 },
};

/** Stands for everything on this machine and its network: what it sees is a leak, but for the one allowed host. */
let server: Server;
let port: number;
let seen: string[] = [];
let proxy: EgressProxy;
let launched: LaunchedBrowser;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.headers.host?.split(':')[0]}${request.url}`);
    if (request.url === '/hop') response.writeHead(302, { Location: `http://127.0.0.1:${port}/leak` }).end();
    else response.setHeader('Content-Type', 'text/html').end('<p>page');
  });
  server.on('upgrade', (request, socket) => {
    seen.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  // A name that is public at first and turns to this machine: it may be looked up, never reached.
  const resolve = async () => [{ address: '127.0.0.1', family: 4 as const }];
  proxy = await startEgressProxy({ allowPrivateHosts: ['allowed.localhost'], resolve });
  launched = await launchBrowser({ identity, proxyUrl: proxy.url });
});

afterAll(async () => {
  await launched.close();
  await proxy.close();
  server.close();
  server.closeAllConnections();
});

beforeEach(() => {
  seen = [];
});

describe('a browser behind the egress proxy', () => {
  it('reaches the allowed host', async () => {
    const answer = await launched.page.goto(`http://allowed.localhost:${port}/ok`);
    expect(answer?.status()).toBe(200);
    expect(seen).toContain('allowed.localhost/ok');
  });

  it.each([
    'http://localhost:PORT/leak',
    'http://127.0.0.1:PORT/leak',
    'http://[::1]:PORT/leak',
    'http://2130706433:PORT/leak',
    'http://0x7f.1:PORT/leak',
    'http://other.localhost:PORT/leak',
    'http://rebinding.example:PORT/leak',
    'https://127.0.0.1:PORT/leak',
    'http://allowed.localhost:PORT/hop',
  ])('does not reach %s', async (pattern) => {
    await launched.page.goto(pattern.replace('PORT', String(port))).catch(() => null);
    expect(seen.filter((one) => !one.startsWith('allowed.localhost/hop'))).toEqual([]);
  });

  it("does not reach it by a page's own requests and sockets either", async () => {
    await launched.page.goto(`http://allowed.localhost:${port}/ok`);
    seen = [];
    await launched.page.evaluate(async (at) => {
      const socket = new WebSocket(`ws://127.0.0.1:${at}/leak`);
      const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
      const image = new Image();
      const failed = new Promise((resolve) => image.addEventListener('error', resolve));
      image.src = `http://localhost:${at}/leak`;
      const fetched = fetch(`http://127.0.0.1:${at}/leak`, { mode: 'no-cors' }).catch(() => {});
      await Promise.all([closed, failed, fetched]);
    }, port);
    expect(seen).toEqual([]);
  });
});
