import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserIdentity } from '../model/profile.ts';
import { chromiumArguments } from './arguments.ts';
import { clientHints, defaultUserAgent, userAgentNow } from './identity.ts';
import { makeOwnDirectory, removeOwnDirectory } from './own-directory.ts';
import { refusePasskeys } from './passkeys.ts';
import { type Chromium, locateChromium } from './unpack.ts';

export interface LaunchOptions {
  identity: BrowserIdentity;
  /** The filtering proxy that all traffic takes; null only where every page is our own. */
  proxyUrl: string | null;
  /** Called once while the browser starts, which takes longer than anything else: what can be made ready then. */
  meanwhile?: () => void;
  /** Further arguments of Chromium's, for looking at pages that are never driven. */
  more?: readonly string[];
}

/** One running Chromium with one open page. */
export interface LaunchedBrowser {
  browser: Browser;
  page: Page;
  /** The identity as shown to sites: with a user agent, of the version that runs. */
  identity: BrowserIdentity;
  /** Kills every process of the browser and removes its files. Safe to call twice, and after a crash. */
  close(): Promise<void>;
}

const USER_DATA = join(tmpdir(), 'latchkey-browser-');

/**
 * Starts a fresh Chromium for one flow: own process group, own user-data directory, no core dumps, and nothing of our
 * environment (role keys above all) in its own.
 * @throws when Chromium does not start within 30 s
 */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const [chromium, userDataDir] = await Promise.all([locateChromium(), makeOwnDirectory(USER_DATA)]);
  let browser: Browser | null = null;
  try {
    const userAgent = userAgentNow(options.identity.user_agent, await defaultUserAgent(chromium));
    const starting = start(chromium, chromiumArguments({ ...options, userAgent, userDataDir }), {
      ...environment(options.identity, userDataDir),
      ...chromium.env,
    });
    // Its process is there by then.
    if (options.meanwhile) setImmediate(options.meanwhile);
    browser = await starting;
    const page = await firstPage(browser);
    await introduce(page, userAgent);
    const started = browser;
    return {
      browser,
      page,
      identity: { ...options.identity, user_agent: userAgent },
      close: () => close(started, userDataDir),
    };
  } catch (error) {
    await close(browser, userDataDir);
    throw error;
  }
}

function start(chromium: Chromium, args: string[], env: Record<string, string>): Promise<Browser> {
  return puppeteer.launch({
    executablePath: '/bin/sh',
    // A core dump would hold the secrets typed into pages. `exec` keeps the process id, so that the group can be killed.
    args: ['-c', 'ulimit -c 0; exec "$0" "$@"', chromium.executable, ...args],
    ignoreDefaultArgs: true,
    pipe: true,
    env,
    defaultViewport: null,
    waitForInitialPage: false,
    issuesEnabled: false,
    downloadBehavior: { policy: 'deny' },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Makes a page's client hints agree with its user agent, and refuses passkeys; the command line sets all else.
 * Needed again for each window that a page opens.
 */
export async function introduce(page: Page, userAgent: string): Promise<void> {
  const userAgentMetadata = clientHints(userAgent);
  const introduced = userAgentMetadata ? page.setUserAgent({ userAgent, userAgentMetadata }) : null;
  await Promise.all([introduced, refusePasskeys(page)]);
}

function environment(identity: BrowserIdentity, home: string): Record<string, string> {
  return {
    HOME: home,
    TMPDIR: home,
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TZ: identity.timezone,
    LANG: `${identity.locale.replace('-', '_')}.UTF-8`,
  };
}

async function firstPage(browser: Browser): Promise<Page> {
  const [page] = await browser.pages();
  return page ?? browser.newPage();
}

async function close(browser: Browser | null, userDataDir: string): Promise<void> {
  const child = browser?.process();
  if (child?.pid) {
    const running = child.exitCode === null && child.signalCode === null;
    const closed = running ? once(child, 'close') : null;
    try {
      // The whole group, also when its first process is gone: the others need not have noticed yet.
      process.kill(-child.pid, 'SIGKILL');
      await closed;
    } catch {
      // It ended between the look and the kill.
    }
  }
  await removeOwnDirectory(userDataDir);
}
