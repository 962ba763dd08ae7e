import { ApiError } from '../errors.ts';
import type { ErrorEvent, FollowEvent, HeartbeatEvent, StateEvent } from '../schema/event.ts';
import { type ConnectionParts, hostedUrl, type ViewContext } from './connection.ts';
import { flowState } from './flow.ts';

/** The state of a connection's flow as an event: what is null in an answer is absent here (contract section 3). */
export function stateEvent(
  { connection, flow }: Pick<ConnectionParts, 'connection' | 'flow'>,
  context: ViewContext,
): StateEvent {
  if (flow === null) throw new ApiError('not_found', 'No login has been started for this connection: start one first.');
  const {
    flow_expires_at: _,
    flow_status,
    flow_step,
    flow_type,
    ...rest
  } = flowState(flow, hostedUrl(context.baseUrl, connection.id), context.now);
  return {
    event: 'managed_auth_state',
    timestamp: context.now.toISOString(),
    flow_status: flow_status ?? flow.status,
    flow_step: flow_step ?? flow.step,
    flow_type: flow_type ?? flow.type,
    ...withoutNulls({ ...rest, post_login_url: flow.post_login_url }),
  };
}

export function heartbeatEvent(now: Date): HeartbeatEvent {
  return { event: 'sse_heartbeat', timestamp: now.toISOString() };
}

/** What ends a stream early; the caller is to see an ApiError only. */
export function errorEvent(error: ApiError, now: Date): ErrorEvent {
  return { event: 'error', timestamp: now.toISOString(), error: error.body() };
}

/** The event on the wire: the name twice, since one client reads the line and another the data. */
export function eventFrame(event: FollowEvent): string {
  return `event: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`;
}

type WithoutNulls<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

function withoutNulls<T extends object>(value: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== null)) as WithoutNulls<T>;
}
