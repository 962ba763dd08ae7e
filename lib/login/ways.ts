import { AUDIENCES, type Audience, NAMED_WAYS, type NamedWay, WAYS, type Way } from './lexicon/ways.ts';
import type { Matcher } from './matcher.ts';
import { fold, foldAttribute, namedMatcher, spokenMatcher } from './words.ts';

const spoken = new Map<string, Matcher>();
const named = new Map<string, Matcher>();

function made(table: Map<string, Matcher>, key: string, make: () => Matcher): Matcher {
  const known = table.get(key);
  if (known) return known;
  const matcher = make();
  table.set(key, matcher);
  return matcher;
}

/** The words of a text that speak of this; folded; null when none does. */
export function wordsOfWay(way: Way, text: string): string | null {
  return text === '' ? null : made(spoken, way, () => spokenMatcher([WAYS[way]])).find(fold(text));
}

/** True when a text, as a person reads it, speaks of this. */
export const speaksOf = (way: Way, text: string): boolean => wordsOfWay(way, text) !== null;

/** True when the words speak of this and little else: how buttons speak. */
export function speaksOnlyOf(way: Way, text: string): boolean {
  const words = wordsOfWay(way, text);
  return words !== null && fold(text).length <= words.length + 12;
}

/** True when an attribute (name, class, icon) speaks of this in a programmer's words. */
export function isNamed(way: NamedWay, attribute: string): boolean {
  if (attribute === '') return false;
  return made(named, way, () => namedMatcher([NAMED_WAYS[way]])).find(foldAttribute(attribute)) !== null;
}

/** The kind of people that a control is for; null when its words name none. */
export function audienceOf(text: string): Audience | null {
  const folded = fold(text);
  if (folded === '') return null;
  return (
    AUDIENCES.find(({ id, words }) => made(spoken, `audience ${id}`, () => spokenMatcher([words])).find(folded)) ?? null
  );
}
