import type { ElementHandle } from 'puppeteer-core';
import type { Activity } from '../activity.ts';
import { clickAsSeen, pressByScript } from './press.ts';
import { readResponse, watchResponse } from './response-script.ts';

/** How long a page may take to show that it noticed. */
const NONE_MS = 400;
/** And how long when something moved that may be the beginning of it. */
const FAINT_MS = 1_200;

/**
 * Does something to an element and waits for a sign of life: a request, a navigation, a form that is sent or refuses to
 * be, another text or state somewhere. What hovering and moving the focus change is none.
 * @returns whether there was one
 * @param act returns false when it has done nothing after all: then there is nothing to wait for
 * @throws what `act` throws
 */
export async function noticed(
  element: ElementHandle,
  activity: Activity,
  act: () => Promise<boolean>,
): Promise<boolean> {
  // What `act` asks the page is answered after this.
  const watching = element.evaluate(watchResponse).then(
    () => true,
    () => false,
  );
  const since = performance.now();
  if (!(await act())) return false;
  if (!(await watching) || activity.lastSign() > since) return true;
  const shown = element.evaluate(readResponse, NONE_MS, FAINT_MS).then(
    (life) => life === 'sure',
    // Gone with its page: that is as clear a sign as any.
    () => true,
  );
  await Promise.race([shown, activity.stirred(since, FAINT_MS)]);
  return activity.lastSign() > since || (await shown) || activity.lastSign() > since;
}

/**
 * Clicks what a person would click, and by script when the page has not noticed that.
 * @returns whether it has noticed one of them
 * @throws StaleElement when it has left the page
 */
export async function pressHeard(element: ElementHandle, activity: Activity): Promise<boolean> {
  if (await noticed(element, activity, async () => (await clickAsSeen(element)) === 'clicked')) return true;
  return noticed(element, activity, async () => {
    await pressByScript(element);
    return true;
  });
}
