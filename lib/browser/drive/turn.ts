import { observe } from '../observe.ts';
import { nextChange, settle } from '../settle.ts';
import { readScreen } from './find.ts';
import { shownAddress } from './navigate.ts';
import type { Run } from './run.ts';
import { signature } from './signature.ts';
import type { Window } from './windows.ts';

/** How long a page may take to answer to a window that it had opened, once that has closed. */
const ANSWER_MS = 6_000;
/** And how long while that window is still open. */
const GLANCE_MS = 1_500;

/** Turns to the window where the login goes on: one that has opened, or the one that is left. */
export async function turn(run: Run): Promise<void> {
  const happened = await run.windows.turn();
  if (happened === null) return;
  const { page, activity } = run;
  const where = happened === 'opened' ? 'a window has opened' : 'the window it had opened has closed';
  run.trace.note('-', `turn to ${shownAddress(page.url())}`, where);
  await page.bringToFront().catch(() => {});
  if (happened === 'closed') await hasAnswered(run, run.windows.current, ANSWER_MS);
  await settle(page, activity, { reactionMs: 0 });
}

/**
 * Goes back to the page that has opened the present window, when that page has gone on meanwhile: it has heard what it
 * was waiting for, and the window is only left open.
 */
export async function turnBack(run: Run): Promise<boolean> {
  const { opener } = run.windows;
  if (!run.sso || !opener || !(await hasAnswered(run, opener, GLANCE_MS))) return false;
  run.trace.note('-', 'close the window', 'the page that opened it has gone on');
  return run.windows.leave();
}

/** Waits until a page no longer shows what it showed when the sign-in began. */
async function hasAnswered(run: Run, { page, activity }: Window, maxMs: number): Promise<boolean> {
  const shown = run.sso?.shown;
  const end = performance.now() + (shown === undefined ? 0 : maxMs);
  for (;;) {
    await settle(page, activity, { reactionMs: 0, maxMs });
    const seen = await observe(page);
    await seen.dispose();
    if (signature(readScreen(run, seen.snapshot)) !== shown) return true;
    const left = end - performance.now();
    if (left <= 0) return false;
    await nextChange(page, activity, left);
  }
}
