import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Kernel from '@onkernel/sdk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROUTES } from '../../lib/contract/routes.ts';
import type { RecipeView } from '../../lib/contract/schema/recipe.ts';
import type { TraceView } from '../../lib/contract/schema/trace.ts';
import type { StorageState } from '../../lib/model/session.ts';
import { checkSession, followLogin } from '../../local/demo/follow.ts';
import { type BearerApp, startBearerApp } from '../sites/bearer-app.ts';
import { type ConnectServer, startConnectServer } from '../sites/connect-server.ts';
import { type Harbor, startHarbor } from '../sites/harbor.ts';
import { startHttpBasic } from '../sites/http-basic.ts';
import { type IdentityProvider, startIdentityProvider } from '../sites/identity-provider.ts';
import { startPickers } from '../sites/pickers.ts';
import { type RelyingParty, startRelyingParty } from '../sites/relying-party.ts';
import { needlesOf, search } from './canary/encodings.ts';
import { Recorder, type Trace, tracesOfFiles } from './canary/traces.ts';
import { type HostProcess, startHostProcess } from './host-process.ts';

const distinct = (name: string) => `${name}/${randomBytes(12).toString('base64')}?Ä&`;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const totpSecret = [...randomBytes(32)].map((byte) => BASE32[byte % 32]).join('');

const secrets: Record<string, string> = {
  password: distinct('Pass-1'),
  'updated password': distinct('Upd-2'),
  'submitted password': distinct('Sub-3'),
  'extra field': distinct('Extra-4'),
  'TOTP secret': totpSecret,
  'refused value': distinct('Ref-5'),
  "provider's password": distinct('Idp-6'),
  'refused HTTP password': distinct('Http-6'),
  'HTTP password': distinct('Http-7'),
  'picked identifier': `${randomBytes(12).toString('hex')}@guild.localhost`,
  "item's password": distinct('Item-8'),
  "item's own field": distinct('Item-9'),
  'refused token': `ops_${randomBytes(24).toString('base64url')}`,
};

const recorder = new Recorder();
let host: HostProcess;
let harbor: Harbor;
let ledger: BearerApp;
let provider: IdentityProvider;
let party: RelyingParty;
let connect: ConnectServer;
let harborOfItem: Harbor;
let client: Kernel;
let temporary: string;
let flowId: string;

/** One request beside the client, for what the client would never send. */
async function send(method: string, path: string, body: string, type = 'application/json'): Promise<number> {
  const headers = { authorization: `Bearer ${host.apiKey}`, 'content-type': type };
  return (await recorder.fetch(`${host.url}${path}`, { method, headers, body })).status;
}

beforeAll(async () => {
  harbor = await startHarbor({ password: secrets['updated password'] ?? '', totpSecret });
  ledger = await startBearerApp();
  const anna = { email: 'anna@canary.example', password: secrets["provider's password"] ?? '', totpSecret };
  provider = await startIdentityProvider({ accounts: [anna] });
  party = await startRelyingParty(provider, { by: 'message' });
  connect = await startConnectServer();
  secrets['token of a provider'] = connect.token;
  harborOfItem = await startHarbor({ password: secrets["item's password"] ?? '', totpSecret }, 'item-harbor');
  temporary = await mkdtemp(join(tmpdir(), 'latchkey-canary-'));
  host = await startHostProcess({ env: { LATCHKEY_LOG: 'debug', TMPDIR: temporary } });
  client = new Kernel({ apiKey: host.apiKey, baseURL: host.url, fetch: recorder.fetch, maxRetries: 0 });
}, 150_000);
afterAll(async () => {
  await host?.close();
  await harbor?.close();
  await ledger?.close();
  await party?.close();
  await connect?.close();
  await harborOfItem?.close();
  await provider?.close();
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
});

describe('distinctive secrets', () => {
  it('go through every route', async () => {
    await credentials();
    await logins();
    await looksAfter();
    await signOn();
    await providers();
    await conversations();
    await profilesAndKeys();
    await refusals();
    await client.credentials.delete('canary');
    expect(routesCalled()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted());
  }, 180_000);

  it('are in no log, answer, error, table item, history, object or file afterwards', async () => {
    await host.stop();
    const files = [...(await tracesOfFiles(host.dataDirectory)), ...(await tracesOfFiles(temporary))];
    const traces: Trace[] = [
      ...recorder.traces,
      { where: 'output of the host', bytes: Buffer.from(host.output()) },
      ...files,
    ];
    // What is no secret is found, so the search reaches the records and the histories.
    expect(whereIs('canary-profile', traces)).toContainEqual(expect.stringMatching(/^file dynamodb/));
    expect(whereIs(flowId, traces)).toContainEqual(expect.stringMatching(/^file step-functions.*history/));
    const needles = needlesOf(secrets);
    const found = traces.flatMap(({ where, bytes }) => search(bytes, needles).map((what) => `${what} in ${where}`));
    expect(found).toEqual([]);
  });
});

