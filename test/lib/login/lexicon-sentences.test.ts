import { describe, expect, it } from 'vitest';
import { says } from '../../../lib/login/words.ts';
import { en } from './lexicon/en.ts';
import type { Sentence } from './lexicon/sentence.ts';

const TABLES: Readonly<Record<string, readonly Sentence[]>> = { en };

describe.each(Object.entries(TABLES))('what sites write in %s', (_, sentences) => {
  it('is enough to judge by', () => expect(sentences.length).toBeGreaterThanOrEqual(25));

  it.each(sentences)('"%s" means %s', (text, meant, ...not) => {
    expect({ [meant]: says(meant, text) }).toEqual({ [meant]: true });
    expect(not.filter((concept) => says(concept, text))).toEqual([]);
  });
});
