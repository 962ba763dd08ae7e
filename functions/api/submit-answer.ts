import { ApiError } from '../../lib/contract/errors.ts';
import type { SubmitRequest } from '../../lib/contract/schema/question.ts';
import { type PlainAnswer, resolveSubmission } from '../../lib/contract/submit.ts';
import { isAwaiting } from '../../lib/contract/view/flow.ts';
import { isOverdue } from '../../lib/flow/deadlines.ts';
import { isRepetition } from '../../lib/flow/repetition.ts';
import { submit } from '../../lib/flow/transitions.ts';
import type { Flow, FlowAnswer } from '../../lib/model/flow.ts';
import { wake } from '../../lib/store/executions.ts';
import { flows } from '../../lib/store/flows.ts';
import { answerContext } from '../../lib/vault/context.ts';
import { answerDigest } from '../../lib/vault/digest.ts';
import { seal } from '../../lib/vault/seal.ts';
import { organizationKey } from './organization-key.ts';

/**
 * Takes an answer to what a flow asks. The same request sent again, because the reply was lost, is accepted again, also
 * when the next question is open by then.
 * @param flowId the connection's most recent flow
 * @throws ApiError 400 for what is not asked, 409 when nothing is asked, 410 when the flow is over
 */
export async function submitAnswer(flowId: string | null, request: SubmitRequest, now: Date): Promise<void> {
  const flow = flowId === null ? null : await flows.get(flowId);
  if (!flow) throw new ApiError('flow_not_awaiting_input', 'No login is in progress: start one first.');
  refuseEnded(flow, now);
  const digest = await answerDigest(flow.id, request);
  const values = Object.keys({ ...request.field_values, ...request.fields }).length > 0;
  const again = { digest, values };
  if (isRepetition(flow, again, now)) return wakeFlow(flow);
  if (!isAwaiting(flow)) throw notAwaiting();

  const plain = resolveSubmission(request, flow.fields, flow.choices);
  const submitted = await flows.attempt(flow.id, submit(flow, await sealAnswer(flow, plain, digest), now));
  if (submitted) return wakeFlow(submitted);

  // Lost to another answer, to a new question or to the end of the flow.
  const after = await flows.get(flow.id);
  if (after && isRepetition(after, again, now)) return wakeFlow(after);
  if (after) refuseEnded(after, now);
  throw notAwaiting();
}

function refuseEnded(flow: Flow, now: Date): void {
  if (flow.status === 'EXPIRED' || (flow.status === 'IN_PROGRESS' && isOverdue(flow, now))) {
    throw new ApiError('flow_expired', 'The login has expired: start a new one.');
  }
  if (flow.status !== 'IN_PROGRESS') {
    throw new ApiError('flow_not_awaiting_input', 'The login has ended: start a new one to log in again.');
  }
}

function notAwaiting(): ApiError {
  return new ApiError(
    'flow_not_awaiting_input',
    'The login asks for nothing at this moment: retrieve the connection, and submit when flow_step is AWAITING_INPUT.',
  );
}

async function sealAnswer(flow: Flow, plain: PlainAnswer, digest: string): Promise<FlowAnswer> {
  const key = await organizationKey(flow.org);
  const sealed = Object.entries(plain.values).map(
    async ([fieldId, value]) => [fieldId, await seal(key, answerContext(flow.org, flow.id, fieldId), value)] as const,
  );
  return { sealed_values: Object.fromEntries(await Promise.all(sealed)), choice_id: plain.choiceId, digest };
}

/** A held page fetches the answer by itself; a suspended flow must be told that there is one. */
async function wakeFlow(flow: Flow): Promise<void> {
  if (flow.phase === 'SUSPENDED' && flow.task_token) await wake(flow.id, flow.task_token);
}
