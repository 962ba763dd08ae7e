import type { DoorOperation, DoorReply } from '../../flow/door.ts';
import { save as saveFlow } from '../../flow/transitions.ts';
import { isTenantHost } from '../../login/sso-hosts.ts';
import { flows } from '../../store/flows.ts';
import { profiles } from '../../store/profiles.ts';
import * as saved from '../saved-session.ts';
import { refuse, refusedBecause, type Visit } from './visit.ts';

type Save = Extract<DoorOperation, { op: 'save' }>;

/** Stores the proven session, and in the same write the flow's word that it is saved. */
export async function saveSession(
  visit: Visit,
  { session, postLoginUrl, browser, pinned, needed = [], typed = [] }: Save,
): Promise<DoorReply<'save'>> {
  const { flow, driveId, keyArn, now } = visit;
  // The reply to the first save was lost.
  if (flow.saved_at !== null) return { ok: true };
  const profile = await profiles.get(flow.org, flow.profile_id);
  if (!profile) return refuse('not_live');
  const learned = { sso_hosts: pinned?.filter(isTenantHost) ?? [], needed, typed };
  const settled = flows.write(flow.id, saveFlow(driveId, postLoginUrl, now, learned));
  const outcome = await saved.saveSession(profile, keyArn, flow.id, { session, browser }, now, [settled]);
  if (outcome === 'saved') return { ok: true };
  return outcome === 'lost' ? refusedBecause(visit) : refuse(outcome);
}
