import type { CDPSession, Page } from 'puppeteer-core';
import { originOf } from './visited.ts';

/** An empty page is there at once; this is for a browser that is not. */
const LOAD_MS = 5_000;

/**
 * Stands at an origin without loading anything from it: the document is an empty page of ours, so that its storage
 * can be read or written before a script of the site runs.
 * @param use called once per origin, with the page there
 * @param failed called for an origin that the page cannot stand at, or where `use` failed
 */
export async function atEachOrigin(
  page: Page,
  cdp: CDPSession,
  origins: readonly string[],
  use: (origin: string) => Promise<void>,
  failed: (origin: string) => void,
): Promise<void> {
  if (origins.length === 0) return;
  const serve = ({ requestId }: { requestId: string }) => {
    // The page may have gone on or closed meanwhile.
    cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: HTML, body: '' }).catch(() => {});
  };
  cdp.on('Fetch.requestPaused', serve);
  // A service worker would answer in our place.
  await Promise.all([
    cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    cdp.send('Network.setBypassServiceWorker', { bypass: true }),
  ]);
  try {
    for (const origin of origins) {
      try {
        await page.goto(`${origin}/`, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
        // A browser that insists on HTTPS for a host goes elsewhere.
        if (originOf(page.mainFrame()) === origin) await use(origin);
        else failed(origin);
      } catch {
        failed(origin);
      }
    }
  } finally {
    cdp.off('Fetch.requestPaused', serve);
    await Promise.all([cdp.send('Fetch.disable'), cdp.send('Network.setBypassServiceWorker', { bypass: false })]);
  }
}

const HTML = [{ name: 'Content-Type', value: 'text/html' }];
