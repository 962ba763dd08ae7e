import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../../lib/browser/launch.ts';
import type { FramePart } from '../../../lib/browser/observe/collect.ts';
import { lookAnd } from '../../../lib/browser/observe/script.ts';
import { wholeElement } from '../../../lib/browser/observe/usual.ts';
import type { PageSnapshot } from '../../../lib/login/snapshot.ts';
import { FIRST_BROWSER } from '../../../lib/model/new-profile.ts';
import { type LabelledPage, readLabels, readPage } from './corpus.ts';

/** Where a label's selector leads: elements of the snapshot that are it, hold it (nearest first), or lie within it. */
export interface Place {
  self: number;
  around: { index: number; depth: number }[];
  inside: number[];
  found: boolean;
}

export interface LabelledSnapshot {
  row: LabelledPage;
  snapshot: PageSnapshot;
  /** By selector. */
  places: Record<string, Place>;
}

const ADDRESS = 'http://saved.invalid/';

function selectorsOf(row: LabelledPage): string[] {
  return [
    ...new Set([
      ...row.fields.map(({ selector }) => selector),
      ...row.submit,
      ...row.ignore,
      ...(row.sso ?? []).map(({ selector }) => selector),
      ...(row.ssoIgnore ?? []),
    ]),
  ];
}

const script = (selectors: string[]) =>
  lookAnd(`(() => {
  const place = new Map(elements.map((el, index) => [el, index]));
  const places = {};
  for (const selector of ${JSON.stringify(selectors)}) {
    const out = { self: -1, around: [], inside: [], found: false };
    places[selector] = out;
    let target = null;
    try { target = document.querySelector(selector); } catch {}
    if (!target) continue;
    out.found = true;
    out.self = place.get(target) ?? -1;
    let depth = 1;
    for (let node = target.parentElement; node; node = node.parentElement, depth++)
      if (place.has(node)) out.around.push({ index: place.get(node), depth });
    for (const el of target.querySelectorAll('*')) if (place.has(el)) out.inside.push(place.get(el));
  }
  return { part, places };
})()`);

async function look(page: Page, row: LabelledPage, html: string): Promise<LabelledSnapshot> {
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() === ADDRESS)
      void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else void request.abort();
  });
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  const { part, places } = (await page.evaluate(script(selectorsOf(row)))) as {
    part: Partial<FramePart>;
    places: Record<string, Place>;
  };
  const { title = '', lang = '', headings = [], notices = [], text = '', forms = [], elements = [] } = part;
  const seen = { headings, notices, text, forms, elements: elements.map(wholeElement) };
  return {
    row,
    places,
    snapshot: { url: ADDRESS, title, lang, frames: [{ frame: 0, url: ADDRESS, visible: true, ...seen }] },
  };
}

/**
 * Looks at every labelled page once, without scripts or network.
 * @param cache folder to keep what was seen in, and to read it from; null to keep nothing
 */
export async function labelledSnapshots(corpus: string, cache: string | null): Promise<LabelledSnapshot[]> {
  const file = cache === null ? null : join(cache, 'snapshots.ndjson');
  if (file && existsSync(file))
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const out = await lookAtAll(corpus);
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, out.map((one) => JSON.stringify(one)).join('\n'));
  }
  return out;
}

const IDENTITY = { ...FIRST_BROWSER, viewport: { width: 1366, height: 768 } };
/** A tab keeps some memory of every page it has shown. */
const PAGES_PER_TAB = 100;
const TABS = 2;

async function lookAtAll(corpus: string): Promise<LabelledSnapshot[]> {
  const out: LabelledSnapshot[] = [];
  const queue = readLabels(corpus);
  const launched = await launchBrowser({ identity: IDENTITY, proxyUrl: null });
  const openTab = async () => {
    const page = await launched.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    return page;
  };
  const work = async () => {
    let page: Page | null = null;
    let shown = 0;
    for (let row = queue.shift(); row; row = queue.shift()) {
      if (page === null || shown >= PAGES_PER_TAB) {
        await page?.close();
        page = await openTab();
        shown = 0;
      }
      shown += 1;
      try {
        out.push(await look(page, row, readPage(corpus, row.id)));
      } catch (error) {
        console.error(row.id, error instanceof Error ? error.message : String(error));
        await page.close().catch(() => {});
        page = null;
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: TABS }, work));
  } finally {
    await launched.close();
  }
  return out.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
}
