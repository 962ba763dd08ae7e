import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StorageState } from '../../lib/model/session.ts';
import { checkSession, followLogin } from '../../local/demo/follow.ts';
import { visit } from '../../local/demo/visitor.ts';
import { startBearerApp } from '../sites/bearer-app.ts';
import { startHarbor } from '../sites/harbor.ts';
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

/** A connection that has logged in once. */
async function loggedIn(site: { host: string; loginUrl: string }, stored: Stored, more: object = {}) {
  serial += 1;
  const name = `kept-${serial}`;
  const { client } = host;
  await client.credentials.create({ name, domain: site.host, ...stored });
  const { id } = await client.auth.connections.create({
    domain: site.host,
    profile_name: name,
    login_url: site.loginUrl,
    credential: { name },
    ...more,
  });
  await client.auth.connections.login(id);
  expect((await followLogin(client, id)).flow_status).toBe('SUCCESS');
  return { id, name };
}

/** Follows the login that a check has started by itself. */
async function reauthOf(id: string, before: string | null | undefined) {
  for (let look = 0; look < 360; look += 1) {
    const state = await host.client.auth.connections.retrieve(id);
    if (state.flow_type === 'REAUTH' && state.flow_expires_at !== before) return followLogin(host.client, id);
    await sleep(250);
  }
  throw new Error('no login was started');
}

async function textAt(url: string, profile: string): Promise<string> {
  const state = (await (await host.client.profiles.download(profile)).json()) as StorageState;
  return visit(state, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle0' });
    return page.$eval('body', (body) => body.textContent ?? '');
  });
}

describe('a session that a cookie carries', () => {
  it('is looked at, asked for cheaply, found dead, and renewed by itself', async () => {
    const harbor = await startHarbor();
    const { username, password, totpSecret } = harbor.account;
    const { id, name } = await loggedIn(harbor, { values: { username, password }, totp_secret: totpSecret ?? '' });

    const first = await checkSession(host.client, id);
    expect(first.last_check).toMatchObject({ result: 'LOGGED_IN', by: 'BROWSER' });
    const second = await checkSession(host.client, id);
    expect(second.last_check).toMatchObject({ result: 'LOGGED_IN', by: 'PROBE' });
    expect(harbor.posts.password).toBe(1);

    harbor.endSessions();
    const third = await checkSession(host.client, id);
    expect(third.last_check).toMatchObject({ result: 'LOGGED_OUT', by: 'BROWSER' });
    const renewed = await reauthOf(id, null);
    expect(renewed).toMatchObject({ flow_status: 'SUCCESS', status: 'AUTHENTICATED', can_reauth: true });
    expect(harbor.posts.password).toBe(2);
    expect(await textAt(harbor.accountUrl, name)).toContain(`Welcome back, ${username}`);

    const events = [];
    for await (const event of host.client.auth.connections.timeline(id)) events.push(event);
    expect(events.map(({ type }) => type)).toEqual(['reauth', 'health_check', 'health_check', 'health_check', 'login']);
    expect(events[1]).toMatchObject({ status: 'NEEDS_AUTH', previous_status: 'AUTHENTICATED' });
    await harbor.close();
  });

  it('needs somebody when the site refuses the credential, which is typed once, until it is changed', async () => {
    // Logins of one site that start by themselves keep their distance.
    const harbor = await startHarbor({ totpSecret: null }, 'other-harbor');
    const { username, password } = harbor.account;
    const { id, name } = await loggedIn(harbor, { values: { username, password } });
    harbor.changePassword('Another-Quay-72!');
    harbor.endSessions();
    await checkSession(host.client, id);
    expect(await reauthOf(id, null)).toMatchObject({ flow_status: 'FAILED', error_code: 'credentials_invalid' });
    const refused = await checkSession(host.client, id);
    expect(refused).toMatchObject({ status: 'NEEDS_AUTH', can_reauth: false, can_reauth_reason: 'no_viable_plans' });
    expect(refused.reauth.stopped_by).toBe('credentials_invalid');
    expect(harbor.posts.password).toBe(2);

    const before = refused.flow_expires_at;
    await host.client.credentials.update(name, { values: { password: 'Another-Quay-72!' } });
    await checkSession(host.client, id);
    expect(await reauthOf(id, before)).toMatchObject({ flow_status: 'SUCCESS', status: 'AUTHENTICATED' });
    await harbor.close();
  });

  it('is not renewed where auto_reauth is off', async () => {
    const harbor = await startHarbor({ totpSecret: null });
    const { username, password } = harbor.account;
    const { id } = await loggedIn(harbor, { values: { username, password } }, { auto_reauth: false });
    harbor.endSessions();
    const state = await checkSession(host.client, id);
    expect(state).toMatchObject({ status: 'NEEDS_AUTH', flow_type: 'LOGIN', flow_status: 'SUCCESS' });
    await harbor.close();
  });
});

describe('a session that a token in the storage carries', () => {
  it('is asked for with that token, found dead, and renewed by itself', async () => {
    const app = await startBearerApp();
    const { username, password } = app.account;
    const { id } = await loggedIn(app, { values: { username, password } });
    expect((await checkSession(host.client, id)).last_check).toMatchObject({ result: 'LOGGED_IN', by: 'BROWSER' });
    expect((await checkSession(host.client, id)).last_check).toMatchObject({ result: 'LOGGED_IN', by: 'PROBE' });
    app.forget();
    expect((await checkSession(host.client, id)).last_check).toMatchObject({ result: 'LOGGED_OUT' });
    expect((await reauthOf(id, null)).flow_status).toBe('SUCCESS');
    expect(app.posts.password).toBe(2);
    await app.close();
  });
});

describe('a check that somebody asks for', () => {
  it('is refused before the first login, and for a connection that is not there', async () => {
    const { client } = host;
    const { id } = await client.auth.connections.create({ domain: 'example.com', profile_name: 'never-in' });
    await expect(client.post(`/auth/connections/${id}/check`)).rejects.toMatchObject({
      status: 409,
      error: { code: 'profile_not_ready' },
    });
    await expect(client.post('/auth/connections/none/check')).rejects.toMatchObject({ status: 404 });
  });
});
