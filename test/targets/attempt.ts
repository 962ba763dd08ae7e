import { setTimeout as sleep } from 'node:timers/promises';
import type Kernel from '@onkernel/sdk';
import type { StorageState } from '../../lib/model/session.ts';
import { type Answer, type Connection, checkSession, failureOf, followLogin } from '../../local/demo/follow.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { inStockBrowser } from '../stock-browser.ts';
import { killSessions } from './application.ts';
import type { Sso, Target, TargetUser } from './target.ts';

/** How one login went. */
export interface Outcome {
  ok: boolean;
  /** Seconds from the login call to the end of the flow. */
  seconds: number;
  /** Why it counts as failed, or what the site said to a wrong password. */
  note: string;
}

const LOGIN_MS = 180_000;
const LOOK_MS = 15_000;

/** Logs in with the right password, then opens the account in a browser of its own with the downloaded profile. */
export async function rightPassword(client: Kernel, target: Target, user: TargetUser): Promise<Outcome> {
  return timed(async () => {
    const { ended, profile } = await login(client, target, user);
    if (ended.flow_status !== 'SUCCESS') return { ok: false, note: failureOf(ended) };
    return profileWorks(client, target, user, profile);
  });
}

/** Logs in with the values of a vault's item, which is found by the application's address, or named by its path. */
export async function fromVault(
  client: Kernel,
  target: Target,
  user: TargetUser,
  credential: { provider: string; path: string } | { provider: string; auto: true },
): Promise<Outcome> {
  return timed(async () => {
    const profile = nextName(target);
    const ended = await follow(client, await connect(client, target, profile, { credential }));
    if (ended.flow_status !== 'SUCCESS') return { ok: false, note: failureOf(ended) };
    return profileWorks(client, target, user, profile);
  });
}

/**
 * Logs in with nothing stored: a person answers what the flow asks, and nothing else. What they gave must be kept as a
 * credential of the connection, so that the next login needs nobody.
 */
export async function nothingStored(client: Kernel, target: Target, user: TargetUser): Promise<Outcome> {
  return timed(async () => {
    const profile = nextName(target);
    const connection = await connect(client, target, profile, {});
    const asked: string[] = [];
    const answer = async ({ fields }: Connection): Promise<Answer> => {
      asked.push(...(fields ?? []).map(({ ref }) => ref));
      return { field_values: Object.fromEntries((fields ?? []).map(({ id, type }) => [id, valueFor(user, type)])) };
    };
    const ended = await follow(client, connection, answer);
    if (ended.flow_status !== 'SUCCESS') return { ok: false, note: failureOf(ended) };
    if (!ended.credential?.name) return { ok: false, note: 'SUCCESS, but what was given is not stored' };
    const works = await profileWorks(client, target, user, profile);
    return works.ok ? { ok: true, note: `asked for ${asked.join(', ')}` } : works;
  });
}

function valueFor(user: TargetUser, type: string): string {
  if (type === 'password') return user.password;
  if (/code/.test(type)) return oneTimeCode(user.totp_secret ?? '', Date.now());
  return user.username || user.email;
}

/** Whether the downloaded profile is logged in, in stock Playwright. */
async function profileWorks(client: Kernel, target: Target, user: TargetUser, profile: string) {
  const state = (await (await client.profiles.download(profile)).json()) as StorageState;
  const url = target.logged_in.url ?? target.login_url;
  const selector = target.logged_in.selector ?? 'body';
  const login = target.basic_auth ? { httpCredentials: { username: user.username, password: user.password } } : {};
  const ok = await inStockBrowser(
    state,
    async (page) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const shown = page.locator(selector).filter({ visible: true }).first();
      return shown.waitFor({ timeout: LOOK_MS }).then(
        () => true,
        () => false,
      );
    },
    login,
  );
  return { ok, note: ok ? '' : `SUCCESS, but the downloaded profile does not show ${selector}` };
}

/** Signs in with the identity provider's login stored, and nothing that the site's own form may be given. */
export async function singleSignOn(client: Kernel, target: Target, { provider, idp, user }: Sso): Promise<Outcome> {
  return timed(async () => {
    const name = nextName(target);
    const { hostname } = new URL(idp.split(' ', 1)[0] ?? idp);
    await client.credentials.create({
      name,
      domain: hostname,
      sso_provider: provider,
      values: { email: user.email || user.username, password: user.password },
      ...(user.totp_secret ? { totp_secret: user.totp_secret } : {}),
    });
    const more = { credential: { name }, allowed_domains: [hostname] };
    const ended = await follow(client, await connect(client, target, name, more));
    if (ended.flow_status !== 'SUCCESS') return { ok: false, note: failureOf(ended) };
    return profileWorks(client, target, user, name);
  });
}

