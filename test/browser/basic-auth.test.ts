import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../lib/browser/launch.ts';
import { drive as driveOnce } from './driven.ts';
import { type FakeFlow, type FakeVault, fakeVault } from './fake-door.ts';

/** One server under two names: a site, and a stranger whose picture stands on its pages. Both ask for a password. */
let server: Server;
let port: number;
let given: string[] = [];

const ACCEPTED = `Basic ${Buffer.from('clerk:Ledger-7').toString('base64')}`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { authorization, host } = request.headers;
    if (authorization) given.push(`${host?.split(':')[0]} ${Buffer.from(authorization.slice(6), 'base64')}`);
    if (authorization !== ACCEPTED) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Books"' }).end('<h1>401 Unauthorized</h1>');
      return;
    }
    const picture = `<img src="http://stranger.localhost:${port}/picture.png">`;
    response.setHeader('Content-Type', 'text/html').end(`<h1>Books</h1><p>Three accounts are open.</p>${picture}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

beforeEach(() => {
  given = [];
});

async function drive(flow: Partial<FakeFlow>): Promise<FakeVault> {
  const vault = fakeVault({ domain: 'books.localhost', loginUrl: `http://books.localhost:${port}/`, ...flow });
  await again(vault);
  return vault;
}

const again = (vault: FakeVault) => driveOnce(vault, { privateHosts: ['*.localhost'], launch: launchBrowser });

describe('HTTP authentication', () => {
  it("is answered from the stored credential, and only to the site's own challenge", async () => {
    const vault = await drive({ values: { username: 'clerk', password: 'Ledger-7' } });
    expect(vault.saved?.postLoginUrl).toBe(`http://books.localhost:${port}/`);
    expect(new Set(given)).toEqual(new Set(['books.localhost clerk:Ledger-7']));
  });

  it('is answered once when the site refuses', async () => {
    const vault = await drive({ values: { username: 'clerk', password: 'wrong' } });
    expect(vault.failure).toMatchObject({ code: 'credentials_invalid', credentialRejected: true });
    expect(given).toEqual(['books.localhost clerk:wrong']);
  });

  it('is asked for when nothing is stored, and asked for again when the site refuses', async () => {
    const passwords = ['wrong', 'Ledger-7'];
    const vault = await drive({
      person: ({ fields }) => ({
        values: Object.fromEntries(
          fields.map(({ id, ref }) => [id, ref === 'password' ? (passwords.shift() ?? '') : 'clerk']),
        ),
        choiceId: null,
      }),
    });
    expect(vault.saved?.postLoginUrl).toBe(`http://books.localhost:${port}/`);
    expect(vault.questions[0]).toMatchObject({
      fields: [
        { ref: 'username', type: 'identifier', hint: 'Books', reason: null },
        { ref: 'password', type: 'password', hint: 'Books', reason: null },
      ],
    });
    expect(vault.questions[1]?.fields.map(({ reason }) => reason)).toEqual(['rejected', 'rejected']);
    expect(new Set(given)).toEqual(new Set(['books.localhost clerk:wrong', 'books.localhost clerk:Ledger-7']));
  });

  it('is asked for the password alone when the name is stored', async () => {
    const vault = await drive({
      values: { email: 'clerk' },
      person: ({ fields }) => ({ values: { [fields[0]?.id ?? '']: 'Ledger-7' }, choiceId: null }),
    });
    expect(vault.questions.map(({ fields }) => fields.map(({ ref }) => ref))).toEqual([['password']]);
    expect(vault.saved).not.toBeNull();
  });

  it('is answered after a suspension too', async () => {
    const vault = await drive({ holdSeconds: 0 });
    vault.resume({ values: { field_username: 'clerk', field_password: 'Ledger-7' }, refs: {}, choiceId: null });
    await again(vault);
    expect(vault.saved?.postLoginUrl).toBe(`http://books.localhost:${port}/`);
    expect(new Set(given)).toEqual(new Set(['books.localhost clerk:Ledger-7']));
  });

  it('is not answered for a stranger, and nobody is asked for him', async () => {
    const stranger = await drive({
      loginUrl: `http://stranger.localhost:${port}/`,
      values: { username: 'a', password: 'b' },
    });
    expect(stranger.failure?.code).toBe('domain_not_allowed');
    const unknown = await drive({ loginUrl: `http://stranger.localhost:${port}/` });
    expect(unknown.failure?.code).toBe('domain_not_allowed');
    expect(unknown.questions).toEqual([]);
    expect(given).toEqual([]);
  });
});
