import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../lib/browser/launch.ts';
import { followOrigins } from '../../lib/browser/session/visited.ts';
import { type Captured, captureSession, restoreSession } from '../../lib/browser/session.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';
import type { OriginState, StorageState } from '../../lib/model/session.ts';

// One server under many names: what a browser asks for is told by the name.
let server: Server;
const cookiesAt = new Map<string, string>();
const at = (host: string, path = '/') => `http://${host}.localhost:${(server.address() as AddressInfo).port}${path}`;

/** Fills every kind of storage under the name `what`, and says so in the title. */
const fill = (what: string) => `<script>
  localStorage.local = '${what}'; sessionStorage.tab = '${what}';
  const opening = indexedDB.open('db', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('s');
  opening.onsuccess = () => {
    const write = opening.result.transaction('s', 'readwrite');
    write.objectStore('s').put('${what}', 1);
    write.oncomplete = () => { opening.result.close(); document.title = 'ready'; };
  };
</script>`;

/** What the very first script of a page finds. */
const FIRST = '<script>window.first = { local: localStorage.local, tab: sessionStorage.tab }</script>';

/** A database that never answers again: its deletion waits for a connection that stays open. */
const STUCK = `<script>
  localStorage.local = 'fine';
  const opening = indexedDB.open('stuck', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('s');
  opening.onsuccess = () => {
    window.held = opening.result;
    indexedDB.deleteDatabase('stuck').onblocked = () => { document.title = 'ready'; };
  };
</script>`;

function pageAt(host: string, path: string): { body: string; headers?: Record<string, string[]> } {
  switch (path) {
    case '/fill':
      return { body: fill(host) };
    case '/fill-isolated':
      return { body: fill(host), headers: { 'Cross-Origin-Opener-Policy': ['same-origin'] } };
    case '/stuck':
      return { body: STUCK };
    case '/sandboxed':
      return { body: fill(host), headers: { 'Content-Security-Policy': ['sandbox allow-scripts'] } };
    case '/frames':
      return { body: `${fill('main')}<iframe src="${at('two.site', '/fill')}"></iframe>` };
    case '/frame-of-two':
      return { body: `${FIRST}<iframe src="${at('two.site')}"></iframe>` };
    case '/around':
      return { body: `<iframe src="${at('part', '/partitioned')}"></iframe>` };
    case '/partitioned':
      return { body: '', headers: { 'Set-Cookie': ['chip=p; Path=/; Secure; SameSite=None; Partitioned'] } };
    case '/cookies':
      return {
        body: '',
        headers: {
          'Set-Cookie': [
            '__Host-id=h; Path=/; Secure; HttpOnly; SameSite=Lax',
            '__Secure-id=s; Path=/; Secure; Max-Age=1000; SameSite=Strict',
            'session=1; Path=/; HttpOnly',
            'shared=d; Path=/; Domain=one.site.localhost; Max-Age=1000',
            'deep=p; Path=/cookies',
          ],
        },
      };
    default:
      return { body: FIRST };
  }
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/\.localhost:\d+$/, '');
    const { body, headers = {} } = pageAt(host, request.url ?? '/');
    cookiesAt.set(host, request.headers.cookie ?? '');
    response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** A browser of its own, with a session when there is one: where it goes, and what it then holds. */
async function browse(before: StorageState | null, go: (page: Page) => Promise<unknown>): Promise<Captured> {
  const { page, close } = await launchBrowser({ identity: FIRST_BROWSER, proxyUrl: null });
  try {
    if (before) expect(await restoreSession(page, before)).toEqual([]);
    const visited = followOrigins(page);
    await go(page);
    return await captureSession(page, visited, before);
  } finally {
    await close();
  }
}

async function filled(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction('document.title === "ready"');
}

const originOf = (state: StorageState, host: string) => state.origins.find(({ origin }) => origin === at(host, ''));

function whole(what: string): Partial<OriginState> {
  return {
    localStorage: [{ name: 'local', value: what }],
    sessionStorage: [{ name: 'tab', value: what }],
    indexedDB: [
      expect.objectContaining({
        name: 'db',
        stores: [expect.objectContaining({ records: [{ key: 1, value: what }] })],
      }),
    ],
  };
}

