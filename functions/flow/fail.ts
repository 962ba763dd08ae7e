import { isOverdue } from '../../lib/flow/deadlines.ts';
import { flows } from '../../lib/store/flows.ts';
import { conclude } from '../../lib/store/settlement.ts';

/**
 * Settles a flow whose drive gave a reason, ended, or crashed without one (`browser_error`). One that was refused because
 * its time is over has expired, not failed.
 */
export async function handler({ flowId }: { flowId: string; error?: string | null }): Promise<{ flowId: string }> {
  const now = new Date();
  const flow = await flows.get(flowId);
  await conclude(flowId, flow && isOverdue(flow, now) ? 'timed_out' : 'failed', now);
  return { flowId };
}
