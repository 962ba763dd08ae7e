import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { launchBrowser } from '../../lib/browser/launch.ts';
import type { DriveOptions } from '../../lib/browser/login-drive.ts';
import { startBearerApp } from '../sites/bearer-app.ts';
import { startForeignHost } from '../sites/foreign-host.ts';
import { startHarbor } from '../sites/harbor.ts';
import { startNeverIn } from '../sites/never-in.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { sitesOfEachTest } from '../sites/opened.ts';
import { redirect, type Site, serveSite } from '../sites/site.ts';
import { startTextMessage } from '../sites/text-message.ts';
import { startTwoPages } from '../sites/two-pages.ts';
import { drive as driveOnce } from './driven.ts';
import { type FakeVault, fakeVault } from './fake-door.ts';

const opened = sitesOfEachTest();

/** As it is in truth: with a browser of its own. */
const drive = (vault: FakeVault, options: Partial<DriveOptions> = {}) =>
  driveOnce(vault, { launch: launchBrowser, ...options });

/** After the password, a page that waits for a tap on a phone and asks its server about it. */
function startApproval(isApproved: () => boolean): Promise<Site> {
  return serveSite('phone', ({ method, path, cookies }) => {
    const inside = cookies.get('stage') === 'in';
    if (path === '/') return { body: '<h1>Phone company</h1><a href="/login" target="_blank">Log in</a>' };
    if (path === '/state') return { body: String(isApproved()), cookies: isApproved() ? ['stage=in; Path=/'] : [] };
    if (path === '/account') {
      return inside ? { body: '<h1>Your account</h1><a href="/logout">Log out</a>' } : redirect('/login');
    }
    if (path === '/wait')
      return {
        body: `<h1>Check your phone</h1><p>We sent a notification to your phone. Approve the sign-in request there.</p>
          <script>setInterval(async () => {
            if (await (await fetch('/state')).text() === 'true') location = '/account';
          }, 100)</script>`,
      };
    if (method === 'POST') return redirect('/wait');
    return {
      body: `<h1>Log in</h1><form method="post"><input name="username" placeholder="Username">
        <input type="password" name="password" placeholder="Password"><button>Log in</button></form>`,
    };
  });
}

