import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { type Observation, observe } from '../../lib/browser/observe.ts';
import type { ElementSnapshot } from '../../lib/login/snapshot.ts';
import { type Site, serveSite } from '../sites/site.ts';

const identity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  viewport: { width: 1000, height: 700 },
};

let launched: LaunchedBrowser;
let page: Page;
let site: Site;
let inner: Site;
const pages = new Map<string, string>();

beforeAll(async () => {
  site = await serveSite('outer', (request) => ({ body: pages.get(request.path) ?? '' }));
  inner = await serveSite('inner', () => ({ body: '<h1>Inner</h1><form><input type="password" name="p"></form>' }));
  launched = await launchBrowser({ identity, proxyUrl: null });
  page = launched.page;
});

afterAll(() => Promise.all([launched.close(), site.close(), inner.close()]));

async function look<T>(body: string, read: (seen: Observation) => T | Promise<T>): Promise<T> {
  pages.set('/', `<!doctype html><html lang="de"><title>Tür</title><body>${body}</body></html>`);
  await page.goto(`${site.url}/`);
  const seen = await observe(page);
  try {
    return await read(seen);
  } finally {
    await seen.dispose();
  }
}

const elements = (body: string) => look(body, ({ snapshot }) => snapshot.frames[0]?.elements ?? []);

async function first(body: string): Promise<ElementSnapshot> {
  const [found] = await elements(body);
  if (!found) throw new Error('nothing was found');
  return found;
}

describe('words for a field', () => {
  it.each([
    ['label', '<label for="a">Name</label><input id="a">'],
    ['label', '<label>Name <input></label>'],
    ['label', '<span id="n">Name</span><input aria-labelledby="n">'],
    ['label', '<input aria-label="Name">'],
    ['placeholder', '<input placeholder="Name">'],
    ['title', '<input title="Name">'],
    ['nearby', '<div>Name</div><div><input></div>'],
    ['nearby', '<table><tr><td>Name</td><td><input></td></tr></table>'],
    ['nearby', '<fieldset><legend>Name</legend><p><input></p></fieldset>'],
    ['nearby', '<dl><dt>Name</dt><dd><input></dd></dl>'],
  ] as const)('come from its %s: %s', async (source, body) => {
    expect((await first(body))[source]).toBe('Name');
  });

  it('are its own, not those of the field before', async () => {
    const [, second] = await elements('<div>One <input></div><div><input placeholder="x"></div>');
    expect(second?.nearby).toBe('');
  });

  it('never hold a value', async () => {
    const body = `<form><input id="a" value="s3cret-1"><input type="password" value="s3cret-2"><textarea>s3cret-3</textarea>
      <div contenteditable="true" role="textbox">s3cret-4</div><button>Go</button></form>`;
    const seen = await look(body, async (one) => {
      await page.type('#a', 's3cret-5');
      const again = await observe(page);
      await again.dispose();
      return [one.snapshot, again.snapshot];
    });
    expect(JSON.stringify(seen)).not.toContain('s3cret');
    expect(seen[0]?.frames[0]?.elements.map(({ filled }) => filled)).toEqual([true, true, true, true, false]);
  });
});

describe('what a person sees', () => {
  it.each([
    '<input style="display:none">',
    '<div style="visibility:hidden"><input></div>',
    '<input style="opacity:0">',
    '<input style="position:absolute;left:-4000px">',
    '<div style="height:0;overflow:hidden"><input></div>',
    '<input style="position:absolute;clip:rect(0px,0px,0px,0px)">',
    '<input style="width:0;height:0;border:0;padding:0">',
    '<div inert><input></div>',
  ])('is not %s', async (body) => {
    expect((await first(body)).visible).toBe(false);
  });

  it('is a field below the fold, and a checkbox drawn as its label', async () => {
    expect((await first('<div style="height:3000px"></div><input>')).visible).toBe(true);
    expect((await first('<input type="checkbox" id="c" style="opacity:0"><label for="c">Stay</label>')).visible).toBe(
      true,
    );
  });

  it('is a transparent input that codes are typed into', async () => {
    expect(
      (await first('<input autocomplete="one-time-code" style="opacity:0;width:200px;height:40px">')).visible,
    ).toBe(true);
  });

  it('tells traps from what is merely hidden', async () => {
    const [trap, hidden] = await elements('<input style="position:absolute;left:-4000px"><input style="display:none">');
    expect([trap?.honeypot, hidden?.honeypot]).toEqual([true, false]);
  });

  it('notices what lies over a field', async () => {
    const over = '<div style="position:fixed;inset:0;background:#fff">We use cookies</div>';
    expect((await first(`<form><input></form>${over}`)).covered).toBe(true);
    expect((await first('<form><input></form>')).covered).toBe(false);
  });
});

describe('buttons in disguise', () => {
  it.each([
    '<input type="submit" value="Go">',
    '<input type="image" alt="Go" src="data:,">',
    '<button>Go</button>',
    '<a href="#">Go</a>',
    '<a role="button" href="/x">Go</a>',
    '<div role="button">Go</div>',
    '<div onclick="void 0">Go</div>',
    '<span style="cursor:pointer">Go</span>',
    '<button aria-label="Go"><svg></svg></button>',
  ])('are found: %s', async (body) => {
    expect(await first(body)).toMatchObject({ kind: 'button', label: 'Go' });
  });
});

