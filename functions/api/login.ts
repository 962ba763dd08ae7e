import { findConnection } from './connection-parts.ts';
import { exchange, restart, resume } from './page-session.ts';
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

  exchangeHandoffCode: (request) => exchange(request, new Date()),
  resumeHostedPage: (request) => resume(request, new Date()),
  restartHostedPage: (request) => restart(request, new Date()),
});
