import { describe, expect, it } from 'vitest';
import { StaleElement } from '../../../lib/browser/act.ts';
import { newSending, send } from '../../../lib/browser/drive/send.ts';
import { setStage } from './stage.ts';

const { page, show, type, ask, activity, requests } = setStage();

const run = () => ({ page: page(), activity: activity() });

const sendForm = async (sending = newSending('form')) => {
  const [button, field] = [await page().$('#go'), await page().$('#b')];
  await send(run(), sending, button, field);
  return sending;
};

/** A form with a name and a password; `window.by` says what it was sent with. */
const form = (button: string, script = '') => `
  <form id="form"><input id="a"><input id="b" type="password">${button}</form>
  <script>window.by = []; window.sent = 0; ${script}</script>`;

const fill = async () => {
  await type('#a', 'anna');
  await type('#b', 'secret');
};

describe('a button that is disabled until the form is valid', () => {
  it.each([
    ['with each key', `form.addEventListener('input', () => { go.disabled = !(a.value && b.value); });`],
    ['when the last field is left', `b.addEventListener('blur', () => { go.disabled = !b.value; });`],
    ['when the change is handed in', `b.addEventListener('change', () => { go.disabled = !b.value; });`],
    ['a moment after', `b.addEventListener('input', () => setTimeout(() => { go.disabled = false; }, 300));`],
    [
      'once the server was asked',
      `b.addEventListener('blur', async () => { await fetch('/check?name=' + a.value); go.disabled = false; });`,
    ],
  ])('is pressed with the mouse, enabled %s', async (_when, script) => {
    await show(
      form(
        '<button id="go" type="button" disabled>Log in</button>',
        `
      go.addEventListener('click', (event) => { by.push(event.isTrusted); form.append('…'); }); ${script}`,
      ),
    );
    await fill();
    const sending = await sendForm();
    expect(await ask('by')).toEqual([true]);
    expect([...sending.taken]).toEqual(['click']);
  });

  it('and never opens is passed by with Enter, where somebody listens for it', async () => {
    await show(
      form(
        '<button id="go" disabled>Log in</button>',
        `
      b.addEventListener('keydown', ({ key }) => { if (key === 'Enter') fetch('/login', { method: 'POST' }); });`,
      ),
    );
    await fill();
    await sendForm();
    await expect.poll(() => requests.map(({ path }) => path)).toEqual(['/login']);
  });

  it('and never opens is passed by with the form itself, where nobody does', async () => {
    await show(
      form(
        '<button id="go" disabled>Log in</button>',
        `
      form.addEventListener('submit', (event) => { event.preventDefault(); sent += 1; });`,
      ),
    );
    await fill();
    const sending = await sendForm();
    expect(await ask('sent')).toBe(1);
    expect([...sending.taken]).toEqual(['enter', 'submit']);
  });
});

describe('a press that did nothing', () => {
  it('is tried another way: by script', async () => {
    await show(
      form(
        '<div id="go" role="button">Log in</div>',
        `
      go.addEventListener('click', (event) => { if (!event.isTrusted) { sent += 1; form.hidden = true; } });`,
      ),
    );
    await fill();
    const sending = await sendForm();
    expect(await ask('sent')).toBe(1);
    expect([...sending.taken]).toEqual(['click', 'script']);
  });

  it('then with Enter', async () => {
    await show(
      form(
        '<button id="go" type="button">Log in</button><button hidden></button>',
        `
      form.addEventListener('submit', (event) => { event.preventDefault(); sent += 1; });`,
      ),
    );
    await fill();
    const sending = await sendForm();
    expect(await ask('sent')).toBe(1);
    expect([...sending.taken]).toEqual(['click', 'script', 'enter']);
  });

  it('then by the form itself, and each way only once', async () => {
    await show(
      form(
        '<button id="go" type="button">Log in</button>',
        `
      go.addEventListener('click', (event) => by.push(event.isTrusted ? 'click' : 'script'));
      b.addEventListener('keydown', (event) => { if (event.key === 'Enter') { by.push('enter'); event.preventDefault(); } });
      form.addEventListener('submit', (event) => { event.preventDefault(); by.push('submit'); });`,
      ),
    );
    await fill();
    const sending = await sendForm();
    expect(await ask('by')).toEqual(['click', 'script', 'enter', 'submit']);
    await sendForm(sending);
    expect(await ask('by')).toHaveLength(4);
  });
});

describe('a form that was sent', () => {
  it('is not sent again by a press that was heard', async () => {
    await show(
      form(
        '<button id="go" type="button">Log in</button>',
        `
      go.addEventListener('click', () => { sent += 1; setTimeout(() => fetch('/login', { method: 'POST' }), 200); });`,
      ),
    );
    await fill();
    const sending = await sendForm();
    expect([...sending.taken]).toEqual(['click']);
    expect(await ask('sent')).toBe(1);
  });

  it('is not sent again, though it stays, once its site was told', async () => {
    await show(
      form(
        '<button id="go" type="button">Log in</button>',
        `
      go.addEventListener('click', () => { sent += 1; fetch('/login', { method: 'POST' }); });`,
      ),
    );
    await fill();
    const sending = await sendForm();
    await sendForm(sending);
    expect(await ask('sent')).toBe(1);
  });

  it('by nothing but a question to the server is sent another way the next time', async () => {
    await show(
      form(
        '<button id="go" type="button">Log in</button>',
        `
      const ask = (path, init) => { by.push(path); fetch(path, init); };
      go.addEventListener('click', () => ask('/count'));
      b.addEventListener('keydown', ({ key }) => { if (key === 'Enter') ask('/login', { method: 'POST' }); });`,
      ),
    );
    await fill();
    const sending = await sendForm();
    await sendForm(sending);
    await sendForm(sending);
    // As the page sent them: two requests may arrive in another order.
    expect(await ask('by')).toEqual(['/count', '/count', '/login']);
  });
});

describe('a form without a button', () => {
  it('is sent with Enter', async () => {
    await show(
      form(
        '',
        `a.remove();
      form.addEventListener('submit', (event) => { event.preventDefault(); sent += 1; });`,
      ),
    );
    await type('#b', 'secret');
    const sending = await sendForm();
    expect(await ask('sent')).toBe(1);
    expect([...sending.taken]).toEqual(['enter']);
  });

  it('is sent by script where Enter sends nothing', async () => {
    await show(form('', `form.addEventListener('submit', (event) => { event.preventDefault(); sent += 1; });`));
    await fill();
    const sending = await sendForm();
    expect(await ask('sent')).toBe(1);
    expect([...sending.taken]).toEqual(['enter', 'submit']);
  });
});

describe('a button that something lies over', () => {
  it('is looked at again once, for a banner to close; then it is pressed all the same', async () => {
    await show(
      form(
        `<button id="go" type="button">Log in</button>
      <div style="position: fixed; inset: 0">We value your privacy</div>`,
        `
      go.addEventListener('click', () => { sent += 1; form.append('…'); });`,
      ),
    );
    await fill();
    const sending = newSending('form');
    await expect(sendForm(sending)).rejects.toThrow(StaleElement);
    expect(await ask('sent')).toBe(0);
    await sendForm(sending);
    expect(await ask('sent')).toBe(1);
    expect([...sending.taken]).toEqual(['click', 'script']);
  });
});
