import { describe, expect, it } from 'vitest';
import { StaleElement } from '../../../lib/browser/act.ts';
import { setStage } from './stage.ts';

const { show, find, type, values, ask, requests, activity } = setStage();

describe('a field that is read-only', () => {
  it.each([
    ['until it has the focus', `onfocus="this.removeAttribute('readonly')"`],
    ['until a moment after', `onfocus="setTimeout(() => this.removeAttribute('readonly'), 50)"`],
    ['until it is clicked', `onclick="this.removeAttribute('readonly')"`],
  ])('%s is typed into', async (_when, handler) => {
    await show(`<input id="a" type="password" readonly ${handler}>`);
    await type('#a', 'secret');
    expect(await values('#a')).toEqual(['secret']);
  });
});

describe('a field that becomes another one with the focus', () => {
  it('by its type: the words that stood in a text field make way for a password', async () => {
    await show(`<input id="a" value="Password" onfocus="this.type = 'password'; this.value = ''">`);
    await type('#a', 'secret', { password: true });
    expect(await values('#a')).toEqual(['secret']);
    expect(await ask('a.type')).toBe('password');
  });

  it('is not given a value that is no password', async () => {
    await show(`<input id="a" value="Password" onfocus="this.type = 'password'; this.value = ''">`);
    await expect(type('#a', 'anna')).rejects.toThrow(StaleElement);
    expect(await values('#a')).toEqual(['']);
  });

  it.each([
    ['hides and shows', `fake.style.display = 'none'; real.style.display = ''; real.focus();`],
    ['takes out and puts in', `fake.replaceWith(real); real.style.display = ''; real.focus();`],
  ])('by a page that %s them', async (_what, swap) => {
    await show(`<form><input id="fake" value="Password"><input id="real" type="password" style="display: none"></form>
      <input id="other" type="password"><script>const [fake, real] = document.forms[0];
      fake.addEventListener('focus', () => { ${swap} });</script>`);
    await type('#fake', 'secret', { password: true });
    expect(await values('#real', '#other')).toEqual(['secret', '']);
    expect(await ask('fake.value')).toBe('Password');
  });
});

describe('a field that is disabled', () => {
  it('until another is filled is typed into once the page has noticed', async () => {
    await show(
      `<input id="a" onchange="setTimeout(() => { b.disabled = false }, 30)"><input id="b" type="password" disabled>`,
    );
    await type('#a', 'anna');
    await type('#b', 'secret');
    expect(await values('#a', '#b')).toEqual(['anna', 'secret']);
  });
});

describe('a page that moves the focus', () => {
  it('gets no part of a password anywhere else', async () => {
    await show(`<input id="other"><input id="a" type="password"><script>
      window.heard = '';
      other.onkeydown = (event) => { heard += event.key; };
      a.addEventListener('keyup', () => other.focus(), { once: true });</script>`);
    await type('#a', 'Secret-77');
    expect(await values('#other', '#a')).toEqual(['', 'Secret-77']);
    expect(await ask('heard')).toBe('');
  });

  it('after every key gets the whole password in its field all the same', async () => {
    await show(`<input id="other"><input id="a" type="password" onkeyup="other.focus()">`);
    await type('#a', 'Secret-77');
    expect(await values('#other', '#a')).toEqual(['', 'Secret-77']);
  });
});

describe('a field that takes no keys', () => {
  it('is pasted into when that is what it takes', async () => {
    await show(`<input id="a" onkeydown="return false" onbeforeinput="return false"><script>
      a.addEventListener('beforeinput', (event) => event.preventDefault());
      a.addEventListener('paste', (event) => {
        a.value = event.clipboardData.getData('text');
        event.preventDefault();
      });</script>`);
    await type('#a', 'pasted');
    expect(await values('#a')).toEqual(['pasted']);
  });

  it('and refuses pasting too is filled as autofill does, with every event that is listened for', async () => {
    await show(`<input id="a" onkeydown="return false" onpaste="return false"><script>
      window.heard = new Set();
      a.addEventListener('beforeinput', (event) => event.preventDefault());
      for (const name of ['keydown', 'input', 'keyup', 'change']) a.addEventListener(name, () => heard.add(name));</script>`);
    await type('#a', 'filled');
    expect(await values('#a')).toEqual(['filled']);
    expect(await ask('[...heard].sort()')).toEqual(['change', 'input', 'keydown', 'keyup']);
  });
});

describe('a page that sends a value off as soon as it is complete', () => {
  it('is not given it a second time because the field is empty then', async () => {
    await show(`<input id="a" type="password"><script>
      a.addEventListener('input', () => {
        if (a.value.length < 4) return;
        fetch('/pin', { method: 'POST', body: a.value });
        a.value = '';
      });</script>`);
    const before = performance.now();
    await type('#a', '2718', { sentOff: () => activity().lastWrite() > before });
    await expect.poll(() => requests.map(({ body }) => body)).toEqual(['2718']);
    expect(await values('#a')).toEqual(['']);
  });
});

describe('an element that has gone', () => {
  it('is not typed into, wherever the focus is', async () => {
    await show('<input id="a"><input id="b">');
    const gone = await find('#a');
    await ask('a.remove(); b.focus()');
    const order = { elements: [gone], expected: { tag: 'input', type: 'text' } };
    await expect(type('body', 'x', order)).rejects.toThrow(StaleElement);
    expect(await values('#b')).toEqual(['']);
  });
});
