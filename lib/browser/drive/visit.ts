import type { BrowserContext, Page } from 'puppeteer-core';
import type { Screen } from '../../login/decision.ts';
import { screenOf } from '../../login/screen.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { watchActivity } from '../activity.ts';
import { introduce } from '../launch.ts';
import { observe } from '../observe.ts';
import { settle } from '../settle.ts';
import type { Run } from './run.ts';

/** What an address shows. */
export interface Sight {
  screen: Screen;
  snapshot: PageSnapshot;
  /** HTTP status of the document; 0 when it is not known. */
  status: number;
}

const LOAD_MS = 15_000;
const SETTLE_MS = 8_000;

/** What an address shows us, in a page of its own, so that the page under our hands stays as it is; null: no answer. */
export function visitOurselves(run: Run, url: string): Promise<Sight | null> {
  return visit(run, run.page.browserContext(), url);
}

/** What an address shows a browser that has no session. */
export async function visitAsStranger(run: Run, url: string): Promise<Sight | null> {
  const strangers = await run.page.browser().createBrowserContext();
  try {
    return await visit(run, strangers, url);
  } finally {
    await strangers.close().catch(() => {});
  }
}

async function visit(run: Run, context: BrowserContext, url: string): Promise<Sight | null> {
  let page: Page | null = null;
  try {
    page = await context.newPage();
    await introduce(page, run.launched.identity.user_agent ?? '');
    const activity = watchActivity(page);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    await settle(page, activity, { reactionMs: 0, maxMs: SETTLE_MS });
    const seen = await observe(page);
    await seen.dispose();
    return { screen: screenOf(seen.snapshot), snapshot: seen.snapshot, status: activity.document()?.status ?? 0 };
  } catch {
    return null;
  } finally {
    await page?.close().catch(() => {});
  }
}
