import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Activity, watchActivity } from '../../lib/browser/activity.ts';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';

const LONG_MS = 20_000;

let launched: LaunchedBrowser;
let page: Page;
let activity: Activity;
let server: Server;
let origin: string;
/** Answers that the server holds back, by path, once they were asked for. */
const held = new Map<string, ServerResponse>();

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://site');
    const to = searchParams.get('to');
    response.setHeader('Content-Type', 'text/html');
    if (to) response.writeHead(303, { location: to }).end();
    else if (pathname === '/page') response.end('<p>page</p>');
    else if (pathname === '/half') {
      response.write(`<p>first half</p>${' '.repeat(2_000)}`);
      held.set(pathname, response);
    } else held.set(pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  launched = await launchBrowser({ identity: FIRST_BROWSER, proxyUrl: null });
  page = launched.page;
  activity = watchActivity(page);
});

beforeEach(async () => {
  await page.goto(`${origin}/page`);
  await activity.quiet(LONG_MS);
});

afterAll(async () => {
  await launched.close();
  server.close();
  server.closeAllConnections();
});

const follow = (path: string) => page.evaluate((to) => void location.assign(to), path);

const asked = async (path: string) => {
  for (let since = 0; !held.has(path); since = activity.lastSign()) await activity.stirred(since, 50);
  const answer = held.get(path);
  held.delete(path);
  return answer;
};

describe('a page that is followed', () => {
  it('is about to leave until the next document has taken its place', async () => {
    await follow('/half');
    const answer = await asked('/half');
    const leftAt = performance.now();
    await page.waitForFunction(() => document.body.textContent.includes('first half'));
    expect(activity.leaving()).toBe(false);
    answer?.end();
    await activity.arrived(leftAt, LONG_MS);
  });

  it('is being read until its document has come to its end', async () => {
    await follow('/half');
    const answer = await asked('/half');
    await page.waitForFunction(() => document.body.textContent.includes('first half'));
    expect(activity.reading()).toBe(true);
    const since = performance.now();
    answer?.end();
    await activity.arrived(since, LONG_MS);
    expect(activity.reading()).toBe(false);
  });

  it('is on its way all the while that it is redirected', async () => {
    const states: boolean[] = [];
    const since = performance.now();
    await follow('/?to=/slow');
    await activity.stirred(since, LONG_MS);
    const watch = setInterval(() => states.push(activity.leaving()), 1);
    const answer = await asked('/slow');
    states.push(activity.leaving());
    clearInterval(watch);
    answer?.end('<p>there</p>');
    await activity.arrived(since, LONG_MS);
    expect(states).not.toContain(false);
  });
});
