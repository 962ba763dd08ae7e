import { beforeAll, describe, expect, it } from 'vitest';
import type { StorageState } from '../../lib/model/session.ts';
import { followLogin } from '../../local/demo/follow.ts';
import { startBearerApp } from '../sites/bearer-app.ts';
import { startCompany } from '../sites/company.ts';
import { startForeignHost } from '../sites/foreign-host.ts';
import { startHarbor } from '../sites/harbor.ts';
import { startNeverIn } from '../sites/never-in.ts';
import { startTextMessage } from '../sites/text-message.ts';
import { startTwoPages } from '../sites/two-pages.ts';
import { inStockBrowser } from '../stock-browser.ts';
import { createTenant, type Tenant } from './shared-host.ts';

let host: Tenant;
let serial = 0;

beforeAll(async () => {
  host = await createTenant();
}, 150_000);

interface Stored {
  values: Record<string, string>;
  totp_secret?: string;
}

/** A credential and a connection for one site, under names that no other test has. */
async function connect(site: { host: string; loginUrl: string }, stored: Stored | null, save = true) {
  serial += 1;
  const name = `scenario-${serial}`;
  const domain = site.host;
  if (stored) await host.client.credentials.create({ name, domain, ...stored });
  return host.client.auth.connections.create({
    domain,
    profile_name: name,
    login_url: site.loginUrl,
    save_credentials: save,
    health_checks: false,
    ...(stored ? { credential: { name } } : {}),
  });
}

async function downloaded(profile: string): Promise<StorageState> {
  return (await (await host.client.profiles.download(profile)).json()) as StorageState;
}

async function textAt(url: string, profile: string): Promise<string> {
  return inStockBrowser(await downloaded(profile), async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    return (await page.locator('body').textContent()) ?? '';
  });
}

describe('a pre-stored credential with a TOTP secret', () => {
  it('logs in by itself, and the downloaded profile opens the account in another browser', async () => {
    const harbor = await startHarbor();
    const { username, password, totpSecret } = harbor.account;
    const connection = await connect(harbor, { values: { username, password }, totp_secret: totpSecret ?? '' });

    const login = await host.client.auth.connections.login(connection.id);
    expect(login).toMatchObject({ id: connection.id, flow_type: 'LOGIN' });
    const ended = await followLogin(host.client, connection.id);

    expect(ended).toMatchObject({ flow_status: 'SUCCESS', flow_step: 'COMPLETED', status: 'AUTHENTICATED' });
    expect(ended.post_login_url).toBe(harbor.accountUrl);
    expect(harbor.posts).toEqual({ password: 1, code: 1 });
    expect(await textAt(harbor.accountUrl, connection.profile_name)).toContain(`Welcome back, ${username}`);
    await harbor.close();
  });

  it('finds the login form from the home page when no login_url leads to it', async () => {
    const harbor = await startHarbor({ totpSecret: null });
    const { email, password } = harbor.account;
    const connection = await connect({ host: harbor.host, loginUrl: harbor.url }, { values: { email, password } });
    await host.client.auth.connections.login(connection.id);
    expect((await followLogin(host.client, connection.id)).flow_status).toBe('SUCCESS');
    await harbor.close();
  });
});

describe('a credential for a site that asks on two pages', () => {
  it('gives the identifier first and the password second', async () => {
    const site = await startTwoPages();
    const connection = await connect(site, { values: { ...site.account } });
    await host.client.auth.connections.login(connection.id);
    const ended = await followLogin(host.client, connection.id);
    expect(ended.flow_status).toBe('SUCCESS');
    expect(site.posts).toEqual({ identifier: 1, password: 1 });
    await site.close();
  });
});

describe('a single-page app with a bearer token', () => {
  it('is saved with its localStorage', async () => {
    const site = await startBearerApp();
    const connection = await connect(site, { values: { ...site.account } });
    await host.client.auth.connections.login(connection.id);
    expect((await followLogin(host.client, connection.id)).flow_status).toBe('SUCCESS');
    expect(await textAt(site.accountUrl, connection.profile_name)).toContain(`Books of ${site.account.username}`);
    await site.close();
  });
});

