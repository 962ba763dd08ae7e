import type { Page } from 'puppeteer-core';
import { type Activity, watchActivity } from '../activity.ts';
import { introduce } from '../launch.ts';
import { isOpeningAside } from '../session/aside.ts';
import { followOrigins, originOf } from '../session/visited.ts';
import { isGone, nextChange, settle } from '../settle.ts';
import { DriveFailure } from './run.ts';

/** One window of the browser that a login goes through. */
export interface Window {
  readonly page: Page;
  readonly activity: Activity;
}

export interface WindowsOptions {
  userAgent: string;
  /** Whether a window that a page has opened may stay at an address. */
  mayStay: (url: URL) => boolean;
  /** Told what an `alert()` of one of them said. */
  alerted: (words: string) => void;
  /** Milliseconds since the epoch. */
  deadline: number;
}

/** How long a window may stay empty before it is given up. */
const ADDRESS_MS = 5_000;
/** How long one may stand at a host that it may not stay at, on its way to another. */
const PASSING_MS = 3_000;
const SETTLE_MS = 15_000;

/**
 * The windows of a login: the one it began in, and those that its pages have opened. The newest that is open is where
 * the login goes on; when it closes, the login goes on where it was opened from. A window that comes to rest where it
 * may not stay is closed. Dialogs are answered in all of them.
 */
export class Windows {
  /** Rejects with a DriveFailure when no window is left or the time is up. */
  readonly broken: Promise<never>;
  /** Origins that any of them has been at. */
  readonly visited = new Set<string>();
  /** Hosts (with port) of windows that were closed because they may not stay there. */
  readonly refused = new Set<string>();
  readonly #open: Window[] = [];
  readonly #opening = new Set<Promise<void>>();
  readonly #options: WindowsOptions;
  readonly #timer: NodeJS.Timeout;
  #break: (failure: DriveFailure) => void = () => {};
  #last: Window;
  /** A window has closed since the last turn. */
  #closed = false;

  constructor(page: Page, options: WindowsOptions) {
    this.#options = options;
    this.broken = new Promise((_resolve, reject) => {
      this.#break = reject;
    });
    this.broken.catch(() => {});
    const late = new DriveFailure('session_expired', 'The login did not end in time: try again.');
    this.#timer = setTimeout(() => this.#break(late), Math.max(0, options.deadline - Date.now()));
    page.browser().once('disconnected', () => this.#lost());
    this.#last = this.#watch(page);
    this.#open.push(this.#last);
  }

  /** The window where the login goes on. */
  get current(): Window {
    return this.#open.at(-1) ?? this.#last;
  }

  /** The window that the current one was opened from; null for the one that the login began in. */
  get opener(): Window | null {
    return this.#open.at(-2) ?? null;
  }

  /** The window that the login began in, or the oldest that is left of it. */
  get first(): Window {
    return this.#open[0] ?? this.#last;
  }

  /** Waits for windows that are opening. @returns what happened to them since the last turn; null when nothing did */
  async turn(): Promise<'opened' | 'closed' | null> {
    while (this.#opening.size > 0) await Promise.allSettled(this.#opening);
    const { current } = this;
    const opened = current !== this.#last && !this.#last.page.isClosed();
    const closed = this.#closed;
    this.#last = current;
    this.#closed = false;
    return opened ? 'opened' : closed ? 'closed' : null;
  }

  /** Closes the current window, when another is left to go on in. */
  async leave(): Promise<boolean> {
    if (this.#open.length < 2) return false;
    await this.current.page.close().catch(() => {});
    return true;
  }

  /** Ends the watch. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #lost(): void {
    this.#break(new DriveFailure('browser_error', 'The browser stopped before the login was done.'));
  }

  #watch(page: Page): Window {
    const window = { page, activity: watchActivity(page) };
    followOrigins(page, this.visited);
    page.once('error', () => this.#lost());
    page.once('close', () => {
      const at = this.#open.indexOf(window);
      if (at >= 0) this.#open.splice(at, 1);
      this.#closed = true;
      if (this.#open.length === 0) this.#lost();
    });
    // An open dialog would stop every script of the page, ours too.
    page.on('dialog', (dialog) => {
      if (dialog.type() === 'alert') this.#options.alerted(dialog.message());
      const answer = dialog.type() === 'prompt' ? dialog.dismiss() : dialog.accept();
      answer.catch(() => {});
    });
    page.on('popup', (popup) => {
      if (!popup || isOpeningAside(page)) return;
      const opening = this.#adopt(popup).catch(() => {});
      this.#opening.add(opening);
      opening.finally(() => this.#opening.delete(opening));
    });
    return window;
  }

  async #adopt(page: Page): Promise<void> {
    const window = this.#watch(page);
    await Promise.all([introduce(page, this.#options.userAgent), hasAddress(page)]);
    const origin = originOf(page.mainFrame());
    if (origin) this.visited.add(origin);
    for (;;) {
      await settle(page, window.activity, { reactionMs: 0, maxMs: SETTLE_MS });
      if (isGone(page)) return;
      const url = URL.parse(page.url());
      if (url && this.#options.mayStay(url)) {
        this.#open.push(window);
        return;
      }
      // It may only pass through.
      if (await nextChange(page, window.activity, PASSING_MS)) continue;
      if (url?.host) this.refused.add(url.host);
      const closed = this.#closed;
      await page.close();
      // Nobody waits for what comes of it.
      this.#closed = closed;
      return;
    }
  }
}

/** Waits until a window is somewhere: scripts open some of them empty and say where to a moment later. */
async function hasAddress(page: Page): Promise<void> {
  const isWeb = () => /^https?:/.test(page.url());
  if (isWeb() || page.isClosed()) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, ADDRESS_MS);
    page.once('close', end);
    page.on('framenavigated', () => {
      if (isWeb()) end();
    });
  });
}
