import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { get, MAX_BYTES, NoAnswer } from '../../../lib/health/request.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

async function served(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return new URL(`http://lodge.localhost:${(server.address() as AddressInfo).port}/home?a=1`);
}

const LOCAL = { privateHosts: ['*.localhost'] };

describe('One request', () => {
  it('is a GET with the headers it is given, and follows no redirect', async () => {
    const seen: string[] = [];
    const url = await served(({ method, url: path, rawHeaders }, reply) => {
      seen.push(`${method} ${path}`, ...rawHeaders);
      reply.writeHead(302, { location: '/login', 'set-cookie': ['a=1', 'b=2'] }).end();
    });
    const answer = await get(url, { 'User-Agent': 'Lodge/1', 'sec-ch-ua': '"x"' }, LOCAL);
    expect(answer).toMatchObject({ status: 302, setCookies: ['a=1', 'b=2'] });
    expect(seen).toEqual(expect.arrayContaining(['GET /home?a=1', 'User-Agent', 'Lodge/1', 'sec-ch-ua', '"x"']));
    expect(seen.filter((one) => one.startsWith('GET'))).toHaveLength(1);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('reads an answer in %s', async (encoding, compress) => {
    const url = await served((_request, reply) => reply.setHeader('content-encoding', encoding).end(compress('hello')));
    expect((await get(url, {}, LOCAL)).body).toBe('hello');
  });

  it('reads no more of an answer than it needs, compressed ones too', async () => {
    const url = await served((_request, reply) =>
      reply.setHeader('content-encoding', 'gzip').end(gzipSync('a'.repeat(40 * MAX_BYTES))),
    );
    expect((await get(url, {}, LOCAL)).body).toHaveLength(MAX_BYTES);
  });

  it('ends when the site does not answer in time, or stops in the middle', async () => {
    const silent = await served(() => {});
    await expect(get(silent, {}, { ...LOCAL, timeoutMs: 50 })).rejects.toThrow('did not answer in time');
    const stuck = await served((_request, reply) => void reply.write('half'));
    await expect(get(stuck, {}, { ...LOCAL, timeoutMs: 200 })).rejects.toThrow('did not answer in time');
  });

  it('does not go to private addresses, whatever the name says', async () => {
    const url = await served((_request, reply) => reply.end());
    const resolve = async () => [{ address: '10.0.0.1', family: 4 as const }];
    await expect(get(url, {}, { privateHosts: [] })).rejects.toThrow('private address');
    await expect(get(new URL('http://127.0.0.1/'), {}, { privateHosts: [] })).rejects.toThrow('private address');
    await expect(get(new URL('http://[::1]/'), {}, { privateHosts: [] })).rejects.toThrow('private address');
    await expect(get(new URL('https://lodge.example/'), {}, { privateHosts: [], resolve })).rejects.toThrow(
      'private address',
    );
    await expect(get(new URL('file:///etc/passwd'), {}, LOCAL)).rejects.toThrow(NoAnswer);
  });

  it('connects to the address that was checked, and asks for no other', async () => {
    const { port } = await served((_request, reply) => reply.end('here'));
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 as const }];
    };
    const url = new URL(`http://lodge.example:${port}/`);
    expect((await get(url, {}, { privateHosts: ['lodge.example'], resolve })).body).toBe('here');
    expect(asked).toBe(1);
  });
});
