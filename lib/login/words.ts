import { ATTRIBUTES } from './lexicon/attributes.ts';
import { LEXICONS } from './lexicon/index.ts';
import { LETTERS } from './lexicon/letters.ts';
import { CONCEPTS, type Concept, TOLD_APART } from './lexicon/schema.ts';
import { type Matcher, matcherOf, type Reader, readerOf } from './matcher.ts';

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

/** Most texts of most pages are such, and need none of the costly steps. */
const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);

const spellOut = (text: string): string =>
  isAscii(text)
    ? text.replaceAll('`', "'").toLowerCase()
    : plain(text.replace(/[´`]/g, "'").normalize('NFKC').toLowerCase());

const folded = (text: string): string => {
  const spaced = spellOut(text).replace(/\s+/g, ' ').trim();
  return isAscii(spaced) ? spaced : spaced.replace(SPACED_OUT, '');
};

/**
 * Lower case, one form for what is written in several: with and without accents, full width, quotation marks, dashes,
 * white space.
 */
export const fold = remember(folded);

/** `loginForm:userName` → `login form user name`, with the unsplit words kept: `loginform username`. */
export const foldAttribute = remember((text: string): string => {
  const between = isAscii(text) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  const split = plain(
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .toLowerCase(),
  )
    .replace(between, ' ')
    .trim();
  const joined = plain(text.toLowerCase()).replace(/[_-]+/g, '').replace(between, ' ').trim();
  return joined === split ? split : `${split} ${joined}`;
});

/** Folding would make three dots of the sign for a gap. */
const foldPhrase = (phrase: string) => phrase.split(' … ').map(folded).join(' … ');

/** Phrases joined by `|` that are compared with folded text. */
export const spokenPhrases = (list: string): string[] => namedPhrases(list).map(foldPhrase);

/** Phrases joined by `|` that are compared with folded attributes. */
export const namedPhrases = (list: string): string[] => list.split('|').map((phrase) => phrase.trim());

/** Compiles phrases joined by `|` that are compared with folded text. */
export const spokenMatcher = (lists: string[]): Matcher => matcherOf(lists.flatMap(spokenPhrases));

/** Compiles phrases joined by `|` that are compared with folded attributes. */
export const namedMatcher = (lists: string[]): Matcher => matcherOf(lists.flatMap(namedPhrases));

/**
 * Reads texts for all meanings at once, and remembers what they say. Compiled when first asked: not every process that
 * holds this code reads pages.
 */
export function rememberingReader<Meaning>(
  compile: () => Reader<Meaning>,
): (text: string) => ReadonlyMap<Meaning, string> {
  let reader: Reader<Meaning> | null = null;
  return remember((text) => {
    reader ??= compile();
    return reader.read(text);
  }, 2_000);
}

/** All that a folded text says. */
const said = rememberingReader(() =>
  readerOf(
    new Map(CONCEPTS.map((one) => [one, LEXICONS.flatMap((lexicon) => spokenPhrases(lexicon[one] ?? ''))])),
    TOLD_APART,
  ),
);

/** All that a folded attribute says. */
const named = rememberingReader(() =>
  readerOf(new Map(CONCEPTS.map((one) => [one, namedPhrases(ATTRIBUTES[one] ?? '')]))),
);

/** The words of a text, as a person reads it, that say this; folded; null when it does not. */
export function wordsFor(concept: Concept, text: string): string | null {
  return text === '' ? null : (said(fold(text)).get(concept) ?? null);
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
  return attribute !== '' && named(foldAttribute(attribute)).has(concept);
}
