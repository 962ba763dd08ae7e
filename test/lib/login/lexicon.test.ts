import { describe, expect, it } from 'vitest';
import { ATTRIBUTES } from '../../../lib/login/lexicon/attributes.ts';
import { further } from '../../../lib/login/lexicon/further.ts';
import { LEXICONS, REVIEWED } from '../../../lib/login/lexicon/index.ts';
import { LETTERS } from '../../../lib/login/lexicon/letters.ts';
import { CONCEPTS, type Concept, type Lexicon, TOLD_APART } from '../../../lib/login/lexicon/schema.ts';
import { fold } from '../../../lib/login/words.ts';

/** What no language known at all may lack. */
const ESSENTIAL: readonly Concept[] = [
  'login',
  'signup',
  'reset',
  'change',
  'next',
  'logout',
  'account',
  'search',
  'newsletter',
  'show',
  'cancel',
  'password',
  'newPassword',
  'username',
  'email',
  'phone',
  'code',
  'remember',
  'personal',
  'terms',
  'wrong',
  'wrongCode',
  'locked',
  'throttled',
  'cookies',
  'accept',
  'reject',
  'sent',
  'otherWay',
  'notNow',
  'with',
];

/** Of each of these, a phrase may mean only one. */
const CONTRADICTORY: readonly (readonly Concept[])[] = [
  ['login', 'signup', 'logout', 'reset', 'change', 'newsletter', 'search', 'account', 'contact', 'remember'],
  ['accept', 'reject'],
  ['next', 'cancel', 'show', 'logout'],
  ['wrong', 'locked', 'throttled'],
  ['password', 'newPassword'],
  ['code', 'captcha', 'personal'],
];

/** Latin, Cyrillic, Greek, Hebrew and Arabic: a script that parts its words. */
const PARTED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]$/u;

const phrases = (lexicon: Lexicon, concept: Concept) => lexicon[concept]?.split('|') ?? [];

const spelled = (phrase: string) => phrase.split(' … ').map(fold).join(' … ');

const named = [
  ...Object.entries(REVIEWED).map(([name, lexicon]) => ({ name, lexicon: lexicon as Lexicon })),
  ...further.map((lexicon) => ({ name: lexicon.login?.split('|')[0] ?? '', lexicon })),
];

describe.each(named)('the words of $name', ({ lexicon }) => {
  it('stand under concepts of the schema', () => {
    expect(Object.keys(lexicon).filter((concept) => !(CONCEPTS as readonly string[]).includes(concept))).toEqual([]);
  });

  it('are written as the schema says', () => {
    const all = CONCEPTS.flatMap((concept) => phrases(lexicon, concept));
    const odd = all.filter((phrase) => {
      const inner = phrase.replace(/^\*|\*$/g, '');
      return (
        phrase.trim() !== phrase ||
        phrase !== phrase.toLowerCase() ||
        inner === '' ||
        inner.includes('*') ||
        / {2}/.test(phrase) ||
        inner.split('…').length !== inner.split(' … ').length ||
        inner.split(' … ').some((part) => fold(part) === '')
      );
    });
    expect(odd).toEqual([]);
  });

  it('say each thing once', () => {
    const twice = CONCEPTS.flatMap((concept) => {
      const all = phrases(lexicon, concept).map(spelled);
      return all.filter((phrase, place) => all.indexOf(phrase) < place).map((phrase) => `${concept}: ${phrase}`);
    });
    expect(twice).toEqual([]);
  });

  it.each(CONTRADICTORY)('never mean %s and %s at once', (...concepts) => {
    const all = concepts.flatMap((concept) => [...new Set(phrases(lexicon, concept).map(spelled))]);
    expect(all.filter((phrase, place) => all.indexOf(phrase) < place)).toEqual([]);
  });

  it('are no single letters where words are parted', () => {
    const all = CONCEPTS.flatMap((concept) => phrases(lexicon, concept));
    expect(all.filter((phrase) => PARTED.test(phrase))).toEqual([]);
  });

  it('say at least what every site says', () => {
    expect(ESSENTIAL.filter((concept) => phrases(lexicon, concept).length === 0)).toEqual([]);
  });
});

describe('the lexicon', () => {
  it.each(Object.entries(REVIEWED))('has words for every concept in %s', (_, lexicon: Lexicon) => {
    expect(CONCEPTS.filter((concept) => phrases(lexicon, concept).length === 0)).toEqual([]);
  });

  it('holds every language', () => {
    expect(LEXICONS).toHaveLength(16 + further.length);
  });

  it('tells a concept apart within one group only', () => {
    const grouped = TOLD_APART.flat();
    expect(grouped.filter((concept, place) => grouped.indexOf(concept) < place)).toEqual([]);
  });

  it('compares letters as others that are compared as themselves', () => {
    for (const letter of Object.values(LETTERS)) expect(fold(letter)).toBe(letter);
  });
});

describe('programmers’ words', () => {
  it('stand under concepts of the schema, in plain letters', () => {
    for (const [concept, list] of Object.entries(ATTRIBUTES)) {
      expect(CONCEPTS).toContain(concept);
      const all = list.split('|');
      expect(all.filter((phrase) => !/^\*?[a-z0-9]+( [a-z0-9]+)*\*?$/.test(phrase))).toEqual([]);
      expect(all.filter((phrase, place) => all.indexOf(phrase) < place)).toEqual([]);
    }
  });
});
