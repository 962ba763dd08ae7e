import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { type Authorization, authorizationIn } from '../../login/authorization.ts';
import { plainHost } from '../../login/host-pattern.ts';
import { isSsoHost } from '../../login/sso-hosts.ts';
import { isOnPath, type SsoPathRule } from '../../login/sso-path.ts';
import { clientHints } from '../identity.ts';

/** Which way a login takes through identity providers. */
export interface SsoPath {
  /** Exact hosts of identity providers that the connection's own pages have led to. */
  readonly reached: readonly string[];
  /** Hosts that pages of the path have asked for consent. */
  readonly asked: ReadonlySet<string>;
  /** Hosts that any window has been at, with the last moment, of `performance.now()`. */
  readonly hosts: ReadonlyMap<string, number>;
  /** The last request for consent that a page of the path has made in a window; null when there was none. */
  authorization(page: Page): Authorization | null;
}

interface WindowPath {
  /** What it shows is a page of the path. */
  trusted: boolean;
  /** Hosts that redirected, by the load that they were part of. */
  hops: Map<string, string[]>;
  authorization: Authorization | null;
}

/** Loads that are remembered: only the one under way counts. */
const LOADS = 8;

/**
 * Follows the documents of a page, and of the windows that it opens, from the first request of each: what a window was
 * opened with is over before anybody else hears of it, so the browser is told to wait for us.
 * @param reached hosts that a drive before this one has reached
 */
export async function followPath(
  page: Page,
  rule: SsoPathRule,
  { userAgent, reached = [] }: { userAgent: string; reached?: readonly string[] },
): Promise<SsoPath> {
  const path = { reached: [...reached], asked: new Set<string>(), hosts: new Map<string, number>() };
  const windows = new Map<string, WindowPath>([[idOf(page), newWindow(false)]]);
  const root = await page.browser().target().createCDPSession();
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }: Protocol.Target.AttachedToTargetEvent) => {
    const session = root.connection()?.session(sessionId);
    if (!session) return;
    const { targetId, openerId } = targetInfo;
    const opener = windows.get(openerId ?? '');
    const window = windows.get(targetId) ?? (opener ? newWindow(opener.trusted) : null);
    const orders: Promise<unknown>[] = [];
    if (window) {
      windows.set(targetId, window);
      follow(session, targetId, window);
      orders.push(session.send('Network.enable'), session.send('Page.enable'));
      if (opener) orders.push(...introduceEarly(session, userAgent));
    }
    orders.push(session.send('Runtime.runIfWaitingForDebugger'));
    for (const order of orders) order.catch(() => {});
  });

  const follow = (session: CDPSession, targetId: string, window: WindowPath) => {
    session.on('Network.requestWillBeSent', (event: Protocol.Network.RequestWillBeSentEvent) => {
      const { type, frameId, loaderId, request, redirectResponse } = event;
      if (type !== 'Document' || frameId !== targetId) return;
      if (redirectResponse) window.hops.get(loaderId)?.push(hostOf(redirectResponse.url));
      else remember(window.hops, loaderId);
      const authorization = authorizationIn(request.url);
      if (!authorization) return;
      window.authorization = window.trusted ? authorization : null;
      if (window.trusted) path.asked.add(authorization.provider);
    });
    session.on('Page.frameNavigated', ({ frame }: Protocol.Page.FrameNavigatedEvent) => {
      if (frame.parentId !== undefined || !/^https?:/.test(frame.url)) return;
      const arrival = { url: frame.url, hops: window.hops.get(frame.loaderId) ?? [], trusted: window.trusted };
      const host = hostOf(frame.url);
      window.trusted = isOnPath(arrival, path.reached, rule);
      if (window.trusted && isSsoHost(host) && !path.reached.includes(host)) path.reached.push(host);
      path.hosts.set(host, performance.now());
    });
  };

  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
  return { ...path, authorization: (of) => windows.get(idOf(of))?.authorization ?? null };
}

const newWindow = (trusted: boolean): WindowPath => ({ trusted, hops: new Map(), authorization: null });

function remember(hops: Map<string, string[]>, loaderId: string): void {
  hops.set(loaderId, []);
  const [oldest] = hops.keys();
  if (hops.size > LOADS && oldest !== undefined) hops.delete(oldest);
}

const hostOf = (address: string) => plainHost(URL.parse(address)?.hostname ?? '');

/** The client hints of a window's first request agree with its user agent too. */
function introduceEarly(session: CDPSession, userAgent: string): Promise<unknown>[] {
  const userAgentMetadata = clientHints(userAgent);
  return userAgentMetadata ? [session.send('Emulation.setUserAgentOverride', { userAgent, userAgentMetadata })] : [];
}

/** What the browser calls a window: its main frame's id, which is missing from puppeteer's public types. */
function idOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
