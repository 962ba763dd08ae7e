import type Kernel from '@onkernel/sdk';
import type { StorageState } from '../../lib/model/session.ts';
import { failureOf, followLogin } from '../../local/demo/follow.ts';
import { visit } from '../../local/demo/visitor.ts';
import { appears } from './selector.ts';
import type { Target, TargetUser } from './target.ts';

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
    const state = (await (await client.profiles.download(profile)).json()) as StorageState;
    const url = target.logged_in.url ?? target.login_url;
    const selector = target.logged_in.selector ?? 'body';
    const loggedIn = await visit(state, async (page) => {
      if (target.basic_auth) await page.authenticate(user);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return appears(page, selector, LOOK_MS);
    });
    return { ok: loggedIn, note: loggedIn ? '' : `SUCCESS, but the downloaded profile does not show ${selector}` };
  });
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

/** One login with these values, under a new profile, followed to its end. */
export async function login(client: Kernel, target: Target, user: TargetUser) {
  serial += 1;
  const name = `${target.name}-${serial}`;
  const domain = new URL(target.login_url).hostname;
  const identifier = user.username || user.email;
  await client.credentials.create({
    name,
    domain,
    values: { ...(identifier ? { username: identifier } : {}), password: user.password },
    ...(user.totp_secret ? { totp_secret: user.totp_secret } : {}),
  });
  const connection = await client.auth.connections.create({
    domain,
    profile_name: name,
    login_url: target.login_url,
    credential: { name },
  });
  await client.auth.connections.login(connection.id);
  try {
    return { ended: await followLogin(client, connection.id, { within: LOGIN_MS }), profile: name };
  } catch (error) {
    // A flow left asking would keep its browser for the hold time, beside the next login's.
    await client.auth.connections.delete(connection.id);
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
