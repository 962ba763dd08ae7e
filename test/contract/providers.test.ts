import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceView } from '../../lib/contract/schema/trace.ts';
import { checkSession, followLogin } from '../../local/demo/follow.ts';
import { type ConnectServer, setField, startConnectServer } from '../sites/connect-server.ts';
import { HARBOR_ACCOUNT, type Harbor, startHarbor } from '../sites/harbor.ts';
import { createTenant, type Tenant } from './shared-host.ts';

let host: Tenant;
let connect: ConnectServer;
let serial = 0;

beforeAll(async () => {
  [host, connect] = await Promise.all([createTenant(), startConnectServer()]);
}, 150_000);
afterAll(() => connect?.close());

/** A provider whose memory is as short as a test wants it. */
async function aProvider(cache_ttl_seconds = 0, more: object = {}) {
  serial += 1;
  const name = `vault-${serial}`;
  const body = { name, provider_type: 'onepassword' as const, token: connect.token, cache_ttl_seconds };
  return host.client.credentialProviders.create(Object.assign(body, { connect_url: connect.url }, more));
}

type Reference = { provider: string; path: string } | { provider: string; auto: true };

async function connected(harbor: Harbor, credential: Reference, more: object = {}) {
  serial += 1;
  const { id } = await host.client.auth.connections.create({
    domain: harbor.host,
    profile_name: `from-a-vault-${serial}`,
    login_url: harbor.loginUrl,
    credential,
    ...more,
  });
  return id;
}

async function login(id: string) {
  await host.client.auth.connections.login(id);
  return followLogin(host.client, id);
}

/** Follows the login that a check has started by itself. */
async function reauthOf(id: string, before: string | null | undefined = null) {
  for (let look = 0; look < 240; look += 1) {
    const state = await host.client.auth.connections.retrieve(id);
    if (state.flow_type === 'REAUTH' && state.flow_expires_at !== before) return followLogin(host.client, id);
    await sleep(250);
  }
  throw new Error('no login was started');
}

/** A site of its own with an item for it. */
async function aSite(name: string, item: object = {}) {
  const harbor = await startHarbor({}, name);
  const { username, password, totpSecret } = harbor.account;
  const stored = connect.addItem('Team', {
    title: name,
    username,
    password,
    otp: totpSecret ?? '',
    urls: [harbor.loginUrl],
    ...item,
  });
  return { harbor, stored };
}

describe('a connection with {provider, auto: true}', () => {
  it('logs in with the item of its site, one-time password included, keeps nothing of it, and tells which it took', async () => {
    const { harbor } = await aSite('auto');
    connect.addItem('Team', { title: 'zz', username: 'other', password: 'Other-71!', urls: [`http://${harbor.host}`] });
    const provider = await aProvider();
    const id = await connected(harbor, { provider: provider.name, auto: true });
    const ended = await login(id);
    expect(ended).toMatchObject({ flow_status: 'SUCCESS', status: 'AUTHENTICATED' });
    expect(ended).toMatchObject({ can_reauth: true, can_reauth_reason: 'external_credential' });
    expect(ended.credential).toEqual({ provider: provider.name, auto: true });
    expect(harbor.posts).toEqual({ password: 1, code: 1 });
    expect(harbor.passwords).toEqual([harbor.account.password]);
    const kept = [];
    for await (const credential of host.client.credentials.list()) kept.push(credential);
    expect(kept).toEqual([]);

    const [event] = (await host.client.auth.connections.timeline(id)).items;
    const trace = await host.client.get<TraceView>(`/auth/connections/${id}/flows/${event?.id}/trace`);
    expect(trace.steps).toContainEqual(
      expect.objectContaining({
        action: 'log in with an item',
        why: expect.stringMatching(/^the item "Team\/auto" of .*, before "Team\/zz"/),
      }),
    );
    await harbor.close();
  });
});

