import type { Frame, Page } from 'puppeteer-core';
import { injected } from '../injected.ts';
import type { FramePart } from './collect.ts';

const MAX_FRAMES = 20;

/** Pages of a hundred advertisements have their login in a frame that says so. */
const ACCOUNT = /log.?in|sign.?in|auth|sso|account|passw|identity|idp|captcha/i;

const worth = (frame: Frame) => (ACCOUNT.test(frame.url()) ? 2 : /^about:|^$/.test(frame.url()) ? 0 : 1);

/** The frames to look at, the main one first: of very many, those whose address promises most. */
export function framesOf(page: Page): Frame[] {
  const main = page.mainFrame();
  const others = page.frames().filter((frame) => frame !== main && !frame.detached);
  if (others.length < MAX_FRAMES) return [main, ...others];
  const chosen = new Set([...others].sort((a, b) => worth(b) - worth(a)).slice(0, MAX_FRAMES - 1));
  return [main, ...others.filter((frame) => chosen.has(frame))];
}

/** Where a frame stands in the page around it, as far as a person sees it there. */
export type Standing = FramePart['standing'];

/** Asks the page around a frame of another site, which cannot see its own element. Null when it is gone. */
export async function standingOf(frame: Frame): Promise<Standing> {
  const host = await frame.frameElement();
  if (!host) return null;
  try {
    return await host.evaluate(injected(standing));
  } finally {
    await host.dispose().catch(() => {});
  }
}

/** Injected into pages: self-contained. */
export function standing(host: Element): Standing {
  const { left, top, right, bottom, width, height } = host.getBoundingClientRect();
  const view = host.ownerDocument.defaultView;
  if (!view || width <= 20 || height <= 20) return { visible: false, covered: false };
  const [x, y] = [left + width / 2, top + height / 2];
  const onScreen = x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight;
  const root = host.getRootNode() as Document | ShadowRoot;
  const hit = onScreen ? root.elementFromPoint(x, y) : null;
  return {
    visible:
      host.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      right + view.scrollX > 0 &&
      bottom + view.scrollY > 0,
    covered: hit !== null && hit !== host && !host.contains(hit) && !hit.contains(host),
  };
}
