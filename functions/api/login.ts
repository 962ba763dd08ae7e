import { ApiError } from '../../lib/contract/errors.ts';
import { asOf } from '../../lib/flow/as-of.ts';
import { redeemHandoff } from '../../lib/flow/transitions.ts';
import { flows } from '../../lib/store/flows.ts';
import { signFlowToken } from '../../lib/vault/flow-token.ts';
import { findConnection } from './connection-parts.ts';
import { flowOfHandoff, hashHandoff } from './handoff.ts';
import { serve } from './serve.ts';
import { startLogin } from './start-login.ts';
import { submitAnswer } from './submit-answer.ts';

/** The login flow as a client sees it: start, answer, and the way in for the hosted page (contract section 3). */
export const handler = serve({
  startLogin: async ({ caller, params, baseUrl }) => ({
    answer: await startLogin(await findConnection(caller, params), baseUrl, new Date()),
  }),

  submitFields: async ({ caller, params, body }) => {
    const { flow_id } = await findConnection(caller, params);
    await submitAnswer(flow_id, body, new Date());
    return { answer: { accepted: true } };
  },

  exchangeHandoffCode: async ({ params, body }) => {
    const now = new Date();
    const hash = hashHandoff(body.code);
    const flow = await flows.get(flowOfHandoff(body.code));
    if (!flow || flow.connection_id !== params.id || asOf(flow, now).handoff_hash !== hash) throw spent();
    const subject = { org: flow.org, connectionId: flow.connection_id, flowId: flow.id };
    // Signed before the code is spent: a failure here leaves it good for another try.
    const jwt = await signFlowToken(subject, now.getTime());
    if (!(await flows.attempt(flow.id, redeemHandoff(hash)))) throw spent();
    return { answer: { jwt, invocation_id: flow.id } };
  },
});

function spent(): ApiError {
  return new ApiError(
    'unauthorized',
    'This code is not valid, has been used, or its login is over: start a new login.',
  );
}