describe('an additional field of the credential', () => {
  it('is filled where the form asks for it', async () => {
    const site = await startCompany();
    const connection = await connect(site, { values: { ...site.account } });
    await host.client.auth.connections.login(connection.id);
    expect((await followLogin(host.client, connection.id)).flow_status).toBe('SUCCESS');
    expect(site.posts.password).toBe(1);
    await site.close();
  });
});

describe('a partial credential', () => {
  it('asks for the password alone, in the polling loop of the documentation', async () => {
    const harbor = await startHarbor();
    const kernel = host.client;
    const credential = await kernel.credentials.create({
      name: 'my-login',
      domain: harbor.host,
      values: { email: harbor.account.email },
      totp_secret: harbor.account.totpSecret ?? '',
    });
    const auth = await kernel.auth.connections.create({
      domain: harbor.host,
      profile_name: 'my-profile',
      login_url: harbor.loginUrl,
      credential: { name: credential.name },
    });
    await kernel.auth.connections.login(auth.id);

    const asked: string[][] = [];
    let state = await kernel.auth.connections.retrieve(auth.id);
    while (state.flow_status === 'IN_PROGRESS') {
      if (state.flow_step === 'AWAITING_INPUT' && state.discovered_fields?.length) {
        asked.push(state.discovered_fields.map((field) => field.name));
        await kernel.auth.connections.submit(auth.id, { fields: { password: harbor.account.password } });
      }
      await new Promise((resolve) => setTimeout(resolve, 2000));
      state = await kernel.auth.connections.retrieve(auth.id);
    }

    expect(state.flow_status).toBe('SUCCESS');
    expect(asked).toEqual([['password']]);
    expect((await kernel.credentials.retrieve('my-login')).value_keys?.toSorted()).toEqual(['email', 'password']);
    await harbor.close();
  });

  it('takes a code that only a person can read', async () => {
    const site = await startTextMessage();
    const connection = await connect(site, { values: { ...site.account } });
    await host.client.auth.connections.login(connection.id);
    const asked: string[] = [];
    const ended = await followLogin(host.client, connection.id, {
      answer: async ({ fields }) => {
        asked.push(...(fields ?? []).map((field) => field.type));
        return { field_values: { [fields?.[0]?.id ?? '']: site.lastCode() ?? '' } };
      },
    });
    expect(ended.flow_status).toBe('SUCCESS');
    expect(asked).toEqual(['code']);
    expect(site.posts).toEqual({ password: 1, code: 1 });
    await site.close();
  });
});

describe('saving during login', () => {
  const answerFrom =
    (values: Record<string, string>) => async (state: { fields?: { ref: string; id: string }[] | null }) => ({
      field_values: Object.fromEntries(
        (state.fields ?? []).map(({ id, ref }) => [id, (ref === 'password' ? values.password : values.email) ?? '']),
      ),
    });

  it('keeps what a person typed as a credential of the connection', async () => {
    const site = await startTwoPages();
    const connection = await connect(site, null);
    await host.client.auth.connections.login(connection.id);
    const ended = await followLogin(host.client, connection.id, { answer: answerFrom(site.account) });
    expect(ended.flow_status).toBe('SUCCESS');
    expect(ended.credential?.name).toBeTruthy();
    const saved = await host.client.credentials.retrieve(ended.credential?.name ?? '');
    expect(saved).toMatchObject({ domain: site.host, has_values: true });
    expect(saved.value_keys).toContain('password');
    expect(ended.can_reauth).toBe(true);
    await site.close();
  });

  it('keeps nothing when save_credentials is false', async () => {
    const site = await startTwoPages();
    const connection = await connect(site, null, false);
    await host.client.auth.connections.login(connection.id);
    const ended = await followLogin(host.client, connection.id, { answer: answerFrom(site.account) });
    expect(ended.flow_status).toBe('SUCCESS');
    expect(ended.credential ?? null).toBeNull();
    await site.close();
  });
});

