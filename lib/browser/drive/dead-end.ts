import { navigate } from './navigate.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';

/**
 * Goes back to where the first value was typed, once for each sending, when a page refuses what was sent and has no form
 * to correct it in, and somebody is there to correct it.
 * @returns whether it went back
 */
export async function leaveDeadEnd(run: Run, progress: Progress): Promise<boolean> {
  const { baseline, values, sending } = run;
  if (!baseline || !values.attended || !sending || progress.left === sending) return false;
  progress.left = sending;
  run.trace.note('-', 'back to the form', 'the page refuses, and has no form to answer in');
  await navigate(run, baseline.url);
  return true;
}
