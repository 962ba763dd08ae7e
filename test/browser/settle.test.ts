import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Activity, watchActivity } from '../../lib/browser/activity.ts';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { DEFAULT_PATIENCE, settle } from '../../lib/browser/settle.ts';

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
  <button id="redirect" onclick="fetch('/quick').then(() => { location = '/other' })">redirect</button>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/slow') void released.then(() => response.end('<p>slow</p>'));
    else if (request.url === '/never') late = response;
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

async function afterClick(selector: string): Promise<{ changed: boolean; ms: number; text: string; path: string }> {
  await page.goto(`${origin}/`);
  await settle(page, activity, { reactionMs: 0 });
  released = new Promise((resolve) => {
    release = resolve;
  });
  // A click is not always reported as done before the page that it leads to answers.
  const click = page.click(selector);
  await Promise.race([click, activity.stirred(performance.now(), 5_000)]);
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
