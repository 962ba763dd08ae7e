import type { Page } from 'puppeteer-core';
import { isOwnHost } from '../../login/typing-rule.ts';
import { DriveFailure, type Run } from './run.ts';

/**
 * Takes care of what happens to a window from outside the login's steps: dialogs, windows it opens, its end.
 * @returns `broken` rejects with a DriveFailure when the page is lost or the time is up; `stop` ends the watch
 */
export function watchWindow(run: Run): { broken: Promise<never>; stop(): void } {
  const { page, launched } = run;
  let timer: NodeJS.Timeout | undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    const lost = () => reject(new DriveFailure('browser_error', 'The browser stopped before the login was done.'));
    page.once('error', lost);
    page.once('close', lost);
    launched.browser.once('disconnected', lost);
    timer = setTimeout(
      () => reject(new DriveFailure('session_expired', 'The login did not end in time: try again.')),
      Math.max(0, run.deadline - Date.now()),
    );
  });
  broken.catch(() => {});
  // An open dialog would stop every script of the page, ours too.
  page.on('dialog', (dialog) => {
    const answer = dialog.type() === 'prompt' ? dialog.dismiss() : dialog.accept();
    answer.catch(() => {});
  });
  page.on('popup', (popup) => {
    if (!popup) return;
    const following = followPopup(run, popup).catch(() => {});
    run.windows.add(following);
    following.finally(() => run.windows.delete(following));
  });
  return { broken, stop: () => clearTimeout(timer) };
}

/** How long a window may stay empty before it is given up. */
const ADDRESS_MS = 5_000;

/** A login that opens in a window of its own is led in ours; a window of a stranger is closed. */
async function followPopup({ page, claim, search }: Run, popup: Page): Promise<void> {
  const url = await addressOf(popup);
  await popup.close();
  const { hostname = '', host } = URL.parse(url) ?? {};
  if (isOwnHost(hostname, claim.domain, claim.allowedDomains)) await page.goto(url, { waitUntil: 'domcontentloaded' });
  else if (host) search.foreign.add(host);
}

/** Where a window is going: scripts open some of them empty and say so a moment later. */
async function addressOf(popup: Page): Promise<string> {
  const isWeb = () => /^https?:/.test(popup.url());
  if (isWeb()) return popup.url();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve(popup.url());
    };
    const timer = setTimeout(end, ADDRESS_MS);
    popup.once('close', end);
    popup.on('framenavigated', () => {
      if (isWeb()) end();
    });
  });
}
