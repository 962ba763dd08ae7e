import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Activity, watchActivity } from '../../lib/browser/activity.ts';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { nextChange, settle } from '../../lib/browser/settle.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';

const PATIENCE_MS = 10_000;

let launched: LaunchedBrowser;
let page: Page;
let activity: Activity;

beforeEach(async () => {
  launched = await launchBrowser({ identity: FIRST_BROWSER, proxyUrl: null });
  page = launched.page;
  activity = watchActivity(page);
});
afterEach(() => launched.close());

/** How often others had their turn while something was waited for. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => turns++, 20);
  await work;
  clearInterval(timer);
  return turns;
}

describe('a page whose browser has died', () => {
  it('is waited for no longer', async () => {
    const waiting = (async () => {
      while (launched.browser.connected) await settle(page, activity, { reactionMs: PATIENCE_MS, maxMs: PATIENCE_MS });
    })();
    const killedAt = performance.now();
    launched.browser.process()?.kill('SIGKILL');
    await waiting;
    expect(await nextChange(page, activity, PATIENCE_MS)).toBe(true);
    expect(performance.now() - killedAt).toBeLessThan(PATIENCE_MS / 2);
  });
});

describe('a page that cannot be asked', () => {
  it('is waited for without a rush: what makes it answer again must be heard', async () => {
    await page.setContent('<iframe></iframe>');
    const [, frame] = page.frames();
    if (!frame) throw new Error('The frame is not there.');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await vi.waitUntil(() => frame.detached);
    // Puppeteer refuses a frame that is gone at once, without asking the browser.
    vi.spyOn(page, 'mainFrame').mockReturnValue(frame);
    const turns = await turnsDuring(settle(page, activity, { reactionMs: 0, maxMs: 500 }));
    expect(turns).toBeGreaterThan(5);
  });
});
