import { conclude } from '../../lib/store/settlement.ts';

/** The drive has saved the session: the flow succeeds, and its connection is logged in. */
export async function handler({ flowId }: { flowId: string }): Promise<{ flowId: string }> {
  await conclude(flowId, 'saved', new Date());
  return { flowId };
}
