import { ApiError } from '../../lib/contract/errors.ts';
import { beginCheck } from '../../lib/health/check.ts';
import { orderChecks } from '../../lib/health/workers.ts';
import type { Connection } from '../../lib/model/connection.ts';
import { connections } from '../../lib/store/connections.ts';
import { flows } from '../../lib/store/flows.ts';
import { profiles } from '../../lib/store/profiles.ts';

/**
 * Has a connection's session checked now. One that is under way does as well.
 * @returns the id of the check
 * @throws ApiError 409 when it has no session yet, or a login has its profile; 404 when it is gone meanwhile
 */
export async function startCheck(
  { org, id, profile_id, flow_id, last_login_at }: Connection,
  now: Date,
): Promise<string> {
  if (last_login_at === null) {
    throw new ApiError('profile_not_ready', 'This connection has never logged in: log in first, then check.');
  }
  const profile = await profiles.get(org, profile_id);
  const current = await connections.get(org, id);
  const underWay = current?.check && current.check.until > now.toISOString() ? current.check.id : null;
  if (underWay) return underWay;
  if (profile?.lease && profile.lease.until > now.toISOString()) {
    // A login that has ended gives its profile back within a moment.
    const flow = flow_id === null ? null : await flows.get(flow_id);
    const message = 'A login or a check uses this profile right now: try again when it has ended.';
    throw new ApiError('conflict', message, {}, flow?.status !== 'IN_PROGRESS');
  }
  const begun = await beginCheck(org, id, now, false);
  if (begun) {
    await orderChecks({ begun: begun.check });
    return begun.check.checkId;
  }
  const rival = (await connections.get(org, id))?.check;
  if (!rival) throw new ApiError('not_found', 'There is no connection with this id.');
  return rival.id;
}
