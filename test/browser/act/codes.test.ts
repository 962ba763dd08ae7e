import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

const { page, show, type, values, ask } = setStage();

const BOXES = '<input class="box" maxlength="1" inputmode="numeric">'.repeat(6);
const LIST = `const boxes = [...document.querySelectorAll('.box')];`;

const typed = async (code: string) => {
  await type('.box', code, { elements: await page().$$('.box') });
  return ask("boxes.map((box) => box.value).join('')");
};

describe('a code split over boxes', () => {
  it.each([
    ['that stay as they are', ''],
    ['that move on with each digit', `box.addEventListener('input', () => boxes[at + 1]?.focus());`],
    ['that move on when the key is let go', `box.addEventListener('keyup', () => boxes[at + 1]?.focus());`],
    ['that move on a moment later', `box.addEventListener('input', () => setTimeout(() => boxes[at + 1]?.focus()));`],
    ['that select what they hold', `box.addEventListener('focus', () => box.select());`],
    [
      'that let nobody begin in the middle',
      `box.addEventListener('focus', () => boxes.find((one, index) => !one.value || index === 5).focus());
       box.addEventListener('input', () => boxes[at + 1]?.focus());`,
    ],
    [
      'that write each digit themselves',
      `box.addEventListener('keydown', (event) => {
        if (!/^\\d$/.test(event.key)) return;
        event.preventDefault(); box.value = event.key; boxes[at + 1]?.focus();
      });`,
    ],
  ])('%s', async (_how, script) => {
    await show(`${BOXES}<script>${LIST} boxes.forEach((box, at) => { ${script} });</script>`);
    expect(await typed('271828')).toBe('271828');
  });

  it('is pasted where that alone fills the boxes', async () => {
    await show(`${BOXES}<script>${LIST}
      boxes.forEach((box) => box.addEventListener('beforeinput', (event) => event.preventDefault()));
      boxes[0].addEventListener('paste', (event) => {
        event.preventDefault();
        [...event.clipboardData.getData('text')].forEach((digit, at) => { boxes[at].value = digit; });
      });</script>`);
    expect(await typed('314159')).toBe('314159');
  });

  it('is typed once when the last digit sends it and the boxes are emptied', async () => {
    await show(`${BOXES}<script>${LIST} window.sent = [];
      boxes.forEach((box, at) => box.addEventListener('input', () => {
        boxes[at + 1]?.focus();
        const code = boxes.map((one) => one.value).join('');
        if (code.length < 6) return;
        sent.push(code);
        boxes.forEach((one) => { one.value = ''; });
      }));</script>`);
    await type('.box', '161803', { elements: await page().$$('.box'), sentOff: () => true });
    expect(await ask('sent')).toEqual(['161803']);
  });
});

describe('a code in one transparent field over drawn boxes', () => {
  it('is typed, and drawn', async () => {
    await show(`<div style="position: relative"><div id="drawn"></div>
      <input id="a" maxlength="6" inputmode="numeric" autocomplete="one-time-code"
        style="position: absolute; inset: 0; opacity: 0; width: 300px; height: 40px"></div><script>
      a.addEventListener('input', () => { drawn.innerHTML = [...a.value].map((one) => '<b>' + one + '</b>').join(''); });</script>`);
    await type('#a', '141421');
    expect(await values('#a')).toEqual(['141421']);
    expect(await ask('drawn.textContent')).toBe('141421');
  });
});
