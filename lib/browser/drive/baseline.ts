import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { Screen } from '../../login/decision.ts';
import { injected } from '../injected.ts';
import { isolated } from '../isolated.ts';

/** What the browser held at one moment: digests, so that no value is kept. */
export interface Holdings {
  cookies: ReadonlyMap<string, string>;
  /** Keys of the page's localStorage and sessionStorage, and names of its databases. */
  storage: ReadonlyMap<string, string>;
}

/** The moment before the first value was typed. */
export interface Baseline extends Holdings {
  screen: Screen;
  url: string;
  /** Nothing was pressed since the document came: the screen is what its address shows to strangers. */
  untouched: boolean;
  /** Of `performance.now()`. */
  at: number;
}

/** Reads what the browser holds now: all cookies, and the storage of the page it shows. */
export async function readHoldings(page: Page): Promise<Holdings> {
  const [cookies, storage] = await Promise.all([readCookies(page), readStorage(page)]);
  return { cookies, storage };
}

/** The browser answers this by itself, however busy its page is. */
export async function readCookies(page: Page): Promise<Holdings['cookies']> {
  const cookies = await page.browserContext().cookies();
  return new Map(cookies.map((one) => [`${one.name}\n${one.domain}\n${one.path}`, digest(one.value)]));
}

export async function readStorage(page: Page): Promise<Holdings['storage']> {
  const storage = await isolated(page.mainFrame())
    .evaluate(readKeys)
    .catch(() => []);
  return new Map(storage.map(([key, value]) => [key, digest(value)]));
}

/** Names that are new or hold something else. */
export function changedNames(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key.split('\n', 1)[0] ?? key);
}

const readKeys = injected(async function readKeys(): Promise<[string, string][]> {
  const entries = (storage: Storage) =>
    Object.entries(storage).map(([key, value]): [string, string] => [key, String(value)]);
  const databases = await indexedDB.databases();
  return [
    ...entries(localStorage),
    ...entries(sessionStorage),
    ...databases.map(({ name = '', version = 0 }): [string, string] => [name, String(version)]),
  ];
});

function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64');
}
