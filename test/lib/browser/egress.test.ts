import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EgressProxy, startEgressProxy } from '../../../lib/browser/egress.ts';

let site: Server;
let port: number;
let seen: string[] = [];

beforeAll(async () => {
  site = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.headers.host}${incoming.url}`);
    outgoing.end('reached');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  port = (site.address() as AddressInfo).port;
});

afterAll(() => {
  site.close();
  site.closeAllConnections();
});

async function through(proxy: EgressProxy, url: string): Promise<{ status: number; body: string }> {
  const at = new URL(proxy.url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: at.hostname, port: at.port, path: url, headers: { host: new URL(url).host } });
    outgoing.on('response', async (answer) => {
      const body = (await answer.toArray()).join('');
      resolve({ status: answer.statusCode ?? 0, body });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

async function connectThrough(proxy: EgressProxy, target: string): Promise<string> {
  const at = new URL(proxy.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(at.port), at.hostname, () => socket.write(`CONNECT ${target} HTTP/1.1\r\n\r\n`));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().split('\r\n')[0] ?? '');
    });
    socket.once('error', reject);
  });
}

async function withProxy<T>(
  options: Parameters<typeof startEgressProxy>[0],
  use: (proxy: EgressProxy) => Promise<T>,
): Promise<T> {
  const proxy = await startEgressProxy(options);
  try {
    return await use(proxy);
  } finally {
    await proxy.close();
  }
}

describe('the egress proxy', () => {
  it('reaches an exempt private host on any port, by request and by tunnel', async () => {
    await withProxy({ allowPrivateHosts: ['localhost', '*.localhost'] }, async (proxy) => {
      seen = [];
      expect(await through(proxy, `http://shop.localhost:${port}/a?b=c`)).toEqual({ status: 200, body: 'reached' });
      expect(seen).toEqual([`GET shop.localhost:${port}/a?b=c`]);
      expect(await connectThrough(proxy, `localhost:${port}`)).toContain('200');
    });
  });

  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://2130706433:PORT/',
    'http://169.254.169.254/latest/meta-data/',
  ])('refuses %s', async (pattern) => {
    const url = pattern.replace('PORT', String(port));
    await withProxy({ allowPrivateHosts: [] }, async (proxy) => {
      seen = [];
      expect((await through(proxy, url)).status).toBe(403);
      const { hostname, port: asked } = new URL(url);
      expect(await connectThrough(proxy, `${hostname}:${asked || 443}`)).toContain('403');
      expect(seen).toEqual([]);
      expect(proxy.refused.size).toBeGreaterThan(0);
    });
  });

  it('refuses a public name that resolves to a private address', async () => {
    const resolve = async () => [{ address: '127.0.0.1', family: 4 as const }];
    await withProxy({ allowPrivateHosts: [], resolve }, async (proxy) => {
      seen = [];
      expect((await through(proxy, `http://innocent.example:${port}/`)).status).toBe(403);
      expect(await connectThrough(proxy, `innocent.example:${port}`)).toContain('403');
      expect(seen).toEqual([]);
      expect([...proxy.refused]).toEqual(['innocent.example']);
    });
  });

  it('connects to the address it checked: a name is resolved once per connection', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 as const }];
    };
    await withProxy({ allowPrivateHosts: ['rebinding.example'], resolve }, async (proxy) => {
      expect(await through(proxy, `http://rebinding.example:${port}/`)).toEqual({ status: 200, body: 'reached' });
      expect(asked).toBe(1);
    });
  });

  it('answers 502 when nobody listens, and 400 to what is not a plain request', async () => {
    await withProxy({ allowPrivateHosts: ['localhost'] }, async (proxy) => {
      expect((await through(proxy, 'http://localhost:1/')).status).toBe(502);
      expect(await connectThrough(proxy, 'localhost:1')).toContain('502');
      expect((await through(proxy, 'https://localhost/')).status).toBe(400);
    });
  });
});
