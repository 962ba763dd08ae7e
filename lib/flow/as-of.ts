import type { Flow } from '../model/flow.ts';
import { apply } from './apply.ts';
import { isOverdue } from './deadlines.ts';
import { overdueFailure } from './failure.ts';
import { expire, succeed } from './transitions.ts';

/**
 * A flow as it is at a time: past its deadline it is over, also in the seconds before Sweep has written that down, and
 * looks as it will then.
 */
export function asOf(flow: Flow, now: Date): Flow {
  if (flow.status !== 'IN_PROGRESS' || !isOverdue(flow, now)) return flow;
  const { saved_at, expires_at, input_expires_at, submitted } = flow;
  if (saved_at !== null) return apply(flow, succeed({ ...flow, saved_at }, new Date(saved_at))) ?? flow;
  const asked = submitted ? null : input_expires_at;
  const deadline = asked !== null && asked < expires_at ? asked : expires_at;
  return apply(flow, expire(flow, overdueFailure(flow), new Date(deadline))) ?? flow;
}