describe('a refused password', () => {
  it('ends the login with credentials_invalid in the words of the site, typed exactly once', async () => {
    const harbor = await startHarbor();
    const connection = await connect(harbor, { values: { username: harbor.account.username, password: 'not-it' } });
    await host.client.auth.connections.login(connection.id);
    const ended = await followLogin(host.client, connection.id);
    expect(ended).toMatchObject({ flow_status: 'FAILED', error_code: 'credentials_invalid', status: 'NEEDS_AUTH' });
    expect(ended.website_error).toContain('Incorrect username or password.');
    expect(harbor.passwords).toEqual(['not-it']);
    await harbor.close();
  });

  it('is not typed by the next login either, until the credential has changed', async () => {
    const harbor = await startHarbor({ totpSecret: null });
    const { username, password } = harbor.account;
    const connection = await connect(harbor, { values: { username, password: 'not-it' } });
    const { connections } = host.client.auth;
    await connections.login(connection.id);
    await followLogin(host.client, connection.id);

    await connections.login(connection.id);
    await expect(followLogin(host.client, connection.id)).rejects.toThrow('the login asks for Password');
    expect(harbor.passwords).toEqual(['not-it']);
    const [asked] = (await connections.retrieve(connection.id)).fields ?? [];
    await connections.submit(connection.id, { field_values: { [asked?.id ?? '']: password } });
    expect((await followLogin(host.client, connection.id)).flow_status).toBe('SUCCESS');
    expect(harbor.passwords).toEqual(['not-it', password]);

    // What the person typed has been merged into the credential, so the next login needs nobody.
    harbor.endSessions();
    await connections.login(connection.id);
    expect((await followLogin(host.client, connection.id)).flow_status).toBe('SUCCESS');
    expect(harbor.passwords).toEqual(['not-it', password, password]);
    await harbor.close();
  });
});

describe('where a stored password may not go', () => {
  it.each(['formUrl', 'redirectUrl', 'frameUrl'] as const)('is not typed on another host (%s)', async (way) => {
    const site = await startForeignHost();
    const stored = { values: { username: 'trusting', password: 'Only-For-Trusted-1' } };
    const connection = await connect({ host: site.host, loginUrl: site[way] }, stored);
    await host.client.auth.connections.login(connection.id);
    const ended = await followLogin(host.client, connection.id);
    expect(ended).toMatchObject({ flow_status: 'FAILED', error_code: 'domain_not_allowed' });
    expect(site.received).toEqual([]);
    await site.close();
  });
});

describe('a site that changes but never logs in', () => {
  it('is not taken for a success', async () => {
    const site = await startNeverIn();
    const connection = await connect(site, {
      values: { email: 'a@carousel.localhost', password: 'Round-and-Round-1' },
    });
    await host.client.auth.connections.login(connection.id);
    const ended = await followLogin(host.client, connection.id);
    expect(ended.flow_status).toBe('FAILED');
    expect(ended.status).toBe('NEEDS_AUTH');
    expect(site.posts.password).toBe(1);
    await site.close();
  });
});

describe('deleting a credential', () => {
  it('unlinks it from its connections, which stay', async () => {
    const harbor = await startHarbor({ totpSecret: null });
    const { username, password } = harbor.account;
    const connection = await connect(harbor, { values: { username, password } });
    await host.client.auth.connections.login(connection.id);
    expect((await followLogin(host.client, connection.id)).can_reauth).toBe(true);

    await host.client.credentials.delete(connection.credential?.name ?? '');
    const after = await host.client.auth.connections.retrieve(connection.id);
    expect(after.credential ?? null).toBeNull();
    expect(after).toMatchObject({ can_reauth: false, can_reauth_reason: 'no_credential' });
    await harbor.close();
  });
});
