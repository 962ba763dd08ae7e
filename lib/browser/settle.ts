import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Activity } from './activity.ts';
import { isolated } from './isolated.ts';
import { awaitMutation, awaitRest, type Rest, restingFor } from './settle/rest-script.ts';

export interface Patience {
  /** No network and no change of the document for this long counts as settled. */
  quietMs: number;
  /** How long to wait for the first sign that an action had any effect. */
  reactionMs: number;
  /** The end of waiting, whatever goes on. */
  maxMs: number;
  /** Requests and navigations count that are younger than this moment of `performance.now()`; by default the call. */
  since: number;
  /**
   * Whether what the page shows already makes further waiting needless. Asked whenever it may have something new to
   * show, never twice at once.
   */
  enough: () => Promise<boolean>;
  /** Ends the waiting at once when it comes true. Told when nobody waits any more. */
  sooner: (ended: AbortSignal) => Promise<boolean> | undefined;
}

export const DEFAULT_PATIENCE = { quietMs: 60, reactionMs: 250, maxMs: 30_000 };

/**
 * Waits until a page has come to rest: no request that matters is under way, and the document has neither navigated
 * nor changed for a moment. By evidence only, so a page that answers at once costs no more than that moment.
 * @returns whether anything happened at all
 */
export async function settle(page: Page, activity: Activity, patience: Partial<Patience> = {}): Promise<boolean> {
  const { enough, sooner } = patience;
  const ended = new AbortController();
  const calm = comeToRest(page, activity, patience, ended.signal);
  let came = false;
  const soon = sooner?.(ended.signal)?.then((come) => {
    came = come;
    return come || calm;
  });
  if (!enough && !soon) return calm;
  const glancing = enough && glance(page, activity, enough, ended.signal);
  const seen = glancing?.then((saw) => saw || calm);
  const first = await Promise.race([calm, ...(seen ? [seen] : []), ...(soon ? [soon] : [])]);
  ended.abort();
  // A look that has begun is as good as the next, where one is still wanted.
  if (!came) await glancing;
  return first;
}

/** How long a document may go on changing without any traffic before it counts as settled all the same. */
const RESTLESS_MS = 1_500;
/** How long a page that has changed may go on talking to its server. */
const TALKATIVE_MS = 700;
/** How long to wait for a request before looking at the document again. */
const TALK_MS = 250;

async function comeToRest(
  page: Page,
  activity: Activity,
  patience: Partial<Patience>,
  ended: AbortSignal,
): Promise<boolean> {
  const { quietMs, reactionMs, maxMs } = { ...DEFAULT_PATIENCE, ...patience };
  const start = performance.now();
  const since = patience.since ?? start;
  const elapsed = () => performance.now() - start;
  const left = () => Math.max(0, maxMs - elapsed());
  let changed = activity.lastSign() > since;
  let calm = 0;
  while (left() > 0 && !ended.aborted && !isGone(page)) {
    if (activity.navigating()) await activity.quiet(left());
    const before = activity.lastSign();
    const rest = await restOf(page, quietMs, performance.now() - before, Math.min(RESTLESS_MS, left()));
    changed ||= rest.changed || activity.lastSign() > since;
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
    await activity.stirred(before, Math.min(quietMs, left()));
  }
  return changed;
}

/** At least so long between two looks, and as long as one takes: the page needs its time for itself. */
const BETWEEN_MS = 40;

/** And while a document is read: most of these looks come too early. */
const READING_MS = 120;

/**
 * Looks whenever there was a sign of life, or the document has changed, since the last look; true once it is enough.
 * A document that is about to leave is not looked at. One that has come is looked at now and then while it is read,
 * and as soon as it is.
 */
async function glance(
  page: Page,
  activity: Activity,
  enough: () => Promise<boolean>,
  ended: AbortSignal,
): Promise<boolean> {
  let since = activity.lastSign();
  let looked = since;
  while (!ended.aborted) {
    const stirred = await activity.stirred(since, TALK_MS, ended);
    since = activity.lastSign();
    if (ended.aborted || activity.leaving()) continue;
    if (!stirred && (await lastChange(page)) < looked) continue;
    const pause = activity.reading() ? READING_MS : BETWEEN_MS;
    looked = performance.now();
    if (await enough().catch(() => false)) return true;
    await activity.arrived(looked, Math.max(pause, performance.now() - looked), ended);
  }
  return false;
}

/** How long a page must have been at rest before what it shows is taken for all that it will show. */
const SURE_MS = 150;

/**
 * Makes sure of a look at a page, before something is decided that a moment's patience could prove wrong.
 * @param since moment of `performance.now()` when the look began
 * @returns whether the page has been at rest since, so that the look still stands
 */
export async function standsStill(page: Page, activity: Activity, since: number): Promise<boolean> {
  await settle(page, activity, { reactionMs: 0, quietMs: SURE_MS });
  return (await lastChange(page)) < since && activity.lastSign() < since;
}

/** When the document is known to have changed last, of `performance.now()`; now, when nobody has watched it. */
async function lastChange(page: Page): Promise<number> {
  const calm = await within(SURE_MS, isolated(page.mainFrame()).evaluate(restingFor), 0);
  return performance.now() - calm;
}

/** Waits for the next sign of life: a request, a navigation, a change of the document. False when the time ran out. */
export async function nextChange(page: Page, activity: Activity, maxMs: number): Promise<boolean> {
  const before = activity.lastSign();
  const ended = new AbortController();
  if (isGone(page)) return true;
  const documents = page.frames().filter(({ detached }) => !detached);
  const changes = documents.map((frame) => within(maxMs + 500, isolated(frame).evaluate(awaitMutation, maxMs), true));
  const stirred = activity.stirred(before, maxMs, ended.signal);
  const changed = await firstTrue([...changes, stirred]);
  ended.abort();
  return changed || activity.lastSign() > before;
}

/** True as soon as one is; false when none is. */
async function firstTrue(all: Promise<boolean>[]): Promise<boolean> {
  const never = new Promise<boolean>(() => {});
  return Promise.race([...all.map((one) => one.then((is) => is || never)), Promise.all(all).then(() => false)]);
}

interface Seen extends Rest {
  /** The document went away while we watched. */
  lost: boolean;
}

async function restOf(page: Page, quietMs: number, silentMs: number, maxMs: number): Promise<Seen> {
  const rest = isolated(page.mainFrame())
    .evaluate(awaitRest, quietMs, silentMs, maxMs)
    .then((seen) => ({ ...seen, lost: false }));
  return within(maxMs + 500, rest, { settled: false, changed: true, lost: true });
}

/** Whether a page will never change any more: it was closed, or its browser has died, which closes no page. */
export const isGone = (page: Page): boolean => page.isClosed() || !page.browser().connected;

/** Between two questions to a page that fail at once. */
const FAILED_MS = 10;

/**
 * An evaluation fails when the page navigates, and never ends when the page hangs: both have the same stand-in. One that
 * fails without having been sent would fail for ever if it were repeated at once: what has become of the page is heard
 * only between two turns of the event loop, and so is everything else.
 */
async function within<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    const failed = async () => {
      await sleep(FAILED_MS);
      return otherwise;
    };
    return await Promise.race([work.catch(failed), late]);
  } finally {
    clearTimeout(timer);
  }
}
