import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { ElementRef, FrameSnapshot, PageSnapshot } from '../login/snapshot.ts';
import { isolated } from './isolated.ts';
import type { FramePart } from './observe/collect.ts';
import { framesOf, type Standing, standingOf } from './observe/frames.ts';
import { disposeScript, elementScript, OBSERVE_SCRIPT } from './observe/script.ts';
import { wholeElement } from './observe/usual.ts';
import { within } from './within.ts';

/** A look at a page: the plain snapshot, and the live elements behind its references. */
export interface Observation {
  snapshot: PageSnapshot;
  /** The live element; null when its frame is gone. It may have left the document since. */
  element(ref: ElementRef): Promise<ElementHandle | null>;
  /** Lets the page's memory go. Safe to call twice, and after the page has closed. */
  dispose(): Promise<void>;
}

/** A frame whose process hangs counts as empty. */
const FRAME_MS = 2_000;
/** A page that draws itself may keep its main frame busy for long. */
const MAIN_FRAME_MS = 15_000;

/** What a frame tells of itself; all but `look` and `standing` is left out of an empty one. */
type Part = Partial<FramePart> & Pick<FramePart, 'look' | 'standing'>;

async function look(frame: Frame): Promise<Part> {
  return JSON.parse(String(await isolated(frame).evaluate(OBSERVE_SCRIPT))) as Part;
}

async function lookOnce(frame: Frame, holds: string): Promise<Part | null> {
  const told = await isolated(frame).evaluate(`(async () => ((await ${holds}) ? ${OBSERVE_SCRIPT} : null))()`);
  return told === null ? null : (JSON.parse(String(told)) as Part);
}

interface Sight {
  frame: Frame;
  part: Part | null;
  standing: Standing;
}

const SHOWN: Standing = { visible: true, covered: false };

/** A frame that does not see its own element belongs to another site, and the page around it is asked. */
async function see(frame: Frame, main: Frame): Promise<Sight> {
  const part = await within(frame === main ? MAIN_FRAME_MS : FRAME_MS, look(frame));
  const standing = frame === main ? SHOWN : (part?.standing ?? (await within(FRAME_MS, standingOf(frame))));
  return { frame, part, standing };
}

/** A frame is seen as far as every frame around it is. */
function isSeen(sight: Sight, sights: readonly Sight[], what: (standing: Standing) => boolean): boolean {
  const parent = sight.frame.parentFrame();
  const around = sights.find(({ frame }) => frame === parent);
  return what(sight.standing) && (!around || isSeen(around, sights, what));
}

/**
 * Looks at a page: every frame (at most 20, cross-origin ones too), every open shadow root. Reads only, and never a
 * value: of a field only whether it is filled. A frame that does not answer within 2 s (the main one: 15 s) counts
 * as empty.
 */
export async function observe(page: Page): Promise<Observation> {
  const main = page.mainFrame();
  return assemble(page, await Promise.all(framesOf(page).map((frame) => see(frame, main))));
}

/**
 * Looks at a page as soon as an expression comes true in its main frame: without the time that a busy page would let pass
 * between the two.
 * @param holds an expression that is a promise of whether it has come true
 * @returns null when it has not, or the page has left meanwhile
 */
export async function observeOnce(page: Page, holds: string): Promise<Observation | null> {
  const main = page.mainFrame();
  const part = await within(MAIN_FRAME_MS, lookOnce(main, holds));
  if (!part) return null;
  const others = framesOf(page).filter((frame) => frame !== main);
  const sights = await Promise.all(others.map((frame) => see(frame, main)));
  return assemble(page, [{ frame: main, part, standing: SHOWN }, ...sights]);
}

function assemble(page: Page, sights: Sight[]): Observation {
  const snapshots = sights.map((sight, index): FrameSnapshot => {
    const { headings = [], notices = [], text = '', forms = [], elements = [] } = sight.part ?? {};
    const covered = !isSeen(sight, sights, (standing) => standing?.covered !== true);
    return {
      frame: index,
      url: sight.frame.url(),
      visible: isSeen(sight, sights, (standing) => standing?.visible === true),
      headings,
      notices,
      text,
      forms,
      elements: elements.map((part, at) => {
        const element = wholeElement(part, at);
        return covered && element.visible ? { ...element, covered } : element;
      }),
    };
  });
  const top = sights[0]?.part;
  return {
    snapshot: { url: page.url(), title: top?.title ?? '', lang: top?.lang ?? '', frames: snapshots },
    element: async ({ frame, index }) => {
      const sight = sights[frame];
      if (!sight?.part) return null;
      const found = isolated(sight.frame).evaluateHandle(elementScript(sight.part.look, index));
      const handle = await found.catch(() => null);
      return (handle?.asElement() as ElementHandle | null | undefined) ?? null;
    },
    dispose: async () => {
      const disposals = sights.splice(0).map(async ({ frame, part }) => {
        if (part?.elements) await isolated(frame).evaluate(disposeScript(part.look));
      });
      await Promise.allSettled(disposals);
    },
  };
}
