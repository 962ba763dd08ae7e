import { afterEach, describe, expect, it } from 'vitest';
import { type DriveOptions, driveLogin } from '../../lib/browser/login-drive.ts';
import type { DriveResult } from '../../lib/flow/door.ts';
import { ANNA, type IdentityProvider, startIdentityProvider } from '../sites/identity-provider.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { type RelyingParty, startRelyingParty } from '../sites/relying-party.ts';
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

let drives = 0;

function drive(vault: FakeVault, options: Partial<DriveOptions> = {}): Promise<DriveResult> {
  drives += 1;
  return driveLogin({
    flowId: 'flow',
    driveId: `drive-${drives}`,
    carry: vault.carry,
    privateHosts: ['localhost', '*.localhost'],
    budgetMs: 60_000,
    log: (entry) => process.env.SHOW_TRACE && console.log(entry.at, entry.screen, '→', entry.action, '·', entry.why),
    ...options,
  });
}

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
