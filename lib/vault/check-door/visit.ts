import type { CheckDoorReply, CheckReference } from '../../flow/check-door.ts';
import type { Connection } from '../../model/connection.ts';
import type { Profile } from '../../model/profile.ts';
import { connections } from '../../store/connections.ts';
import { organizations } from '../../store/organizations.ts';
import { profiles } from '../../store/profiles.ts';
import type { Access } from '../saved-session.ts';

/** One call at the door by those who look for the check that is under way. */
export interface CheckVisit extends Access {
  checkId: string;
  connection: Connection;
  profile: Profile;
  now: Date;
}

export type CheckRefusal = Extract<CheckDoorReply<'probe'>, { ok: false }>;

export function refuse(reason: CheckRefusal['reason']): CheckRefusal {
  return { ok: false, reason };
}

export function isRefusal(visit: CheckVisit | CheckRefusal): visit is CheckRefusal {
  return 'ok' in visit;
}

/** Whether the check is the connection's own, is not over, and has the profile. */
export async function admit(
  { org, connectionId, checkId }: CheckReference,
  op: string,
  now: Date,
): Promise<CheckVisit | CheckRefusal> {
  const [connection, organization] = await Promise.all([connections.get(org, connectionId), organizations.get(org)]);
  if (!connection) return refuse('not_found');
  const { check } = connection;
  if (organization?.status !== 'ACTIVE' || check?.id !== checkId || check.until <= now.toISOString())
    return refuse('not_live');
  const profile = await profiles.get(org, connection.profile_id);
  if (profile?.lease?.owner !== checkId) return refuse('not_live');
  const opener = { door: 'vault/check', reason: op, flowId: checkId };
  return { keyArn: organization.key_arn, opener, checkId, connection, profile, now };
}
