import type { ElementHandle, Page } from 'puppeteer-core';
import {
  clickAsSeen,
  leave,
  noticed,
  pressByScript,
  pressEnter,
  requestSubmit,
  StaleElement,
  stateOf,
} from '../act.ts';
import type { Activity } from '../activity.ts';
import { nextChange } from '../settle.ts';
import type { Run } from './run.ts';

/** The ways to send a form, in the order in which they are tried. */
const WAYS = ['click', 'script', 'enter', 'submit'] as const;
type Way = (typeof WAYS)[number];

/** What was done so far to send what was typed last. */
export interface Sending {
  /** Where, and what the screen asked for. */
  readonly screen: string;
  /** Each way is taken once. */
  readonly taken: Set<Way>;
  /** When it was sent first, of `performance.now()`. */
  since: number;
  /** The page has sent it by itself, with the last digit of a code. */
  byItself?: boolean;
  /** Something lay over the button, and the page was looked at again because of it. */
  covered: boolean;
}

export const newSending = (screen: string): Sending => ({
  screen,
  taken: new Set(),
  since: performance.now(),
  covered: false,
});

/** How long a button that is disabled may take to open once nothing is under way. */
const ENABLE_MS = 1_500;
/** And how long while the page asks its server about what was typed. */
const CHECKED_MS = 10_000;
const LOOK_MS = 250;
/** How long a form that was sent may stay before its answer shows. */
const ANSWER_MS = 2_500;

/**
 * Sends a form: by its button, by Enter in its last field, at last by script. The next way is tried only when there was
 * no sign of life at all after the one before, and none any more once the page has sent something to its site: what may
 * have arrived is not sent twice.
 * @param first the way to begin with, where it is known which one the page notices
 * @throws StaleElement when the page changed under our hands, or covers what should be pressed
 */
export async function send(
  { page, activity }: Pick<Run, 'page' | 'activity'>,
  sending: Sending,
  button: ElementHandle | null,
  field: ElementHandle | null,
  first: Way | null = null,
): Promise<void> {
  if (!button && !field) throw new StaleElement('there is nothing to send the form with');
  if (sending.taken.size > 0 && activity.lastWrite() > sending.since) {
    await nextChange(page, activity, ANSWER_MS);
    return;
  }
  const pressable = button && (await opens(page, activity, button)) ? button : null;
  const targets = { click: pressable, script: pressable, enter: field, submit: field ?? button };
  sending.since = performance.now();
  for (const way of first ? new Set([first, ...WAYS]) : WAYS) {
    const target = targets[way];
    if (!target || sending.taken.has(way)) continue;
    const alive = await noticed(target, activity, () => take(way, target, sending));
    sending.taken.add(way);
    if (alive) return;
  }
}

/** @returns false when this way does not reach it, so that there is nothing to wait for */
async function take(way: Way, target: ElementHandle, sending: Sending): Promise<boolean> {
  switch (way) {
    case 'click': {
      const state = await clickAsSeen(target);
      if (state === 'covered' && !sending.covered) {
        sending.covered = true;
        throw new StaleElement('something lies over what should be pressed');
      }
      return state === 'clicked';
    }
    case 'script':
      await pressByScript(target);
      return true;
    case 'enter':
      await pressEnter(target);
      return true;
    case 'submit':
      return requestSubmit(target);
  }
}

/** Whether a button is enabled, or becomes so by what was typed: at once, when the field is left, or once it was checked. */
async function opens(page: Page, activity: Activity, button: ElementHandle): Promise<boolean> {
  const start = performance.now();
  let left = false;
  for (;;) {
    const state = await stateOf(button);
    if (state === 'gone') throw new StaleElement('the button has left the page');
    if (state === 'usable') return true;
    if (!left) await leave(button);
    left = true;
    const waited = performance.now() - start;
    if (waited > CHECKED_MS || (waited > ENABLE_MS && activity.pending() === 0)) return false;
    await nextChange(page, activity, Math.max(ENABLE_MS - waited, LOOK_MS));
  }
}
