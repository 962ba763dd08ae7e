import type { ElementHandle } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { StaleElement, TypingNotAllowed } from '../../../lib/browser/act.ts';
import { setStage } from './stage.ts';

const { page, show, find, type, values, ask, url } = setStage();

describe('typing', () => {
  it('replaces what the field holds, with trusted key events', async () => {
    await show(`<input id="a" value="old"><script>window.keys = [];
      for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup'])
        a.addEventListener(type, (event) => keys.push([type, event.isTrusted]));</script>`);
    await type('#a', 'b 1');
    expect(await values('#a')).toEqual(['b 1']);
    const one = ['keydown', 'keypress', 'beforeinput', 'input', 'keyup'].map((name) => [name, true]);
    expect(await ask('keys')).toEqual([...one, ...one, ...one]);
  });

  it('leaves one field for the next, and for the button, as a hand does', async () => {
    await show(`<form onsubmit="return false"><input id="a"><input id="b" type="password"><button id="go">Go</button></form>
      <script>window.seen = [];
      for (const el of [a, b, go]) for (const name of ['focus', 'input', 'change', 'blur', 'mousedown', 'click'])
        el.addEventListener(name, () => seen.push(el.id + ' ' + name));
      document.querySelector('form').addEventListener('submit', () => seen.push('submit'));</script>`);
    await type('#a', 'x');
    await type('#b', 'y');
    await (await find('#go')).click();
    expect(await ask('seen')).toEqual([
      ...['a focus', 'a input', 'a change', 'a blur', 'b focus', 'b input'],
      ...['go mousedown', 'b change', 'b blur', 'go focus', 'go click', 'submit'],
    ]);
  });

  it('holds Shift where a hand would hold it', async () => {
    await show(`<input id="a"><p id="hint"></p><script>window.shifted = '';
      a.onkeypress = (event) => {
        if (event.shiftKey) shifted += event.key;
        if (/[A-Z]/.test(event.key) && !event.shiftKey) hint.textContent = 'Caps Lock is on';
      }</script>`);
    await type('#a', 'aB!? c/D~1');
    expect(await values('#a')).toEqual(['aB!? c/D~1']);
    expect(await ask('[shifted, hint.textContent]')).toEqual(['B!?D~', '']);
  });

  it('types letters that no key of the keyboard has', async () => {
    await show('<input id="a" type="password">');
    await type('#a', 'pä€ß-日本');
    expect(await values('#a')).toEqual(['pä€ß-日本']);
  });

  it('types into what is editable without being a field, and into a text area', async () => {
    await show('<div id="a" contenteditable role="textbox">old</div><textarea id="b"></textarea>');
    await type('#a', 'new');
    await type('#b', 'text');
    expect(await ask('[a.textContent, b.value]')).toEqual(['new', 'text']);
  });

  it('types in a frame and in a shadow root', async () => {
    await show(`<iframe src="/inner"></iframe><div id="host"></div><script>
      host.attachShadow({ mode: 'open' }).innerHTML = '<input id="deep">';</script>`);
    const frame = await page().waitForFrame((one) => one.url().endsWith('/inner'));
    const inner = (await frame.waitForSelector('#inner')) as ElementHandle;
    const deep = (await page().$('#host >>> #deep')) as ElementHandle;
    const expected = { tag: 'input', type: 'text' };
    await type('body', 'in a frame', { elements: [inner], expected });
    await type('body', 'in the shadow', { elements: [deep], expected });
    expect(await inner.evaluate((el) => (el as HTMLInputElement).value)).toBe('in a frame');
    expect(await deep.evaluate((el) => (el as HTMLInputElement).value)).toBe('in the shadow');
  });

  it('chooses an option by its words', async () => {
    await show(`<select id="a" onchange="window.chosen = value"><option value="1">One<option value="2"> Two </select>`);
    await type('#a', 'two');
    expect(await ask('chosen')).toBe('2');
  });

  it('asks the host rule with the address of the very document that holds the field', async () => {
    await show('<iframe src="/inner"></iframe>');
    const frame = await page().waitForFrame((one) => one.url().endsWith('/inner'));
    const inner = (await frame.waitForSelector('#inner')) as ElementHandle;
    const asked: string[] = [];
    const refusing = {
      elements: [inner],
      expected: { tag: 'input', type: 'text' },
      allowed: (address: string) => asked.push(address) < 0,
    };
    await expect(type('body', 'secret', refusing)).rejects.toThrow(TypingNotAllowed);
    expect(new Set(asked)).toEqual(new Set([`${url()}/inner`]));
    expect(await inner.evaluate((el) => (el as HTMLInputElement).value)).toBe('');
  });

  it('types nothing when the field has gone, takes no input, or has become another', async () => {
    await show('<input id="a"><input id="b" disabled><input id="c"><input id="d" readonly>');
    const fields = await Promise.all(['#a', '#b', '#c', '#d'].map(find));
    await ask('a.remove(); c.type = "search"');
    for (const field of fields) {
      const order = { elements: [field], expected: { tag: 'input', type: 'text' } };
      await expect(type('body', 'x', order)).rejects.toThrow(StaleElement);
    }
    expect(await values('#b', '#c', '#d')).toEqual(['', '', '']);
  });
});