/**
 * Logs in, and is looked after: checked alive, by a browser and then by the probe it has learned, usable elsewhere; its
 * session is ended on the server; the next check must say so, and the connection log in again with nobody there.
 */
export async function staysLoggedIn(client: Kernel, target: Target, user: TargetUser): Promise<Outcome> {
  return timed(async () => {
    const { ended, profile } = await login(client, target, user);
    if (ended.flow_status !== 'SUCCESS') return { ok: false, note: failureOf(ended) };
    const alive = [await checkSession(client, ended.id), await checkSession(client, ended.id)];
    const doubted = alive.find(({ last_check }) => last_check?.result !== 'LOGGED_IN')?.last_check;
    if (doubted) return { ok: false, note: `alive, but the check said ${doubted.result}: ${doubted.reason}` };
    const before = await profileWorks(client, target, user, profile);
    if (!before.ok) return before;

    await killSessions(target);
    const { last_check } = await checkSession(client, ended.id);
    if (last_check?.result !== 'LOGGED_OUT')
      return { ok: false, note: `dead, but the check said ${last_check?.result}: ${last_check?.reason}` };
    const renewed = await reauthOf(client, ended);
    if (renewed.flow_status !== 'SUCCESS') return { ok: false, note: `logging in again: ${failureOf(renewed)}` };
    const after = await profileWorks(client, target, user, profile);
    return after.ok ? { ok: true, note: `checked by ${alive[1]?.last_check?.by.toLowerCase()}` } : after;
  });
}

/** The login that a check has started by itself, at its end. */
async function reauthOf(client: Kernel, before: Connection): Promise<Connection> {
  const deadline = performance.now() + LOGIN_MS;
  for (;;) {
    const state = await client.auth.connections.retrieve(before.id);
    if (state.flow_type === 'REAUTH') return followLogin(client, before.id, { within: LOGIN_MS });
    if (performance.now() > deadline) throw new Error('no login was started after the session had ended');
    await sleep(500);
  }
}

/** Logs in with a wrong password: the flow must fail as such, in the site's words. */
export async function wrongPassword(client: Kernel, target: Target, user: TargetUser): Promise<Outcome> {
  return timed(async () => {
    const { ended } = await login(client, target, { ...user, password: `Wrong-${user.password}` });
    const refused = ended.flow_status === 'FAILED' && ended.error_code === 'credentials_invalid';
    if (!refused) return { ok: false, note: failureOf(ended) };
    if (target.basic_auth) return { ok: true, note: '' };
    return { ok: Boolean(ended.website_error), note: ended.website_error ?? 'refused, but not in words of the site' };
  });
}

let serial = 0;

function nextName({ name }: Target): string {
  serial += 1;
  return `${name}-${serial}`;
}

/** One login with these values stored, under a new profile, followed to its end. */
export async function login(client: Kernel, target: Target, user: TargetUser) {
  const name = nextName(target);
  const identifier = user.username || user.email;
  await client.credentials.create({
    name,
    domain: new URL(target.login_url).hostname,
    values: { ...(identifier ? { username: identifier } : {}), password: user.password },
    ...(user.totp_secret ? { totp_secret: user.totp_secret } : {}),
  });
  const connection = await connect(client, target, name, { credential: { name } });
  return { ended: await follow(client, connection), profile: name };
}

/** The login by itself of a connection whose session has ended, once a check has found that out. */
export async function loginAgain(client: Kernel, connection: Connection): Promise<Connection> {
  await checkSession(client, connection.id);
  return reauthOf(client, connection);
}

/** A new connection of a new profile. */
async function connect(
  client: Kernel,
  target: Target,
  profile: string,
  more: {
    credential?: { name: string } | { provider: string; path: string } | { provider: string; auto: true };
    allowed_domains?: string[];
  },
) {
  const domain = new URL(target.login_url).hostname;
  return client.auth.connections.create({ domain, profile_name: profile, login_url: target.login_url, ...more });
}

async function follow(client: Kernel, { id }: { id: string }, answer?: (state: Connection) => Promise<Answer>) {
  await client.auth.connections.login(id);
  try {
    return await followLogin(client, id, { within: LOGIN_MS, ...(answer ? { answer } : {}) });
  } catch (error) {
    // A flow left asking would keep its browser for the hold time, beside the next login's.
    await client.auth.connections.delete(id);
    throw error;
  }
}

async function timed(attempt: () => Promise<{ ok: boolean; note: string }>): Promise<Outcome> {
  const start = performance.now();
  const result = await attempt().catch((error: unknown) => ({
    ok: false,
    note: error instanceof Error ? error.message : String(error),
  }));
  return { ...result, seconds: (performance.now() - start) / 1000 };
}
