import { describe, expect, test } from 'vitest';
import { says } from '../../../lib/login/words.ts';
import { de } from './lexicon/de.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { fr } from './lexicon/fr.ts';
import { it } from './lexicon/it.ts';
import { nl } from './lexicon/nl.ts';
import { pt } from './lexicon/pt.ts';
import type { Sentence } from './lexicon/sentence.ts';

const TABLES: Readonly<Record<string, readonly Sentence[]>> = { de, en, es, fr, it, nl, pt };

describe.each(Object.entries(TABLES))('what sites write in %s', (_, sentences) => {
  test('is enough to judge by', () => expect(sentences.length).toBeGreaterThanOrEqual(25));

  test.each(sentences.map(([text, meant, ...not]) => ({ text, meant, not })))('"$text" means $meant', (sentence) => {
    const { text, meant, not } = sentence;
    expect([meant, ...not].filter((concept) => says(concept, text))).toEqual([meant]);
  });
});
