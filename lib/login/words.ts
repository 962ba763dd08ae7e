import { ATTRIBUTES } from './lexicon/attributes.ts';
import { LEXICONS } from './lexicon/index.ts';
import type { Concept } from './lexicon/schema.ts';
import { type Matcher, matcherOf } from './matcher.ts';

/** Remembers what a pure function said about the texts of a page; forgets all when a page would not end. */
function remember<T>(make: (text: string) => T, size = 4_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= size) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Lower case, compatibility forms and typographic variants folded, white space folded. */
export const fold = remember((text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim(),
);

/** `loginForm:userName` → `login form user name`, with the unsplit words kept: `loginform username`. */
export const foldAttribute = remember((text: string): string => {
  const split = text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const joined = text
    .toLowerCase()
    .replace(/[_-]+/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return joined === split ? split : `${split} ${joined}`;
});

const phrasesIn = (lists: string[]) => lists.flatMap((list) => list.split('|')).map((phrase) => phrase.trim());

/** Compiles phrases joined by `|` that are compared with folded text. */
export const spokenMatcher = (lists: string[]): Matcher => matcherOf(phrasesIn(lists).map(fold));

/** Compiles phrases joined by `|` that are compared with folded attributes. */
export const namedMatcher = (lists: string[]): Matcher => matcherOf(phrasesIn(lists));

type Finder = (text: string) => string | null;

const spoken = new Map<Concept, Finder>();
const named = new Map<Concept, Finder>();

function finder(table: Map<Concept, Finder>, concept: Concept, make: () => Matcher): Finder {
  const known = table.get(concept);
  if (known) return known;
  const matcher = make();
  const made = remember((text) => matcher.find(text), 2_000);
  table.set(concept, made);
  return made;
}

/** The words of a text, as a person reads it, that say this; folded; null when it does not. */
export function wordsFor(concept: Concept, text: string): string | null {
  if (text === '') return null;
  return finder(spoken, concept, () => spokenMatcher(LEXICONS.map((lexicon) => lexicon[concept] ?? '')))(fold(text));
}

/** True when a text, as a person reads it, says this. */
export const says = (concept: Concept, text: string): boolean => wordsFor(concept, text) !== null;

/** True when the words say this and little else: how buttons speak. */
export function isJust(concept: Concept, text: string): boolean {
  const words = wordsFor(concept, text);
  return words !== null && fold(text).length <= words.length + 12;
}

/** True when an attribute (name, id, class, address, data attribute) says this in a programmer's words. */
export function names(concept: Concept, attribute: string): boolean {
  if (attribute === '') return false;
  return finder(named, concept, () => namedMatcher([ATTRIBUTES[concept] ?? '']))(foldAttribute(attribute)) !== null;
}
