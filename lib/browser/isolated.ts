import type { Frame } from 'puppeteer-core';

/** A world of a frame to run our own scripts in. */
export interface Realm {
  evaluate: Frame['evaluate'];
  evaluateHandle: Frame['evaluateHandle'];
}

/**
 * Puppeteer's isolated world shares the page's document but none of its scripts: a page that replaced `Array.from` or
 * `MutationObserver` cannot mislead us. It is missing from puppeteer's public types.
 */
export function isolated(frame: Frame): Realm {
  const { isolatedRealm } = frame as unknown as { isolatedRealm?: () => Realm };
  return isolatedRealm ? isolatedRealm.call(frame) : frame;
}