async function credentials(): Promise<void> {
  await client.credentials.create({
    name: 'canary',
    domain: harbor.host,
    values: {
      username: harbor.account.username,
      password: secrets.password ?? '',
      company_id: secrets['extra field'] ?? '',
    },
    totp_secret: totpSecret,
  });
  await client.credentials.update('canary', { values: { password: secrets['updated password'] ?? '' } });
  await client.credentials.retrieve('canary');
  await client.credentials.totpCode('canary');
  for await (const _ of client.credentials.list()) break;
}

async function logins(): Promise<void> {
  const { connections } = client.auth;
  const complete = await connections.create({
    domain: harbor.host,
    profile_name: 'canary-profile',
    login_url: harbor.loginUrl,
    credential: { name: 'canary' },
  });
  const login = await connections.login(complete.id);
  // A handoff code begins with the id of its flow.
  flowId = login.handoff_code?.split('.')[0] ?? '';
  await hostedPage(complete.id, login.hosted_url, login.handoff_code ?? '');
  expect((await followLogin(client, complete.id)).flow_status).toBe('SUCCESS');
  for await (const _ of await connections.follow(complete.id));
  const state = (await (await client.profiles.download('canary-profile')).json()) as StorageState;
  for (const { name, value } of state.cookies) secrets[`cookie ${name}`] = value;

  const asking = await connections.create({ domain: harbor.host, profile_name: 'asked', login_url: harbor.loginUrl });
  await connections.login(asking.id);
  const answers = [secrets['submitted password'] ?? '', secrets['updated password'] ?? ''];
  const ended = await followLogin(client, asking.id, {
    answer: async ({ fields }) => {
      await recorder.failing(connections.submit(asking.id, { fields: { nonsense: secrets['refused value'] ?? '' } }));
      const values = (fields ?? []).map(({ id, type }) => {
        if (type === 'password') return [id, answers.shift() ?? ''];
        if (type === 'identifier') return [id, harbor.account.username];
        return [id, ''];
      });
      if ((fields ?? []).some(({ type }) => type === 'code' || type === 'totp_code')) {
        const { code } = await client.credentials.totpCode('canary');
        return { field_values: { [fields?.[0]?.id ?? '']: code } };
      }
      return { field_values: Object.fromEntries(values) };
    },
  });
  expect(ended.flow_status).toMatch(/SUCCESS|FAILED/);
  await connections.update(asking.id, { auto_reauth: false });
  for await (const _ of connections.list()) break;
  expect(await history(complete.id)).toHaveLength(1);
  expect(await history(asking.id)).toHaveLength(1);
  await recorder.fetch(`${host.url}/auth/connections/${asking.id}/cancel`, {
    method: 'POST',
    headers: { authorization: `Bearer ${host.apiKey}` },
  });
  await connections.delete(asking.id);
}

/** Has sessions checked, by a browser and by a probe, ended on the site, and renewed by logins that start by themselves. */
async function looksAfter(): Promise<void> {
  const kept = await connectionOf('canary-profile');
  const post = { method: 'POST', headers: { authorization: `Bearer ${host.apiKey}` } };
  await recorder.fetch(`${host.url}/auth/connections/${kept}/check`, post);
  expect(await checkedBy(kept)).toBe('LOGGED_IN BROWSER');
  expect(await checkedBy(kept)).toBe('LOGGED_IN PROBE');
  harbor.endSessions();
  expect(await checkedBy(kept)).toBe('LOGGED_OUT BROWSER');
  await renewed(kept);
  const recipe = await client.get<{ steps: unknown[] }>(`/auth/connections/${kept}/recipe`);
  expect(recipe.steps.length).toBeGreaterThan(0);
  await noteSession('canary-profile');

  await client.credentials.create({ name: 'canary-books', domain: ledger.host, values: ledger.account });
  const { id } = await client.auth.connections.create({
    domain: ledger.host,
    profile_name: 'canary-books',
    login_url: ledger.loginUrl,
    credential: { name: 'canary-books' },
  });
  await client.auth.connections.login(id);
  expect((await followLogin(client, id)).flow_status).toBe('SUCCESS');
  await noteSession('canary-books');
  expect(await checkedBy(id)).toBe('LOGGED_IN BROWSER');
  expect(await checkedBy(id)).toBe('LOGGED_IN PROBE');
}

