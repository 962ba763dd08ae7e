import { Readable } from 'node:stream';
import { stateEvent } from '../../lib/contract/view/event.ts';
import { flows } from '../../lib/store/flows.ts';
import { findConnection } from './connection-parts.ts';
import { follow } from './follow.ts';
import { streamed } from './streamed.ts';

/** What is left of the function's time when the stream ends by itself, instead of being torn off. */
const MARGIN_MS = 10_000;
/** How long a caller who may no longer see the connection, or a newer login of it, may go unnoticed. */
const CONNECTION_MS = 2_000;

/** The state of a login flow as server-sent events (contract section 3). */
export const handler = streamed(
  'followConnection',
  'text/event-stream',
  async ({ caller, params, baseUrl }, context) => {
    const now = new Date();
    let known = { connection: await findConnection(caller, params), at: now };
    // One read for each look; the connection, which hardly changes, is read with every few of them.
    const read = async (now: Date) => {
      if (now.getTime() - known.at.getTime() >= CONNECTION_MS) {
        known = { connection: await findConnection(caller, params), at: now };
      }
      const { connection } = known;
      const flow = connection.flow_id === null ? null : await flows.get(connection.flow_id);
      return stateEvent({ connection, flow }, { baseUrl, now });
    };
    const until = new Date(now.getTime() + context.getRemainingTimeInMillis() - MARGIN_MS);
    return Readable.from(follow(await read(now), read, until));
  },
);
