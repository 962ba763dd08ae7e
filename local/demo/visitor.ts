import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { locateChromium } from '../../lib/browser/unpack.ts';
import type { OriginState, StorageState } from '../../lib/model/session.ts';

/**
 * Opens a browser that Latchkey's drive had no part in, puts a downloaded session into it, and lends its one page.
 * @param state storage state as `GET /profiles/{id}/download` gives it; null for a browser that knows nothing
 * @returns what `look` returns; the browser is gone by then
 */
export async function visit<T>(state: StorageState | null, look: (page: Page) => Promise<T>): Promise<T> {
  const chromium = await locateChromium();
  const home = await mkdtemp(join(tmpdir(), 'latchkey-visitor-'));
  const browser = await launch({
    executablePath: chromium.executable,
    env: { ...process.env, ...chromium.env, HOME: home },
    headless: 'shell',
    pipe: true,
    userDataDir: join(home, 'profile'),
    defaultViewport: { width: 1280, height: 800 },
    // The packaged browser has no setuid sandbox, and the demo may run as root in a container.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    if (state) await restore(page, state);
    return await look(page);
  } finally {
    await browser.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function restore(page: Page, state: StorageState): Promise<void> {
  const cookies = state.cookies.map(({ partitionKey: _, expires, ...cookie }) => ({
    ...cookie,
    ...(expires >= 0 ? { expires } : {}),
  }));
  await page.browserContext().setCookie(...cookies);
  await page.evaluateOnNewDocument((origins: OriginState[]) => {
    const here = origins.find(({ origin }) => origin === location.origin);
    for (const { name, value } of here?.localStorage ?? []) localStorage.setItem(name, value);
    for (const { name, value } of here?.sessionStorage ?? []) sessionStorage.setItem(name, value);
  }, state.origins);
}
