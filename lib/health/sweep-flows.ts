import { isAbandoned, nudgeTime } from '../flow/deadlines.ts';
import { postpone } from '../flow/transitions.ts';
import type { Flow } from '../model/flow.ts';
import { startExecution, wake } from '../store/executions.ts';
import { flows } from '../store/flows.ts';
import { end, settle } from '../store/settlement.ts';
import type { Swept } from './sweep.ts';

/**
 * Ends what is overdue, starts what was created but never started, wakes what was answered or ended but not woken,
 * settles what was ended and left.
 * @param failed told of a flow that could not be attended to: it must not keep the others waiting, and stays due
 */
export async function sweepFlows(clock: () => Date, failed: (flowId: string, error: unknown) => void): Promise<Swept> {
  const swept = { due: 0, failed: 0 };
  for await (const flowId of flows.due(clock())) {
    swept.due += 1;
    try {
      await attend(flowId, clock());
    } catch (error) {
      swept.failed += 1;
      failed(flowId, error);
    }
  }
  return swept;
}

async function attend(flowId: string, now: Date): Promise<void> {
  const flow = await end(flowId, 'overdue', now);
  if (!flow) return;
  if (flow.status !== 'IN_PROGRESS') return cleanUp(flow, now);
  if (flow.phase === 'QUEUED') await startExecution(flowId);
  if (isUnwoken(flow)) await wake(flowId, flow.task_token);
  await flows.attempt(flowId, postpone(flow, earlier(nudgeTime(now), flow.expires_at)));
}

/**
 * An ended flow that nobody has settled. A canceled one may have a browser yet, whose next word is refused: its state
 * machine settles it when that is gone, and only what waits much longer is settled from here.
 */
async function cleanUp(flow: Flow, now: Date): Promise<void> {
  if (flow.task_token) await wake(flow.id, flow.task_token);
  if (flow.status !== 'CANCELED' || isAbandoned(flow, now)) await settle(flow);
  else await flows.attempt(flow.id, postpone(flow, nudgeTime(now)));
}

function isUnwoken(flow: Flow): flow is Flow & { task_token: string } {
  return flow.phase === 'SUSPENDED' && flow.submitted && flow.task_token !== null;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
