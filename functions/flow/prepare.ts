import { leaseEnd } from '../../lib/flow/deadlines.ts';
import { flows } from '../../lib/store/flows.ts';
import { profiles } from '../../lib/store/profiles.ts';

export interface FlowStep {
  flowId: string;
}

export interface Prepared {
  flowId: string;
  outcome: 'READY' | 'WAIT' | 'ENDED';
}

/** Takes the profile for the flow: a login, a check and a save never overlap on it. */
export async function handler({ flowId }: FlowStep): Promise<Prepared> {
  const now = new Date();
  const flow = await flows.get(flowId);
  if (flow?.status !== 'IN_PROGRESS' || flow.expires_at <= now.toISOString()) return { flowId, outcome: 'ENDED' };
  const leased = await profiles.lease(flow.org, flow.profile_id, flowId, now, leaseEnd(flow));
  if (leased) return { flowId, outcome: 'READY' };
  // A profile that is gone will not come back.
  const exists = await profiles.get(flow.org, flow.profile_id);
  return { flowId, outcome: exists ? 'WAIT' : 'ENDED' };
}
