import { attributesOf, wordsOn } from './controls.ts';
import type { ElementRef, ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { isNamed, speaksOf, speaksOnlyOf, wordsOfWay } from './ways.ts';
import { fold, isJust, says } from './words.ts';

/** Something to press before a site shows itself, and what it is. */
export interface Gate {
  ref: ElementRef;
  why: 'asks for a country' | 'asks for an age' | 'something lies over the page';
}

const visibleFrames = (snapshot: PageSnapshot) => snapshot.frames.filter((frame) => frame.visible);

const refOf = (frame: FrameSnapshot, element: ElementSnapshot): ElementRef => ({
  frame: frame.frame,
  index: element.index,
});

/** What may be pressed without harm: what sells is not. */
const harmless = (frame: FrameSnapshot) =>
  frame.elements.filter(
    (element) =>
      (element.kind === 'button' || element.kind === 'link') &&
      element.visible &&
      !element.disabled &&
      !speaksOf('pay', wordsOn(element)),
  );

/** What a language or a country is called in its own tongue and in English, folded. */
function namesOf(locale: string): { language: string[]; region: string[]; codes: [language: string, region: string] } {
  const { language, region = '' } = new Intl.Locale(locale).maximize();
  const call = (type: 'language' | 'region', code: string) =>
    code === ''
      ? []
      : ['en', locale].map((inTongue) => fold(new Intl.DisplayNames([inTongue], { type }).of(code) ?? ''));
  return {
    language: call('language', language),
    region: call('region', region),
    codes: [language.toLowerCase(), region.toLowerCase()],
  };
}

/** How well an answer to "Where are you from?" fits a locale: the country by name or code, then the language. */
function fit(element: ElementSnapshot, { language, region, codes }: ReturnType<typeof namesOf>): number {
  const words = fold(wordsOn(element));
  if (words.length > 60) return 0;
  const path = (URL.parse(element.href, 'https://any.invalid')?.pathname ?? '').toLowerCase().split(/[^a-z]+/);
  const [tongue, country] = codes;
  const here = country !== '' && path.includes(country);
  let worth = 0;
  if (words.split(' ').length > 5) return 0;
  if (region.some((name) => words === name || words.startsWith(`${name} `))) worth += 6;
  else if (region.some((name) => name !== '' && words.includes(name))) worth += 5;
  if (here) worth += 3;
  if (language.some((name) => name !== '' && words.includes(name))) worth += 2;
  if (path.includes(tongue)) worth += here || worth > 0 ? 1 : 2;
  return worth === 0 && speaksOnlyOf('anywhere', words) ? 1 : worth;
}

const FEWEST = 2;
const LOCAL_PATH = /^\/([a-z]{2}|[a-z]{2}[-_][a-z]{2,4})(\/|$)/i;

/** A page with fields to fill asks for more than where one is from. */
const isForm = (frame: FrameSnapshot) =>
  frame.elements.filter(
    ({ kind, type, visible, covered }) => kind === 'input' && type !== 'search' && visible && !covered,
  ).length >= FEWEST;

const asksIn = (snapshot: PageSnapshot, frame: FrameSnapshot, way: 'age' | 'region', shortest: number) =>
  [snapshot.title, ...frame.headings].some((text) => speaksOf(way, text)) ||
  (frame.text.length < shortest && speaksOf(way, frame.text));

function regionGate(snapshot: PageSnapshot, locale: string): ElementRef | null {
  for (const frame of visibleFrames(snapshot)) {
    if (!asksIn(snapshot, frame, 'region', 1_500) || isForm(frame)) continue;
    const known = namesOf(locale);
    const local = harmless(frame).filter(({ href }) => LOCAL_PATH.test(URL.parse(href, snapshot.url)?.pathname ?? ''));
    const fitting = harmless(frame)
      .map((element) => ({ element, worth: fit(element, known), named: !local.includes(element) }))
      .filter(({ worth, named }) => worth > 0 && (named || local.length >= FEWEST))
      .sort((a, b) => b.worth - a.worth);
    const [best] = fitting;
    if (best) return refOf(frame, best.element);
  }
  return null;
}

function ageGate(snapshot: PageSnapshot): ElementRef | null {
  for (const frame of visibleFrames(snapshot)) {
    if (!asksIn(snapshot, frame, 'age', 4_000) || isForm(frame)) continue;
    const free = harmless(frame).filter((element) => !element.covered && affirms(wordsOn(element)));
    const yes = free.sort((a, b) => specific(wordsOn(b)) - specific(wordsOn(a)))[0];
    if (yes) return refOf(frame, yes);
  }
  return null;
}

const affirms = (words: string) => speaksOnlyOf('affirm', words, /\d/.test(words) || speaksOf('age', words) ? 25 : 6);

/** "Yes, I am over 18" tells more than "Continue", which may be anything's. */
const specific = (words: string) => (wordsOfWay('affirm', words) ?? '').length + (speaksOf('age', words) ? 20 : 0);

/**
 * A question that a site puts to every visitor before it shows itself: where one is from, how old one is. Answered as
 * the browser presents itself, and as somebody would who has an account there.
 * @param locale the browser's own, as in `en-US`
 */
export function visitorGate(snapshot: PageSnapshot, locale: string): Gate | null {
  const age = ageGate(snapshot);
  if (age) return { ref: age, why: 'asks for an age' };
  const region = regionGate(snapshot, locale);
  return region ? { ref: region, why: 'asks for a country' } : null;
}

const CROSSES = new Set(['×', '✕', '✖', '✗', '✘', '⨯', '╳', 'x', '❌', '🗙', '⊗', '&times;']);

/** Whether a control closes something: by words, by the cross that it draws, by what its icon is called. */
export function closes(element: ElementSnapshot): boolean {
  const words = wordsOn(element);
  if (CROSSES.has(element.text.trim().toLowerCase())) return true;
  if (words !== '') return words.length <= 40 && speaksOnlyOf('close', words);
  return isNamed('close', attributesOf(element));
}

/** The control that takes away what lies over the page (an offer, an app to install, a survey); null when none does. */
export function overlayGate(snapshot: PageSnapshot): Gate | null {
  for (const frame of visibleFrames(snapshot)) {
    const free = harmless(frame).filter((element) => !element.covered && element.kind === 'button');
    const [only] = free;
    const way =
      free.find(closes) ??
      free.find((element) => isShort(element) && says('notNow', wordsOn(element))) ??
      // "OK" is all that can be answered to a message.
      (only && free.length === 1 && (isJust('next', wordsOn(only)) || isJust('accept', wordsOn(only)))
        ? only
        : undefined);
    if (way) return { ref: refOf(frame, way), why: 'something lies over the page' };
  }
  return null;
}

const isShort = (element: ElementSnapshot) => wordsOn(element).length <= 40;
