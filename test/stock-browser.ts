import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { locateChromium } from '../lib/browser/unpack.ts';
import type { StorageState } from '../lib/model/session.ts';

/**
 * Opens a browser that Latchkey has no part in: stock Playwright, given a downloaded session as it was downloaded.
 * @param state storage state as `GET /profiles/{id}/download` gives it; null for a browser that knows nothing
 * @returns what `look` returns; the browser is gone by then
 */
export async function inStockBrowser<T>(
  state: StorageState | null,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const { executable, env } = await locateChromium();
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    // The packaged browser has no setuid sandbox.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const context = await browser.newContext({ ...options, ...(state && { storageState: state }) });
    return await look(await context.newPage());
  } finally {
    await browser.close();
  }
}
