import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { isolated } from '../../lib/browser/isolated.ts';
import { observe } from '../../lib/browser/observe.ts';
import type { PageSnapshot } from '../../lib/login/snapshot.ts';

/** Where every saved page is shown: one site, because Chromium starts a new process for each other one. */
export const ADDRESS = 'https://saved.invalid/';

export interface Look {
  snapshot: PageSnapshot;
  /** What `observe` took, in milliseconds: of a page that is loaded and laid out, as a login looks at it. */
  observeMs: number;
  /** What came before: loading the page and laying it out. */
  loadMs: number;
}

/** A tab that shows saved pages, one after the other. */
export interface SavedPageTab {
  page: Page;
  /**
   * Shows a page and looks at it.
   * @throws when the page crashes its tab, or takes longer than `limitMs` for both: the tab is then of no more use
   */
  look(html: Buffer, limitMs: number): Promise<Look>;
  /** Closes the tab, unless it hangs: that takes its browser's end. */
  close(): Promise<void>;
}

/** No request of its own, no script, no refresh, no form that is sent: what stands in the file, and nothing else. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:; sandbox allow-same-origin";

/** What a browser must be started with for tabs that are never painted. */
export const UNPAINTED = ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw'];

/** A tab that is laid out and never painted: painting costs a third of the time, and nobody sees it. */
async function openUnpainted(browser: Browser): Promise<Page> {
  const devtools = await browser.target().createCDPSession();
  const url = `about:blank#${randomUUID()}`;
  await devtools.send('Target.createTarget', { url, enableBeginFrameControl: true });
  const target = await browser.waitForTarget((one) => one.url() === url);
  const page = await target.page();
  await devtools.detach();
  if (!page) throw new Error('the browser has opened no tab');
  return page;
}

/** Opens a tab in which nothing runs and which reaches nothing. */
export async function openSavedPageTab(browser: Browser): Promise<SavedPageTab> {
  const page = await openUnpainted(browser);
  const devtools = await page.createCDPSession();
  let shown: Buffer = Buffer.alloc(0);
  devtools.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer = request.url === ADDRESS ? fulfil(devtools, requestId, shown) : refuse(devtools, requestId);
    // The page may be gone by then.
    answer.catch(() => {});
  });
  await Promise.all([
    page.setJavaScriptEnabled(false),
    // Nothing but documents can get past the policy.
    devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] }),
  ]);
  return {
    page,
    look: (html, limitMs) => {
      shown = html;
      return orLost(page, limitMs, show(page));
    },
    close: () => page.close().catch(() => {}),
  };
}

function fulfil(devtools: CDPSession, requestId: string, html: Buffer): Promise<unknown> {
  return devtools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'Content-Type', value: `text/html${isUtf8(html) ? '; charset=utf-8' : ''}` },
      { name: 'Content-Security-Policy', value: POLICY },
    ],
    body: html.toString('base64'),
  });
}

const refuse = (devtools: CDPSession, requestId: string) =>
  devtools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });

async function show(page: Page): Promise<Look> {
  const begun = performance.now();
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded', timeout: 0 });
  await isolated(page.mainFrame()).evaluate('document.documentElement.getBoundingClientRect().height');
  const start = performance.now();
  const seen = await observe(page);
  const observeMs = performance.now() - start;
  await seen.dispose();
  return { snapshot: seen.snapshot, observeMs, loadMs: start - begun };
}

async function orLost<T>(page: Page, limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let crashed: (error: Error) => void = () => {};
  const lost = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not read within ${limitMs / 1000} s`)), limitMs);
    crashed = (error) => reject(error);
    page.once('error', crashed);
  });
  // Whichever comes second fails with nobody listening.
  work.catch(() => {});
  try {
    return await Promise.race([work, lost]);
  } finally {
    clearTimeout(timer);
    page.off('error', crashed);
  }
}
