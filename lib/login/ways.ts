import { DEMANDS, type Demand } from './lexicon/demands.ts';
import { AUDIENCES, type Audience, NAMED_WAYS, type NamedWay, WAYS, type Way } from './lexicon/ways.ts';
import { readerOf } from './matcher.ts';
import { fold, foldAttribute, namedPhrases, rememberingReader, spokenPhrases } from './words.ts';

const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>) => Object.keys(table) as Key[];
const SPOKEN: Readonly<Record<Way | Demand, string>> = { ...WAYS, ...DEMANDS };

const spoken = rememberingReader(() =>
  readerOf(new Map(keysOf(SPOKEN).map((way) => [way, spokenPhrases(SPOKEN[way])]))),
);
const named = rememberingReader(() =>
  readerOf(new Map(keysOf(NAMED_WAYS).map((way) => [way, namedPhrases(NAMED_WAYS[way])]))),
);
const audiences = rememberingReader(() =>
  readerOf(new Map(AUDIENCES.map((audience) => [audience, spokenPhrases(audience.words)]))),
);

/** The words of a text that speak of this; folded; null when none does. */
export function wordsOfWay(way: Way | Demand, text: string): string | null {
  return text === '' ? null : (spoken(fold(text)).get(way) ?? null);
}

/** True when a text, as a person reads it, speaks of this. */
export const speaksOf = (way: Way | Demand, text: string): boolean => wordsOfWay(way, text) !== null;

/** True when the words speak of this and little else: how buttons speak. */
export function speaksOnlyOf(way: Way, text: string, besides = 12): boolean {
  const words = wordsOfWay(way, text);
  return words !== null && fold(text).length <= words.length + besides;
}

/** True when an attribute (name, class, icon) speaks of this in a programmer's words. */
export function isNamed(way: NamedWay, attribute: string): boolean {
  return attribute !== '' && named(foldAttribute(attribute)).has(way);
}

/** A script that answers for many pages: what it does stands in the query. */
const SCRIPT = /(^\/?$|\.(php|aspx?|jsp|do|cgi|pl|cfm)$)/i;

/** True when the address of a link says that it logs in, or out. Where it returns to afterwards says nothing. */
export function leadsTo(way: 'login' | 'logout', href: string): boolean {
  const url = URL.parse(href, 'https://any.invalid/');
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const query = SCRIPT.test(url.pathname) ? url.search.slice(0, 120) : '';
  const label = url.hostname.split('.')[0] ?? '';
  return isNamed(way, `${way === 'login' ? label : ''} ${url.pathname} ${query} ${url.hash.slice(0, 60)}`);
}

/** The kind of people that a control is for, and the words that say so; null when its words name none. */
export function audienceOf(text: string): { audience: Audience; words: string } | null {
  const folded = fold(text);
  if (folded === '') return null;
  const said = audiences(folded);
  for (const audience of AUDIENCES) {
    const words = said.get(audience);
    if (words) return { audience, words };
  }
  return null;
}
