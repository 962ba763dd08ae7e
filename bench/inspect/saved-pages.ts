import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';
import { type Look, openSavedPageTab, type SavedPageTab, UNPAINTED } from './saved-page.ts';

export interface SavedPage {
  /** File name without ending. */
  id: string;
  file: string;
}

/** A page that was looked at, or why it could not be. */
export type Sight = { page: SavedPage } & ({ look: Look; problem: null } | { look: null; problem: string });

export interface Options {
  /** Pages looked at side by side. */
  tabs: number;
  /** A page that is not loaded and read by then counts as one that hangs. */
  limitMs: number;
}

export const DEFAULTS: Options = { tabs: 3, limitMs: 15_000 };

/** A tab keeps some memory of every page it has shown. */
const PAGES_PER_TAB = 100;
/** Nobody answers there: a second wall behind the policy that the pages are shown under. */
const NOWHERE = 'http://127.0.0.1:9';
const VIEWPORT = { width: 1366, height: 768 };

/**
 * Looks at saved pages without running their scripts and without any network. A page that hangs or crashes its tab
 * costs the browser, which the others share: all of them are tried once more at the end, one by one, so that each is
 * blamed for itself only.
 * @param seen called once for each page, in no certain order
 * @throws when there is no browser to be had; never because of a page
 */
export async function lookAtSavedPages(
  pages: readonly SavedPage[],
  seen: (sight: Sight) => void,
  { tabs, limitMs }: Options = DEFAULTS,
): Promise<void> {
  const browsers = keepBrowser();
  try {
    const again: SavedPage[] = [];
    const queue = [...pages];
    const first = (sight: Sight) => {
      if (sight.look) seen(sight);
      else again.push(sight.page);
    };
    const side = Array.from({ length: Math.max(1, Math.min(tabs, pages.length)) }, () => queue);
    await Promise.all(side.map((shared) => work(shared, first, browsers, limitMs)));
    await work(again, seen, browsers, limitMs);
  } finally {
    await browsers.close();
  }
}

/** Takes pages from a queue until it is empty. */
async function work(
  queue: SavedPage[],
  seen: (sight: Sight) => void,
  browsers: Browsers,
  limitMs: number,
): Promise<void> {
  let tab: SavedPageTab | null = null;
  let shown = 0;
  for (let page = queue.shift(); page; page = queue.shift()) {
    if (tab && shown >= PAGES_PER_TAB) {
      await tab.close();
      tab = null;
    }
    if (!tab) {
      tab = await browsers.openTab();
      shown = 0;
    }
    shown += 1;
    try {
      seen({ page, look: await tab.look(await readFile(page.file), limitMs), problem: null });
    } catch (error) {
      await browsers.discard(tab.page.browser());
      tab = null;
      seen({ page, look: null, problem: firstLine(error) });
    }
  }
  await tab?.close();
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

interface Browsers {
  /** A new tab: of a new browser, where the one that runs has none to give any more. */
  openTab(): Promise<SavedPageTab>;
  /** Ends a browser of which a tab hangs or is gone. One that has been replaced already is left alone. */
  discard(browser: Browser): Promise<void>;
  close(): Promise<void>;
}

/** One browser for all tabs, started anew after trouble. */
function keepBrowser(): Browsers {
  const identity = { ...FIRST_BROWSER, viewport: VIEWPORT };
  const start = () => launchBrowser({ identity, proxyUrl: NOWHERE, more: UNPAINTED });
  let running: Promise<LaunchedBrowser> = start();
  const discard = async (browser: Browser) => {
    const mine = running;
    const launched = await mine;
    if (launched.browser === browser && running === mine) running = launched.close().then(start);
  };
  return {
    openTab: async () => {
      const { browser } = await running;
      try {
        return await openSavedPageTab(browser);
      } catch {
        await discard(browser);
        return openSavedPageTab((await running).browser);
      }
    },
    discard,
    close: async () => (await running.catch(() => null))?.close(),
  };
}
