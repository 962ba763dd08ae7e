import type { Frame, Page } from 'puppeteer-core';
import { getDomain } from 'tldts';

/**
 * The origins that a page has been at since this was called: of its main frame, and of frames of the same site, which
 * share its storage. A foreign frame has a partitioned storage that no storage state can name.
 * @param origins where they are added; by default a set of their own
 */
export function followOrigins(page: Page, origins = new Set<string>()): ReadonlySet<string> {
  page.on('framenavigated', (frame) => {
    const origin = originOf(frame);
    if (origin && (frame === page.mainFrame() || sameSite(frame.url(), page.url()))) origins.add(origin);
  });
  return origins;
}

/** Origin of a frame's document; null when it is not a web page. */
export function originOf(frame: Frame): string | null {
  const url = URL.parse(frame.url());
  return url && /^https?:$/.test(url.protocol) ? url.origin : null;
}

function sameSite(one: string, other: string): boolean {
  const site = (url: string) => getDomain(url, { allowPrivateDomains: true }) ?? URL.parse(url)?.hostname;
  return site(one) === site(other);
}
