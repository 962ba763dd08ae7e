import { mfaChoices } from './choices.ts';
import { attributesOf, readControl, wordsOn } from './controls.ts';
import type { Screen } from './decision.ts';
import { linesSaying } from './errors.ts';
import { closes } from './gates.ts';
import type { Concept } from './lexicon/schema.ts';
import type { ElementRef, ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { isNamed, speaksOf, speaksOnlyOf } from './ways.ts';
import { fold, isJust, says, wordsFor } from './words.ts';

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

/** Frames of those that may solve themselves: beside a form they are a widget, alone a wall. */
const WIDGET_FRAMES = /challenges\.cloudflare\.com/i;

/** True when a challenge for people stands open. @param hasForm whether the page shows a form to log in with */
export function showsCaptcha(snapshot: PageSnapshot, hasForm: boolean): boolean {
  return visibleFrames(snapshot).some(
    ({ frame, url }) => frame !== 0 && CHALLENGE_FRAMES.test(url) && !(hasForm && WIDGET_FRAMES.test(url)),
  );
}

/** How far below the words about cookies a banner's button stands, in pieces of text. */
const BANNER_LINES = 12;
/** A way past it may stand in its corner, above the words. */
const LINES_ABOVE = 3;

/** Whether a control belongs to a consent banner: by what it is called, where it stands, or what is said before it. */
export function belongsToBanner(frame: FrameSnapshot, lines: readonly string[]): (element: ElementSnapshot) => boolean {
  const about = lines.flatMap((line, at) => (says('cookies', line) ? [at] : []));
  const ownFrame = frame.frame !== 0 && frame.text.length < 8_000 && about.length > 0;
  return (element) => {
    const words = wordsOn(element);
    if (ownFrame || isNamed('consent', attributesOf(element)) || says('cookies', words)) return true;
    const stands = (line: string) => line === element.text || line === words;
    // A button whose words are no text (a value, a label for screen readers) may stand anywhere.
    if (!lines.some(stands)) return about.length > 0 && words !== '';
    return about.some((at) => lines.slice(Math.max(0, at - LINES_ABOVE), at + BANNER_LINES + 1).some(stands));
  };
}

/** What an answer about cookies never does besides. */
const SENDS: readonly string[] = ['login', 'signup', 'reset', 'change', 'newsletter', 'sso', 'search', 'contact'];
const sends = (element: ElementSnapshot) => SENDS.includes(readControl(element));

const refuses = (element: ElementSnapshot) =>
  isJust('reject', wordsOn(element)) || speaksOnlyOf('unfollowed', wordsOn(element));

function accepts(element: ElementSnapshot): boolean {
  const words = wordsOn(element);
  const said = wordsFor('accept', words);
  return said !== null && fold(words).length <= said.length + (says('cookies', words) ? 20 : 8);
}

const isAnswer = (element: ElementSnapshot) =>
  !sends(element) &&
  element.role !== 'tab' &&
  (refuses(element) || accepts(element) || closes(element) || says('cookies', wordsOn(element)));

/**
 * The button that closes a consent banner: refusing first, for fewer trackers, then closing, then accepting; never one
 * that sells. Null when there is no banner.
 */
export function bannerButton(snapshot: PageSnapshot): ElementRef | null {
  for (const frame of visibleFrames(snapshot)) {
    const belongs = belongsToBanner(frame, frame.text.split('\n'));
    const within = pressables(frame).filter((element) => {
      const words = wordsOn(element);
      if (words.length > 60 || speaksOf('pay', words) || !isAnswer(element)) return false;
      return belongs(element) && (!element.covered || isNamed('consent', attributesOf(element)));
    });
    // A cross alone is any dialog's: beside a choice about cookies, or called so itself, it is this one's.
    const chooses = within.some((one) => one.kind === 'button' && !closes(one));
    const own = (element: ElementSnapshot) =>
      closes(element) && !accepts(element) && (chooses || isNamed('consent', attributesOf(element)));
    const button = within.find(refuses) ?? within.find(own) ?? within.find(accepts);
    if (button) return refOf(frame, button);
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
      : [...said, ...frame.headings, ...(frame.text.length < 1_500 ? frame.text.slice(0, 500).split('\n') : [])];
    for (const [code, concept] of REFUSALS) {
      if (hasForm && code === 'bot_detected') continue;
      const about = (text: string) => says(concept, text) && !says('cookies', text);
      if (!texts.some(about)) continue;
      const message = hasForm ? said.find(about) : (linesSaying(frame, about) ?? texts.find(about));
      if (message) return { kind: 'refused', code, message: message.slice(0, 500) };
    }
  }
  return null;
}

/**
 * A page that waits for a person to act elsewhere: approve on a phone, open a link in a mail. Its own words, with the
 * number to match when it shows one; null when it waits for nothing.
 */
export function externalAction(
  snapshot: PageSnapshot,
  concepts: readonly ('approve' | 'emailLink')[] = ['approve', 'emailLink'],
): string | null {
  for (const frame of visibleFrames(snapshot)) {
    const text = frame.text.slice(0, 2_000);
    for (const concept of concepts) {
      if (!says(concept, text)) continue;
      if (concept === 'emailLink' && !says('sent', text)) continue;
      const heading = frame.headings.find((one) => says(concept, one));
      const sentence = text.split(/\n|(?<=[.!?。！])\s/).find((one) => says(concept, one) && one !== heading);
      const said = [heading, sentence].filter((one) => one !== undefined);
      const words = said.length > 0 ? said.join(' · ') : text.replace(/\n/g, ' ');
      return [words.slice(0, 300), ...(concept === 'approve' ? numbersToMatch(text) : [])].join(' · ');
    }
  }
  return null;
}

/** What follows the number of a countdown. */
const UNIT_OF_TIME =
  /^\s*(s|sec\p{L}*|sek\p{L}*|seg\p{L}*|saniye|sn|сек\p{L}*|с|мин\p{L}*|хв\p{L}*|min\p{L}*|m|秒|分|초|분|ث\p{L}*)(?!\p{L})/iu;

/** Numbers that stand by themselves, for a person to compare with those on a phone. */
function numbersToMatch(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const alone = lines.filter((line, at) => /^\d{1,3}$/.test(line) && !UNIT_OF_TIME.test(lines[at + 1] ?? ''));
  return [...new Set(alone)].slice(0, 3);
}

/** A page that asks for a passkey, and the way around it. */
export function passkeyPrompt(snapshot: PageSnapshot): Extract<Screen, { kind: 'passkey' }> | null {
  for (const frame of visibleFrames(snapshot)) {
    const prompts = [...frame.headings, ...pressables(frame).map(wordsOn)].some((text) => says('passkey', text));
    if (!prompts) continue;
    const others = pressables(frame).filter((element) => !says('passkey', wordsOn(element)));
    const skip = others.find((element) => says('notNow', wordsOn(element)));
    const elsewhere = others.find((element) => says('otherWay', wordsOn(element)));
    const [method] = mfaChoices(frame);
    const alternative = skip ? refOf(frame, skip) : (method?.element ?? (elsewhere ? refOf(frame, elsewhere) : null));
    return { kind: 'passkey', alternative };
  }
  return null;
}
