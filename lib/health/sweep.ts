import { connections } from '../store/connections.ts';

/** A connection whose session is to be checked. */
export interface DueConnection {
  org: string;
  id: string;
}

/** What a sweep has found due, and how much of it could not be seen to. */
export interface Swept {
  due: number;
  failed: number;
}

export interface SweepOptions {
  now: Date;
  /** Hands a batch to a function that carries it out, and does not wait for it. */
  dispatch: (batch: DueConnection[]) => Promise<void>;
  /** Waits so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
}

/** Checks that one invocation of `health/check` carries out. */
export const BATCH = 20;
/** Connections that one sweep hands out; the rest is still due a minute later. */
export const MOST = 20_000;
/** Over this long the batches of one sweep are spread. */
const SPREAD_MS = 40_000;
/** Between two batches at most: where there are few, nobody needs to wait. */
const LONGEST_PAUSE_MS = 250;

/**
 * Hands out the connections that are due. It changes nothing: a check begins by a conditional write of its own, so that
 * sweeps may overlap and batches may be lost.
 * @returns how many were handed out, and how many batches could not be
 */
export async function sweepConnections({ now, dispatch, pause }: SweepOptions): Promise<Swept> {
  const batches = await batchesOf(now);
  const between = Math.min(LONGEST_PAUSE_MS, SPREAD_MS / Math.max(batches.length, 1));
  let failed = 0;
  for (const [index, batch] of batches.entries()) {
    // Handing out takes time too: with the pause after it, a sweep would last until the next one hands out the same.
    const paused = index + 1 < batches.length ? pause(between) : undefined;
    await dispatch(batch).catch(() => {
      failed += 1;
    });
    await paused;
  }
  return { due: batches.reduce((sum, batch) => sum + batch.length, 0), failed };
}

async function batchesOf(now: Date): Promise<DueConnection[][]> {
  const batches: DueConnection[][] = [];
  let count = 0;
  for await (const connection of connections.due(now)) {
    if (count === MOST) break;
    if (count % BATCH === 0) batches.push([]);
    batches.at(-1)?.push(connection);
    count += 1;
  }
  return batches;
}
