import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../lib/browser/launch.ts';
import { followOrigins } from '../../lib/browser/session/visited.ts';
import { type Captured, captureSession, restoreSession } from '../../lib/browser/session.ts';
import type { StorageState } from '../../lib/model/session.ts';
import { type Site, serveSite } from '../sites/site.ts';

const identity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  viewport: { width: 1000, height: 700 },
};

const FILL = `<script>
  localStorage.token = 'local'; sessionStorage.step = 'two';
  document.cookie = 'readable=1; path=/';
  const opening = indexedDB.open('app', 3);
  opening.onupgradeneeded = () => {
    const users = opening.result.createObjectStore('users', { keyPath: 'id' });
    users.createIndex('by_name', ['first', 'last'], { unique: true });
    opening.result.createObjectStore('plain');
  };
  opening.onsuccess = () => {
    const write = opening.result.transaction(['users', 'plain'], 'readwrite');
    write.objectStore('users').put({ id: 7, first: 'Ada', last: 'L', since: new Date(0), raw: new Uint8Array([1, 2]) });
    write.objectStore('plain').put(0, 'zero');
    write.objectStore('plain').put('text', 5);
    write.oncomplete = () => { opening.result.close();
      const bad = indexedDB.open('mixed', 1);
      bad.onupgradeneeded = () => bad.result.createObjectStore('s');
      bad.onsuccess = () => { const w = bad.result.transaction('s', 'readwrite'); w.objectStore('s').put(new Map(), 1); w.objectStore('s').put('two', 2);
        w.oncomplete = () => { bad.result.close(); document.title = 'ready'; }; };
    };
  };
</script>`;

// What a page's very first script finds: read before anything else on the page could run.
const FIRST = `<script>window.first = { token: localStorage.token, step: sessionStorage.step };</script>`;

let app: Site;
let idp: Site;
let cookiesSeen = '';

beforeAll(async () => {
  app = await serveSite('app', (request) => {
    cookiesSeen = [...request.cookies.keys()].sort().join();
    if (request.path === '/fill')
      return { body: FILL, cookies: ['secret=s; Path=/; HttpOnly; SameSite=Strict; Max-Age=1000'] };
    return { body: FIRST };
  });
  idp = await serveSite('idp', () => ({ body: '<script>localStorage.idp = "yes"</script>' }));
});

afterAll(() => Promise.all([app.close(), idp.close()]));

describe('a browser session', () => {
  it('is captured from every origin visited and is there before the first script of a page', async () => {
    const { state, skipped } = await captureFilled();
    const cookies = state.cookies.map(({ name, httpOnly, sameSite, domain }) => ({ name, httpOnly, sameSite, domain }));
    expect(cookies).toEqual(
      expect.arrayContaining([
        { name: 'readable', httpOnly: false, sameSite: 'Lax', domain: 'app.localhost' },
        { name: 'secret', httpOnly: true, sameSite: 'Strict', domain: 'app.localhost' },
      ]),
    );
    const kept = state.origins.find(({ origin }) => origin === app.url);
    expect(kept).toMatchObject({
      localStorage: [{ name: 'token', value: 'local' }],
      sessionStorage: [{ name: 'step', value: 'two' }],
    });
    // The record that holds what the notation cannot say is left out, and told; all others are there.
    expect(kept?.indexedDB).toMatchObject([
      { name: 'app', version: 3, stores: [{ name: 'plain' }, { name: 'users' }] },
      { name: 'mixed', version: 1, stores: [{ name: 's', records: [{ key: 2, value: 'two' }] }] },
    ]);
    expect(skipped).toEqual([{ origin: app.url, database: 'mixed', why: '1 × a record with a Map' }]);
    expect(state.origins.find(({ origin }) => origin === idp.url)?.localStorage).toEqual([
      { name: 'idp', value: 'yes' },
    ]);

    const launched = await launchBrowser({ identity, proxyUrl: null });
    try {
      await restoreSession(launched.page, state);
      const visited = followOrigins(launched.page);
      await launched.page.goto(`${app.url}/`);
      expect(await launched.page.evaluate('first')).toEqual({ token: 'local', step: 'two' });
      expect(cookiesSeen).toBe('readable,secret');
      const again = await captureSession(launched.page, visited, state);
      expect(sorted(again.state)).toEqual(sorted(state));
    } finally {
      await launched.close();
    }
  });

  it('is not spoilt by one cookie that the browser refuses', async () => {
    const launched = await launchBrowser({ identity, proxyUrl: null });
    try {
      const cookie = { path: '/', expires: -1, httpOnly: false, secure: false, sameSite: 'Lax' as const };
      await restoreSession(launched.page, {
        cookies: [
          { ...cookie, name: 'bad', value: 'x', domain: 'not a domain' },
          { ...cookie, name: 'old', value: 'x', domain: 'app.localhost', expires: 1 },
          { ...cookie, name: 'good', value: 'x', domain: 'app.localhost' },
        ],
        origins: [],
      });
      await launched.page.goto(`${app.url}/`);
      expect(cookiesSeen).toBe('good');
    } finally {
      await launched.close();
    }
  });
});

async function captureFilled(): Promise<Captured> {
  const launched = await launchBrowser({ identity, proxyUrl: null });
  try {
    const visited = followOrigins(launched.page);
    await launched.page.goto(`${idp.url}/`);
    await launched.page.goto(`${app.url}/fill`);
    await launched.page.waitForFunction('document.title === "ready"');
    return await captureSession(launched.page, visited, null);
  } finally {
    await launched.close();
  }
}

function sorted(state: StorageState): StorageState {
  return {
    cookies: [...state.cookies].sort((one, other) => one.name.localeCompare(other.name)),
    origins: [...state.origins].sort((one, other) => one.origin.localeCompare(other.origin)),
  };
}
