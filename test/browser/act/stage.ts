import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { retypeLost, type TypeOrder, typeValue } from '../../../lib/browser/act.ts';
import { type Activity, watchActivity } from '../../../lib/browser/activity.ts';
import { type LaunchedBrowser, launchBrowser } from '../../../lib/browser/launch.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import { type Site, type SiteRequest, serveSite } from '../../sites/site.ts';

const identity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  viewport: { width: 900, height: 600 },
};

/** A browser with one page, and a site that shows in it what a test wants. */
export interface Stage {
  page(): Page;
  activity(): Activity;
  url(): string;
  /** What the site was asked for since the last page was shown, but for that page itself. */
  requests: SiteRequest[];
  show(body: string): Promise<void>;
  find(selector: string): Promise<ElementHandle>;
  /** Types into a field as a drive does that has understood it as it stands there. */
  type(selector: string, value: string, more?: Partial<TypeOrder>): Promise<void>;
  /** Types again what the page has taken back since, as a drive does before it sends. */
  retype(selector: string, value: string): Promise<void>;
  /** What the fields hold. */
  values(...selectors: string[]): Promise<string[]>;
  /** The value of an expression in the page. */
  ask<T>(expression: string): Promise<T>;
}

/** Sets the stage for the tests of one file. */
export function setStage(): Stage {
  let launched: LaunchedBrowser;
  let activity: Activity;
  let site: Site;
  let html = '';
  const requests: SiteRequest[] = [];

  beforeAll(async () => {
    site = await serveSite('form', (request) => {
      if (request.path === '/' && request.method === 'GET' && request.query.size === 0) return { body: html };
      if (request.path !== '/favicon.ico') requests.push(request);
      return { body: request.path === '/inner' ? '<input id="inner">' : '<p>sent</p>' };
    });
    launched = await launchBrowser({ identity, proxyUrl: null });
    activity = watchActivity(launched.page);
  });

  afterAll(() => Promise.all([launched.close(), site.close()]));

  beforeEach(async () => {
    // The page of the test before may be on its way elsewhere.
    await activity.quiet(5_000);
    await launched.page.goto('about:blank');
    requests.length = 0;
  });

  const stage: Stage = {
    page: () => launched.page,
    activity: () => activity,
    url: () => site.url,
    requests,
    show: async (body) => {
      html = `<!doctype html><body>${body}`;
      await launched.page.goto(`${site.url}/`);
    },
    find: async (selector) => {
      const found = await launched.page.$(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    },
    retype: async (selector, value) => {
      const expected = { tag: 'input', type: 'text' };
      const elements = [await stage.find(selector)];
      await retypeLost(launched.page, { elements, value: new Secret(value), expected, allowed: () => true });
    },
    type: async (selector, value, more = {}) => {
      const elements = more.elements ?? [await stage.find(selector)];
      const expected = await launched.page.$eval(selector, (el) => ({
        tag: el.tagName.toLowerCase(),
        type: el instanceof HTMLInputElement ? el.type : '',
      }));
      await typeValue(launched.page, { value: new Secret(value), expected, allowed: () => true, ...more, elements });
    },
    values: (...selectors) =>
      Promise.all(selectors.map((one) => launched.page.$eval(one, (el) => (el as HTMLInputElement).value))),
    ask: <T>(expression: string) => launched.page.evaluate(expression) as Promise<T>,
  };
  return stage;
}
