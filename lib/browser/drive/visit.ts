import type { BrowserContext, Page } from 'puppeteer-core';
import type { Screen } from '../../login/decision.ts';
import { screenOf } from '../../login/screen.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import type { StorageState } from '../../model/session.ts';
import { type Activity, watchActivity } from '../activity.ts';
import { introduce } from '../launch.ts';
import { observe } from '../observe.ts';
import { restoreSession } from '../session.ts';
import { nextChange, settle } from '../settle.ts';
import type { Run } from './run.ts';

/** What an address shows. */
export interface Sight {
  screen: Screen;
  snapshot: PageSnapshot;
  /** HTTP status of the document; 0 when it is not known. */
  status: number;
}

/** Whose page may be asked at another address: a drive, or a look at a session. */
export type Visitor = Pick<Run, 'page' | 'launched'>;

const LOAD_MS = 15_000;
const SETTLE_MS = 8_000;
/** How long a page that shows too little yet is given to change, and how often. */
const LATE = { ms: 2_500, times: 3 };

/** Whether what is seen is enough to judge by. */
export type Enough = (sight: Sight) => boolean;

/** What an address shows us, in a page of its own, so that the page under our hands stays as it is; null: no answer. */
export function visitOurselves(run: Visitor, url: string): Promise<Sight | null> {
  return visit(run, run.page.browserContext(), url);
}

/** What an address shows a browser that has no session, once that is enough. */
export async function visitAsStranger(run: Visitor, url: string, enough?: Enough): Promise<Sight | null> {
  const strangers = await run.page.browser().createBrowserContext();
  try {
    return await visit(run, strangers, url, { enough });
  } finally {
    await strangers.close().catch(() => {});
  }
}

/** What it shows a browser with another session than ours. */
export async function visitAs(run: Visitor, url: string, session: StorageState): Promise<Sight | null> {
  const others = await run.page.browser().createBrowserContext();
  try {
    return await visit(run, others, url, { prepare: (page) => restoreSession(page, session) });
  } finally {
    await others.close().catch(() => {});
  }
}

async function visit(
  run: Visitor,
  context: BrowserContext,
  url: string,
  { prepare, enough }: { prepare?: (page: Page) => Promise<unknown>; enough?: Enough | undefined } = {},
): Promise<Sight | null> {
  let page: Page | null = null;
  try {
    page = await context.newPage();
    await introduce(page, run.launched.identity.user_agent ?? '');
    await prepare?.(page);
    const activity = watchActivity(page);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    return await see(page, activity, enough);
  } catch {
    return null;
  } finally {
    await page?.close().catch(() => {});
  }
}

/**
 * What a page shows once it has come to rest. One that does not show enough yet is looked at again as it changes, three
 * times at most.
 */
export async function see(page: Page, activity: Activity, enough: Enough = () => true): Promise<Sight> {
  let sight = await glance(page, activity);
  for (let times = 0; times < LATE.times && !enough(sight); times += 1) {
    await nextChange(page, activity, LATE.ms);
    sight = await glance(page, activity);
  }
  return sight;
}

async function glance(page: Page, activity: Activity): Promise<Sight> {
  await settle(page, activity, { reactionMs: 0, maxMs: SETTLE_MS });
  const seen = await observe(page);
  await seen.dispose();
  return { screen: screenOf(seen.snapshot), snapshot: seen.snapshot, status: activity.document()?.status ?? 0 };
}
