import { ATTRIBUTES } from './lexicon/attributes.ts';
import { LEXICONS } from './lexicon/index.ts';
import { CONCEPTS, type Concept } from './lexicon/schema.ts';

/** Scripts that put no space between words: a phrase may stand anywhere in them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Lower case, compatibility forms and typographic variants folded, white space folded. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** `loginForm:userName` → `login form user name`, with the unsplit words kept: `loginform username`. */
export function foldAttribute(text: string): string {
  const split = text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const joined = text.toLowerCase().replace(/[^\p{L}\p{N}\s/:.[\]]+/gu, '');
  return joined === split ? split : `${split} ${joined.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** One phrase as a pattern: literals, at most 40 characters for each ` … `, no nested repetition. */
function patternOf(phrase: string): string {
  const open = phrase.startsWith('*');
  const close = phrase.endsWith('*');
  const bare = phrase.slice(open ? 1 : 0, close ? -1 : undefined);
  const body = bare.split(' … ').map(literal).join('.{0,40}?');
  const before =
    open || UNSPACED.test(bare[0] ?? '') || !/[\p{L}\p{N}]/u.test(bare[0] ?? '') ? '' : '(?<![\\p{L}\\p{N}])';
  const after =
    close || UNSPACED.test(bare.at(-1) ?? '') || !/[\p{L}\p{N}]/u.test(bare.at(-1) ?? '') ? '' : '(?![\\p{L}\\p{N}])';
  return `${before}${body}${after}`;
}

/** Compiles phrases joined by `|` (see `lexicon/schema.ts`) to one expression; null matches nothing. */
export function compile(phrases: string[], normalise: (text: string) => string = fold): RegExp | null {
  const each = phrases
    .flatMap((list) => list.split('|'))
    .map((phrase) => phrase.trim())
    .filter(Boolean);
  const sorted = [...new Set(each)].map((phrase) => normalise(phrase)).sort((a, b) => b.length - a.length);
  return sorted.length > 0 ? new RegExp(sorted.map(patternOf).join('|'), 'u') : null;
}

const spoken = new Map<Concept, RegExp | null>();
const programmed = new Map<Concept, RegExp | null>();

function spokenPattern(concept: Concept): RegExp | null {
  const known = spoken.get(concept);
  if (known !== undefined) return known;
  const made = compile(LEXICONS.map((lexicon) => lexicon[concept] ?? ''));
  spoken.set(concept, made);
  return made;
}

/** True when a text, as a person reads it, says this. */
export function says(concept: Concept, text: string): boolean {
  return text !== '' && (spokenPattern(concept)?.test(fold(text)) ?? false);
}

/** The words of a text that say this, folded; null when it does not. */
export function wordsFor(concept: Concept, text: string): string | null {
  return spokenPattern(concept)?.exec(fold(text))?.[0] ?? null;
}

/** True when the words say this and little else: how button texts speak. */
export function isJust(concept: Concept, text: string): boolean {
  const words = wordsFor(concept, text);
  return words !== null && fold(text).length <= words.length + 12;
}

/** True when an attribute (name, id, class, address, data attribute) says this in a programmer's words. */
export function names(concept: Concept, attribute: string): boolean {
  if (attribute === '') return false;
  const known = programmed.get(concept);
  const pattern = known === undefined ? compile([ATTRIBUTES[concept] ?? ''], (phrase) => phrase) : known;
  programmed.set(concept, pattern);
  return pattern?.test(foldAttribute(attribute)) ?? false;
}

export { CONCEPTS, type Concept };
