import type { PackedSession } from '../flow/door.ts';
import type { BrowserIdentity, Profile } from '../model/profile.ts';
import type { OriginState, StoredCookie } from '../model/session.ts';
import { ConditionFailed } from '../store/errors.ts';
import { profiles } from '../store/profiles.ts';
import { sessions } from '../store/sessions.ts';
import { table, type Write } from '../store/table.ts';
import { type SessionPart, sessionContext } from './context.ts';
import { type Opener, openAll } from './open.ts';
import { seal } from './seal.ts';
import { cookiesPart, join, readPart, toParts } from './session-parts.ts';

/**
 * A profile's saved session, in two sealed parts that the profile points to: cookies, and what origins store. Whoever
 * saves holds the profile's lease. Objects are announced in the profile, stored, made the session's own by one conditional
 * write, and only then are those before them removed: whatever fails in between leaves the session as it was, and what
 * it leaves behind is known and removed by the next save.
 */
export interface Access {
  /** The key of the profile's organization. */
  keyArn: string;
  opener: Opener;
}

/** How a save went. `lost`: another holds the profile, has saved meanwhile, or what was to be written with it was refused. */
export type Saved = 'saved' | 'lost' | 'too_large' | 'invalid_request';

/** How often a session is read anew because a save has replaced it in between. */
const MAX_READS = 3;

/** The whole session, joined; null when the profile has none. */
export async function loadSession(profile: Profile, access: Access): Promise<PackedSession | null> {
  const parts = await loadParts(profile, ['cookies', 'storage'], access);
  return parts && join(parts);
}

/** Its cookies only; null when the profile has no session. */
export async function loadCookies(profile: Profile, access: Access): Promise<StoredCookie[] | null> {
  const parts = await loadParts(profile, ['cookies'], access);
  return parts && readPart('cookies', parts.cookies);
}

/** What its origins store only; null when the profile has no session. */
export async function loadStorage(profile: Profile, access: Access): Promise<OriginState[] | null> {
  const parts = await loadParts(profile, ['storage'], access);
  return parts && readPart('storage', parts.storage);
}

export interface NewSession {
  session: PackedSession;
  /** The browser that made it: a profile keeps the one that it first logged in with. */
  browser: BrowserIdentity;
}

/**
 * Replaces the whole session.
 * @param owner who holds the profile's lease: a flow's id, or a check's
 * @param beside what is written with it or not at all
 */
export async function saveSession(
  profile: Profile,
  keyArn: string,
  owner: string,
  { session, browser }: NewSession,
  now: Date,
  beside: readonly Write[] = [],
): Promise<Saved> {
  const parts = toParts(session);
  if (typeof parts === 'string') return parts;
  const next = { browser: isUsed(profile) ? profile.browser : browser, last_used_at: now.toISOString() };
  return replace(profile, keyArn, owner, parts, next, now, beside);
}

/** Replaces the cookies, and leaves the rest of the session as it is. `lost` also when there is no session. */
export async function saveCookies(
  profile: Profile,
  keyArn: string,
  owner: string,
  cookies: readonly StoredCookie[],
  now: Date,
): Promise<Saved> {
  if (!isUsed(profile)) return 'lost';
  const part = cookiesPart(cookies);
  const next = { browser: profile.browser, last_used_at: profile.last_used_at };
  return part ? replace(profile, keyArn, owner, { cookies: part }, next, now, []) : 'too_large';
}

async function replace(
  profile: Profile,
  keyArn: string,
  owner: string,
  parts: Partial<Record<SessionPart, Uint8Array>>,
  next: Pick<Profile, 'browser' | 'last_used_at'>,
  now: Date,
  beside: readonly Write[],
): Promise<Saved> {
  const { org, id } = profile;
  const fresh = Object.entries(parts).map(([part, packed]) => ({
    part: part as SessionPart,
    packed,
    key: sessions.newSessionKey(org, id),
  }));
  const mine = fresh.map(({ key }) => key);
  const announced = await profiles.announce(org, id, owner, mine);
  if (!announced) return 'lost';
  const keys = { ...keysOf(profile), ...Object.fromEntries(fresh.map(({ part, key }) => [part, key])) };
  const replaced = Object.values(keysOf(profile)).filter((key) => key !== null && !Object.values(keys).includes(key));
  const leftovers = [...(announced.leftover_keys ?? []).filter((key) => !mine.includes(key)), ...replaced] as string[];
  const flip = { ...next, cookies_key: keys.cookies, session_key: keys.storage, leftover_keys: leftovers };
  try {
    await Promise.all(
      fresh.map(async ({ part, packed, key }) =>
        sessions.put(key, await seal(keyArn, sessionContext(org, id, part), packed)),
      ),
    );
    await table().transact([profiles.sessionFlip(profile, owner, flip, now), ...beside]);
  } catch (error) {
    // Of any other error nobody knows whether the write was done: then the objects stay, and stay announced.
    if (!(error instanceof ConditionFailed)) throw error;
    await sessions.removeAll(mine);
    return 'lost';
  }
  // It is saved: what cannot be removed now is removed by the next save.
  await sessions.removeAll(leftovers).catch(() => {});
  return 'saved';
}

/** The packed parts that are asked for; null when the profile has no session. */
async function loadParts<Part extends SessionPart>(
  profile: Profile,
  parts: readonly Part[],
  { keyArn, opener }: Access,
): Promise<Record<Part, Uint8Array> | null> {
  const sealed = await readParts(profile, parts);
  if (!sealed) return null;
  const { org, id } = profile;
  const messages = parts.map((part) => [part, { context: sessionContext(org, id, part), message: sealed[part] }]);
  const opened = await openAll(keyArn, opener, Object.fromEntries(messages));
  return Object.fromEntries(parts.map((part) => [part, opened[part]?.expose()])) as Record<Part, Uint8Array>;
}

async function readParts<Part extends SessionPart>(
  profile: Profile,
  parts: readonly Part[],
): Promise<Record<Part, Uint8Array> | null> {
  let current: Profile | null = profile;
  for (let read = 1; current && isUsed(current); read += 1) {
    const keys = keysOf(current);
    const found = await Promise.all(parts.map(async (part) => [part, await sessions.get(keys[part] ?? '')] as const));
    if (found.every(([, sealed]) => sealed !== null)) return Object.fromEntries(found) as Record<Part, Uint8Array>;
    // A save may replace the session between our reads: then the profile names the new one.
    if (read === MAX_READS) break;
    current = await profiles.get(profile.org, profile.id);
  }
  return null;
}

function keysOf({ cookies_key, session_key }: Profile): Record<SessionPart, string | null> {
  return { cookies: cookies_key ?? null, storage: session_key };
}

/** Whether the profile has a session. */
export function isUsed({ cookies_key, session_key }: Profile): boolean {
  return Boolean(cookies_key) && session_key !== null;
}
