import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Collected, collect, savedPagesAt } from '../../bench/inspect/collect.ts';
import { run } from '../../bench/inspect/command.ts';
import { openSavedPageTab, UNPAINTED } from '../../bench/inspect/saved-page.ts';
import { visit } from '../../bench/inspect/visit.ts';
import { launchBrowser } from '../../lib/browser/launch.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';
import { type Site, serveSite } from '../sites/site.ts';

const LOGIN = `<h1>Log in</h1><form action="/login" method="post"><label>E-mail <input id="mail" type="email"></label>
  <label>Password <input id="pass" type="password"></label><button id="go">Log in</button></form>`;
const document = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body>${body}</body></html>`;
const EMPTY = "document.body.innerHTML = ''";
/** Columns within columns are balanced over and over again: no renderer comes to an end of this. */
const HANGS = document(`${'<div>'.repeat(24)}${'<p>words</p>'.repeat(30)}`, '<style>div { columns: 2 }</style>');

let site: Site;
let elsewhere: Site;
let directory: string;
const asked: string[] = [];

beforeAll(async () => {
  site = await serveSite('inspected', ({ path }) => {
    asked.push(path);
    return path === '/away' ? { status: 302, location: elsewhere.url } : { body: document(LOGIN) };
  });
  elsewhere = await serveSite('elsewhere', () => ({ body: document('<p>private</p>') }));
  directory = await mkdtemp(join(tmpdir(), 'latchkey-inspect-test-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  asked.length = 0;
});

afterAll(async () => {
  await Promise.all([site.close(), elsewhere.close()]);
  await rm(directory, { recursive: true, force: true });
});

async function folder(name: string, pages: Record<string, string>): Promise<string> {
  const path = await mkdtemp(join(directory, `${name}-`));
  await Promise.all(Object.entries(pages).map(([file, html]) => writeFile(join(path, file), html)));
  return path;
}

const collected = async (pages: Record<string, string>, limitMs = 10_000): Promise<Collected> =>
  collect(await savedPagesAt(await folder('pages', pages)), { tabs: 2, limitMs });

/** What is printed while something runs. */
async function printed(work: () => Promise<unknown>): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await work();
  return log.mock.calls.map(([line]) => String(line)).join('\n');
}

describe('a directory of saved pages', () => {
  it('becomes the map that the scorer reads, with the times that it took', async () => {
    const path = await folder('map', {
      'b.html': document(LOGIN),
      'a.html': document(`<div><template shadowrootmode="open">${LOGIN}</template></div>`),
      'c.html': document('<p>Nothing here</p>'),
      'notes.txt': LOGIN,
    });
    const out = join(directory, 'out.json');
    const told = await printed(() => run([path, '--json', out]));
    const map = JSON.parse(await readFile(out, 'utf8'));
    expect(Object.keys(map)).toEqual(['a', 'b', 'c']);
    expect(map.b).toEqual({
      kind: 'login',
      fields: [
        { selector: '#mail', label: 'email', form: 'login' },
        { selector: '#pass', label: 'password', form: 'login' },
      ],
      submit: '#go',
      sso: [],
    });
    expect(map.a.submit).toMatch(/ >>> #go$/);
    expect(map.c).toEqual({ kind: 'other', fields: [], submit: null, sso: [] });
    expect(told).toMatch(/3 pages in .* a second, 0 not read/);
  });

  it('goes on past a page that hangs, which counts as nothing found', async () => {
    const { predictions, problems, observeMs } = await collected(
      { 'a-hangs.html': HANGS, 'b.html': document(LOGIN), 'c.html': document(LOGIN) },
      4_000,
    );
    expect(problems).toEqual([{ id: 'a-hangs', problem: 'not read within 4 s' }]);
    expect(Object.entries(predictions).map(([id, { kind }]) => [id, kind])).toEqual([
      ['a-hangs', 'other'],
      ['b', 'login'],
      ['c', 'login'],
    ]);
    expect(observeMs).toHaveLength(2);
  });

  it('is read without its scripts and without any request', async () => {
    const { predictions } = await collected({
      'page.html': document(
        `<img src="${site.url}/image"><iframe src="${site.url}/frame"></iframe><img src="x" onerror="${EMPTY}">
         <iframe src="javascript:parent.${EMPTY}"></iframe><iframe srcdoc="<script>parent.${EMPTY}</script>"></iframe>
         <svg onload="${EMPTY}"></svg>${LOGIN}<noscript><input type="password"></noscript>
         <script>${EMPTY}</script><script src="${site.url}/script"></script>`,
        `<link rel="stylesheet" href="${site.url}/style"><meta http-equiv="refresh" content="0;url=${site.url}/refresh">`,
      ),
    });
    expect(predictions.page).toMatchObject({ kind: 'login', submit: '#go' });
    expect(predictions.page?.fields.map(({ selector }) => selector)).toEqual(['#mail', '#pass']);
    expect(asked).toEqual([]);
  });

  it('is read in the encoding of each page', async () => {
    const path = await folder('encoding', { 'utf8.html': document('<input type="password" aria-label="Пароль">') });
    const legacy = document('<input type="password" aria-label="\xcf\xe0\xf0\xee\xeb\xfc">', '<meta charset="cp1251">');
    await writeFile(join(path, 'legacy.html'), Buffer.from(legacy, 'latin1'));
    const labels: (string | undefined)[] = [];
    await collect(await savedPagesAt(path), { tabs: 1, limitMs: 10_000 }, ({ look }) => {
      labels.push(look?.snapshot.frames[0]?.elements[0]?.label);
    });
    expect(labels).toEqual(['Пароль', 'Пароль']);
  });
});

describe('a tab for saved pages', () => {
  it('tells when a page crashes it', async () => {
    const launched = await launchBrowser({ identity: FIRST_BROWSER, proxyUrl: null, more: UNPAINTED });
    try {
      const tab = await openSavedPageTab(launched.browser);
      const shown = new Promise((resolve) => tab.page.once('framenavigated', resolve));
      const look = expect(tab.look(Buffer.from(HANGS), 30_000)).rejects.toThrow('crashed');
      await shown;
      const devtools = await launched.browser.target().createCDPSession();
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
      await look;
    } finally {
      await launched.close();
    }
  });
});

describe('an address', () => {
  it('is visited and explained, on a private host too', async () => {
    const told = await printed(() => run([site.url]));
    expect(told).toContain('Screen  form');
    expect(told).toMatch(/field +field_password \(password\) {2}"Password" {2}#pass/);
  });

  it('is told when it leads to a private host that nobody named', async () => {
    await expect(visit(`${site.url}/away`, [])).rejects.toThrow(/elsewhere\.localhost.*could not be reached/);
    expect((await visit(`${site.url}/away`, [elsewhere.host])).snapshot.frames[0]?.text).toBe('private');
  });

  it('is told when nobody answers there', async () => {
    await expect(visit('http://127.0.0.1:1/', [])).rejects.toThrow('could not be reached');
  });
});
