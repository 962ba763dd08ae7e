import { describe, expect, it } from 'vitest';
import { noticed, press, pressEnter, StaleElement, tick } from '../../../lib/browser/act.ts';
import { setStage } from './stage.ts';

const { page, show, find, type, ask, activity } = setStage();

describe('pressing', () => {
  it('reaches with the mouse what is out of view', async () => {
    await show(
      `<div style="height: 3000px"></div><button id="far" onclick="window.far = event.isTrusted">far</button>`,
    );
    await press(await find('#far'));
    expect(await ask('far')).toBe(true);
  });

  it('scrolls no page whose button is in view', async () => {
    await show(`<div style="height: 400px"></div><button id="go" onclick="window.gone = scrollY">go</button>
      <div style="height: 3000px"></div>`);
    await press(await find('#go'));
    expect(await ask('gone')).toBe(0);
  });

  it('reaches by script what something lies over that does not go away', async () => {
    await show(`<button id="under" onclick="window.under = true">under</button>
      <div style="position: fixed; inset: 0"></div>`);
    await press(await find('#under'));
    expect(await ask('under')).toBe(true);
  });

  it('reaches a button in a frame', async () => {
    await show(
      `<p>above</p><iframe style="margin-left: 80px" srcdoc="<button id=go onclick='window.by = event.isTrusted'>go</button>"></iframe>`,
    );
    const frame = page().frames()[1];
    const button = await frame?.waitForSelector('#go');
    if (!button) throw new Error('no button');
    await press(button);
    expect(await frame?.evaluate('by')).toBe(true);
  });

  it('does nothing to what has left the page', async () => {
    await show('<button id="go">go</button>');
    const gone = await find('#go');
    await ask('go.remove()');
    await expect(press(gone)).rejects.toThrow(StaleElement);
  });
});

describe('what a field has opened over the button', () => {
  const SUGGESTIONS = (handlers: string) => `
    <form onsubmit="window.sent = a.value; return false" style="width: 300px">
      <input id="a" role="combobox" aria-expanded="false" style="display: block"><button id="go">Log in</button></form>
    <ul id="list" role="listbox" style="position: absolute; top: 30px; left: 0; width: 300px; height: 200px; margin: 0;
      background: white; display: none"><li role="option" onmousedown="a.value = 'anton'; shut()">anton</li></ul>
    <script>
      const open = () => { list.style.display = ''; a.setAttribute('aria-expanded', 'true'); };
      const shut = () => { list.style.display = 'none'; a.setAttribute('aria-expanded', 'false'); };
      a.addEventListener('input', open);
      ${handlers}
    </script>`;

  it.each([
    ['with Escape', `a.addEventListener('keydown', (event) => { if (event.key === 'Escape') shut(); });`],
    ['by leaving the field', `a.addEventListener('blur', shut);`],
    [
      'by a click beside it',
      `document.addEventListener('mousedown', ({ target }) => { if (!list.contains(target)) shut(); });`,
    ],
  ])('is closed %s, and the button pressed', async (_how, handlers) => {
    await show(SUGGESTIONS(`${handlers} go.addEventListener('click', (event) => { window.by = event.isTrusted; });`));
    await type('#a', 'anna');
    await press(await find('#go'));
    expect(await ask('[window.sent, window.by]')).toEqual(['anna', true]);
  });

  it('does not swallow the Enter that sends the form', async () => {
    await show(
      SUGGESTIONS(`a.addEventListener('keydown', (event) => {
      if (list.style.display === 'none') return;
      if (event.key === 'Enter') { a.value = 'anton'; event.preventDefault(); }
      if (event.key === 'Escape' || event.key === 'Enter') shut();
    });`),
    );
    await type('#a', 'anna');
    await pressEnter(await find('#a'));
    expect(await ask('sent')).toBe('anna');
  });

  it('leaves the window open that the form is in', async () => {
    await show(`<dialog id="box"><form><input id="a"><button id="go" type="button" onclick="window.sent = true">Go</button></form>
      <div id="hint" style="position: absolute; inset: 0; background: white">hint</div></dialog>
      <script>box.showModal(); a.addEventListener('blur', () => hint.remove());</script>`);
    await type('#a', 'anna');
    await press(await find('#go'));
    expect(await ask('[box.open, window.sent]')).toEqual([true, true]);
  });
});

describe('ticking', () => {
  it('ticks a plain checkbox, and one that hides behind its label, once', async () => {
    await show(`<input type="checkbox" id="a"><input type="checkbox" id="b" style="opacity: 0; width: 0">
      <label for="b">Trust this device</label><input type="checkbox" id="c" checked>`);
    const ticked = [];
    for (const id of ['#a', '#b', '#c']) ticked.push(await tick(await find(id)));
    expect(await ask('[a.checked, b.checked, c.checked]')).toEqual([true, true, true]);
    expect(ticked).toEqual([true, true, false]);
  });
});

describe('a page that is pressed', () => {
  const alive = async () => {
    const button = await find('#go');
    return noticed(button, activity(), async () => {
      await press(button);
      return true;
    });
  };

  it.each([
    ['sends a form', '<form action="/sent"><button id="go">Go</button></form>'],
    ['sends a form to itself', '<form onsubmit="return false"><button id="go">Go</button></form>'],
    ['refuses to send it', '<form><input required><button id="go">Go</button></form>'],
    ['asks its server', `<button id="go" onclick="fetch('/ask')">Go</button>`],
    ['asks its server a moment later', `<button id="go" onclick="setTimeout(() => fetch('/ask'), 100)">Go</button>`],
    ['goes elsewhere', `<button id="go" onclick="location = '/other'">Go</button>`],
    ['says something', `<button id="go" onclick="say.textContent = 'Wrong'">Go</button><p id="say"></p>`],
    ['says something on the button', `<button id="go" onclick="this.textContent = 'Wait'">Go</button>`],
    ['disables the button', `<button id="go" onclick="this.disabled = true">Go</button>`],
    ['shows what was hidden', `<button id="go" onclick="more.hidden = false">Go</button><p id="more" hidden>More</p>`],
    [
      'looks busy at first',
      `<button id="go" onclick="this.className = 'busy'; setTimeout(() => fetch('/ask'), 700)">Go</button>`,
    ],
  ])('has noticed when it %s', async (_what, body) => {
    await show(body);
    expect(await alive()).toBe(true);
  });

  it.each([
    ['nobody listens', '<button id="go" type="button">Go</button>'],
    ['it only looks pressed', `<button id="go" type="button" onclick="this.className = 'pressed'">Go</button>`],
    [
      'the button draws a ripple',
      `<button id="go" type="button" onclick="this.append(document.createElement('i'))">Go</button>`,
    ],
    [
      'only hovering and the focus change something',
      `<input id="a" autofocus onblur="say.textContent = 'left'"><p id="say"></p><p id="tip"></p>
       <button id="go" type="button" onmouseover="tip.textContent = 'Press me'">Go</button>`,
    ],
  ])('has not when %s', async (_what, body) => {
    await show(body);
    expect(await alive()).toBe(false);
  });
});
