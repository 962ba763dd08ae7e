import { ApiError } from '../../lib/contract/errors.ts';
import type { Reply } from '../../lib/contract/reply.ts';
import type { ApiRequest } from '../../lib/contract/request.ts';
import type { ExchangeView } from '../../lib/contract/schema/connection.ts';
import { asOf } from '../../lib/flow/as-of.ts';
import { redeemHandoff } from '../../lib/flow/transitions.ts';
import type { Flow } from '../../lib/model/flow.ts';
import { connections } from '../../lib/store/connections.ts';
import { flows } from '../../lib/store/flows.ts';
import { organizations } from '../../lib/store/organizations.ts';
import { signFlowToken } from '../../lib/vault/flow-token.ts';
import { flowOfHandoff, hashHandoff } from './handoff.ts';
import { isOwnPage, newResumeToken, pageCookie, resumeTokenOf } from './page-cookie.ts';
import { startLogin } from './start-login.ts';

/** For how long an ended login can still be looked at, and started again, by the page that followed it. */
const AFTERWARDS_MS = 20 * 60_000;
/** A person who fails this often in a row needs whoever sent them, not another try. */
const MAX_RESTARTS = 5;

/**
 * Exchanges a handoff code, once. Our own page gets a cookie beside the token, by which it resumes after a reload.
 * @throws ApiError 401 for a code that is not (or no longer) good, 410 when its login is over
 */
export async function exchange(
  { params, body, ...browser }: ApiRequest<'exchangeHandoffCode'>,
  now: Date,
): Promise<Reply<ExchangeView>> {
  const flow = await flows.get(flowOfHandoff(body.code));
  if (!flow || flow.connection_id !== params.id) throw spent();
  if (asOf(flow, now).status !== 'IN_PROGRESS') throw over();
  const hash = hashHandoff(body.code);
  if (flow.handoff_hash !== hash) throw spent();
  // Signed before the code is spent: a failure here leaves it good for another try.
  const answer = await tokenFor(flow, now);
  const resume = isOwnPage(browser) ? newResumeToken(flow.id) : null;
  if (!(await flows.attempt(flow.id, redeemHandoff(hash, resume?.hash ?? null)))) throw spent();
  if (!resume) return { answer };
  const embedded = ((await organizations.get(flow.org))?.hosted_page?.origins ?? []).length > 0;
  return { answer, headers: { 'Set-Cookie': pageCookie(resume.code, flow.connection_id, browser, embedded) } };
}

/**
 * A new token for the page that exchanged the flow's last code.
 * @throws ApiError 401 without the cookie of that page, 403 for another page's request
 */
export async function resume(request: ApiRequest<'resumeHostedPage'>, now: Date): Promise<Reply<ExchangeView>> {
  return { answer: await tokenFor(await resumed(request, now), now) };
}

/**
 * Another login in place of one that failed, because the person at its page wants to try again.
 * @returns the code of the new login, for the page to exchange
 * @throws ApiError as {@link resume}; 409 when the login has not failed, or was started again too often, 410 when another
 *   has been started since
 */
export async function restart(
  request: ApiRequest<'restartHostedPage'>,
  now: Date,
): Promise<Reply<{ handoff_code: string }>> {
  const flow = asOf(await resumed(request, now), now);
  if (flow.status === 'IN_PROGRESS' || flow.status === 'SUCCESS') {
    throw new ApiError('conflict', 'This login has not failed: there is nothing to start again.');
  }
  const restarts = (flow.restarts ?? 0) + 1;
  if (restarts > MAX_RESTARTS) {
    throw new ApiError('conflict', 'This login was started again too often: ask for a new link.');
  }
  const connection = await connections.get(flow.org, flow.connection_id);
  if (!connection) throw new ApiError('not_found', 'There is no connection with this id.');
  if (connection.flow_id !== flow.id) {
    throw new ApiError('flow_expired', 'Another login has been started since: open its link instead.');
  }
  const { handoff_code = '' } = await startLogin(connection, request.baseUrl, now, restarts);
  return { answer: { handoff_code } };
}

/** The flow that a request's cookie is of. */
async function resumed({ params, ...browser }: Pick<ApiRequest, 'params' | 'header' | 'baseUrl'>, now: Date) {
  if (!isOwnPage(browser)) throw new ApiError('forbidden', 'Only the hosted login page itself may ask this.');
  const token = resumeTokenOf(browser.header('cookie'));
  const flow = token === null ? null : await flows.get(flowOfHandoff(token));
  const good = token !== null && flow?.connection_id === params.id && flow?.resume_hash === hashHandoff(token);
  if (!flow || !good || Date.parse(flow.expires_at) + AFTERWARDS_MS <= now.getTime()) throw spent();
  return flow;
}

async function tokenFor(flow: Flow, now: Date): Promise<ExchangeView> {
  const subject = { org: flow.org, connectionId: flow.connection_id, flowId: flow.id };
  return { jwt: await signFlowToken(subject, now.getTime()), invocation_id: flow.id };
}

function spent(): ApiError {
  return new ApiError('unauthorized', 'This code is not valid or has been used: open the link of a new login.');
}

function over(): ApiError {
  return new ApiError('flow_expired', 'The login that this code was for is over: start a new one.');
}
