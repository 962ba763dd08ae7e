import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, directionOf, LANGUAGES } from '../../../lib/page/language.ts';

describe('the language', () => {
  it.each([
    ['de', undefined, 'de'],
    ['pt-BR', 'fr', 'pt'],
    [undefined, 'ja,en;q=0.5', 'ja'],
    [undefined, 'nl, en;q=0.3, fr-CA;q=0.8', 'fr'],
    [undefined, 'de;q=0, es', 'es'],
    ['xx', 'ar-EG', 'ar'],
    [undefined, undefined, 'en'],
    ['../../en', ';;;,,q=9', 'en'],
  ])('wanted as %s by a browser of %s is %s', (wanted, accepted, language) => {
    expect(chooseLanguage(wanted, accepted)).toBe(language);
  });

  it('is written in its own direction', () => {
    expect([directionOf('ar'), directionOf('de')]).toEqual(['rtl', 'ltr']);
  });

  it('is one that there are messages in', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../web/messages'));
    expect(files.sort()).toEqual([...LANGUAGES].sort().map((language) => `${language}.json`));
  });
});
