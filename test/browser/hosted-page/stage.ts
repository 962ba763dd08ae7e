import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { locateChromium } from '../../../lib/browser/unpack.ts';
import { PageServer, type Shown } from './page-server.ts';
import type { ScreenState } from './states.ts';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 860 };

/** One browser and one server for a file's tests; each opening has a context of its own. */
export interface Stage {
  server: PageServer;
  browser: Browser;
  /** Opens the link to a login in this state, past the first screen unless it is to be seen. */
  open(state: ScreenState, options?: Opening): Promise<Opened>;
  close(): Promise<void>;
}

export interface Opening extends BrowserContextOptions {
  query?: Record<string, string>;
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of: errors, and what its security policies refused. */
  complaints: string[];
}

export async function startStage(): Promise<Stage> {
  const { executable, env } = await locateChromium();
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const server = await PageServer.start();
  return {
    server,
    browser,
    async open(state, { query = {}, ...options } = {}) {
      server.begin(state as Shown);
      for (const [path, status] of Object.entries(state.refuse ?? {})) server.refuse.set(path, status);
      const context = await browser.newContext({ viewport: PHONE, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // A refused request is logged by the browser itself.
        const refused = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !refused) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(server.link({ ...(state.spent && { code: 'used-before' }), ...query }));
      await page.locator('main:not([data-screen="opening"])').waitFor();
      const prime = page.locator('main[data-screen="prime"] button.primary');
      if (!state.prime && (await prime.count()) > 0) {
        await prime.click();
        await page.locator('main:not([data-screen="prime"])').waitFor();
      }
      return { page, context, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