describe('a connection with {provider, path}', () => {
  it('logs in again by itself with the password that the item has by then, however long items are remembered', async () => {
    const { harbor, stored } = await aSite('path');
    const provider = await aProvider(300);
    const id = await connected(harbor, { provider: provider.name, path: 'Team/path' });
    expect((await login(id)).flow_status).toBe('SUCCESS');

    // Changed at the site and not yet in the vault: the old one is typed once.
    harbor.changePassword('Another-Quay-72!');
    harbor.endSessions();
    await checkSession(host.client, id);
    const refused = await reauthOf(id);
    expect(refused).toMatchObject({ flow_status: 'FAILED', error_code: 'credentials_invalid' });
    expect(harbor.passwords).toEqual([HARBOR_ACCOUNT.password, HARBOR_ACCOUNT.password]);
    const before = refused.flow_expires_at;

    // Looked at again, and the item is the same: nothing is typed.
    const checked = await checkSession(host.client, id);
    expect(checked).toMatchObject({ status: 'NEEDS_AUTH', can_reauth: false, flow_expires_at: before });

    connect.touch(stored, (item) => setField(item, 'password', 'Another-Quay-72!'));
    await checkSession(host.client, id);
    expect(await reauthOf(id, before)).toMatchObject({ flow_status: 'SUCCESS', status: 'AUTHENTICATED' });
    expect(harbor.passwords.at(-1)).toBe('Another-Quay-72!');
    await harbor.close();
  });
});

describe('npm run provider', () => {
  const run = (...words: string[]) =>
    new Promise<{ code: number; output: string }>((resolve) => {
      const script = join(import.meta.dirname, '../../local/provider.ts');
      const env = { ...process.env, LATCHKEY_API_KEY: host.apiKey, LATCHKEY_URL: host.url };
      execFile(process.execPath, ['--import', 'tsx', script, ...words], { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
      );
    });

  it('tells whether a provider works, and why not', async () => {
    connect.addVault('Shown');
    const provider = await aProvider();
    const good = await run('test', provider.name);
    expect(good).toEqual({ code: 0, output: expect.stringContaining('works. Vaults: ') });
    expect(good.output).toContain('Shown');
    await host.client.credentialProviders.update(provider.id, { token: 'revoked' });
    const bad = await run('test', provider.name);
    expect(bad).toEqual({ code: 1, output: expect.stringContaining('refuses its token') });
    const missing = await run('test', 'none');
    expect(missing).toEqual({ code: 1, output: expect.stringContaining('There is no credential provider "none"') });
  });
});

describe('a provider that gives nothing', () => {
  it('has a person asked for what is missing', async () => {
    const { harbor } = await aSite('asked', { password: '' });
    const provider = await aProvider();
    const id = await connected(harbor, { provider: provider.name, path: 'Team/asked' });
    await host.client.auth.connections.login(id);
    let state = await host.client.auth.connections.retrieve(id);
    for (let look = 0; look < 240 && state.flow_step !== 'AWAITING_INPUT'; look += 1) {
      await sleep(250);
      state = await host.client.auth.connections.retrieve(id);
    }
    expect(state.fields?.map(({ ref }) => ref)).toEqual(['password']);
    expect(JSON.stringify(state.discovered_fields)).toContain('no password in the item \\"Team/asked\\"');
    const values = { [state.fields?.[0]?.id ?? '']: harbor.account.password };
    await host.client.auth.connections.submit(id, { field_values: values });
    expect((await followLogin(host.client, id)).flow_status).toBe('SUCCESS');
    await harbor.close();
  });

  it('ends a login without a person, before the site is visited, and is not asked again at once', async () => {
    const { harbor } = await aSite('down');
    const provider = await aProvider();
    const id = await connected(harbor, { provider: provider.name, path: 'Team/down' });
    expect((await login(id)).flow_status).toBe('SUCCESS');
    harbor.endSessions();
    connect.answer = (response) => response.writeHead(503).end();
    try {
      await checkSession(host.client, id);
      const failed = await reauthOf(id);
      expect(failed).toMatchObject({ flow_status: 'FAILED', error_code: 'provider_unreachable' });
      expect(failed.error_message).toContain(provider.name);
      expect(failed.error_message).toContain('Team/down');
      expect(harbor.posts.password).toBe(1);
      const asked = connect.asked.length;
      const waiting = await checkSession(host.client, id);
      expect(waiting).toMatchObject({ status: 'NEEDS_AUTH', reauth: { failures: 1 } });
      expect(connect.asked).toHaveLength(asked);
    } finally {
      connect.answer = null;
    }
    await harbor.close();
  });
});
