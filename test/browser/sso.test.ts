import { afterEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../lib/browser/launch.ts';
import type { DriveOptions } from '../../lib/browser/login-drive.ts';
import { startForeignHost } from '../sites/foreign-host.ts';
import {
  ANNA,
  type IdentityProvider,
  type ProviderAccount,
  startIdentityProvider,
} from '../sites/identity-provider.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { type RelyingParty, startRelyingParty } from '../sites/relying-party.ts';
import { drive } from './driven.ts';
import { type FakeFlow, type FakeVault, fakeVault } from './fake-door.ts';

const open: { close(): Promise<void> }[] = [];

async function opened<S extends { close(): Promise<void> }>(starting: Promise<S>): Promise<S> {
  const site = await starting;
  open.push(site);
  return site;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
});

/** A vault with the provider's login, for a connection to the site. */
function vaultFor(site: RelyingParty, provider: IdentityProvider, more: Partial<FakeFlow> = {}): FakeVault {
  const { email, password, totpSecret } = provider.accounts[0] ?? ANNA;
  return fakeVault({
    domain: site.host,
    loginUrl: site.loginUrl,
    allowedDomains: [provider.host],
    values: { email, password },
    totp: () => oneTimeCode(totpSecret ?? '', Date.now()),
    credential: {
      domain: provider.host,
      ssoProvider: 'google',
      keys: ['email', 'password'],
      hasTotp: totpSecret !== null,
      rejected: false,
    },
    ...more,
  });
}

/** Without a second factor, to be quick. */
const BEN: ProviderAccount = { email: 'ben@mail.example', password: 'Copper-Kettle-31', totpSecret: null };

async function pair(
  provider: Parameters<typeof startIdentityProvider>[0],
  site: Parameters<typeof startRelyingParty>[1],
) {
  const started = await opened(startIdentityProvider({ accounts: [BEN], ...provider }));
  return { provider: started, site: await opened(startRelyingParty(started, site)) };
}

const own = ({ host }: { host: string }, ssoProvider: string | null, keys = ['email', 'password']) => ({
  domain: host,
  ssoProvider,
  keys,
  hasTotp: false,
  rejected: false,
});

describe('signing in with an identity provider', () => {
  it.each(['redirect', 'message', 'reload', 'poll', 'empty'] as const)(
    'presses its button, fills its pages, consents, and comes back (%s)',
    async (by) => {
      const provider = await opened(startIdentityProvider());
      const site = await opened(startRelyingParty(provider, { by }));
      const vault = vaultFor(site, provider);
      expect((await drive(vault)).outcome).toBe('SUCCESS');
      expect(vault.failure).toBeNull();
      expect(provider.posts).toEqual({ identifier: 1, password: 1, code: 1, consent: 1 });
      expect(provider.consents).toEqual(['Tracker']);
      expect(site.ownPosts).toEqual([]);
      expect(vault.questions).toEqual([]);
      expect(vault.saved?.postLoginUrl).toBe(site.accountUrl);
      const domains = new Set(vault.saved?.state.cookies.map(({ domain }) => domain));
      expect(domains).toEqual(new Set([site.host, provider.host]));
    },
  );
});

describe('a page of the site between button and provider', () => {
  it('is passed, and the only provider offered is the one meant by "oidc"', async () => {
    const { provider, site } = await pair({}, { confirms: true, ownForm: false });
    const vault = vaultFor(site, provider, { credential: own(provider, 'oidc') });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(provider.posts.password).toBe(1);
  });
});

