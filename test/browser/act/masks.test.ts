import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

const { show, type, values } = setStage();

describe('a field that limits what it takes', () => {
  it('is given as much as its maxlength', async () => {
    await show('<input id="a" maxlength="4">');
    await type('#a', '123456');
    expect(await values('#a')).toEqual(['1234']);
  });

  it('is left as it is when it rejects letters', async () => {
    await show(`<input id="a" oninput="this.value = this.value.replace(/\\D/g, '')">`);
    await type('#a', '12a45');
    expect(await values('#a')).toEqual(['1245']);
  });

  it('rejects keys before they count, and takes the rest', async () => {
    await show(`<input id="a" onkeypress="return /[0-9]/.test(event.key)">`);
    await type('#a', '314159');
    expect(await values('#a')).toEqual(['314159']);
  });
});

describe('a mask', () => {
  it.each([
    ['puts spaces into a code', `v.replace(/\\D/g, '').replace(/(\\d{3})(?=\\d)/, '$1 ')`, '123456', '123 456'],
    ['puts dashes into a code', `v.replace(/\\W/g, '').match(/.{1,4}/g).join('-')`, 'ABCD1234', 'ABCD-1234'],
    ['writes a code in capitals', 'v.toUpperCase()', 'abc123', 'ABC123'],
    [
      'draws brackets around the area of a phone number',
      `((d) => d.length < 4 ? '(' + d : '(' + d.slice(0, 3) + ') ' + d.slice(3, 6) + (d.length > 6 ? '-' + d.slice(6, 10) : ''))(v.replace(/\\D/g, ''))`,
      '5551234567',
      '(555) 123-4567',
    ],
    [
      'puts the country before a phone number',
      `'+49 ' + v.replace(/^\\+49/, '').replace(/\\D/g, '')`,
      '30123456',
      '+49 30123456',
    ],
  ])('%s at every key', async (_what, format, text, shown) => {
    await show(`<input id="a" oninput="const v = this.value; this.value = ${format.replaceAll('"', '&quot;')}">`);
    await type('#a', text);
    expect(await values('#a')).toEqual([shown]);
  });

  it('that draws late, and loses keys that come too fast, is typed into one key at a time', async () => {
    await show(`<input id="a"><script>
      let digits = '', waiting = false;
      a.addEventListener('beforeinput', (event) => {
        event.preventDefault();
        if (event.inputType.startsWith('delete')) { digits = ''; a.value = ''; return; }
        if (waiting || !/^\\d$/.test(event.data ?? '')) return;
        waiting = true;
        requestAnimationFrame(() => { digits += event.data; a.value = digits.replace(/(..)(?=.)/g, '$1-'); waiting = false; });
      });</script>`);
    await type('#a', '271828');
    expect(await values('#a')).toEqual(['27-18-28']);
  });

  it('that keeps its blanks drawn takes the digits', async () => {
    await show(`<input id="a" value="__-__"><script>
      a.addEventListener('beforeinput', (event) => {
        event.preventDefault();
        if (event.inputType.startsWith('delete') || a.selectionEnd - a.selectionStart > 1) a.value = '__-__';
        if (event.data) a.value = [...event.data].reduce((text, one) => text.replace('_', one), a.value);
        a.setSelectionRange(a.value.length, a.value.length);
      });</script>`);
    await type('#a', '1234');
    expect(await values('#a')).toEqual(['12-34']);
  });
});
