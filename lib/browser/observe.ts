import type { ElementHandle, Frame, JSHandle, Page } from 'puppeteer-core';
import type { ElementRef, ElementSnapshot, FrameSnapshot, PageSnapshot } from '../login/snapshot.ts';
import type { ElementPart, FramePart } from './observe/collect.ts';
import { OBSERVE_SCRIPT, type Observed } from './observe/script.ts';

/** A look at a page: the plain snapshot, and the live elements behind its references. */
export interface Observation {
  snapshot: PageSnapshot;
  /** The live element; null when its frame is gone. It may have left the document since. */
  element(ref: ElementRef): Promise<ElementHandle | null>;
  /** Lets the page's memory go. Safe to call twice, and after the page has closed. */
  dispose(): Promise<void>;
}

const MAX_FRAMES = 20;
const FRAME_MS = 2_000;
/** A page that draws itself may keep its main frame busy for long. */
const MAIN_FRAME_MS = 15_000;

/** A frame whose process hangs must not hang the login: it counts as empty. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Realm {
  evaluateHandle(expression: string): Promise<JSHandle>;
}

/**
 * The world to look from. Puppeteer's isolated one shares the page's document but none of its scripts: a page that
 * replaced `Array.from` or `getAttribute` cannot mislead us. It is missing from puppeteer's public types.
 */
function realmOf(frame: Frame): Realm {
  const { isolatedRealm } = frame as unknown as { isolatedRealm?: () => Realm };
  return isolatedRealm ? isolatedRealm.call(frame) : frame;
}

interface Look {
  part: FramePart;
  result: JSHandle<Observed>;
}

async function look(frame: Frame): Promise<Look> {
  const result = (await realmOf(frame).evaluateHandle(OBSERVE_SCRIPT)) as JSHandle<Observed>;
  try {
    return { part: JSON.parse(await result.evaluate(({ part }) => part)) as FramePart, result };
  } catch (error) {
    await result.dispose().catch(() => {});
    throw error;
  }
}

/** What a page leaves out of an element, because most are so. */
const USUAL: Omit<ElementSnapshot, 'index' | 'kind' | 'tag' | 'box'> = {
  type: '',
  role: '',
  id: '',
  name: '',
  className: '',
  autocomplete: '',
  inputmode: '',
  placeholder: '',
  label: '',
  nearby: '',
  text: '',
  title: '',
  href: '',
  src: '',
  pattern: '',
  maxLength: -1,
  required: false,
  disabled: false,
  readOnly: false,
  checked: false,
  filled: false,
  visible: false,
  honeypot: false,
  covered: false,
  invalid: false,
  form: null,
  selector: '',
  hints: '',
  options: [],
};

const whole = (part: ElementPart, index: number): ElementSnapshot => ({ ...USUAL, ...part, index });

async function shows(frame: Frame): Promise<boolean> {
  const host = await frame.frameElement();
  if (!host) return false;
  try {
    return await host.evaluate((el) => {
      const { width, height } = el.getBoundingClientRect();
      return width > 20 && height > 20 && el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    });
  } finally {
    await host.dispose().catch(() => {});
  }
}

/**
 * Looks at a page: every frame (at most 20, cross-origin ones too), every open shadow root. Reads only, and never a
 * value: of a field only whether it is filled. A frame that does not answer within 2 s (the main one: 15 s) counts
 * as empty.
 */
export async function observe(page: Page): Promise<Observation> {
  const main = page.mainFrame();
  const frames = [main, ...page.frames().filter((frame) => frame !== main && !frame.detached)].slice(0, MAX_FRAMES);
  const [looks, visible] = await Promise.all([
    Promise.all(frames.map((frame) => within(frame === main ? MAIN_FRAME_MS : FRAME_MS, look(frame)))),
    Promise.all(frames.map(async (frame) => frame === main || (await within(FRAME_MS, shows(frame))) === true)),
  ]);
  const snapshots = looks.map((one, index): FrameSnapshot => {
    const { headings = [], notices = [], text = '', forms = [], elements = [] } = one?.part ?? {};
    return {
      frame: index,
      url: frames[index]?.url() ?? '',
      visible: visible[index] === true,
      headings,
      notices,
      text,
      forms,
      elements: elements.map(whole),
    };
  });
  const results = looks.map((one) => one?.result ?? null);
  const top = looks[0]?.part;
  return {
    snapshot: { url: page.url(), title: top?.title ?? '', lang: top?.lang ?? '', frames: snapshots },
    element: async (ref) => {
      const result = results[ref.frame];
      const handle = await result
        ?.evaluateHandle(({ elements }, index) => elements[index] ?? null, ref.index)
        .catch(() => null);
      return (handle?.asElement() as ElementHandle | null | undefined) ?? null;
    },
    dispose: async () => {
      await Promise.all(results.splice(0).map((result) => result?.dispose().catch(() => {})));
    },
  };
}
