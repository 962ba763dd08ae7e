import { cancel } from '../../lib/flow/transitions.ts';
import { wake } from '../../lib/store/executions.ts';
import { flows } from '../../lib/store/flows.ts';

/**
 * Cancels a login, if it is still alive: nothing more is typed, saved or asked. Doing it again, or too late, does nothing,
 * so that a request whose reply was lost may be sent again.
 * @param flowId the connection's most recent flow; null when it has none
 */
export async function cancelLogin(flowId: string | null, now: Date): Promise<void> {
  const canceled = flowId === null ? null : await flows.attempt(flowId, cancel(now));
  // The state machine cleans up; when it waits for an answer, it must be told that none will come.
  if (canceled?.task_token) await wake(canceled.id, canceled.task_token);
}
