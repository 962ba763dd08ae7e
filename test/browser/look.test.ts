import { afterEach, describe, expect, it } from 'vitest';
import type { StorageState } from '../../lib/model/session.ts';
import { type BearerApp, startBearerApp } from '../sites/bearer-app.ts';
import { type SessionKind, type SessionSite, startSessionSite } from '../sites/session-kinds.ts';
import { startSilentlyRenewed } from '../sites/silent-provider.ts';
import { type FakeCheckVault, fakeCheckVault } from './fake-check-door.ts';
import { lookByBrowser, lookByProbe } from './looked.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
});

async function checked(kind: SessionKind): Promise<{ site: SessionSite; vault: FakeCheckVault }> {
  const site = await startSessionSite(kind);
  open.push(site);
  const { host, loginUrl, homeUrl } = site;
  return { site, vault: fakeCheckVault(site.open(), { domain: host, loginUrl, postLoginUrl: homeUrl }) };
}

const sidOf = ({ session }: FakeCheckVault) => session.cookies.find(({ name }) => name === 'sid')?.value ?? '';

describe('A look by a browser', () => {
  it('finds a session alive where strangers are sent to the login, and saves it', async () => {
    const { vault } = await checked({ strangers: 'redirected' });
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_IN' });
    expect(vault.ops).toEqual(['session', 'save_session']);
  });

  it('finds it dead once the server has forgotten it, and saves nothing', async () => {
    const { site, vault } = await checked({ strangers: 'redirected' });
    site.kill();
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_OUT', probe: null });
    expect(vault.ops).toEqual(['session']);
  });

  it('tells live from dead on a page that everybody may see', async () => {
    const { site, vault } = await checked({ strangers: 'same page' });
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_IN' });
    site.kill();
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_OUT' });
  });

  it('tells live from dead by the login address where the page is the same for everybody', async () => {
    const { site, vault } = await checked({ strangers: 'no difference' });
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_IN' });
    site.kill();
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_OUT' });
  });

  it('gives a stranger time to be asked too, before it doubts that a session is dead', async () => {
    const { site, vault } = await checked({ strangers: 'asked', late: 'strangers' });
    site.kill();
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_OUT' });
  });

  it('never calls a session alive because it is asked later than strangers are', async () => {
    const { site, vault } = await checked({ strangers: 'asked', late: 'forgotten' });
    site.kill();
    expect((await lookByBrowser(vault)).result).not.toBe('LOGGED_IN');
  });

  it.each([
    ['an error of the server', { status: 503, body: '<h1>Service unavailable</h1>' }],
    [
      'words about an outage',
      { body: '<title>Maintenance</title><h1>We are down for maintenance</h1><p>Back soon.</p>' },
    ],
    ['HTTP authentication', { status: 401, challenge: 'Basic realm="lodge"', body: 'Unauthorized' }],
    ['an empty page', { body: '' }],
  ])('is inconclusive where the site answers with %s', async (_what, answer) => {
    const { site, vault } = await checked({ strangers: 'redirected' });
    site.instead = answer;
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'INCONCLUSIVE' });
    expect(vault.ops).toEqual(['session']);
  });

  it('is inconclusive when the site does not answer', async () => {
    const { site, vault } = await checked({ strangers: 'redirected' });
    await site.close();
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'INCONCLUSIVE' });
  });
});

describe('A session that an identity provider renews without a word', () => {
  async function renewed() {
    const both = await startSilentlyRenewed();
    open.push(both);
    const { site, homeUrl } = both;
    const allowedDomains = [both.provider.host];
    const checked = { domain: site.host, loginUrl: `${site.url}/`, postLoginUrl: homeUrl, allowedDomains };
    return { both, vault: fakeCheckVault(both.open(), checked) };
  }

  it('is alive when it ends inside, and the new one is saved', async () => {
    const { both, vault } = await renewed();
    both.kill('site');
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_IN' });
    expect(await lookByProbe(vault)).toMatchObject({ result: 'LOGGED_IN' });
  });

  it('is dead when the provider asks who it is', async () => {
    const { both, vault } = await renewed();
    both.kill('site');
    both.kill('provider');
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_OUT' });
  });
});