describe('forms', () => {
  it('gathers fields without a form, each group by its button', async () => {
    const body = `<div><div><input name="q"></div><button>Find</button></div>
      <div><h2>Sign in</h2><div><input name="u"></div><div><input type="password" name="p"><button type="button"><svg></svg></button></div><button>Go</button></div>`;
    const { forms, elements: all } = await look(
      body,
      ({ snapshot }) => snapshot.frames[0] ?? { forms: [], elements: [] },
    );
    const owner = (name: string) => all.find((element) => element.name === name)?.form;
    expect(owner('u')).toBe(owner('p'));
    expect(owner('q')).not.toBe(owner('u'));
    expect(forms[owner('u') ?? -1]).toMatchObject({ real: false, heading: 'Sign in' });
  });

  it('is not misled by fields that bear the names of properties', async () => {
    const body =
      '<form id="f" action="/in"><input name="id"><input name="action"><input name="getAttribute"><button>Go</button></form>';
    expect(await look(body, ({ snapshot }) => snapshot.frames[0]?.forms)).toMatchObject([
      { id: 'f', action: '/in', real: true },
    ]);
  });
});

describe('notices', () => {
  const notices = (body: string) => look(body, ({ snapshot }) => snapshot.frames[0]?.notices ?? []);

  it.each([
    '<div role="alert">Wrong password</div>',
    '<p class="error-message">Wrong password</p>',
    '<input aria-describedby="d"><p id="d" style="color:#c00">Wrong password</p>',
    '<form><input><p style="color:rgb(200,20,20)">Wrong password</p></form>',
    '<label for="e">E</label><input id="e"><label class="error" for="e">Wrong password</label>',
  ])('are seen: %s', async (body) => {
    expect((await notices(body)).map(({ text }) => text)).toEqual(['Wrong password']);
  });

  it('are told with the field that they are about', async () => {
    const [notice] = await notices('<input><input aria-describedby="d"><p id="d" class="error">Wrong</p>');
    expect(notice).toMatchObject({ tone: 'error', forElement: 1 });
  });

  it('are not templates that wait for an error to come', async () => {
    expect(await notices('<div class="alert alert-danger" style="display:none">Wrong password</div>')).toEqual([]);
  });
});

describe('where it looks', () => {
  const shadow = `<x-login></x-login><script>document.querySelector('x-login').attachShadow({ mode: 'open' }).innerHTML =
    '<form><label>Mail <input type="email"></label><button>Go</button></form>'</script>`;

  it('steps into open shadow roots', async () => {
    const found = await look(shadow, async (seen) => {
      const [input] = seen.snapshot.frames[0]?.elements ?? [];
      const handle = await page.$(input?.selector ?? '');
      return { input, tag: await handle?.evaluate((el) => el.tagName) };
    });
    expect(found).toMatchObject({ input: { type: 'email', label: 'Mail', form: 0 }, tag: 'INPUT' });
  });

  it('steps into frames, of other sites too', async () => {
    const body = `<h1>Outer</h1><iframe src="${inner.url}/" width="400" height="200"></iframe>`;
    const frames = await look(body, ({ snapshot }) => snapshot.frames);
    expect(frames.map(({ headings, visible, elements: all }) => [headings, visible, all.length])).toEqual([
      [['Outer'], true, 0],
      [['Inner'], true, 1],
    ]);
  });

  it('hands out the live element behind a reference, in any frame', async () => {
    const body = `<iframe src="${inner.url}/" width="400" height="200"></iframe>`;
    const typed = await look(body, async (seen) => {
      const handle = await seen.element({ frame: 1, index: 0 });
      await handle?.type('abc');
      return handle?.evaluate((el) => (el as HTMLInputElement).value.length);
    });
    expect(typed).toBe(3);
    expect(await look('', (seen) => seen.element({ frame: 0, index: 5 }))).toBeNull();
  });

  it('is not misled by a page that replaces what the browser offers', async () => {
    const body = `<script>Array.prototype.map = Element.prototype.getAttribute = () => { throw new Error('mine') }</script><input name="a">`;
    expect((await first(body)).name).toBe('a');
  });

  it('reports the page itself', async () => {
    expect(await look('<h1>Hallo</h1><p>Text <b>hier</b></p>', ({ snapshot }) => snapshot)).toMatchObject({
      title: 'Tür',
      lang: 'de',
      frames: [{ headings: ['Hallo'], text: 'Hallo\nText\nhier' }],
    });
  });
});

describe('a hostile page', () => {
  it('of 100,000 nodes is seen as far as the bounds go', async () => {
    const body = `<script>document.body.innerHTML = '<div class="error"><a href="/x">x</a><input><span>y</span></div>'.repeat(25000)</script>`;
    const found = await elements(body);
    expect(found.length).toBeGreaterThan(400);
    expect(found.length).toBeLessThan(2_500);
  });

  it('of 10,000 links in one line is seen too, though the browser takes seconds to tell what is at one of its points', async () => {
    const found = await elements(`<script>document.body.innerHTML = '<a href="/x">x</a>'.repeat(10000)</script>`);
    expect(found).toHaveLength(400);
  });
});
