import type { Page } from 'puppeteer-core';
import type { Activity } from './activity.ts';
import { injected } from './injected.ts';

export interface Patience {
  /** No network and no change of the document for this long counts as settled. */
  quietMs: number;
  /** How long to wait for the first sign that an action had any effect. */
  reactionMs: number;
  /** The end of waiting, whatever goes on. */
  maxMs: number;
}

export const DEFAULT_PATIENCE: Patience = { quietMs: 60, reactionMs: 250, maxMs: 30_000 };

/**
 * Waits until a page has come to rest: no request that matters is under way, and the document has neither navigated
 * nor changed for a moment. By evidence only, so a page that answers at once costs no more than that moment.
 * @returns whether anything happened at all
 */
export async function settle(page: Page, activity: Activity, patience: Partial<Patience> = {}): Promise<boolean> {
  const { quietMs, reactionMs, maxMs } = { ...DEFAULT_PATIENCE, ...patience };
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  const left = () => Math.max(0, maxMs - elapsed());
  let changed = false;
  let calm = 0;
  while (left() > 0) {
    if (activity.navigating()) await activity.quiet(left());
    const before = activity.lastSign();
    const rest = await documentQuiet(page, quietMs, Math.min(RESTLESS_MS, left()));
    changed ||= rest.changed || activity.lastSign() > start;
    if (rest.lost || activity.navigating()) continue;
    const pending = activity.pending() > 0;
    // A page that never stops moving (a clock, an animation) is as settled as it will be.
    if (!rest.settled && !pending) return true;
    calm = rest.settled && !rest.changed ? calm + 1 : 0;
    // One that shows something new and goes on talking to its server (polling, streaming) is settled too.
    if (changed && calm > 1 && elapsed() > TALKATIVE_MS) return true;
    if (pending) {
      await activity.quiet(Math.min(TALK_MS, left()));
      continue;
    }
    if (activity.lastSign() > before) continue;
    if (changed || elapsed() >= reactionMs) return changed;
  }
  return changed;
}

/** How long a document may go on changing without any traffic before it counts as settled all the same. */
const RESTLESS_MS = 1_500;
/** How long a page that has changed may go on talking to its server. */
const TALKATIVE_MS = 1_500;
/** How long to wait for a request before looking at the document again. */
const TALK_MS = 250;

/** Waits for the next sign of life: a request, a navigation, a change of the document. False when the time ran out. */
export async function nextChange(page: Page, activity: Activity, maxMs: number): Promise<boolean> {
  const before = activity.lastSign();
  const rest = await documentChange(page, maxMs);
  return rest || activity.lastSign() > before;
}

interface Rest {
  settled: boolean;
  changed: boolean;
  /** The document went away while we watched. */
  lost: boolean;
}

async function documentQuiet(page: Page, quietMs: number, maxMs: number): Promise<Rest> {
  const rest = page.evaluate(injected(watchDocument), quietMs, maxMs).then((seen) => ({ ...seen, lost: false }));
  return within(maxMs + 500, rest, { settled: false, changed: true, lost: true });
}

async function documentChange(page: Page, maxMs: number): Promise<boolean> {
  return within(maxMs + 500, page.evaluate(injected(awaitMutation), maxMs), true);
}

/** An evaluation fails when the page navigates, and never ends when the page hangs: both have the same stand-in. */
async function within<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Injected into pages: self-contained. */
function watchDocument(quietMs: number, maxMs: number): Promise<{ settled: boolean; changed: boolean }> {
  return new Promise((resolve) => {
    let changed = false;
    const end = (settled: boolean) => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(limit);
      resolve({ settled, changed });
    };
    const rest = () => (document.readyState === 'loading' ? again() : end(true));
    const again = () => {
      clearTimeout(quiet);
      quiet = setTimeout(rest, quietMs);
    };
    const observer = new MutationObserver(() => {
      changed = true;
      again();
    });
    let quiet = setTimeout(rest, quietMs);
    const limit = setTimeout(() => end(false), maxMs);
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}

/** Injected into pages: self-contained. */
function awaitMutation(maxMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (changed: boolean) => {
      observer.disconnect();
      clearTimeout(limit);
      resolve(changed);
    };
    const observer = new MutationObserver(() => end(true));
    const limit = setTimeout(() => end(false), maxMs);
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}