describe('a drive', () => {
  it('logs in with password and one-time code, from the front page, and saves the session', async () => {
    const site = await opened(startHarbor());
    const { account } = site;
    const vault = fakeVault({
      domain: 'harbor.localhost',
      loginUrl: `${site.url}/`,
      values: { username: account.username, password: account.password },
      totp: () => oneTimeCode(account.totpSecret ?? '', Date.now()),
    });
    expect(await drive(vault)).toEqual({ flowId: 'flow', outcome: 'SUCCESS' });
    expect(site.posts).toEqual({ password: 1, code: 1 });
    expect(vault.questions).toEqual([]);
    expect(vault.saved?.postLoginUrl).toBe(site.accountUrl);
    expect(vault.saved?.unsaved).toHaveLength(1);
    // "Remember me" is ticked: the cookie outlives the browser.
    const cookie = vault.saved?.state.cookies.find(({ name }) => name === 'harbor_session');
    expect(cookie).toMatchObject({ httpOnly: true, domain: 'harbor.localhost' });
    expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000);
  });

  it('finds the restored session alive without opening the credential', async () => {
    const site = await opened(startHarbor({ totpSecret: null }));
    const { username, password } = site.account;
    const first = fakeVault({ domain: site.host, loginUrl: site.loginUrl, values: { username, password } });
    await drive(first);
    const again = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { username, password },
      session: first.saved?.session ?? '',
      postLoginUrl: first.saved?.postLoginUrl ?? '',
    });
    expect((await drive(again)).outcome).toBe('SUCCESS');
    expect(again.ops).toEqual(['claim', 'save']);
    expect(site.posts.password).toBe(1);
  });

  it('logs in again when the restored session is dead', async () => {
    const site = await opened(startHarbor({ totpSecret: null }));
    const { username, password } = site.account;
    const flow = { domain: site.host, loginUrl: site.loginUrl, values: { username, password } };
    const first = fakeVault(flow);
    await drive(first);
    site.endSessions();
    const again = fakeVault({
      ...flow,
      flowType: 'REAUTH',
      session: first.saved?.session ?? '',
      postLoginUrl: first.saved?.postLoginUrl ?? '',
    });
    expect((await drive(again)).outcome).toBe('SUCCESS');
    expect(site.posts.password).toBe(2);
  });

  it('takes the identifier first, then the password', async () => {
    const site = await opened(startTwoPages());
    const { email, password } = site.account;
    const vault = fakeVault({ domain: site.host, loginUrl: site.loginUrl, values: { email, password } });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.posts).toEqual({ identifier: 1, password: 1 });
  });

  it('logs in to an app that keeps its token in the browser', async () => {
    const site = await opened(startBearerApp());
    const { username, password } = site.account;
    const vault = fakeVault({ domain: site.host, loginUrl: site.loginUrl, values: { username, password } });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.saved?.state.origins).toMatchObject([{ origin: site.url, localStorage: [{ name: 'ledger_token' }] }]);
    expect(vault.saved?.postLoginUrl).toBe(`${site.url}/#/books`);
  });

  it.each(['LOGIN', 'REAUTH'] as const)(
    'types a stored password that is refused once, and fails (%s)',
    async (flowType) => {
      const site = await opened(startHarbor());
      const vault = fakeVault({
        domain: site.host,
        loginUrl: site.loginUrl,
        flowType,
        values: { username: site.account.username, password: 'wrong' },
      });
      expect((await drive(vault)).outcome).toBe('FAILED');
      expect(site.passwords).toEqual(['wrong']);
      expect(vault.failure).toMatchObject({
        code: 'credentials_invalid',
        websiteError: 'Incorrect username or password.',
        credentialRejected: true,
      });
    },
  );

  it('asks again for what the site refused, and goes on with the answer in the same page', async () => {
    const site = await opened(startHarbor({ totpSecret: null }));
    const { username, password } = site.account;
    const typed = ['wrong', password];
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { username },
      person: ({ fields }) => {
        const now = typed.shift() ?? '';
        return {
          values: Object.fromEntries(fields.map(({ id, type }) => [id, type === 'password' ? now : username])),
          choiceId: null,
        };
      },
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.passwords).toEqual(['wrong', password]);
    expect(vault.questions).toHaveLength(2);
    expect(vault.questions[1]).toMatchObject({ websiteError: 'Incorrect username or password.' });
    expect(vault.questions[1]?.fields.find(({ type }) => type === 'password')?.reason).toBe('rejected');
  });

  it('tries a refused one-time code again with another, never the password', async () => {
    const site = await opened(startHarbor());
    const { username, password, totpSecret } = site.account;
    const avoided: (string | undefined)[] = [];
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { username, password },
      totp: (avoid) => {
        avoided.push(avoid);
        return avoid === undefined ? '000000' : oneTimeCode(totpSecret ?? '', Date.now());
      },
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(avoided).toEqual([undefined, '000000']);
    expect(site.posts).toEqual({ password: 1, code: 2 });
  });

  it('asks for a code that only a person can read, and types it into the page that asked', async () => {
    const site = await opened(startTextMessage());
    const { email, password } = site.account;
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { email, password },
      person: ({ fields }) => ({ values: { [fields[0]?.id ?? '']: site.lastCode() ?? '' }, choiceId: null }),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.posts).toEqual({ password: 1, code: 1 });
    expect(vault.saved).toMatchObject({ needed: ['sms_code'], typed: ['email', 'password'] });
  });

  it('asks for everything when nothing is stored', async () => {
    const site = await opened(startTwoPages());
    const { email, password } = site.account;
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      person: ({ fields }) => ({
        values: Object.fromEntries(fields.map(({ id, type }) => [id, type === 'password' ? password : email])),
        choiceId: null,
      }),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions.map(({ fields }) => fields.map(({ type }) => type))).toEqual([['identifier'], ['password']]);
    expect(vault.ops).not.toContain('credential');
    expect(vault.saved).toMatchObject({ needed: [], typed: ['email', 'password'] });
  });

  it('suspends when nobody answers in time, and a later drive goes on in the same session', async () => {
    const site = await opened(startTextMessage());
    const { email, password } = site.account;
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { email, password },
      holdSeconds: 0,
    });
    expect((await drive(vault)).outcome).toBe('SUSPENDED');
    const field = vault.questions[0]?.fields[0];
    vault.resume({
      values: { [field?.id ?? '']: site.lastCode() ?? '' },
      refs: { [field?.id ?? '']: field?.ref ?? '' },
      choiceId: null,
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.posts).toEqual({ password: 1, code: 1 });
    expect(vault.saved).toMatchObject({ needed: ['sms_code'], typed: ['email', 'password'] });
  });

  it('begins again when the site has forgotten the login that was suspended', async () => {
    const site = await opened(startTwoPages());
    const { email, password } = site.account;
    const vault = fakeVault({ domain: site.host, loginUrl: site.loginUrl, values: { email }, holdSeconds: 0 });
    expect((await drive(vault)).outcome).toBe('SUSPENDED');
    const field = vault.questions[0]?.fields[0];
    vault.resume({ values: { [field?.id ?? '']: password }, refs: {}, choiceId: null });
    if (vault.checkpoint) vault.checkpoint = { ...vault.checkpoint, url: `${site.url}/gone` };
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.posts).toEqual({ identifier: 2, password: 1 });
  });

  it('waits for an approval outside the browser, and goes on when the page does', async () => {
    let approved = false;
    const site = await opened(startApproval(() => approved));
    const vault = fakeVault({
      domain: site.host,
      loginUrl: `${site.url}/login`,
      values: { username: 'someone', password: 'p' },
      person: () => {
        approved = true;
        return null;
      },
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions).toHaveLength(1);
    expect(vault.questions[0]?.externalActionMessage).toContain('phone');
    expect(vault.saved).toMatchObject({ needed: ['external_action'], typed: ['username', 'password'] });
    expect(vault.ops.slice(vault.ops.indexOf('hold'))).toEqual(['hold', 'answer', 'report', 'save']);
  });

  it('follows a login that opens in a window of its own', async () => {
    const site = await opened(startApproval(() => true));
    const vault = fakeVault({
      domain: site.host,
      loginUrl: `${site.url}/`,
      values: { username: 'someone', password: 'p' },
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
  });

  it.each(['redirectUrl', 'frameUrl', 'formUrl'] as const)('types no stored value for a stranger: %s', async (way) => {
    const site = await opened(startForeignHost());
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site[way],
      values: { username: 'someone', password: 'Must-Not-Leave-1' },
    });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure?.code).toBe('domain_not_allowed');
    expect(vault.failure?.message).toContain(site.strangerHost);
    expect(site.received.join()).not.toContain('Must-Not-Leave');
  });

  it('asks nobody to give a password to a stranger', async () => {
    const site = await opened(startForeignHost());
    const vault = fakeVault({ domain: site.host, loginUrl: site.redirectUrl });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure?.code).toBe('domain_not_allowed');
    expect(vault.questions).toEqual([]);
  });

  it('does not take a changed page for success', async () => {
    const site = await opened(startNeverIn());
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { email: 'a@carousel.localhost', password: 'p' },
    });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure?.code).toBe('login_failed');
    expect(vault.saved).toBeNull();
    expect(site.posts.password).toBe(1);
  });

  it('tells a site that cannot be reached from one without a login', async () => {
    const site = await startHarbor();
    const { loginUrl } = site;
    await site.close();
    const nowhere = fakeVault({ domain: site.host, loginUrl });
    expect((await drive(nowhere)).outcome).toBe('FAILED');
    expect(nowhere.failure?.code).toBe('network_error');
    const hidden = fakeVault({ domain: site.host, loginUrl });
    await drive(hidden, { privateHosts: [] });
    expect(hidden.failure).toMatchObject({ code: 'network_error' });
    expect(hidden.failure?.message).toContain('private address');
  });

  it('stops without a word when the flow has ended, and leaves nothing behind', async () => {
    const site = await opened(startHarbor());
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      person: () => {
        vault.end();
        return null;
      },
    });
    expect((await drive(vault)).outcome).toBe('ENDED');
    expect(vault.failure).toBeNull();
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`latchkey-browser-${process.pid}-`));
    expect(left).toEqual([]);
  });

  it('ends in time when the page never lets it', async () => {
    const site = await opened(startHarbor());
    const vault = fakeVault({ domain: site.host, loginUrl: site.loginUrl, person: () => null });
    expect((await drive(vault, { budgetMs: 1_500 })).outcome).not.toBe('SUCCESS');
  });
});