describe('a credential of the provider', () => {
  it("is never typed into the site's own form: without the button, the login fails and says so", async () => {
    const { provider, site } = await pair({}, { button: 'Sign in with GitHub' });
    const vault = vaultFor(site, provider);
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure).toMatchObject({
      code: 'element_not_found',
      message: expect.stringContaining('no button to sign in with google: it offers github only'),
    });
    expect(vault.ops).not.toContain('credential');
    expect(site.ownPosts).toEqual([]);
  });

  it('is typed once where the provider refuses it', async () => {
    const { provider, site } = await pair({}, { by: 'message' });
    const vault = vaultFor(site, provider, { values: { email: BEN.email, password: 'wrong' } });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure).toMatchObject({ code: 'credentials_invalid', credentialRejected: true });
    expect(provider.passwords).toEqual(['wrong']);
    expect(site.ownPosts).toEqual([]);
  });

  it('chooses its own account among those of the provider', async () => {
    const { provider, site } = await pair({ accounts: [BEN, ANNA], chooser: true }, {});
    const vault = vaultFor(site, provider);
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions).toEqual([]);
    expect(provider.passwords).toEqual([BEN.password]);
  });

  it('is not typed in a frame of a stranger', async () => {
    const hostile = await opened(startForeignHost());
    const { provider } = await pair({}, {});
    const vault = fakeVault({
      domain: hostile.host,
      loginUrl: hostile.frameUrl,
      values: { email: BEN.email, password: BEN.password },
      credential: own(provider, 'google'),
    });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(hostile.received).toEqual([]);
  });

  it.each(['redirect', 'message'] as const)('is not typed where the button leads to a stranger (%s)', async (by) => {
    const hostile = await opened(startForeignHost());
    const { provider, site } = await pair({}, { by, instead: hostile.redirectUrl });
    const vault = vaultFor(site, provider);
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure).toMatchObject({
      code: 'domain_not_allowed',
      message: expect.stringContaining(hostile.strangerHost),
    });
    expect(hostile.received).toEqual([]);
  });
});

describe("a stranger's page that offers the same provider", () => {
  it('is not signed in to, though the provider would not even ask', async () => {
    const { provider } = await pair({ trusting: true }, {});
    const other = await opened(startRelyingParty(provider, { name: 'harvester' }));
    const site = await opened(startRelyingParty(provider, { name: 'lure', instead: other.loginUrl }));
    const vault = vaultFor(site, provider);
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure).toMatchObject({
      code: 'domain_not_allowed',
      message: expect.stringContaining(other.host),
    });
    expect(provider.posts.identifier).toBe(0);
  });
});

describe('consent', () => {
  it('is not given to another site than the connection', async () => {
    const { provider } = await pair({}, {});
    const other = await opened(startRelyingParty(provider, { name: 'harvester' }));
    const site = await opened(startRelyingParty(provider, { name: 'lure', instead: `${other.url}/auth/google` }));
    const vault = vaultFor(site, provider, { allowedDomains: [provider.host] });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure).toMatchObject({
      code: 'domain_not_allowed',
      message: expect.stringContaining('consent to sign in to harvester.localhost'),
    });
    expect(provider.consents).toEqual([]);
  });

  it('to more than who one is, is for a person to give', async () => {
    const { provider, site } = await pair({}, { by: 'message', scope: 'openid email calendar.write' });
    const vault = vaultFor(site, provider, { person: () => ({ values: {}, choiceId: 'consent_approve' }) });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions).toHaveLength(1);
    expect(vault.questions[0]?.choices).toMatchObject([
      { id: 'consent_approve', label: 'Allow', description: expect.stringContaining('calendar.write') },
      { id: 'consent_deny', label: 'Cancel' },
    ]);
  });

  it('to more than who one is, is not given when nobody is there', async () => {
    const { provider, site } = await pair({}, { scope: 'openid email calendar.write' });
    const vault = vaultFor(site, provider, { flowType: 'REAUTH' });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure).toMatchObject({
      code: 'consent_required',
      message: expect.stringContaining('calendar.write'),
    });
    expect(provider.consents).toEqual([]);
  });
});

