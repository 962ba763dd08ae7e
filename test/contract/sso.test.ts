import { beforeAll, describe, expect, it } from 'vitest';
import type { StorageState } from '../../lib/model/session.ts';
import { followLogin } from '../../local/demo/follow.ts';
import { visit } from '../../local/demo/visitor.ts';
import { ANNA, type IdentityProvider, startIdentityProvider } from '../sites/identity-provider.ts';
import { type RelyingParty, type Return, startRelyingParty } from '../sites/relying-party.ts';
import { createTenant, type Tenant } from './shared-host.ts';

let host: Tenant;

beforeAll(async () => {
  host = await createTenant();
}, 150_000);

async function withSites(by: Return, use: (site: RelyingParty, provider: IdentityProvider) => Promise<void>) {
  const provider = await startIdentityProvider({ accounts: [{ ...ANNA, totpSecret: null }] });
  const site = await startRelyingParty(provider, { by });
  try {
    await use(site, provider);
  } finally {
    await Promise.all([site.close(), provider.close()]);
  }
}

async function textAt(url: string, profile: string): Promise<string> {
  const state = (await (await host.client.profiles.download(profile)).json()) as StorageState;
  return visit(state, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle0' });
    return page.$eval('body', (body) => body.textContent ?? '');
  });
}

describe('the SSO scenario of the documentation', () => {
  it('clicks the matching button and completes OAuth, then logs in again by itself', async () => {
    await withSites('redirect', async (site, provider) => {
      const kernel = host.client;
      const credential = await kernel.credentials.create({
        name: 'my-google-login',
        domain: provider.host,
        sso_provider: 'google',
        values: { email: ANNA.email, password: ANNA.password },
      });
      const auth = await kernel.auth.connections.create({
        domain: site.host,
        profile_name: 'my-profile',
        login_url: site.loginUrl,
        credential: { name: credential.name },
        allowed_domains: [provider.host],
      });
      await kernel.auth.connections.login(auth.id);
      const ended = await followLogin(kernel, auth.id);
      expect(ended).toMatchObject({ flow_status: 'SUCCESS', status: 'AUTHENTICATED', sso_provider: 'google' });
      expect(await textAt(site.accountUrl, 'my-profile')).toContain(ANNA.email);
      expect(site.ownPosts).toEqual([]);

      site.endSessions();
      await kernel.auth.connections.login(auth.id);
      expect((await followLogin(kernel, auth.id)).flow_status).toBe('SUCCESS');
      // The provider's own session was kept: it is not asked again.
      expect(provider.posts).toMatchObject({ password: 1, consent: 1 });
      expect(await textAt(site.accountUrl, 'my-profile')).toContain(ANNA.email);
    });
  });
});

describe('a person who picks the provider', () => {
  it.each(['sso_button_selector', 'sso_provider', 'selected_choice_id'] as const)(
    'by %s signs in there in a window, and leaves a credential that needs nobody',
    async (mode) => {
      await withSites('message', async (site, provider) => {
        const kernel = host.client;
        const profile_name = `picked-by-${mode}`;
        const { id } = await kernel.auth.connections.create({
          domain: site.host,
          profile_name,
          login_url: site.loginUrl,
          allowed_domains: [provider.host],
        });
        await kernel.auth.connections.login(id);
        const ended = await followLogin(kernel, id, {
          answer: async ({ fields, choices, pending_sso_buttons }) => {
            const [button] = pending_sso_buttons ?? [];
            if (button) {
              expect(button).toMatchObject({ provider: 'google', label: 'Sign in with Google' });
              const [choice] = choices ?? [];
              expect(choice).toMatchObject({ type: 'sso_provider', provider: 'google' });
              if (mode === 'sso_button_selector') return { fields: {}, sso_button_selector: button.selector };
              if (mode === 'sso_provider') return { sso_provider: button.provider };
              return { selected_choice_id: choice?.id ?? '' };
            }
            const value = (type: string) => (type === 'password' ? ANNA.password : ANNA.email);
            return { field_values: Object.fromEntries((fields ?? []).map(({ id, type }) => [id, value(type)])) };
          },
        });
        expect(ended.flow_status).toBe('SUCCESS');
        const name = ended.credential?.name ?? '';
        expect(await kernel.credentials.retrieve(name)).toMatchObject({
          domain: provider.host,
          sso_provider: 'google',
          value_keys: expect.arrayContaining(['password']),
        });
        expect(site.ownPosts).toEqual([]);
        expect(await textAt(site.accountUrl, profile_name)).toContain(ANNA.email);
      });
    },
  );
});

describe('a credential of a provider that the login page does not offer', () => {
  it('is typed nowhere, and the flow says why it failed', async () => {
    await withSites('redirect', async (site, provider) => {
      const kernel = host.client;
      await kernel.credentials.create({
        name: 'of-apple',
        domain: provider.host,
        sso_provider: 'apple',
        values: { email: ANNA.email, password: ANNA.password },
      });
      const { id } = await kernel.auth.connections.create({
        domain: site.host,
        profile_name: 'without-button',
        login_url: site.loginUrl,
        credential: { name: 'of-apple' },
        allowed_domains: [provider.host],
      });
      await kernel.auth.connections.login(id);
      const ended = await followLogin(kernel, id);
      expect(ended).toMatchObject({ flow_status: 'FAILED', error_code: 'element_not_found' });
      expect(ended.error_message).toContain('offers google only');
      expect(site.ownPosts).toEqual([]);
      expect(provider.passwords).toEqual([]);
    });
  });
});
