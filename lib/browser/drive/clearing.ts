import type { Action } from '../../login/decision.ts';
import { overlayGate } from '../../login/gates.ts';
import { bannerButton } from '../../login/obstacles.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { press } from '../act.ts';
import type { Observation } from '../observe.ts';
import { settle } from '../settle.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';

/** Attempts to put away what lies over one form. */
const CLEARINGS = 3;

/**
 * Puts away what lies over a form that is about to be filled: a message that wants an OK, an offer, a banner that came
 * late. Its words have been heard.
 * @returns whether something was pressed, so that the page must be looked at again
 */
export async function clearForm(
  run: Run,
  progress: Progress,
  action: Extract<Action, { kind: 'fill' }>,
  seen: Observation,
): Promise<boolean> {
  if (progress.clearings >= CLEARINGS || !isCovered(seen.snapshot, action)) return false;
  const gate = bannerButton(seen.snapshot) ?? overlayGate(seen.snapshot)?.ref ?? null;
  const element = gate && (await seen.element(gate));
  if (!element) return false;
  progress.clearings += 1;
  run.trace.note('-', 'clear the way', 'something lies over the form');
  await press(element);
  await settle(run.page, run.activity);
  return true;
}

const isCovered = ({ frames }: PageSnapshot, { fills, submit }: Extract<Action, { kind: 'fill' }>) =>
  [...fills.map(({ element }) => element), ...(submit ? [submit] : [])].every(
    ({ frame, index }) => frames[frame]?.elements[index]?.covered === true,
  ) && fills.length > 0;
