import type { CDPSession, Page } from 'puppeteer-core';

/**
 * Stands at an origin without loading anything from it: the document is an empty page of ours, so that its storage
 * can be read or written before a script of the site runs.
 * @param use called once per origin, with the page there
 */
export async function atEachOrigin(
  page: Page,
  cdp: CDPSession,
  origins: readonly string[],
  use: (origin: string) => Promise<void>,
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
      await page.goto(`${origin}/`, { waitUntil: 'domcontentloaded' });
      await use(origin);
    }
  } finally {
    cdp.off('Fetch.requestPaused', serve);
    await Promise.all([cdp.send('Fetch.disable'), cdp.send('Network.setBypassServiceWorker', { bypass: false })]);
  }
}

const HTML = [{ name: 'Content-Type', value: 'text/html' }];