/** What the hosted page asks. Its token and its cookie are secret from then on. */
async function hostedPage(id: string, link: string, code: string): Promise<void> {
  const page = await (await recorder.fetch(link)).text();
  await recorder.fetch(`${host.url}${/src="([^"]+\.js)"/.exec(page)?.[1]}`);
  const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const post = (path: string, headers: Record<string, string>, body?: string) =>
    recorder.fetch(`${host.url}${path}`, { method: 'POST', headers, ...(body !== undefined && { body }) });
  const exchanged = await post(`/auth/connections/${id}/exchange`, own, JSON.stringify({ code }));
  const cookie = exchanged.headers.get('set-cookie')?.split(';')[0] ?? '';
  const resumed = await post(`/login/${id}/resume`, { ...own, cookie });
  expect([exchanged.status, resumed.status]).toEqual([200, 200]);
  secrets['resume token'] = cookie.split('=')[1] ?? '';
  secrets['flow token'] = ((await exchanged.json()) as { jwt: string }).jwt;
  secrets['second flow token'] = ((await resumed.json()) as { jwt: string }).jwt;
  await post(`/login/${id}/restart`, { ...own, cookie });
}

async function connectionOf(profile_name: string): Promise<string> {
  for await (const { id } of client.auth.connections.list({ profile_name })) return id;
  throw new Error(`there is no connection of ${profile_name}`);
}

async function checkedBy(id: string): Promise<string> {
  const { last_check } = await checkSession(client, id);
  return `${last_check?.result} ${last_check?.by}`;
}

async function renewed(id: string): Promise<void> {
  await vi.waitFor(async () => expect((await client.auth.connections.retrieve(id)).flow_type).toBe('REAUTH'), 20_000);
  expect((await followLogin(client, id)).flow_status).toBe('SUCCESS');
}

/** What a profile's session consists of is secret from now on. */
async function noteSession(profile: string): Promise<void> {
  const { cookies, origins } = (await (await client.profiles.download(profile)).json()) as StorageState;
  for (const { name, domain, value } of cookies) if (isSecret(value)) secrets[`cookie ${name} of ${domain}`] = value;
  for (const { origin, localStorage } of origins)
    for (const { name, value } of localStorage) if (isSecret(value)) secrets[`${name} at ${origin}`] = value;
}

/** Signs in through an identity provider's window: its password and code, and what the provider and the site then keep. */
async function signOn(): Promise<void> {
  await client.credentials.create({
    name: 'canary-provider',
    domain: provider.host,
    sso_provider: 'google',
    values: { email: provider.accounts[0]?.email ?? '', password: secrets["provider's password"] ?? '' },
    totp_secret: totpSecret,
  });
  const { id } = await client.auth.connections.create({
    domain: party.host,
    profile_name: 'canary-sso',
    login_url: party.loginUrl,
    credential: { name: 'canary-provider' },
    allowed_domains: [provider.host],
  });
  await client.auth.connections.login(id);
  expect((await followLogin(client, id)).flow_status).toBe('SUCCESS');
  expect(await history(id)).toHaveLength(1);
  await noteSession('canary-sso');
}

/** A vault of one's own: its token, and an item by which a login goes, and goes wrong. */
async function providers(): Promise<void> {
  const { credentialProviders: api } = client;
  const item = connect.addItem('Canary', {
    title: 'Harbor',
    username: harborOfItem.account.username,
    password: secrets["item's password"] ?? '',
    otp: totpSecret,
    urls: [harborOfItem.loginUrl],
    more: [{ id: 'x', type: 'CONCEALED', label: 'company', value: secrets["item's own field"] ?? '' }],
  });
  const token = secrets['refused token'] ?? '';
  const body = { name: 'canary-vault', provider_type: 'onepassword' as const, token, cache_ttl_seconds: 0 };
  const { id } = await api.create(body);
  expect((await api.test(id)).success).toBe(false);
  await recorder.failing(api.listItems(id));
  await api.update(id, Object.assign({ token: connect.token }, { connect_url: connect.url }));
  expect((await api.test(id)).success).toBe(true);
  expect((await api.listItems(id)).items).toHaveLength(1);
  await api.retrieve(id);
  for await (const _ of api.list()) break;

  const connection = await client.auth.connections.create({
    domain: harborOfItem.host,
    profile_name: 'canary-vault',
    login_url: harborOfItem.loginUrl,
    credential: { provider: 'canary-vault', path: 'Canary/Harbor' },
  });
  await client.auth.connections.login(connection.id);
  expect((await followLogin(client, connection.id)).flow_status).toBe('SUCCESS');
  expect(await history(connection.id)).toHaveLength(1);
  await noteSession('canary-vault');

  // A server that says what it holds where it should refuse.
  connect.answer = (response) => response.writeHead(500).end(JSON.stringify({ message: JSON.stringify(item) }));
  expect((await api.test(id)).success).toBe(false);
  // A session that is still good would need nothing.
  harborOfItem.endSessions();
  await client.auth.connections.login(connection.id);
  const told = await vi.waitFor(async () => {
    const state = await client.auth.connections.retrieve(connection.id);
    expect(state.flow_step).toBe('AWAITING_INPUT');
    return state;
  }, 20_000);
  expect(JSON.stringify(told.discovered_fields)).toContain('could not be reached');
  await recorder.fetch(`${host.url}/auth/connections/${connection.id}/cancel`, {
    method: 'POST',
    headers: { authorization: `Bearer ${host.apiKey}` },
  });
  connect.answer = null;
  await api.delete(id);
}

