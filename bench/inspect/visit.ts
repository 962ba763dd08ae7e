import { watchActivity } from '../../lib/browser/activity.ts';
import { startEgressProxy } from '../../lib/browser/egress.ts';
import { launchBrowser } from '../../lib/browser/launch.ts';
import { observe } from '../../lib/browser/observe.ts';
import { settle } from '../../lib/browser/settle.ts';
import { plainHost } from '../../lib/login/host-pattern.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';
import type { Look } from './saved-page.ts';

const LOAD_MS = 30_000;

/**
 * Visits an address as a login does, waits until the page has come to rest, and looks at it. Types and presses nothing.
 * @param privateHosts patterns of hosts that may be private beside the address' own, see `isExemptHost`
 * @throws in one line when the site cannot be reached
 */
export async function visit(address: string, privateHosts: readonly string[]): Promise<Look> {
  const { hostname } = new URL(address);
  const proxy = await startEgressProxy({ allowPrivateHosts: [plainHost(hostname), ...privateHosts] });
  try {
    const { page, close } = await launchBrowser({ identity: FIRST_BROWSER, proxyUrl: proxy.url });
    try {
      const begun = performance.now();
      const activity = watchActivity(page);
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
      const answer = await page
        .goto(address, { waitUntil: 'domcontentloaded', timeout: LOAD_MS })
        .catch(unlessShown(hostname));
      const refusal = answer?.headers()['proxy-status'];
      if (refusal?.startsWith('latchkey')) throw new Error(unreachable(page.url(), refusal));
      await settle(page, activity, { reactionMs: 0 });
      const start = performance.now();
      const seen = await observe(page);
      const observeMs = performance.now() - start;
      await seen.dispose();
      return { snapshot: seen.snapshot, observeMs, loadMs: start - begun };
    } finally {
      await close();
    }
  } finally {
    await proxy.close();
  }
}

const unreachable = (where: string, why: string) => `${where} could not be reached (${why})`;

const unlessShown = (host: string) => (error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  // The address answered with something that is no page: look at what is shown.
  if (message.includes('net::ERR_ABORTED')) return null;
  throw new Error(unreachable(host, /net::(ERR_[A-Z_]+)/.exec(message)?.[1] ?? 'it did not answer in time'));
};
