import { describe, expect, test } from 'vitest';
import { says } from '../../../lib/login/words.ts';
import { ar } from './lexicon/ar.ts';
import { de } from './lexicon/de.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { fr } from './lexicon/fr.ts';
import { it } from './lexicon/it.ts';
import { ja } from './lexicon/ja.ts';
import { ko } from './lexicon/ko.ts';
import { nl } from './lexicon/nl.ts';
import { pl } from './lexicon/pl.ts';
import { pt } from './lexicon/pt.ts';
import { ru } from './lexicon/ru.ts';
import type { Sentence } from './lexicon/sentence.ts';
import { sv } from './lexicon/sv.ts';
import { tr } from './lexicon/tr.ts';
import { uk } from './lexicon/uk.ts';
import { zh } from './lexicon/zh.ts';

const TABLES: Readonly<Record<string, readonly Sentence[]>> = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sv,
  tr,
  uk,
  zh,
};

describe.each(Object.entries(TABLES))('what sites write in %s', (_, sentences) => {
  test('is enough to judge by', () => expect(sentences.length).toBeGreaterThanOrEqual(25));

  test.each(sentences.map(([text, meant, ...not]) => ({ text, meant, not })))('"$text" means $meant', (sentence) => {
    const { text, meant, not } = sentence;
    expect([meant, ...not].filter((concept) => says(concept, text))).toEqual([meant]);
  });
});
