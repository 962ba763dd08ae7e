import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { isolated } from '../isolated.ts';
import { type Observation, observeOnce } from '../observe.ts';
import { awaitShown, type Standing } from './shown-script.ts';

/** Elements that are waited for in a page. */
export interface Awaited {
  /** ` >>> ` steps into an open shadow root. */
  selectors: readonly string[];
  standing: Standing;
  /** Host and port of the page; any when absent. */
  host?: string;
}

/** How long elements are waited for, beside the waiting for the page to come to rest, which mostly ends sooner. */
const SHOWN_MS = 10_000;
/** How long one document is watched before it is asked again. */
const WATCH_MS = 1_000;
/** Between two attempts to watch a page whose document is changing. */
const AGAIN_MS = 15;

/**
 * Waits until elements are shown, however often the document changes meanwhile.
 * @returns false when they were not, or nobody waits any more
 */
export async function untilShown(page: Page, what: Awaited, ended: AbortSignal): Promise<boolean> {
  const { selectors, standing } = what;
  const watch = () => isolated(page.mainFrame()).evaluate(awaitShown, selectors, standing, WATCH_MS);
  return (await ask(page, what, ended, watch)) === true;
}

/**
 * Looks at a page in the moment in which elements are shown.
 * @returns null when they were not, or nobody waits any more
 */
export async function observeShown(page: Page, what: Awaited, ended: AbortSignal): Promise<Observation | null> {
  const holds = `(${awaitShown})(${JSON.stringify(what.selectors)}, ${JSON.stringify(what.standing)}, ${WATCH_MS})`;
  return ask(page, what, ended, () => observeOnce(page, holds));
}

async function ask<T>(
  page: Page,
  { host }: Awaited,
  ended: AbortSignal,
  watch: () => Promise<T | null>,
): Promise<T | null> {
  const end = performance.now() + SHOWN_MS;
  while (!ended.aborted && !page.isClosed() && performance.now() < end) {
    const here = host === undefined || URL.parse(page.url())?.host === host;
    const found = here ? await watch().catch(() => null) : null;
    if (found) return ended.aborted ? null : found;
    await sleep(AGAIN_MS);
  }
  return null;
}
