import { isOverdue } from '../flow/deadlines.ts';
import { FAILURES, overdueFailure } from '../flow/failure.ts';
import { settled } from '../flow/settled.ts';
import { expire, fail, retire, succeed, type Transition } from '../flow/transitions.ts';
import type { Flow } from '../model/flow.ts';
import { connections } from './connections.ts';
import { flows } from './flows.ts';
import { liveFlows } from './live-flows.ts';
import { profiles } from './profiles.ts';
import { sessions } from './sessions.ts';

/**
 * What an ended flow leaves to be done: the connection learns of it, the checkpoint goes, the profile is free again, and
 * so is its place among the live flows. Doing it twice does nothing more; until all of it is done, the flow stays due.
 */
export async function settle(flow: Flow): Promise<void> {
  await connections.update(flow.org, flow.connection_id, (connection) => settled(connection, flow));
  if (flow.checkpoint_key) await sessions.remove(flow.checkpoint_key);
  await profiles.release(flow.org, flow.profile_id, flow.id);
  await liveFlows.leave(flow.org, flow.id);
  await flows.attempt(flow.id, retire());
}

/**
 * Why a flow is to end. `overdue`: Sweep thinks that its time is over, and lets it live when an answer came meanwhile.
 * The others come from its state machine, which will not go on: the flow ends in any case.
 */
export type Reason = 'saved' | 'failed' | 'timed_out' | 'overdue';

/**
 * Ends a flow, however it came there. A flow whose session is saved has succeeded, even when the drive died before it
 * could say so.
 * @returns the flow as it is now, ended or, when it is not overdue after all, alive; null when there is none
 */
export async function end(flowId: string, reason: Reason, now: Date): Promise<Flow | null> {
  for (;;) {
    const flow = await flows.get(flowId);
    if (flow?.status !== 'IN_PROGRESS' || (reason === 'overdue' && !isOverdue(flow, now))) return flow;
    const ended = await flows.attempt(flowId, ending(flow, reason, now));
    if (ended) return ended;
    // Saved, answered or ended between reading and writing: judged anew.
  }
}

/** Ends a flow for its state machine, which does not go on, and settles it. Harmless to repeat. */
export async function conclude(flowId: string, reason: Exclude<Reason, 'overdue'>, now: Date): Promise<void> {
  const ended = await end(flowId, reason, now);
  if (ended) await settle(ended);
}

function ending(flow: Flow, reason: Reason, now: Date): Transition {
  const { saved_at } = flow;
  if (saved_at !== null) return succeed({ ...flow, saved_at }, now);
  if (reason === 'overdue' || reason === 'timed_out') return expire(flow, overdueFailure(flow), now);
  return fail(null, { code: 'browser_error', message: FAILURES.browser_error, websiteError: flow.website_error }, now);
}
