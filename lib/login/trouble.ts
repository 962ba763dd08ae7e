import type { PageSnapshot } from './snapshot.ts';
import { speaksOf } from './ways.ts';
import { says } from './words.ts';

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

/** Why a site does not let in, other than by a value that it does not know. `expired`: it knows the password, and wants a new one. */
export type Cause =
  | 'account_locked'
  | 'bot_detected'
  | 'captcha_blocked'
  | 'expired'
  | 'rate_limited'
  | 'website_error';

const VALUES = ['password', 'username', 'email', 'code', 'phone', 'organization'] as const;

/** "Wrong password" is about a value; "Something went wrong" may be about anything. */
const namesValue = (words: string) => says('wrong', words) && VALUES.some((value) => says(value, words));

/**
 * What stands in the way, by what a site says and by the status it answers with; null when it is what was typed.
 * @param words the site's own, about what was sent last; null when it says nothing
 * @param status of the answer; 0 when there was none
 */
export function causeOf(words: string | null, status: number): Cause | null {
  if (words !== null) {
    if (speaksOf('expired', words)) return 'expired';
    if (speaksOf('humanity', words)) return 'captcha_blocked';
    if (says('throttled', words)) return 'rate_limited';
    if (says('locked', words)) return 'account_locked';
    if (namesValue(words)) return null;
    if (says('robot', words)) return 'bot_detected';
  }
  if (status === 429) return 'rate_limited';
  return status >= 500 || (words !== null && speaksOf('outage', words)) ? 'website_error' : null;
}
