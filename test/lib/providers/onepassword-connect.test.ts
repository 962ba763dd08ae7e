import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectServer } from '../../../lib/providers/onepassword-connect.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import { type ConnectServer, setField, startConnectServer } from '../../sites/connect-server.ts';
import { ACME, codeOf, keepsTheContract, type Stage } from './contract.ts';

const PRIVATE = { privateHosts: ['*.localhost'] };

async function start(): Promise<Stage> {
  const server = await startConnectServer();
  return {
    provider: connectServer(new Secret(server.token), server.url, PRIVATE),
    add(vaultName, login) {
      const item = server.addItem(vaultName, login);
      return {
        id: item.id,
        setPassword: (password) => server.touch(item, () => setField(item, 'password', password)),
        remove: () => server.removeItem(item),
      };
    },
    fail(how) {
      const statuses = { down: 503, 'token refused': 401, 'rate limited': 429 };
      server.answer = how && ((response) => response.writeHead(statuses[how]).end());
    },
    close: () => server.close(),
  };
}

describe('1Password through a Connect server', () => {
  keepsTheContract(start);
});

describe('A Connect server', () => {
  let server: ConnectServer;
  beforeEach(async () => {
    server = await startConnectServer();
  });
  afterEach(() => server.close());
  const vaults = (url = server.url, options: object = {}) =>
    connectServer(new Secret(server.token), url, { ...PRIVATE, ...options }).vaults();

  it('gets the token, and nobody that it redirects to', async () => {
    const other = await startConnectServer('elsewhere');
    server.answer = (response) => response.writeHead(302, { location: `${other.url}/v1/vaults/` }).end();
    expect(await codeOf(vaults())).toBe('provider_unreachable');
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('is asked over HTTPS only, where its host is no private one', async () => {
    const address = { privateHosts: [] };
    await expect(vaults(server.url, address)).rejects.toThrow('must begin with https://');
    expect(server.asked).toEqual([]);
  });

  it('is not asked at a private address that this deployment does not visit', async () => {
    const resolve = async () => [{ address: '10.0.0.7', family: 4 as const }];
    await expect(vaults('https://connect.example', { resolve })).rejects.toThrow('private address');
  });

  it('may be named with a path, and with the version of its API', async () => {
    server.addVault('Team');
    for (const ending of ['/', '/v1', '/v1/']) expect(await vaults(server.url + ending)).toHaveLength(1);
    server.answer = (response) => response.writeHead(200).end('[]');
    await vaults(`${server.url}/behind/a/proxy`);
    expect(server.asked.at(-1)?.path).toBe('/behind/a/proxy/v1/vaults/');
  });

  it('is waited for only so long', async () => {
    server.answer = () => {};
    expect(await codeOf(vaults(server.url, { timeoutMs: 50 }))).toBe('provider_unreachable');
  });

  it('is read only so far', async () => {
    server.answer = (response) => response.writeHead(200).end(JSON.stringify([{ id: 'x', name: 'y'.repeat(5000) }]));
    await expect(vaults(server.url, { maxBytes: 1000 })).rejects.toThrow('more than can be read');
  });

  it.each(['<html>welcome</html>', '{"ok":true}', '"text"', 'null'])('is none when it says %s', async (body) => {
    server.answer = (response) => response.writeHead(200).end(body);
    await expect(vaults()).rejects.toThrow('not that of a Connect server');
  });

  it('that nobody runs is told as such', async () => {
    const unused = createServer();
    await new Promise<void>((resolve) => unused.listen(0, '127.0.0.1', resolve));
    const { port } = unused.address() as AddressInfo;
    await new Promise((resolve) => unused.close(resolve));
    await expect(vaults(`http://gone.localhost:${port}`)).rejects.toThrow('no answer (ECONNREFUSED)');
  });

  it('that has archived an item since it was listed does not open it', async () => {
    const stored = server.addItem('Team', ACME);
    const provider = connectServer(new Secret(server.token), server.url, PRIVATE);
    const [item] = await provider.items();
    server.touch(stored, () => Object.assign(stored, { state: 'ARCHIVED' }));
    expect(item && (await codeOf(provider.open(item)))).toBe('provider_item_not_found');
  });

  it('of an older version tells with `trashed` what is gone', async () => {
    Object.assign(server.addItem('Team', ACME), { trashed: true });
    expect(await connectServer(new Secret(server.token), server.url, PRIVATE).items()).toEqual([]);
  });
});
