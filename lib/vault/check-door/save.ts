import type { CheckDoorReply, CheckOperation } from '../../flow/check-door.ts';
import { cookiesFor, mergeCookies } from '../../health/cookies.ts';
import type { StoredCookie } from '../../model/session.ts';
import {
  loadCookies,
  saveCookies as replaceCookies,
  saveSession as replaceSession,
  type Saved,
} from '../saved-session.ts';
import { type CheckVisit, refuse } from './visit.ts';

type Save<Op extends CheckOperation['op']> = Extract<CheckOperation, { op: Op }>;

/** Takes cookies that the probed host has set or removed. It can set none for another host. */
export async function saveCookies(
  visit: CheckVisit,
  { changed, removed }: Save<'save_cookies'>,
): Promise<CheckDoorReply<'save_cookies'>> {
  const { connection, profile, keyArn, checkId, now } = visit;
  if (!connection.probe) return refuse('no_probe');
  const { url } = connection.probe;
  const own = (cookies: readonly StoredCookie[]) => cookiesFor(url, cookies);
  const foreign = [...changed, ...removed.map(named)].filter((one) => own([{ ...one, secure: false }]).length === 0);
  if (foreign.length > 0) return refuse('invalid_request');
  const before = await loadCookies(profile, visit);
  if (!before) return refuse('never_used');
  const after = mergeCookies(before, { changed, removed });
  return told(await replaceCookies(profile, keyArn, checkId, after, now));
}

/** Takes the session as the browser holds it. */
export async function saveSession(
  { profile, keyArn, checkId, now }: CheckVisit,
  { session }: Save<'save_session'>,
): Promise<CheckDoorReply<'save_session'>> {
  return told(await replaceSession(profile, keyArn, checkId, { session, browser: profile.browser }, now));
}

function told(saved: Saved): CheckDoorReply<'save_session'> {
  if (saved === 'saved') return { ok: true };
  return refuse(saved === 'lost' ? 'not_live' : saved);
}

/** A cookie of which only the name is known. */
function named({ name, domain, path }: Save<'save_cookies'>['removed'][number]): StoredCookie {
  return { name, domain, path, value: '', expires: -1, httpOnly: false, secure: false, sameSite: 'Lax' };
}
