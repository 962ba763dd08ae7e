import { ApiError } from '../../lib/contract/errors.ts';
import { pageHeaders } from '../../lib/contract/paging.ts';
import type { Reply } from '../../lib/contract/reply.ts';
import type { TimelineEvent } from '../../lib/contract/schema/event.ts';
import type { TraceView } from '../../lib/contract/schema/trace.ts';
import { checkEvent, loginEvent, traceView } from '../../lib/contract/view/history.ts';
import type { Connection } from '../../lib/model/connection.ts';
import type { TimelineEntry } from '../../lib/model/timeline.ts';
import { flows } from '../../lib/store/flows.ts';
import { timeline } from '../../lib/store/timeline.ts';
import { traces } from '../../lib/store/traces.ts';

interface Wanted {
  type?: TimelineEntry['type'] | undefined;
  limit: number;
  offset: number;
}

/** One page of what became of a connection. */
export async function timelinePage(
  { org, id }: Connection,
  { type, limit, offset }: Wanted,
  now: Date,
): Promise<Reply<TimelineEvent[]>> {
  const { items, hasMore } = await timeline.list({ org, connectionId: id, type, limit, offset });
  const rows = await Promise.all(items.map((entry) => eventOf(entry, now)));
  return {
    answer: rows.filter((row) => row !== null),
    // Counted by entries, so that the next page begins where this one ended even when the flow of one is gone.
    headers: pageHeaders(offset, items.length, hasMore),
  };
}

/**
 * How one login of a connection went.
 * @throws ApiError 404 when it is no login of this connection
 */
export async function flowTrace({ org, id }: Connection, flowId: string, now: Date): Promise<TraceView> {
  const flow = await flows.get(flowId);
  if (flow?.org !== org || flow.connection_id !== id) {
    throw new ApiError('not_found', 'This connection has no login with this id: its timeline lists them.');
  }
  return traceView(flow, await traces.get(flowId), now);
}

async function eventOf(entry: TimelineEntry, now: Date): Promise<TimelineEvent | null> {
  if (entry.type === 'health_check') return checkEvent(entry);
  const flow = await flows.get(entry.id);
  return flow && loginEvent(flow, now);
}