describe('the storage of an origin', () => {
  it('is whole when the tab has left it, its sessionStorage too', async () => {
    const { state, skipped } = await browse(null, async (page) => {
      await filled(page, at('idp', '/fill'));
      await filled(page, at('app', '/fill'));
    });
    expect(skipped).toEqual([]);
    expect(originOf(state, 'idp')).toMatchObject(whole('idp'));
    expect(originOf(state, 'app')).toMatchObject(whole('app'));
  });

  it('is whole beside a page that isolates itself from its windows', async () => {
    const { state } = await browse(null, async (page) => {
      await filled(page, at('idp', '/fill'));
      await filled(page, at('app', '/fill-isolated'));
    });
    expect(originOf(state, 'idp')).toMatchObject(whole('idp'));
  });

  it('leaves the page that is captured as it is, without a sign of the window beside it', async () => {
    const { page, close } = await launchBrowser({ identity: FIRST_BROWSER, proxyUrl: null });
    try {
      const visited = followOrigins(page);
      await filled(page, at('idp', '/fill'));
      await filled(page, at('app', '/fill'));
      await page.evaluate('window.kept = "same document"');
      await captureSession(page, visited, null);
      expect([await page.evaluate('window.kept'), page.url()]).toEqual(['same document', at('app', '/fill')]);
      expect(await page.browserContext().pages()).toHaveLength(1);
    } finally {
      await close();
    }
  });

  it('is captured of a frame of the same site, and put back for it before its first script', async () => {
    const { state } = await browse(null, async (page) => {
      await page.goto(at('one.site', '/frames'));
      await page.waitForFunction('document.title === "ready"');
      await page.frames()[1]?.waitForFunction('document.title === "ready"');
    });
    expect(originOf(state, 'two.site')).toMatchObject(whole('two.site'));
    expect(originOf(state, 'one.site')).toMatchObject(whole('main'));
    await browse(state, async (page) => {
      await page.goto(at('one.site', '/frame-of-two'));
      const found = await Promise.all(page.frames().map((frame) => frame.evaluate('first')));
      expect(found).toEqual([
        { local: 'main', tab: 'main' },
        { local: 'two.site', tab: 'two.site' },
      ]);
    });
  });

  it('is there before the first script of a window that a page opens', async () => {
    const { state } = await browse(null, (page) => filled(page, at('app', '/fill')));
    await browse(state, async (page) => {
      await page.goto(at('app'));
      const popup = new Promise<Page | null>((resolve) => page.once('popup', resolve));
      await page.evaluate('void window.open("/")');
      const opened = await popup;
      await opened?.waitForFunction('window.first');
      expect(await opened?.evaluate('first')).toEqual({ local: 'app', tab: 'app' });
    });
  });

  it('is read although the document that the page shows may not read it', async () => {
    const { state } = await browse(null, async (page) => {
      await filled(page, at('app', '/fill'));
      await page.goto(at('app', '/sandboxed'));
    });
    expect(originOf(state, 'app')).toMatchObject({ localStorage: [{ name: 'local', value: 'app' }] });
  });

  it('that another connection of the profile needs outlasts a login elsewhere', async () => {
    const first = await browse(null, (page) => filled(page, at('app', '/fill')));
    const second = await browse(first.state, (page) => filled(page, at('other', '/fill')));
    expect(originOf(second.state, 'app')).toEqual(originOf(first.state, 'app'));
    expect(originOf(second.state, 'other')).toMatchObject(whole('other'));
  });
});

describe('a database that never answers', () => {
  it('is skipped and told; the rest of the origin is there, and in the database that was saved before', async () => {
    const earlier = {
      name: 'stuck',
      version: 1,
      stores: [{ name: 's', autoIncrement: false, indexes: [], records: [{ key: 1, value: 'before' }] }],
    };
    const origin = at('app', '');
    const before = { cookies: [], origins: [{ origin, localStorage: [], indexedDB: [earlier] }] };
    const { state, skipped } = await browse(before, (page) => filled(page, at('app', '/stuck')));
    expect(skipped).toEqual([{ origin, database: 'stuck', why: 'no answer' }]);
    expect(originOf(state, 'app')).toMatchObject({
      localStorage: [{ name: 'local', value: 'fine' }],
      indexedDB: [earlier],
    });
  });
});

describe('cookies', () => {
  it('are put back as they were: prefixes, HttpOnly, of the session, of a domain, of a path', async () => {
    const { state } = await browse(null, (page) => page.goto(at('one.site', '/cookies')));
    const of = (name: string) => state.cookies.find((cookie) => cookie.name === name);
    expect(state.cookies).toHaveLength(5);
    expect(of('__Host-id')).toMatchObject({ domain: 'one.site.localhost', secure: true, httpOnly: true, expires: -1 });
    expect(of('shared')).toMatchObject({ domain: '.one.site.localhost' });
    const again = await browse(state, (page) => page.goto(at('one.site', '/cookies/x')));
    const byName = (cookies: StorageState['cookies']) => cookies.toSorted((a, b) => a.name.localeCompare(b.name));
    expect(byName(again.state.cookies)).toEqual(byName(state.cookies));
    expect(cookiesAt.get('one.site')?.split('; ').toSorted()).toEqual([
      '__Host-id=h',
      '__Secure-id=s',
      'deep=p',
      'session=1',
      'shared=d',
    ]);
  });

  it('of a frame keep the site that they are partitioned by', async () => {
    const { state } = await browse(null, async (page) => {
      await page.goto(at('top', '/around'), { waitUntil: 'networkidle0' });
    });
    expect(state.cookies).toMatchObject([{ name: 'chip', domain: 'part.localhost', partitionKey: expect.any(String) }]);
    await browse(state, (page) => page.goto(at('part')));
    expect(cookiesAt.get('part')).toBe('');
    await browse(state, (page) => page.goto(at('top', '/around'), { waitUntil: 'networkidle0' }));
    expect(cookiesAt.get('part')).toBe('chip=p');
  });
});
