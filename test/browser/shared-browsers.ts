import { afterAll } from 'vitest';
import { type EgressProxy, startEgressProxy } from '../../lib/browser/egress.ts';
import { introduce, type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';

/** A browser behind an egress proxy of its own, as each drive has one. */
interface Shared {
  launched: LaunchedBrowser;
  proxy: EgressProxy;
}

const all: Shared[] = [];
const idle: Shared[] = [];

/**
 * Gives a drive a new context, with no cookie and no storage, of a browser that no other drive uses at that time. A start
 * costs more than a login at a small site: for tests in which starting a browser is not what is tried.
 */
export const launchShared: typeof launchBrowser = async ({ identity, meanwhile }) => {
  const shared = idle.pop() ?? (await start(identity));
  const { browser, identity: shown } = shared.launched;
  meanwhile?.();
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const page = await context.newPage();
  await introduce(page, shown.user_agent ?? '');
  const close = async () => {
    if (!browser.connected) return;
    await context.close();
    idle.push(shared);
  };
  return { browser, page, identity: shown, close };
};

async function start(identity: LaunchedBrowser['identity']): Promise<Shared> {
  const proxy = await startEgressProxy({ allowPrivateHosts: ['localhost', '*.localhost'] });
  const shared = { launched: await launchBrowser({ identity, proxyUrl: proxy.url }), proxy };
  all.push(shared);
  return shared;
}

afterAll(async () => {
  await Promise.all(all.splice(0).map(({ launched, proxy }) => Promise.all([launched.close(), proxy.close()])));
});
