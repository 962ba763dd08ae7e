import type { PageSnapshot } from './snapshot.ts';
import { speaksOf } from './ways.ts';

/** Longer pages speak of many things. */
const SHORT = 1_500;
const BARE = 250;

const visibleFrames = (snapshot: PageSnapshot) => snapshot.frames.filter((frame) => frame.visible);

/** The page's words about a site that is out of order, whoever asks; null when it says nothing of it. */
export function outageOn(snapshot: PageSnapshot): string | null {
  for (const frame of visibleFrames(snapshot)) {
    const title = frame.frame === 0 ? [snapshot.title] : [];
    const loud = [...title, ...frame.headings, ...frame.notices.map(({ text }) => text)];
    const texts = frame.text.length < SHORT ? [...loud, ...frame.text.split('\n')] : loud;
    const said = texts.find((text) => speaksOf('outage', text));
    if (said) return said.slice(0, 300);
  }
  return null;
}

/** Whether a page says nothing but that more is on its way. */
export function isStillLoading(snapshot: PageSnapshot): boolean {
  const text = visibleFrames(snapshot)
    .map((frame) => frame.text)
    .join('\n');
  const still = visibleFrames(snapshot).every((frame) => frame.elements.every((element) => !element.visible));
  return text.length < BARE && still && speaksOf('busy', text);
}
