import type { DoorOperation, DoorReply } from '../../flow/door.ts';
import { save as saveFlow } from '../../flow/transitions.ts';
import { isTenantHost } from '../../login/sso-hosts.ts';
import { ConditionFailed } from '../../store/errors.ts';
import { flows } from '../../store/flows.ts';
import { profiles } from '../../store/profiles.ts';
import { sessions } from '../../store/sessions.ts';
import { table } from '../../store/table.ts';
import { sessionContext } from '../context.ts';
import { seal } from '../seal.ts';
import { isStorageState, isTooLarge } from './stored-state.ts';
import { refuse, refusedBecause, type Visit } from './visit.ts';

type Save = Extract<DoorOperation, { op: 'save' }>;

/**
 * Stores the proven session: a new sealed object, then, in one transaction under the profile's lease, the profile's
 * pointer and the flow's word that it is saved. The object before it is removed only after. Whatever fails leaves the
 * old session as it was.
 */
export async function saveSession(
  visit: Visit,
  { session, postLoginUrl, browser, pinned }: Save,
): Promise<DoorReply<'save'>> {
  const { flow, driveId, keyArn, now } = visit;
  // The reply to the first save was lost.
  if (flow.saved_at !== null) return { ok: true };
  if (isTooLarge(session)) return refuse('too_large');
  if (!isStorageState(session)) return refuse('invalid_request');
  const profile = await profiles.get(flow.org, flow.profile_id);
  if (!profile) return refuse('not_live');

  const key = sessions.newSessionKey(flow.org, profile.id);
  await sessions.put(key, await seal(keyArn, sessionContext(flow.org, profile.id), Buffer.from(session, 'base64')));
  // A profile keeps the browser that it first logged in with.
  const kept = { ...profile, browser: profile.session_key === null ? browser : profile.browser };
  try {
    await table().transact([
      profiles.sessionFlip(kept, flow.id, key, now),
      flows.write(flow.id, saveFlow(driveId, postLoginUrl, now, pinned?.filter(isTenantHost))),
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    await sessions.remove(key);
    return refusedBecause(visit);
  }
  if (profile.session_key) await sessions.remove(profile.session_key);
  return { ok: true };
}
