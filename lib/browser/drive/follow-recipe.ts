import type { Action, Screen } from '../../login/decision.ts';
import { isPassing } from '../../login/recipe.ts';
import { settle } from '../settle.ts';
import type { Next } from './progress.ts';
import type { Run } from './run.ts';
import { describeScreen } from './trace.ts';

/** The page was looked at as soon as it showed what was recorded, and is not yet what it was then. */
export async function lookAgain({ page, activity }: Run): Promise<Next> {
  await settle(page, activity, { reactionMs: 0 });
  return 'look';
}

/** Whether what is about to be done is as recorded. A page that is only waited for decides nothing. */
export function followRecipe(run: Run, screen: Screen, action: Action, differs: string | null): void {
  const { replay } = run;
  if (replay.next === null || action.kind === 'wait' || isPassing(screen)) return;
  if (differs !== null) leaveRecipe(run, screen, differs);
  else run.trace.note(describeScreen(screen), 'follow the recipe', `${replay.place} is as recorded`);
}

export function leaveRecipe(run: Run, screen: Screen, why: string): void {
  if (run.replay.next === null) return;
  run.trace.note(describeScreen(screen), 'leave the recipe', `${why} (${run.replay.place})`);
  run.replay.leave();
}