describe('a person who chooses the provider', () => {
  const answer = (question: {
    fields: { id: string; type: string }[];
    choices: { id: string; provider: string | null }[];
  }) => {
    const sso = question.choices.find(({ provider }) => provider === 'google');
    if (sso) return { values: {}, choiceId: sso.id };
    const value = ({ type }: { type: string }) => (type === 'password' ? BEN.password : BEN.email);
    return { values: Object.fromEntries(question.fields.map((field) => [field.id, value(field)])), choiceId: null };
  };

  it("leaves a credential of the provider, not of the site's own form", async () => {
    const { provider, site } = await pair({}, { by: 'message' });
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      allowedDomains: [provider.host],
      person: answer,
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions[0]?.choices).toMatchObject([{ type: 'sso_provider', provider: 'google' }]);
    expect(vault.saved).toMatchObject({ sso: { provider: 'google', domain: provider.host }, unsaved: [] });
    expect(site.ownPosts).toEqual([]);
  });

  it("keeps the site's own password from the provider, and the provider's from the site's credential", async () => {
    const { provider, site } = await pair({}, {});
    const asked: string[][] = [];
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      allowedDomains: [provider.host],
      values: { email: 'ben@own.example' },
      person: (question) => {
        asked.push(question.fields.map(({ type }) => type));
        return answer(question);
      },
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(asked).toEqual([['password'], ['identifier'], ['password']]);
    expect(vault.saved?.unsaved.length).toBeGreaterThan(0);
    expect(vault.saved?.sso ?? null).toBeNull();
  });

  it('is asked in a window, answers after the suspension, and the login goes on', async () => {
    const { provider, site } = await pair({}, { by: 'message' });
    const vault = vaultFor(site, provider, {
      values: { email: BEN.email },
      credential: own(provider, 'google', ['email']),
      holdSeconds: 0,
    });
    expect((await drive(vault)).outcome).toBe('SUSPENDED');
    expect(vault.checkpoint?.url).toBe(site.loginUrl);
    const field = vault.questions[0]?.fields[0];
    vault.resume({ values: { [field?.id ?? '']: BEN.password }, refs: {}, choiceId: null });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(provider.passwords).toEqual([BEN.password]);
  });
});

describe("a tenant's host of a known provider", () => {
  const TENANT = 'acme.pingone.com';
  const tenants: Partial<DriveOptions> = {
    privateHosts: ['localhost', '*.localhost', '*.pingone.com'],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    // A shared one has an egress proxy of its own, which resolves as the system does.
    launch: launchBrowser,
  };
  const started = (more: Parameters<typeof startRelyingParty>[1]) => pair({ name: TENANT }, more);
  const vaultAt = (site: RelyingParty, provider: IdentityProvider, more: Partial<FakeFlow> = {}) =>
    vaultFor(site, provider, { allowedDomains: [], credential: own(site, 'google'), ...more });

  it('is believed when the login page leads to it, and pinned', async () => {
    const { provider, site } = await started({});
    const vault = vaultAt(site, provider);
    expect((await drive(vault, tenants)).outcome).toBe('SUCCESS');
    expect(vault.saved?.pinned).toEqual([TENANT]);
  });

  it('is not believed where another is pinned', async () => {
    const { provider, site } = await started({});
    const vault = vaultAt(site, provider, { pinned: ['other.pingone.com'] });
    expect((await drive(vault, tenants)).outcome).toBe('FAILED');
    expect(vault.failure?.code).toBe('domain_not_allowed');
    expect(provider.passwords).toEqual([]);
  });

  it('is not believed when a stranger has led to it', async () => {
    const { provider, site } = await started({});
    const stranger = await opened(
      startRelyingParty(provider, { name: 'stranger', instead: `${site.url}/auth/google` }),
    );
    const lure = await opened(startRelyingParty(provider, { name: 'lure', instead: `${stranger.url}/auth/google` }));
    const vault = vaultAt(lure, provider, { loginUrl: lure.loginUrl });
    expect((await drive(vault, tenants)).outcome).toBe('FAILED');
    expect(vault.failure?.code).toBe('domain_not_allowed');
    expect(provider.posts.identifier).toBe(0);
  });
});