describe('A probe', () => {
  it.each<[string, SessionKind]>([
    ['a redirect', { strangers: 'redirected' }],
    ['the same status with another page', { strangers: 'same page' }],
    ['a page with a new number each time', { strangers: 'same page', nonce: true }],
    ['what the page asks by script', { strangers: 'no difference', api: true }],
  ])('is learned by %s, and tells live from dead by one request', async (_what, kind) => {
    const { site, vault } = await checked(kind);
    await lookByBrowser(vault);
    expect(vault.probe?.url).toBe(kind.api ? `${site.url}/api/me` : site.homeUrl);
    site.asked.clear();
    expect(await lookByProbe(vault)).toMatchObject({ result: 'LOGGED_IN' });
    expect([...site.asked.values()]).toEqual([1]);
    site.kill();
    expect(await lookByProbe(vault)).toMatchObject({ result: 'LOGGED_OUT' });
  });

  it('is inconclusive while the site is out of order, or answers as it was not learned', async () => {
    const { site, vault } = await checked({ strangers: 'same page' });
    await lookByBrowser(vault);
    for (const instead of [{ status: 503 }, { status: 429 }, { status: 403, body: 'no' }, { body: '<p>Soon.</p>' }]) {
      site.instead = instead;
      expect(await lookByProbe(vault)).toMatchObject({ result: 'INCONCLUSIVE' });
    }
    await site.close();
    expect(await lookByProbe(vault)).toMatchObject({ result: 'INCONCLUSIVE' });
  });

  it('keeps a rolling session alive: what the site sets is saved', async () => {
    const { site, vault } = await checked({ strangers: 'redirected', cookie: 'rolling' });
    await lookByBrowser(vault);
    const before = sidOf(vault);
    expect(await lookByProbe(vault)).toMatchObject({ result: 'LOGGED_IN' });
    expect(vault.ops.at(-1)).toBe('save_cookies');
    expect(sidOf(vault)).not.toBe(before);
    expect(site.knows(sidOf(vault))).toBe(true);
  });

  it('is not learned where each answer ends the cookie before it, and the session survives the attempt', async () => {
    const { site, vault } = await checked({ strangers: 'redirected', cookie: 'rotating' });
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_IN', probe: null });
    expect(site.knows(sidOf(vault))).toBe(true);
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_IN' });
  });

  it('is learned at the login address where no other answer tells', async () => {
    const { site, vault } = await checked({ strangers: 'no difference' });
    await lookByBrowser(vault);
    expect(vault.probe?.url).toBe(site.loginUrl);
    expect(await lookByProbe(vault)).toMatchObject({ result: 'LOGGED_IN' });
    site.kill();
    expect(await lookByProbe(vault)).toMatchObject({ result: 'LOGGED_OUT' });
  });

  it('builds the header of an application that keeps its token in the storage, by reference', async () => {
    const app = await startBearerApp();
    open.push(app);
    const vault = fakeCheckVault(await bearerSession(app), {
      domain: app.host,
      loginUrl: app.loginUrl,
      postLoginUrl: app.accountUrl,
    });
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_IN' });
    const { probe } = vault;
    expect(probe).toMatchObject({
      url: `${app.url}/api/me`,
      tokens: [{ header: 'authorization', prefix: 'Bearer ', storage: 'localStorage', key: 'ledger_token', path: [] }],
    });
    const [stored] = vault.session.origins.flatMap(({ localStorage }) => localStorage);
    expect(JSON.stringify(probe)).not.toContain(stored?.value);
    expect(await lookByProbe(vault)).toMatchObject({ result: 'LOGGED_IN' });
    app.forget();
    expect(await lookByProbe(vault)).toMatchObject({ result: 'LOGGED_OUT' });
    expect(await lookByBrowser(vault)).toMatchObject({ result: 'LOGGED_OUT' });
  });
});

async function bearerSession({ address, account, url }: BearerApp): Promise<StorageState> {
  const body = JSON.stringify({ user: account.username, secret: account.password });
  const answer = await fetch(`${address}/api/token`, { method: 'POST', body });
  const { token } = (await answer.json()) as { token: string };
  return { cookies: [], origins: [{ origin: url, localStorage: [{ name: 'ledger_token', value: token }] }] };
}
