import { page } from './page.ts';
import { redirect, type Site, serveSite, token } from './site.ts';

/** A site that fills an IndexedDB when one logs in, with what no compression makes much smaller. */
export interface Archive extends Site {
  account: { username: string; password: string };
  loginUrl: string;
  accountUrl: string;
  /** Millions of characters that the next login stores. */
  megabytes: number;
  /** SHA-256 of what the latest login stored, as the page saw it. */
  stored: string;
  /** Ends every session on the server. */
  forgetEverybody(): void;
}

/** Starts the archive: a cookie says who one is, the shelves are in the browser. */
export async function startArchive(): Promise<Archive> {
  const account = { username: 'keeper', password: 'Dusty-Shelves-9' };
  const sessions = new Set<string>();
  const site = await serveSite('archive', (request) => {
    const inside = sessions.has(request.cookies.get('reader') ?? '');
    if (request.method === 'POST' && request.path === '/stored') {
      archive.stored = request.body;
      return { status: 204 };
    }
    if (request.method === 'POST') {
      const { username, password } = account;
      const right = request.form.get('username') === username && request.form.get('password') === password;
      if (!right) return form('Wrong user name or password.');
      const id = token();
      sessions.add(id);
      return redirect('/filling', [`reader=${id}; Path=/; HttpOnly; SameSite=Lax`]);
    }
    if (request.path === '/') return form('');
    if (!inside) return redirect('/');
    return shelves(account.username, request.path === '/filling' ? archive.megabytes : 0);
  });
  const archive: Archive = Object.assign(site, {
    account,
    loginUrl: `${site.url}/`,
    accountUrl: `${site.url}/shelves`,
    megabytes: 0,
    stored: '',
    forgetEverybody: () => sessions.clear(),
  });
  return archive;
}

const form = (error: string) => ({
  body: page({
    brand: 'Archive',
    title: 'Sign in',
    main: `<form method="post" action="/"><h1>Sign in</h1><p class="error" role="alert">${error}</p>
      <label>User name <input name="username"></label><label>Password <input name="password" type="password"></label>
      <button>Sign in</button></form>`,
  }),
});

const shelves = (name: string, megabytes: number) => ({
  body: page({
    brand: 'Archive',
    title: 'Shelves',
    main: `<div id="app"></div><script>${SCRIPT.replaceAll('MEGABYTES', String(megabytes)).replace('NAME', name)}</script>`,
  }),
});

/** One record is 100,000 characters of noise in hexadecimal, and one in bytes. */
const SCRIPT = `
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const digest = async (db) => {
    const all = await done(db.transaction('shelves').objectStore('shelves').getAll());
    const text = all.map(({ id, text, bytes }) => id + text + hex(bytes)).join();
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
  };
  (async () => {
    const opening = indexedDB.open('archive', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('shelves', { keyPath: 'id' });
    const db = await done(opening);
    if (MEGABYTES > 0) {
      const write = db.transaction('shelves', 'readwrite');
      for (let id = 0; id < MEGABYTES * 10; id += 1) {
        const text = hex(crypto.getRandomValues(new Uint8Array(50000)));
        write.objectStore('shelves').put({ id, text, bytes: crypto.getRandomValues(new Uint8Array(1500)), at: new Date() });
      }
      await new Promise((resolve) => { write.oncomplete = resolve; });
      await fetch('/stored', { method: 'POST', body: await digest(db) });
    }
    document.getElementById('app').innerHTML = '<h1>Welcome, NAME</h1><p id="digest">' + await digest(db) +
      '</p><a href="/logout">Log out</a>';
  })();`;