/** What is long enough not to stand anywhere by chance. */
const isSecret = (value: string) => value.length >= 16;

/** Values that are given to the browser rather than to a page, and one that is compared with what a page shows. */
async function conversations(): Promise<void> {
  const { connections } = client.auth;
  const basic = await startHttpBasic(secrets['HTTP password'] ?? '');
  const passwords = [secrets['refused HTTP password'] ?? '', secrets['HTTP password'] ?? ''];
  const prompted = await connections.create({
    domain: basic.host,
    profile_name: 'prompted',
    login_url: basic.loginUrl,
  });
  await connections.login(prompted.id);
  const ended = await followLogin(client, prompted.id, {
    answer: async () => ({ fields: { username: basic.account.username, password: passwords.shift() ?? '' } }),
  });
  expect(ended.flow_status).toBe('SUCCESS');
  expect(basic.given.size).toBe(2);
  await basic.close();

  const pickers = await startPickers();
  const values = { email: secrets['picked identifier'] ?? '', password: secrets.password ?? '' };
  await client.credentials.create({ name: 'picking', domain: pickers.host, values });
  const picking = await connections.create({
    domain: pickers.host,
    profile_name: 'picking',
    login_url: pickers.loginUrl,
    credential: { name: 'picking' },
  });
  await connections.login(picking.id);
  await expect(followLogin(client, picking.id)).rejects.toThrow('the login asks for a choice');
  await connections.delete(picking.id);
  await pickers.close();
}

/** Reads the logins of a connection, and every step of each. */
async function history(id: string): Promise<string[]> {
  const logins: string[] = [];
  for await (const login of client.auth.connections.timeline(id)) {
    const trace = await client.get<TraceView>(`/auth/connections/${id}/flows/${login.id}/trace`);
    expect(trace.steps.map(({ action }) => action)).toContainEqual(expect.stringMatching(/^fill\(.*password/));
    logins.push(login.id);
  }
  const recipe = await client.get<RecipeView>(`/auth/connections/${id}/recipe`);
  expect(recipe.steps.length).toBeGreaterThan(0);
  return logins;
}

async function profilesAndKeys(): Promise<void> {
  const profile = await client.profiles.create({ name: 'plain' });
  await client.profiles.update(profile.id, { name: 'plainer' });
  await client.profiles.retrieve('plainer');
  for await (const _ of client.profiles.list()) break;
  await client.profiles.delete('plainer');
  const key = await client.apiKeys.create({ name: 'second' });
  await client.apiKeys.update(key.id, { name: 'renamed' });
  await client.apiKeys.retrieve(key.id);
  for await (const _ of client.apiKeys.list()) break;
  await client.apiKeys.rotate(key.id, {});
  await client.apiKeys.delete(key.id);
  for (const path of ['/openapi.json', '/healthz']) await recorder.fetch(`${host.url}${path}`);
}

function whereIs(text: string, traces: Trace[]): string[] {
  return traces.filter(({ bytes }) => bytes.includes(text)).map(({ where }) => where);
}

/** What a handler refuses it must not repeat. */
async function refusals(): Promise<void> {
  const value = secrets['refused value'] ?? '';
  const body = JSON.stringify(value);
  for (const [method, path] of ROUTES.filter(({ method }) => method === 'POST' || method === 'PATCH').map(
    (r) => [r.method, r.path] as const,
  )) {
    const target = path.replace(/\{[^}]+\}/, 'canary');
    await send(method, target, `{"name": ${body}, "values": {"password": ${body}`);
    await send(method, target, `{"name": [${body}], "values": {"password": [${body}]}, "domain": {"a": ${body}}}`);
    await send(method, target, `password=${encodeURIComponent(value)}`, 'application/x-www-form-urlencoded');
  }
  const refused = { name: 'refused', domain: 'not a domain', values: { password: value }, totp_secret: value };
  await recorder.failing(client.credentials.create(refused));
  await recorder.failing(client.credentials.create({ ...refused, domain: harbor.host }));
}

/** The routes that the recorded requests belong to. */
function routesCalled(): string[] {
  const called = ROUTES.filter(({ method, path }) => {
    const pattern = new RegExp(`^${method} ${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    return recorder.requests.some((request) => pattern.test(request));
  });
  return called.map(({ method, path }) => `${method} ${path}`).toSorted();
}
