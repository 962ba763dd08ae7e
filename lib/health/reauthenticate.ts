import { getDomain } from 'tldts';
import { afterPacing } from '../flow/checks.ts';
import { type LoginLimits, newFlow } from '../flow/start.ts';
import type { Connection } from '../model/connection.ts';
import { connections } from '../store/connections.ts';
import { ConditionFailed, TooManyLiveFlows } from '../store/errors.ts';
import { startExecution } from '../store/executions.ts';
import { flows } from '../store/flows.ts';
import { paces } from '../store/paces.ts';

/**
 * Logs a connection in with nobody there; not before its turn among those of its site. Where it cannot be started now,
 * the connection is still due, and is looked at again.
 */
export async function reauthenticate(connection: Connection, limits: LoginLimits, now: Date): Promise<void> {
  const turn = await turnOf(connection, now);
  if (turn > now) {
    await connections.update(connection.org, connection.id, (current) => afterPacing(current, turn.toISOString()));
    return;
  }
  const flow = newFlow(connection, 'REAUTH', null, now, limits.loginSeconds);
  try {
    // Refused when a person has started a login meanwhile: that one does as well.
    await flows.start(flow, connection.flow_id, limits.liveFlows);
  } catch (error) {
    if (error instanceof ConditionFailed || error instanceof TooManyLiveFlows) return;
    throw error;
  }
  await startExecution(flow.id);
}

/** The place that it waited for, or a new one. */
async function turnOf({ domain, reauth }: Connection, now: Date): Promise<Date> {
  if (reauth.slot !== null) return new Date(reauth.slot);
  return paces.take(getDomain(domain, { allowPrivateDomains: true }) ?? domain, now);
}
