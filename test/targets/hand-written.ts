import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments } from '../../lib/browser/arguments.ts';
import { locateChromium } from '../../lib/browser/unpack.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';
import type { StorageState } from '../../lib/model/session.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import type { Target, TargetUser } from './target.ts';

const LOGIN_MS = 30_000;

interface Reference {
  login(
    page: Page,
    user: TargetUser,
    context: { target: unknown; totp(secret: string): Promise<string> },
  ): Promise<void>;
}

/** What somebody who knows the application would write; null when its folder has no `reference.mjs`. */
export async function readReference(target: Target): Promise<Reference | null> {
  const path = join(target.directory, 'reference.mjs');
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as Reference) : null;
}

/**
 * Logs in by the hand-written script, in the browser that Latchkey packages, started as Latchkey starts it.
 * @returns milliseconds from a browser with an empty page to the sign that the user is in
 * @throws when the sign does not appear
 */
export async function handWrittenLogin(reference: Reference, target: Target, user: TargetUser): Promise<number> {
  return withPage((page) => logIn(page, reference, target, user));
}

/**
 * Logs in by the hand-written script.
 * @returns the session as that browser holds it, and where it stands
 */
export async function handWrittenSession(
  reference: Reference,
  target: Target,
  user: TargetUser,
): Promise<{ session: StorageState; url: string }> {
  return withPage(async (page) => {
    await logIn(page, reference, target, user);
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
    return { session: await page.context().storageState({ indexedDB: true }), url: page.url() };
  });
}

async function logIn(page: Page, reference: Reference, target: Target, user: TargetUser): Promise<number> {
  page.setDefaultTimeout(LOGIN_MS);
  const told: unknown = JSON.parse(readFileSync(join(target.directory, 'target.json'), 'utf8'));
  const start = performance.now();
  await reference.login(page, user, { target: told, totp: async (secret) => oneTimeCode(secret, Date.now()) });
  const sign = `${target.logged_in.selector ?? 'body'} >> visible=true`;
  await page.locator(sign).first().waitFor();
  return performance.now() - start;
}

async function withPage<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
  const { executable, env } = await locateChromium();
  const home = await mkdtemp(join(tmpdir(), 'latchkey-hand-written-'));
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...env, HOME: home, TMPDIR: home, PATH: process.env.PATH ?? '' },
    args: launchArguments(),
  });
  try {
    return await use(await browser.newPage());
  } finally {
    await browser.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Ours, but for what the launcher insists on setting itself, and without the guard of the network. */
function launchArguments(): string[] {
  const userAgent = FIRST_BROWSER.user_agent ?? '';
  const all = chromiumArguments({ identity: FIRST_BROWSER, userAgent, userDataDir: '', proxyUrl: null });
  const itsOwn = /^--(headless|remote-debugging-pipe|user-data-dir|user-agent)(=|$)/;
  return all.filter((argument) => argument.startsWith('--') && !itsOwn.test(argument));
}
