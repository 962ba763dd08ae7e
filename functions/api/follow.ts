import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from '../../lib/contract/errors.ts';
import type { StateEvent } from '../../lib/contract/schema/event.ts';
import { errorEvent, eventFrame, heartbeatEvent } from '../../lib/contract/view/event.ts';

/** Changes come in bursts, and are told within half a second at any time. */
const LOOK_MS = { soonAfterAChange: 150, otherwise: 350 };
const BURST_MS = 10_000;
/** Well under the idle limits of proxies on the way. */
const HEARTBEAT_MS = 15_000;

/** Time, as this loop needs it. */
export interface Pace {
  now(): Date;
  sleep(milliseconds: number): Promise<unknown>;
}

const REAL: Pace = { now: () => new Date(), sleep };

/**
 * Frames of a flow's events: the state now, then every change of it, and a heartbeat when nothing has been sent for
 * 15 s. Ends after a final state, and at `until`: a stream that is cut there can be opened again.
 * @param first the state that was read before the stream was opened
 * @param read gives the present state; an ApiError of it ends the stream with an error event
 */
export async function* follow(
  first: StateEvent,
  read: (now: Date) => Promise<StateEvent>,
  until: Date,
  pace: Pace = REAL,
): AsyncGenerator<string> {
  let state = first;
  let sentAt = pace.now().getTime();
  let changedAt = sentAt;
  yield eventFrame(state);
  while (state.flow_status === 'IN_PROGRESS' && pace.now() < until) {
    const quiet = pace.now().getTime() - changedAt > BURST_MS;
    await pace.sleep(quiet ? LOOK_MS.otherwise : LOOK_MS.soonAfterAChange);
    const now = pace.now();
    const next = await readOrError(read, now);
    if (next instanceof ApiError) return yield eventFrame(errorEvent(next, now));
    const changed = contentOf(next) !== contentOf(state);
    if (changed) changedAt = now.getTime();
    if (changed) yield eventFrame(next);
    else if (now.getTime() - sentAt >= HEARTBEAT_MS) yield eventFrame(heartbeatEvent(now));
    else continue;
    state = next;
    sentAt = now.getTime();
  }
}

async function readOrError(read: (now: Date) => Promise<StateEvent>, now: Date): Promise<StateEvent | ApiError> {
  try {
    return await read(now);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

function contentOf({ timestamp: _, ...content }: StateEvent): string {
  return JSON.stringify(content);
}
