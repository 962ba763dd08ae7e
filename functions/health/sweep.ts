import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { isAbandoned, nudgeTime } from '../../lib/flow/deadlines.ts';
import { postpone } from '../../lib/flow/transitions.ts';
import { sweepConnections } from '../../lib/health/sweep.ts';
import { orderChecks } from '../../lib/health/workers.ts';
import type { Flow } from '../../lib/model/flow.ts';
import { startExecution, wake } from '../../lib/store/executions.ts';
import { flows } from '../../lib/store/flows.ts';
import { end, settle } from '../../lib/store/settlement.ts';

const logger = new Logger({ serviceName: 'health/sweep' });

interface Swept {
  due: number;
  failed: number;
}

/**
 * Every minute: what is due of the flows, then of the connections. Each of it is harmless when done twice, so two sweeps
 * may overlap.
 */
export async function handler(): Promise<{ flows: Swept; connections: Swept }> {
  const swept = { flows: await sweepFlows(), connections: await sweepChecks() };
  if (swept.connections.failed > 0) logger.error('checks were not handed out', { batches: swept.connections.failed });
  return swept;
}

/**
 * Ends what is overdue, starts what was created but never started, wakes what was answered or ended but not woken,
 * settles what was ended and left.
 */
async function sweepFlows(): Promise<Swept> {
  let due = 0;
  let failed = 0;
  for await (const flowId of flows.due(new Date())) {
    due += 1;
    try {
      await attend(flowId, new Date());
    } catch (error) {
      // One flow that cannot be attended to must not keep the others waiting; it stays due.
      failed += 1;
      logger.error('a due flow was not attended to', { flowId, name: (error as Error).name });
    }
  }
  return { due, failed };
}

function sweepChecks(): Promise<Swept> {
  return sweepConnections({ now: new Date(), dispatch: (due) => orderChecks({ due }), pause });
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
