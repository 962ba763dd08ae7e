import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openViewer, type Viewer } from './viewer.ts';

let viewer: Viewer;

beforeAll(async () => {
  viewer = await openViewer();
});

afterAll(() => viewer.close());

const LOGIN = `<h4><span>Welcome back</span></h4><label for="u"><span>Your name</span></label><input id="u" name="u">
  <p>Secret word</p><div><input type="password" name="p"></div><button><span>Sign in</span></button>`;

/** What keeps a form from being seen as a whole. */
const HIDING = [
  'display:none',
  'visibility:hidden',
  'height:0;overflow:hidden',
  'position:absolute;left:-9999px',
  'opacity:0',
  'transform:scale(0)',
  'position:absolute;clip-path:inset(100%)',
  'content-visibility:hidden',
];

describe.each(HIDING)('a form in a box with %s', (style) => {
  const body = `<h1>Shop</h1><input name="q"><button>Search</button><div style="${style}"><form id="in">${LOGIN}</form></div>`;

  it('comes out, not shown, and its fields are no traps', async () => {
    const { forms, elements } = await viewer.frame(body);
    const form = forms.find(({ id }) => id === 'in');
    const mine = elements.filter((one) => one.form === form?.form);
    expect(form).toMatchObject({ visible: false, real: true });
    expect(mine.map(({ tag, visible, honeypot }) => [tag, visible, honeypot])).toEqual([
      ['input', false, false],
      ['input', false, false],
      ['button', false, false],
    ]);
  });

  it('keeps its words', async () => {
    const { forms, elements } = await viewer.frame(body);
    const form = forms.find(({ id }) => id === 'in');
    const named = (name: string) => elements.find((one) => one.name === name);
    expect(form).toMatchObject({ heading: 'Welcome back' });
    expect(form?.text.split('\n')).toEqual(['Welcome back', 'Your name', 'Secret word', 'Sign in']);
    expect(named('u')?.label).toBe('Your name');
    expect(named('p')?.nearby).toBe('Secret word');
    expect(elements.find(({ text }) => text === 'Sign in')).toMatchObject({ kind: 'button', label: 'Sign in' });
  });
});

describe('a form that is shown', () => {
  it('is told apart from one that is not', async () => {
    const { forms } = await viewer.frame(`<form id="a">${LOGIN}</form><form id="b" hidden><input></form>`);
    expect(forms.map(({ id, visible }) => [id, visible])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('is one whose button alone is seen', async () => {
    const { forms } = await viewer.frame('<form><input style="display:none"><button>Open</button></form>');
    expect(forms).toMatchObject([{ visible: true }]);
  });

  it('has a trap where one of its fields is put out of sight', async () => {
    const named = await viewer.named(
      '<form><input name="u"><input name="url" style="position:absolute;left:-4000px"><button>Go</button></form>',
    );
    expect([named('u').honeypot, named('url').honeypot]).toEqual([false, true]);
  });
});

describe('a trap in a form that is not shown', () => {
  it.each(['opacity:0', 'position:absolute;left:-4000px', 'position:absolute;width:0;height:0;overflow:hidden'])(
    'is what would be hidden even then: %s',
    async (style) => {
      const named = await viewer.named(
        `<div style="display:none"><form><input name="u"><div style="${style}"><input name="url"></div><button>Go</button></form></div>`,
      );
      expect([named('u').honeypot, named('url').honeypot]).toEqual([false, true]);
    },
  );

  it('says nothing that its form would not show', async () => {
    const { forms } = await viewer.frame(
      '<form hidden><p>Sign in</p><p style="display:none">Leave this empty</p><input></form>',
    );
    expect(forms[0]?.text).toBe('Sign in');
  });
});

describe('fields without a form', () => {
  const search = '<div><input name="q"><button>Search</button></div>';

  it.each([
    ['a closed dialog', `<div>${search}<div style="display:none"><div>${LOGIN}</div></div></div>`],
    ['a menu of the header', `<header>${search}<div hidden>${LOGIN}</div></header>`],
    ['a closed drawer', `${search}<details><summary>Account</summary><div>${LOGIN}</div></details>`],
  ])('make a cluster of their own in %s', async (_, body) => {
    const { forms, elements } = await viewer.frame(body);
    const owner = (name: string) => elements.find((one) => one.name === name)?.form ?? -1;
    expect(forms[owner('u')]).toMatchObject({ real: false, visible: false, heading: 'Welcome back' });
    expect(owner('p')).toBe(owner('u'));
    expect(elements.find(({ text }) => text === 'Sign in')?.form).toBe(owner('u'));
    expect(owner('q')).not.toBe(owner('u'));
    expect(forms[owner('q')]).toMatchObject({ visible: true });
  });

  it('are never mixed with such as are shown', async () => {
    const { forms, elements } = await viewer.frame(
      `<main><div><h2>Sign in</h2><input name="u"><input type="password" name="p"><button>Go</button></div>
       <div hidden><h2>Join</h2><input name="mail"><input type="password" name="new"><button>Join us</button></div></main>`,
    );
    const owner = (name: string) => elements.find((one) => one.name === name)?.form ?? -1;
    expect([forms[owner('u')]?.visible, forms[owner('new')]?.visible]).toEqual([true, false]);
    expect([owner('p'), owner('mail')]).toEqual([owner('u'), owner('new')]);
  });

  it('stay with their box when only the next step is hidden', async () => {
    const { elements } = await viewer.frame(
      '<div><div><input name="u"></div><div hidden><input type="password" name="p"></div><button>Next</button></div>',
    );
    const [u, p] = elements;
    expect(p?.form).toBe(u?.form);
  });

  it('stay with their box when a code with a button of its own waits in it', async () => {
    const { elements } = await viewer.frame(
      `<div><input name="u"><input type="password" name="p"><p hidden><input name="c"><button>Send again</button></p>
       <button>Sign in</button></div>`,
    );
    const owner = (name: string) => elements.find((one) => one.name === name)?.form;
    expect([owner('c'), owner('p')]).toEqual([owner('u'), owner('u')]);
  });

  it('of two closed boxes side by side stay apart', async () => {
    const { elements } = await viewer.frame(
      `<div hidden><div><input name="a"><input type="password" name="b"><button>Sign in</button></div>
       <div><input name="c"><input type="password" name="d"><button>Join us</button></div></div>`,
    );
    const owner = (name: string) => elements.find((one) => one.name === name)?.form;
    expect([owner('a') === owner('b'), owner('c') === owner('d'), owner('a') === owner('c')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a closed dialog', () => {
  it('gives its name to a form without a heading', async () => {
    const { forms } = await viewer.frame(
      `<dialog aria-labelledby="t"><b id="t">Members</b><form><input><button>Go</button></form></dialog>
       <div role="dialog" aria-label="Guests" hidden><form><input><button>Go</button></form></div>`,
    );
    expect(forms.map(({ heading, dialog }) => [heading, dialog])).toEqual([
      ['Members', true],
      ['Guests', true],
    ]);
  });

  it('does not take the heading of the page behind it', async () => {
    const { forms } = await viewer.frame(
      '<h1>Shop</h1><div hidden><p></p><form><input><button>Go</button></form></div>',
    );
    expect(forms[0]?.heading).toBe('');
  });
});
