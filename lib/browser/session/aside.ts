import type { Page } from 'puppeteer-core';
import { isolated } from '../isolated.ts';

/** How long a window may take to appear. */
const OPEN_MS = 5_000;

const opening = new WeakSet<Page>();

/** Whether a window that this page opens now is one of ours. */
export function isOpeningAside(page: Page): boolean {
  return opening.has(page);
}

/**
 * Opens a window from a page, for looking at storage beside it: it gets a copy of the page's sessionStorage, of every
 * origin that the page has been at, as any window that a page opens does. The page itself stays as it is.
 * @returns an empty window; without such a copy where the page may open none
 */
export async function openAside(page: Page): Promise<Page> {
  opening.add(page);
  const opened = new Promise<Page | null>((resolve) => {
    setTimeout(() => resolve(null), OPEN_MS).unref();
    page.once('popup', resolve);
  });
  try {
    // In our own world: a page's `window.open` may be another. What it returns stays there.
    const may = await isolated(page.mainFrame())
      .evaluate(() => window.open('about:blank') !== null)
      .catch(() => false);
    return (may ? await opened : null) ?? (await page.browserContext().newPage());
  } finally {
    opening.delete(page);
  }
}
