import type { Page } from 'puppeteer-core';
import type { OriginState, StorageState } from '../model/session.ts';
import { isolated } from './isolated.ts';
import { SessionTooLarge } from './packed-session.ts';
import { openAside } from './session/aside.ts';
import { readCookies, writeCookies } from './session/cookies.ts';
import type { LeftOut } from './session/databases.ts';
import { atEachOrigin } from './session/empty-page.ts';
import { type Kept, READ_STORAGE, type Read, writeStorage } from './session/storage-script.ts';
import { originOf } from './session/visited.ts';

/** A part of a session that was left out; a reason in words, without any value. */
export interface SkippedPart extends Omit<LeftOut, 'whole'> {
  origin: string;
}

export interface Captured {
  state: StorageState;
  skipped: SkippedPart[];
}

/** For one origin, beyond the limits that its own script keeps: a page may be too busy to run it. */
const ORIGIN_MS = 15_000;
/** For all of them. What is not reached in this time stays as it was. */
const STORAGE_MS = 30_000;

/**
 * Reads the browser's session: every cookie, and the storage of every origin visited. What the page shows is read where
 * it stands, and stays as it is; the other origins are read in a window beside it, which has a copy of the page's
 * sessionStorage. What cannot be read stays as it was before, is told, and ends nothing.
 * @param visited see `followOrigins`
 * @param before the session that was restored: an origin not visited since keeps what it had
 * @throws SessionTooLarge
 */
export async function captureSession(
  page: Page,
  visited: ReadonlySet<string>,
  before: StorageState | null,
): Promise<Captured> {
  const found = new Map<string, Read>();
  const unread = new Set<string>();
  const late = Date.now() + STORAGE_MS;
  const add = (origin: string, read: Read | null) => {
    if (read?.tooLarge) throw new SessionTooLarge(`${origin} stores more than a session may hold`);
    if (read) found.set(origin, read);
    else unread.add(origin);
  };

  const here = originOf(page.mainFrame());
  if (here !== null && visited.has(here)) {
    const read = await readIn(() => isolated(page.mainFrame()).evaluate(READ_STORAGE));
    // A document that is sandboxed or goes away is read at an empty page instead.
    if (read) add(here, read);
  }
  const elsewhere = [...visited].filter((origin) => !found.has(origin));
  if (elsewhere.length > 0) {
    const aside = await openAside(page);
    try {
      const cdp = await aside.createCDPSession();
      let tooLarge: unknown = null;
      const use = async (origin: string) => {
        if (tooLarge !== null || Date.now() > late) return void unread.add(origin);
        try {
          add(origin, await readIn(() => aside.evaluate(READ_STORAGE)));
        } catch (error) {
          tooLarge = error;
        }
      };
      await atEachOrigin(aside, cdp, elsewhere, use, (origin) => unread.add(origin));
      if (tooLarge !== null) throw tooLarge;
    } finally {
      await aside.close().catch(() => {});
    }
  }
  return { state: { cookies: await cookiesOf(page), origins: merge(before, found) }, skipped: told(found, unread) };
}

/** Null when the page refuses, or does not answer in time. */
async function readIn(evaluate: () => Promise<unknown>): Promise<Read | null> {
  return within(evaluate() as Promise<Read | null>, null);
}

async function within<T>(work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ORIGIN_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}

async function cookiesOf(page: Page): Promise<StorageState['cookies']> {
  const cdp = await page.createCDPSession();
  try {
    return await readCookies(cdp, page.browserContext().id);
  } finally {
    await cdp.detach().catch(() => {});
  }
}

/** What was not read keeps what it had: an origin, or one database of it. */
function merge(before: StorageState | null, found: ReadonlyMap<string, Read>): OriginState[] {
  const earlier = new Map(before?.origins.map((origin) => [origin.origin, origin]));
  const untouched = [...earlier.values()].filter(({ origin }) => !found.has(origin));
  const read = [...found].map(([origin, { kept, leftOut }]) => {
    const had = (earlier.get(origin)?.indexedDB ?? []) as { name: string }[];
    const missing = leftOut.filter(({ whole }) => whole).map(({ database }) => database);
    const stayed = had.filter(({ name }) => missing.includes(name) || missing.includes(null));
    return { origin, ...kept, indexedDB: [...(kept.indexedDB ?? []), ...stayed] };
  });
  return [...untouched, ...read.filter(holdsAnything)];
}

function told(found: ReadonlyMap<string, Read>, unread: ReadonlySet<string>): SkippedPart[] {
  const parts = [...found].flatMap(([origin, { leftOut }]) =>
    leftOut.map(({ database, why }) => ({ origin, database, why })),
  );
  const nothing = [...unread].filter((origin) => !found.has(origin));
  return [...parts, ...nothing.map((origin) => ({ origin, database: null, why: 'its storage could not be read' }))];
}

/**
 * Puts a session into a fresh browser, before the first script of any site runs. A part that the browser refuses is
 * left out: the site then asks for a login, which is what the flow is for.
 * @returns what was left out of the storage
 */
export async function restoreSession(page: Page, state: StorageState): Promise<SkippedPart[]> {
  const skipped: SkippedPart[] = [];
  const cdp = await page.createCDPSession();
  try {
    await writeCookies(cdp, state.cookies, page.browserContext().id);
    const web = state.origins.filter(({ origin, ...rest }) => /^https?:\/\//.test(origin) && holdsAnything(rest));
    const kept = new Map(web.map(({ origin, ...rest }) => [origin, rest]));
    const failed = (origin: string) =>
      skipped.push({ origin, database: null, why: 'its storage could not be put back' });
    const use = async (origin: string) => {
      const write = page.evaluate(writeStorage(kept.get(origin) as Kept)) as Promise<LeftOut[]>;
      const leftOut = await within<LeftOut[] | null>(write, null);
      if (leftOut === null) failed(origin);
      for (const { database, why } of leftOut ?? []) skipped.push({ origin, database, why });
    };
    await atEachOrigin(page, cdp, [...kept.keys()], use, failed);
    // From an empty page of the same address, a route behind `#` would load nothing.
    if (kept.size > 0) await page.goto('about:blank');
    return skipped;
  } finally {
    await cdp.detach().catch(() => {});
  }
}

function holdsAnything({ localStorage, sessionStorage, indexedDB }: Kept): boolean {
  return localStorage.length + (sessionStorage?.length ?? 0) + (indexedDB?.length ?? 0) > 0;
}
