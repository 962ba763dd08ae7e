import { attributesOf, wordsOn } from './controls.ts';
import type { Screen } from './decision.ts';
import type { Concept } from './lexicon/schema.ts';
import type { ElementRef, ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { fold, isJust, says } from './words.ts';

/** Addresses of frames that hold a challenge to solve. A widget that may solve itself is not one. */
const CHALLENGE_FRAMES =
  /recaptcha\/(api2|enterprise)\/bframe|hcaptcha\.com\/.*(challenge|frame=challenge)|challenges\.cloudflare\.com|arkoselabs\.com|funcaptcha|captcha-delivery\.com|geetest|captcha\.px-cdn|perimeterx/i;

const visibleFrames = (snapshot: PageSnapshot) => snapshot.frames.filter((frame) => frame.visible);

const refOf = (frame: FrameSnapshot, element: ElementSnapshot): ElementRef => ({
  frame: frame.frame,
  index: element.index,
});

const pressables = (frame: FrameSnapshot) =>
  frame.elements.filter(
    (element) => (element.kind === 'button' || element.kind === 'link') && element.visible && !element.disabled,
  );

/** True when a challenge for people stands open. */
export function showsCaptcha(snapshot: PageSnapshot): boolean {
  return visibleFrames(snapshot).some((frame) => frame.frame !== 0 && CHALLENGE_FRAMES.test(frame.url));
}

/** The button that closes a consent banner: refusing first, for fewer trackers; null when there is no banner. */
export function bannerButton(snapshot: PageSnapshot): ElementRef | null {
  for (const frame of visibleFrames(snapshot)) {
    if (!says('cookies', frame.text)) continue;
    for (const concept of ['reject', 'accept'] as const) {
      const button = pressables(frame).find((element) => {
        const words = wordsOn(element);
        if (words.length > 50 || !isJust(concept, words)) return false;
        const close = /cookie|consent|gdpr|privacy|onetrust|banner|cmp|didomi|usercentrics|cc-/i.test(
          attributesOf(element),
        );
        return close || !element.covered;
      });
      if (button) return refOf(frame, button);
    }
  }
  return null;
}

const REFUSALS: readonly (readonly ['account_locked' | 'bot_detected' | 'rate_limited', Concept])[] = [
  ['rate_limited', 'throttled'],
  ['account_locked', 'locked'],
  ['bot_detected', 'robot'],
];

/** What a page says when it will not go on, whatever is typed; only in notices and headings, or on a short page. */
export function refusal(snapshot: PageSnapshot, hasForm: boolean): Extract<Screen, { kind: 'refused' }> | null {
  for (const frame of visibleFrames(snapshot)) {
    const said = frame.notices.filter((notice) => notice.tone !== 'success').map((notice) => notice.text);
    const texts = hasForm
      ? said
      : [...said, ...frame.headings, ...(frame.text.length < 1_500 ? [frame.text.slice(0, 500)] : [])];
    for (const [code, concept] of REFUSALS) {
      if (hasForm && code === 'bot_detected') continue;
      const message = texts.find((text) => says(concept, text) && !says('cookies', text));
      if (message) return { kind: 'refused', code, message: message.slice(0, 500) };
    }
  }
  return null;
}

/** A page that waits for a person to act elsewhere: approve on a phone, open a link in a mail. Its own words, or null. */
export function externalAction(snapshot: PageSnapshot): string | null {
  for (const frame of visibleFrames(snapshot)) {
    const text = frame.text.slice(0, 2_000);
    for (const concept of ['approve', 'emailLink'] as const) {
      if (!says(concept, text)) continue;
      if (concept === 'emailLink' && !says('sent', text)) continue;
      const heading = frame.headings.find((one) => says(concept, one));
      const sentence = fold(text)
        .split(/(?<=[.!?。！])\s*/)
        .find((one) => says(concept, one));
      return (heading ?? sentence ?? text).slice(0, 300);
    }
  }
  return null;
}

/** A page that asks for a passkey, and the way around it. */
export function passkeyPrompt(snapshot: PageSnapshot): Extract<Screen, { kind: 'passkey' }> | null {
  for (const frame of visibleFrames(snapshot)) {
    const prompts = [...frame.headings, ...pressables(frame).map(wordsOn)].some((text) => says('passkey', text));
    if (!prompts) continue;
    const others = pressables(frame).filter((element) => !says('passkey', wordsOn(element)));
    const way =
      others.find((element) => says('notNow', wordsOn(element))) ??
      others.find((element) => says('otherWay', wordsOn(element)));
    return { kind: 'passkey', alternative: way ? refOf(frame, way) : null };
  }
  return null;
}
