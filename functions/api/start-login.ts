import { ApiError } from '../../lib/contract/errors.ts';
import type { LoginView } from '../../lib/contract/schema/connection.ts';
import { hostedUrl } from '../../lib/contract/view/connection.ts';
import { isOverdue } from '../../lib/flow/deadlines.ts';
import { overdueFailure } from '../../lib/flow/failure.ts';
import { newFlow } from '../../lib/flow/start.ts';
import { expire, offerHandoff } from '../../lib/flow/transitions.ts';
import type { Connection } from '../../lib/model/connection.ts';
import type { Flow } from '../../lib/model/flow.ts';
import { connections } from '../../lib/store/connections.ts';
import { ConditionFailed, TooManyLiveFlows } from '../../lib/store/errors.ts';
import { startExecution, wake } from '../../lib/store/executions.ts';
import { flows } from '../../lib/store/flows.ts';
import { loginLimits } from '../limits.ts';
import { newHandoff } from './handoff.ts';

const MAX_ATTEMPTS = 3;

/**
 * Starts a login, or finds the one that is live and gives a fresh handoff code for it: so a retried request, and two
 * at once, make one flow (contract section 3).
 * @throws ApiError 404 when the connection is gone meanwhile, 409 when the organization has too many live flows, or
 *   logins keep starting and ending around this one
 * @param restarts how often the person at the page has started again
 */
export async function startLogin(connection: Connection, baseUrl: string, now: Date, restarts = 0): Promise<LoginView> {
  let current = connection;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const started = (await joinLive(current, now)) ?? (await startNew(current, now, restarts));
    if (started) return view(connection.id, started, baseUrl);
    const again = await connections.get(connection.org, connection.id);
    if (!again) throw new ApiError('not_found', 'There is no connection with this id.');
    current = again;
  }
  throw new ApiError('conflict', 'Other logins of this connection start and end right now: try again.');
}

interface Started {
  flow: Flow;
  code: string;
}

async function joinLive({ flow_id }: Connection, now: Date): Promise<Started | null> {
  const flow = flow_id === null ? null : await flows.get(flow_id);
  if (flow?.status !== 'IN_PROGRESS') return null;
  if (isOverdue(flow, now)) {
    await expireNow(flow, now);
    return null;
  }
  const handoff = newHandoff(flow.id);
  const offered = await flows.attempt(flow.id, offerHandoff(handoff.hash));
  if (!offered) return null;
  // An earlier request may have died between the record and the start.
  if (offered.phase === 'QUEUED') await startExecution(offered.id);
  return { flow: offered, code: handoff.code };
}

/** A flow past its deadline makes room for the new one without waiting for the sweep. */
async function expireNow(flow: Flow, now: Date): Promise<void> {
  const expired = await flows.attempt(flow.id, expire(flow, overdueFailure(flow), now));
  if (expired?.task_token) await wake(expired.id, expired.task_token);
}

/**
 * Every login that somebody asks for is of type LOGIN, stored credentials or not: whoever asked is there to answer.
 * REAUTH is for logins that start by themselves, where a question is a failure.
 */
async function startNew(connection: Connection, now: Date, restarts: number): Promise<Started | null> {
  const { liveFlows, loginSeconds } = loginLimits();
  const blank = newFlow(connection, 'LOGIN', null, now, loginSeconds);
  const handoff = newHandoff(blank.id);
  const first = { ...blank, handoff_hash: handoff.hash, ...(restarts > 0 && { restarts }) };
  try {
    const flow = await flows.start(first, connection.flow_id, liveFlows);
    await startExecution(flow.id);
    return { flow, code: handoff.code };
  } catch (error) {
    if (error instanceof ConditionFailed) return null;
    if (error instanceof TooManyLiveFlows) throw tooMany(liveFlows);
    throw error;
  }
}

function tooMany(limit: number): ApiError {
  const most = limit === 1 ? 'one login' : `${limit} logins`;
  return new ApiError(
    'too_many_pending_sessions',
    `Only ${most} of an organization may be in progress at once: wait for one to end, or cancel one.`,
  );
}

function view(connectionId: string, { flow, code }: Started, baseUrl: string): LoginView {
  return {
    id: connectionId,
    flow_type: flow.type,
    flow_expires_at: flow.expires_at,
    hosted_url: hostedUrl(baseUrl, connectionId, code),
    handoff_code: code,
  };
}
