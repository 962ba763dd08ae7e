import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

const { page, show, find, type, retype, values, ask } = setStage();

/**
 * How React knows of a change: it puts a `value` property of its own on the input, remembers what was set last, and
 * passes an input event on only when the value is another than that. Then it renders: the state is the value.
 */
const REACT = `<script>
  function control(input, state, render = (draw) => draw()) {
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    let tracked = input.value;
    Object.defineProperty(input, 'value', {
      configurable: true,
      get() { return native.get.call(this); },
      set(next) { tracked = String(next); native.set.call(this, next); },
    });
    const draw = () => { if (input.value !== state.value) input.value = state.value; };
    input.addEventListener('input', () => {
      const now = native.get.call(input);
      if (now === tracked) return;
      tracked = now;
      state.onChange(now);
      render(draw);
    });
    draw();
  }
</script>`;

describe('a controlled field, as in React', () => {
  it('updates the state, and not only what is shown', async () => {
    await show(`<input id="a">${REACT}<script>
      const state = { value: '', onChange: (next) => { state.value = next; } };
      control(a, state);</script>`);
    await type('#a', 'Käthe 1!');
    expect(await ask('state.value')).toBe('Käthe 1!');
    expect(await values('#a')).toEqual(['Käthe 1!']);
  });

  it('is given its value again when its state, drawn late, has lost a part of it', async () => {
    await show(`<input id="a">${REACT}<script>
      const state = { value: '', onChange: (next) => { state.value = next; } };
      control(a, state);
      window.takeBack = () => { a.value = state.value = 'typed sl'; };</script>`);
    await type('#a', 'typed slowly');
    await ask('takeBack()');
    await retype('#a', 'typed slowly');
    expect(await ask('state.value')).toBe('typed slowly');
    expect(await values('#a')).toEqual(['typed slowly']);
  });

  it('gives a state its value that hears nothing of keys', async () => {
    await show(`<input id="a" onkeydown="event.preventDefault()">${REACT}<script>
      const state = { value: '', onChange: (next) => { state.value = next; } };
      control(a, state);</script>`);
    await type('#a', 'put in');
    expect(await ask('state.value')).toBe('put in');
  });

  it('follows a field that is drawn anew with its first key', async () => {
    await show(`<div id="root"></div><script>
      let state = '';
      const draw = () => {
        root.innerHTML = '<input id="a">';
        a.value = state;
        a.focus();
        a.addEventListener('input', () => {
          const first = state === '';
          state = a.value;
          if (first) draw();
        });
      };
      draw(); a.blur();</script>`);
    await type('#a', 'again').catch((error: Error) => expect(error.name).toBe('StaleElement'));
    // What was taken is the beginning of it at most: nothing landed elsewhere, and the next look types it whole.
    await type('#a', 'again');
    expect(await ask('state')).toBe('again');
  });
});

describe('v-model, as in Vue', () => {
  it.each([
    ['with every input', 'input'],
    ['lazily, with the change', 'change'],
  ])('is updated %s', async (_when, event) => {
    await show(`<input id="a"><input id="b"><button id="go" type="button">Go</button><script>
      const model = { a: '', b: '' };
      for (const el of [a, b]) el.addEventListener('${event}', () => { model[el.id] = el.value; });
      go.onclick = () => { window.sent = { ...model }; };</script>`);
    await type('#a', 'anna');
    await type('#b', 'secret');
    await (await find('#go')).click();
    expect(await ask('sent')).toEqual({ a: 'anna', b: 'secret' });
  });
});

describe('a form control, as in Angular', () => {
  it.each(['input', 'blur'])('is touched, dirty and valid, updated on %s', async (updateOn) => {
    await show(`<input id="a"><input id="b" type="password"><button id="go" type="button">Go</button><script>
      const form = {};
      for (const el of [a, b]) {
        const control = form[el.id] = { value: '', dirty: false, touched: false };
        el.addEventListener('input', () => {
          control.dirty = true;
          if ('${updateOn}' === 'input') control.value = el.value; else control.pending = el.value;
        });
        el.addEventListener('blur', () => {
          control.touched = true;
          if ('pending' in control) { control.value = control.pending; delete control.pending; }
        });
      }
      go.onclick = () => { window.sent = structuredClone(form); };</script>`);
    await type('#a', 'anna');
    await type('#b', 'secret');
    await (await find('#go')).click();
    const touched = { dirty: true, touched: true };
    expect(await ask('sent')).toEqual({ a: { value: 'anna', ...touched }, b: { value: 'secret', ...touched } });
  });
});

describe('an old binding', () => {
  it('that listens for keys only, as Knockout may, is updated', async () => {
    await show(`<input id="a"><script>
      window.model = '';
      a.addEventListener('keyup', () => { model = a.value; });</script>`);
    await type('#a', 'anna');
    expect(await ask('model')).toBe('anna');
  });

  it('that listens for the change only hears it when the field is left', async () => {
    await show(`<input id="a"><input id="b"><script>
      window.model = '';
      a.addEventListener('change', () => { model = a.value; });</script>`);
    await type('#a', 'anna');
    await type('#b', 'x');
    expect(await ask('model')).toBe('anna');
  });

  it('of a component with its field in a shadow root hears the events outside', async () => {
    await show(`<x-field id="host"></x-field><script>
      customElements.define('x-field', class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = '<input part="field">';
          this.addEventListener('input', () => { window.model = this.shadowRoot.querySelector('input').value; });
        }
      });</script>`);
    const inner = await page().$('#host >>> input');
    if (!inner) throw new Error('no input');
    await type('body', 'anna', { elements: [inner], expected: { tag: 'input', type: 'text' } });
    expect(await ask('model')).toBe('anna');
  });
});
