import { registerToken } from '../../lib/flow/transitions.ts';
import { wake } from '../../lib/store/executions.ts';
import { flows } from '../../lib/store/flows.ts';

/**
 * Leaves the state machine's task token with a suspended flow, for the answer to wake it. The write returns the flow as
 * it then is: an answer that came before the token, or a flow that has ended, wakes it at once.
 */
export async function handler({ flowId, taskToken }: { flowId: string; taskToken: string }): Promise<void> {
  const waiting = await flows.attempt(flowId, registerToken(taskToken));
  if (!waiting || waiting.submitted) await wake(flowId, taskToken);
}
