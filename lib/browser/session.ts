import type { CDPSession, Frame, Page } from 'puppeteer-core';
import type { OriginState, StorageState } from '../model/session.ts';
import { readCookies, writeCookies } from './session/cookies.ts';
import { atEachOrigin } from './session/empty-page.ts';
import { type Kept, READ_STORAGE, writeStorage } from './session/storage-script.ts';
import { originOf } from './session/visited.ts';

/**
 * Reads the browser's session: every cookie, and the storage of every origin visited. What the page shows is read
 * where it stands, and stays as it is; the other origins are read in a page of their own.
 * @param visited see `followOrigins`
 * @param before the session that was restored: an origin not visited since keeps what it had
 */
export async function captureSession(
  page: Page,
  visited: ReadonlySet<string>,
  before: StorageState | null,
): Promise<StorageState> {
  const cdp = await page.createCDPSession();
  try {
    const found = new Map<string, Kept>();
    await Promise.all(page.frames().map((frame) => readFrame(frame, visited, found)));
    await readAside(
      page,
      [...visited].filter((origin) => !found.has(origin)),
      found,
    );
    const untouched = (before?.origins ?? []).filter(({ origin }) => !found.has(origin));
    return { cookies: await readCookies(cdp), origins: [...untouched, ...nonEmpty(found)] };
  } finally {
    await cdp.detach().catch(() => {});
  }
}

/** Without the sessionStorage, which belongs to the tab that left those origins behind. */
async function readAside(page: Page, origins: string[], found: Map<string, Kept>): Promise<void> {
  if (origins.length === 0) return;
  const aside = await page.browserContext().newPage();
  try {
    const cdp = await aside.createCDPSession();
    await atEachOrigin(aside, cdp, origins, async (origin) => {
      found.set(origin, (await aside.evaluate(READ_STORAGE)) as Kept);
    });
  } finally {
    await aside.close().catch(() => {});
  }
}

async function readFrame(frame: Frame, visited: ReadonlySet<string>, found: Map<string, Kept>): Promise<void> {
  const origin = originOf(frame);
  if (!origin || !visited.has(origin) || (frame.parentFrame() && !isFirstParty(frame))) return;
  // A frame that goes away or refuses is read at an empty page instead.
  const kept = (await realmOf(frame)
    .evaluate(READ_STORAGE)
    .catch(() => null)) as Kept | null;
  if (kept) found.set(origin, kept);
}

function isFirstParty(frame: Frame): boolean {
  return originOf(frame) === originOf(frame.page().mainFrame());
}

interface Realm {
  evaluate(expression: string): Promise<unknown>;
}

/** Puppeteer's isolated world, where a page's scripts cannot stand in for the storage; missing from its public types. */
function realmOf(frame: Frame): Realm {
  const { isolatedRealm } = frame as unknown as { isolatedRealm?: () => Realm };
  return isolatedRealm ? isolatedRealm.call(frame) : frame;
}

function nonEmpty(found: Map<string, Kept>): OriginState[] {
  return [...found]
    .map(([origin, kept]) => ({ origin, ...kept }))
    .filter(({ localStorage, sessionStorage = [], indexedDB = [] }) => {
      return localStorage.length + sessionStorage.length + indexedDB.length > 0;
    });
}

/**
 * Puts a session into a fresh browser, before the first script of any site runs. A part that the browser refuses is
 * left out: the site then asks for a login, which is what the flow is for.
 */
export async function restoreSession(page: Page, state: StorageState): Promise<void> {
  const cdp: CDPSession = await page.createCDPSession();
  try {
    await writeCookies(cdp, state.cookies);
    const kept = new Map(state.origins.filter(holdsAnything).map(({ origin, ...rest }) => [origin, rest]));
    await atEachOrigin(page, cdp, [...kept.keys()], async (origin) => {
      const own = kept.get(origin);
      if (own) await page.evaluate(writeStorage(own)).catch(() => {});
    });
  } finally {
    await cdp.detach().catch(() => {});
  }
}

function holdsAnything({ origin, localStorage, sessionStorage, indexedDB }: OriginState): boolean {
  const web = /^https?:\/\//.test(origin);
  return web && localStorage.length + (sessionStorage?.length ?? 0) + (indexedDB?.length ?? 0) > 0;
}
