import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { driveLogin } from '../../lib/browser/login-drive.ts';
import { fakeVault } from './fake-door.ts';

let server: Server | null = null;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

const FORM = `<form method="post" action="/login"><input name="username" placeholder="Username">
  <input type="password" name="password" placeholder="Password"><button>Log in</button></form>`;

interface Late {
  origin: string;
  /** Answers the script that the page after the login waits for. */
  release(): void;
}

/** How the page after the login asks for its late script: the second is not read to its end before. */
const LATE = {
  'is still loading': `<script>
    document.head.append(Object.assign(document.createElement('script'), { src: '/late.js' }));</script>`,
  'is still being read': '<script src="/late.js"></script><p>Its end</p>',
};

/** A site whose page after the login needs a script that is not answered before `release`. */
async function startLate(state: keyof typeof LATE, script: string): Promise<Late> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const made = createServer((request, response) => {
    const html = (body: string) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(body);
    if (request.url === '/late.js') void released.then(() => response.end(script));
    else if (request.method === 'POST')
      response.writeHead(303, { location: '/home', 'set-cookie': 'session=1; Path=/' }).end();
    else if (request.url === '/home') html(`<nav><a href="/logout">Log out</a></nav><h1>Shop</h1>${LATE[state]}`);
    else html(FORM);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return { origin: `http://shop.localhost:${(made.address() as AddressInfo).port}`, release };
}

async function drive(site: Late, onProof: () => void) {
  const told: string[] = [];
  const vault = fakeVault({
    domain: new URL(site.origin).host,
    loginUrl: `${site.origin}/login`,
    values: { username: 'anna', password: 'Secret-77' },
  });
  const { outcome } = await driveLogin({
    flowId: 'flow',
    driveId: 'drive',
    carry: vault.carry,
    privateHosts: ['*.localhost'],
    budgetMs: 60_000,
    log: ({ action }) => {
      told.push(action);
      if (action === 'proof: success') onProof();
    },
  });
  return { outcome, told, vault };
}

describe.each(Object.keys(LATE) as (keyof typeof LATE)[])('a page that proves the login while it %s', (state) => {
  it('is believed at once, and saved when it is whole', async () => {
    const site = await startLate(state, `document.cookie = 'late=1'; localStorage.setItem('late', '1');`);
    const { outcome, told, vault } = await drive(site, site.release);
    expect(outcome).toBe('SUCCESS');
    expect(told.slice(-2)).toEqual(['proof: success', 'end']);
    expect(told).not.toContain('verify');
    expect(vault.saved?.state.cookies.map(({ name }) => name).toSorted()).toEqual(['late', 'session']);
    expect(vault.saved?.state.origins[0]?.localStorage).toEqual([{ name: 'late', value: '1' }]);
  });

  it('is believed no longer when it asks to log in after all', async () => {
    const site = await startLate(state, `document.body.innerHTML = ${JSON.stringify(FORM)};`);
    const { outcome, told, vault } = await drive(site, site.release);
    expect(told).toContain('proof: success');
    expect(outcome).toBe('FAILED');
    expect(vault.failure?.code).toBe('credentials_invalid');
  });
});
