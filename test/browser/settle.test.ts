import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Activity, watchActivity } from '../../lib/browser/activity.ts';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { DEFAULT_PATIENCE, nextChange, settle, standsStill } from '../../lib/browser/settle.ts';

const identity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  viewport: { width: 900, height: 600 },
};

let launched: LaunchedBrowser;
let page: Page;
let activity: Activity;
let server: Server;
let origin: string;
let late: ServerResponse | null = null;
/** Gives the slow answers: called once the wait that is tested has begun, however long the click before took. */
let release: () => void = () => {};
let released = Promise.resolve();

const PAGE = `<!doctype html><form method="post" action="/slow"><button id="post">go</button></form>
  <button id="fetch" onclick="fetch('/slow', { method: 'POST' }).then(() => document.body.append('done'))">fetch</button>
  <button id="unread" onclick="fetch('/slow', { method: 'POST' }).then(({ ok }) => { if (ok) document.body.append('done') })">unread</button>
  <button id="nothing">nothing</button>
  <button id="poll" onclick="fetch('/never'); document.body.append('polling')">poll</button>
  <button id="clock" onclick="setInterval(() => { title = Math.random() }, 10)">clock</button>
  <button id="redirect" onclick="fetch('/quick').then(() => { location = '/other' })">redirect</button>
  <script>// A page with a script may change by itself.</script>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/slow') void released.then(() => response.end('<p>slow</p>'));
    else if (request.url?.startsWith('/never')) late = response;
    else if (request.url === '/other') response.end('<p>other</p>');
    else response.setHeader('Content-Type', 'text/html').end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  launched = await launchBrowser({ identity, proxyUrl: null });
  page = launched.page;
  activity = watchActivity(page);
});

afterAll(async () => {
  late?.end();
  await launched.close();
  server.close();
  server.closeAllConnections();
});

const SILENT = ['#nothing', '#clock'];

async function afterClick(selector: string): Promise<{ changed: boolean; ms: number; text: string; path: string }> {
  await page.goto(`${origin}/`);
  await settle(page, activity, { reactionMs: 0 });
  released = new Promise((resolve) => {
    release = resolve;
  });
  const before = performance.now();
  // A click is not always reported as done before the page that it leads to answers.
  const click = page.click(selector);
  await (SILENT.includes(selector) ? click : activity.stirred(before, 5_000));
  const start = performance.now();
  const settling = settle(page, activity);
  setTimeout(release, 400);
  const changed = await settling;
  await click;
  const ms = performance.now() - start;
  const text = await page.$eval('body', (body) => body.textContent);
  return { changed, ms, text, path: new URL(page.url()).pathname };
}

describe('settling', () => {
  it('waits for the page that a form leads to', async () => {
    const { changed, text } = await afterClick('#post');
    expect({ changed, text }).toEqual({ changed: true, text: 'slow' });
  });

  it('waits for a request and for what the page makes of it', async () => {
    const { changed, text } = await afterClick('#fetch');
    expect(changed).toBe(true);
    expect(text).toContain('done');
  });

  it('does not wait for the rest of an answer that nobody reads', async () => {
    const { changed, text } = await afterClick('#unread');
    expect(changed).toBe(true);
    expect(text).toContain('done');
    expect(activity.pending()).toBe(0);
  });

  it('follows a script that leads elsewhere after its request', async () => {
    expect((await afterClick('#redirect')).path).toBe('/other');
  });

  it('says so when nothing happened', async () => {
    expect((await afterClick('#nothing')).changed).toBe(false);
  });

  it('does not wait for a long poll for ever, and the next time not at all', async () => {
    const first = (await afterClick('#poll')).ms;
    expect(first).toBeLessThan(DEFAULT_PATIENCE.maxMs);
    expect((await afterClick('#poll')).ms).toBeLessThan(first);
  });

  it('does not wait for a clock to stop', async () => {
    expect((await afterClick('#clock')).ms).toBeLessThan(DEFAULT_PATIENCE.maxMs);
  });
});

const opened = async () => {
  await page.goto(`${origin}/`);
  await settle(page, activity, { reactionMs: 0 });
};

describe('waiting no longer than needed', () => {
  it('ends as soon as what the page shows is enough', async () => {
    await opened();
    const enough = () => page.evaluate(() => document.body.textContent.includes('polling'));
    const settling = settle(page, activity, { enough });
    await page.evaluate(() => {
      fetch('/never/again');
      document.body.append('polling');
    });
    await settling;
    expect(activity.pending()).toBe(1);
  });

  it('counts what happened since the deed, however soon that was', async () => {
    await opened();
    const since = performance.now();
    await page.evaluate(() => fetch('/other').then((answer) => answer.text()));
    expect(await settle(page, activity, { since })).toBe(true);
  });
});

describe('a look at a page', () => {
  it('stands when nothing has changed since', async () => {
    await opened();
    expect(await standsStill(page, activity, performance.now())).toBe(true);
  });

  it.each([
    ['the page has drawn more', `setTimeout(() => document.body.append('more'))`],
    ['the page asks its server', `setTimeout(() => fetch('/other'))`],
  ])('does not stand when %s', async (_what, script) => {
    await opened();
    const since = performance.now();
    await page.evaluate(script);
    expect(await standsStill(page, activity, since)).toBe(false);
  });
});

describe('the next change', () => {
  // Again and again: on a busy machine the first may be over before anybody waits.
  it.each([
    ['of the document', `setInterval(() => document.body.append('more'), 20)`],
    ['is a request too', `setInterval(() => fetch('/other'), 20)`],
    ['of a document in a frame', `setInterval(() => frames[0].document.body.append('more'), 20)`],
  ])('%s', async (_what, script) => {
    await opened();
    await page.evaluate(() => document.body.append(document.createElement('iframe')));
    await page.evaluate(script);
    expect(await nextChange(page, activity, 20_000)).toBe(true);
  });

  it('is none when there was none', async () => {
    await opened();
    expect(await nextChange(page, activity, 50)).toBe(false);
  });
});
