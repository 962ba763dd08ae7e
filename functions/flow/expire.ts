import { conclude } from '../../lib/store/settlement.ts';

/** Nobody answered in time. */
export async function handler({ flowId }: { flowId: string }): Promise<{ flowId: string }> {
  await conclude(flowId, 'timed_out', new Date());
  return { flowId };
}
