import type { PackedSession } from '../../flow/door.ts';
import { packSession } from '../packed-session.ts';
import { captureSession, type SkippedPart } from '../session.ts';
import type { Run } from './run.ts';
import type { Trace } from './trace.ts';

/**
 * The browser's session as it is now, packed. What of it could not be read is told in the trace.
 * @throws SessionTooLarge
 */
export async function takeSession(run: Run): Promise<PackedSession> {
  const { state, skipped } = await captureSession(run.page, run.windows.visited, run.restored);
  tellSkipped(run.trace, 'leave out of the saved session', skipped);
  return packSession(state);
}

/** @param action what is done because of it, in words */
export function tellSkipped(trace: Trace, action: string, skipped: readonly SkippedPart[]): void {
  for (const { origin, database, why } of skipped.slice(0, MOST)) {
    const what = database === null ? 'what is stored' : `the database "${database.slice(0, 80)}"`;
    trace.note('session', `${action}: ${what} at ${origin}`, why.slice(0, 200));
  }
  const more = skipped.length - MOST;
  if (more > 0) trace.note('session', `${action}: ${more} more`);
}

/** A site with hundreds of them must not push the login itself out of its trace. */
const MOST = 20;
