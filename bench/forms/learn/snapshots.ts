import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../../lib/browser/launch.ts';
import { OBSERVE_SCRIPT, type Observed } from '../../../lib/browser/observe/script.ts';
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

const script = (selectors: string[]) => `(() => {
  const seen = ${OBSERVE_SCRIPT};
  const place = new Map(seen.elements.map((el, index) => [el, index]));
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
  return { part: seen.snapshot, places };
})()`;

async function look(page: Page, row: LabelledPage, html: string): Promise<LabelledSnapshot> {
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() === ADDRESS)
      void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else void request.abort();
  });
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  const { part, places } = (await page.evaluate(script(selectorsOf(row)))) as {
    part: Observed['snapshot'];
    places: Record<string, Place>;
  };
  const { title, lang, ...frame } = part;
  return {
    row,
    places,
    snapshot: { url: ADDRESS, title, lang, frames: [{ frame: 0, url: ADDRESS, visible: true, ...frame }] },
  };
}

/** Looks at every labelled page once, without scripts or network, and keeps what was seen in a file. */
export async function labelledSnapshots(corpus: string, cache: string): Promise<LabelledSnapshot[]> {
  const file = join(cache, 'snapshots.ndjson');
  if (existsSync(file))
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const out: LabelledSnapshot[] = [];
  const rows = readLabels(corpus);
  const launched = await launchBrowser({
    identity: { ...FIRST_BROWSER, viewport: { width: 1366, height: 768 } },
    proxyUrl: null,
  });
  try {
    const queue = [...rows];
    const work = async () => {
      let page: Page | null = null;
      for (let n = 0; ; n++) {
        const row = queue.shift();
        if (!row) break;
        if (n % 100 === 0) {
          await page?.close();
          page = await launched.browser.newPage();
          await page.setJavaScriptEnabled(false);
          await page.setRequestInterception(true);
        }
        try {
          out.push(await look(page as Page, row, readPage(corpus, row.id)));
        } catch (error) {
          console.error(row.id, String(error).slice(0, 200));
          n = -1;
        }
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await launched.close();
  }
  out.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, out.map((one) => JSON.stringify(one)).join('\n'));
  return out;
}

if (process.argv[1] === import.meta.filename) {
  const [corpus = '', cache = ''] = process.argv.slice(2);
  const start = performance.now();
  console.log((await labelledSnapshots(corpus, cache)).length, 'pages', Math.round(performance.now() - start), 'ms');
}
