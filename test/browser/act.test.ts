import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { press, pressEnter, StaleElement, TypingNotAllowed, tick, typeValue } from '../../lib/browser/act.ts';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { Secret } from '../../lib/vault/secret.ts';
import { type Site, serveSite } from '../sites/site.ts';

const identity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  viewport: { width: 900, height: 600 },
};

let launched: LaunchedBrowser;
let page: Page;
let site: Site;
let html = '';

beforeAll(async () => {
  site = await serveSite('form', (request) => ({ body: request.path === '/' ? html : '<input id="inner">' }));
  launched = await launchBrowser({ identity, proxyUrl: null });
  page = launched.page;
});

afterAll(() => Promise.all([launched.close(), site.close()]));

beforeEach(async () => {
  html = '';
  await page.goto('about:blank');
});

async function show(body: string): Promise<void> {
  html = `<!doctype html><body>${body}`;
  await page.goto(`${site.url}/`);
}

async function find(selector: string): Promise<ElementHandle> {
  const found = await page.$(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const order = (elements: ElementHandle[], value: string, expected = { tag: 'input', type: 'text' }) => ({
  elements,
  value: new Secret(value),
  expected,
  allowed: () => true,
});

const textIn = (selector: string) => page.$eval(selector, (el) => (el as HTMLInputElement).value);

describe('typing', () => {
  it('replaces what the field holds, with trusted key events', async () => {
    await show(`<input id="a" value="old"><script>window.keys = [];
      for (const type of ['keydown', 'input', 'keyup'])
        a.addEventListener(type, (event) => keys.push([type, event.isTrusted]));</script>`);
    await typeValue(page, order([await find('#a')], 'aB 1~'));
    expect(await textIn('#a')).toBe('aB 1~');
    const keys = (await page.evaluate('keys')) as [string, boolean][];
    expect(keys).toHaveLength(15);
    expect(keys.every(([, trusted]) => trusted)).toBe(true);
  });

  it('types letters that no key of the keyboard has', async () => {
    await show('<input id="a" type="password">');
    await typeValue(page, order([await find('#a')], 'pä€ß-日本', { tag: 'input', type: 'password' }));
    expect(await textIn('#a')).toBe('pä€ß-日本');
  });

  it('updates a field whose framework owns the value', async () => {
    await show(`<input id="a"><script>
      let state = ''; const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      Object.defineProperty(a, 'value', { get() { return own.get.call(this) }, set(next) { own.set.call(this, next) } });
      a.addEventListener('keydown', (event) => event.preventDefault());
      a.addEventListener('input', () => { state = own.get.call(a); window.state = state });
      setInterval(() => own.set.call(a, state), 5);</script>`);
    await typeValue(page, order([await find('#a')], 'typed'));
    expect(await page.evaluate('state')).toBe('typed');
  });

  it('accepts a mask and a length limit', async () => {
    await show(`<input id="a" oninput="this.value = this.value.replace(/\\D/g, '').replace(/(\\d{3})(?=\\d)/, '$1 ')">
      <input id="b" maxlength="4">`);
    await typeValue(page, order([await find('#a')], '123456'));
    await typeValue(page, order([await find('#b')], '123456'));
    expect([await textIn('#a'), await textIn('#b')]).toEqual(['123 456', '1234']);
  });

  it.each([true, false])('fills a code split over boxes, moving on by themselves: %s', async (advances) => {
    await show(`${'<input class="box" maxlength="1">'.repeat(6)}<script>
      const boxes = [...document.querySelectorAll('.box')];
      if (${advances}) boxes.forEach((box, at) => box.addEventListener('input', () => boxes[at + 1]?.focus()));</script>`);
    await typeValue(page, order(await page.$$('.box'), '271828'));
    expect(await page.evaluate("boxes.map((box) => box.value).join('')")).toBe('271828');
  });

  it('chooses an option by its words', async () => {
    await show(`<select id="a" onchange="window.chosen = value"><option value="1">One<option value="2"> Two </select>`);
    await typeValue(page, order([await find('#a')], 'two', { tag: 'select', type: '' }));
    expect(await page.evaluate('chosen')).toBe('2');
  });

  it('asks the host rule with the address of the very document that holds the field', async () => {
    await show('<iframe src="/inner"></iframe>');
    const frame = await page.waitForFrame((one) => one.url().endsWith('/inner'));
    const inner = (await frame.waitForSelector('#inner')) as ElementHandle;
    const asked: string[] = [];
    const refusing = { ...order([inner], 'secret'), allowed: (url: string) => asked.push(url) < 0 };
    await expect(typeValue(page, refusing)).rejects.toThrow(TypingNotAllowed);
    expect(new Set(asked)).toEqual(new Set([`${site.url}/inner`]));
    expect(await inner.evaluate((el) => (el as HTMLInputElement).value)).toBe('');
  });

  it('types nothing when the field has gone, is disabled, or has become another', async () => {
    await show('<input id="a"><input id="b" disabled><input id="c">');
    const [a, b, c] = [await find('#a'), await find('#b'), await find('#c')];
    await page.evaluate('a.remove(); c.type = "search"');
    for (const field of [a, b, c]) await expect(typeValue(page, order([field], 'x'))).rejects.toThrow(StaleElement);
  });
});

describe('clicking', () => {
  it('reaches what is out of view, and what something lies over', async () => {
    await show(`<div style="height: 3000px"></div><button id="far" onclick="window.far = event.isTrusted">far</button>
      <button id="under" onclick="window.under = true">under</button>
      <div style="position: fixed; inset: 0; display: none" id="veil"></div>`);
    await press(await find('#far'));
    await page.evaluate('veil.style.display = "block"');
    await press(await find('#under'));
    expect(await page.evaluate('[far, under]')).toEqual([true, true]);
  });

  it('ticks a plain checkbox, and one that hides behind its label, once', async () => {
    await show(`<input type="checkbox" id="a"><input type="checkbox" id="b" style="opacity: 0; width: 0">
      <label for="b">Trust this device</label><input type="checkbox" id="c" checked>`);
    for (const id of ['#a', '#b', '#c']) await tick(await find(id));
    expect(await page.evaluate('[a.checked, b.checked, c.checked]')).toEqual([true, true, true]);
  });

  it('sends a form without a button by Enter', async () => {
    await show(`<form onsubmit="window.sent = true; return false"><input id="a"></form>`);
    await pressEnter(page, await find('#a'));
    expect(await page.evaluate('sent')).toBe(true);
  });
});
