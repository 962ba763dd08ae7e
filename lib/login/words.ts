import { ATTRIBUTES } from './lexicon/attributes.ts';
import { LEXICONS } from './lexicon/index.ts';
import { LETTERS } from './lexicon/letters.ts';
import { type Concept, TOLD_APART } from './lexicon/schema.ts';
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

/** Latin, Greek, Hebrew and Arabic beyond ASCII, ё, marks and signs. Cyrillic й and ї are letters of their own. */
const VARIANTS = /[\u00a0-\u03ff\u0451\u0590-\u06ff\u1e00-\u206f\ufeff]/g;

/** Marks, signs that nobody sees, and what stretches an Arabic word. */
const UNHEARD = /[\p{M}\p{Cf}\u0640]/gu;

const variants = new Map<string, string>();

function plainLetter(char: string): string {
  const known = variants.get(char);
  if (known !== undefined) return known;
  const bare = LETTERS[char] ?? char.normalize('NFD').replace(UNHEARD, '').normalize('NFC');
  const plain = LETTERS[bare] ?? bare;
  variants.set(char, plain);
  return plain;
}

const plain = (text: string) => text.replace(VARIANTS, plainLetter);

/** Short Chinese words are spaced out to fill a button: one word all the same. */
const SPACED_OUT = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/**
 * Lower case, one form for what is written in several: with and without accents, full width, quotation marks, dashes,
 * white space.
 */
export const fold = remember((text: string): string =>
  plain(text.replace(/[´`]/g, "'").normalize('NFKC').toLowerCase()).replace(/\s+/g, ' ').replace(SPACED_OUT, '').trim(),
);

/** `loginForm:userName` → `login form user name`, with the unsplit words kept: `loginform username`. */
export const foldAttribute = remember((text: string): string => {
  const split = plain(
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .toLowerCase(),
  )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const joined = plain(text.toLowerCase())
    .replace(/[_-]+/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return joined === split ? split : `${split} ${joined}`;
});

const phrasesIn = (lists: string[]) => lists.flatMap((list) => list.split('|')).map((phrase) => phrase.trim());

/** Folding would make three dots of the sign for a gap. */
const foldPhrase = (phrase: string) => phrase.split(' … ').map(fold).join(' … ');

/**
 * Compiles phrases joined by `|` that are compared with folded text.
 * @param others phrases of other meanings, see `matcherOf`
 */
export const spokenMatcher = (lists: string[], others: string[] = []): Matcher =>
  matcherOf(phrasesIn(lists).map(foldPhrase), phrasesIn(others).map(foldPhrase));

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

const phrasesFor = (concept: Concept) => LEXICONS.map((lexicon) => lexicon[concept] ?? '');

function spokenFor(concept: Concept): Matcher {
  const rivals = TOLD_APART.filter((group) => group.includes(concept)).flat();
  return spokenMatcher(phrasesFor(concept), rivals.filter((one) => one !== concept).flatMap(phrasesFor));
}

/** The words of a text, as a person reads it, that say this; folded; null when it does not. */
export function wordsFor(concept: Concept, text: string): string | null {
  if (text === '') return null;
  return finder(spoken, concept, () => spokenFor(concept))(fold(text));
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
