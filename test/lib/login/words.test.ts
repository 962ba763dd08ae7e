import { describe, expect, it } from 'vitest';
import { LEXICONS } from '../../../lib/login/lexicon/index.ts';
import { CONCEPTS } from '../../../lib/login/lexicon/schema.ts';
import { matcherOf } from '../../../lib/login/matcher.ts';
import { fold, foldAttribute, isJust, names, says } from '../../../lib/login/words.ts';

describe('a phrase', () => {
  const matcher = matcherOf(['log in', 'forgot*', '*pass*', 'code … wrong', 'パスワード', 'q']);

  it.each([
    ['please log in now', 'log in'],
    ['forgotten?', 'forgot'],
    ['userpassword', 'pass'],
    ['the code you typed is wrong', 'code you typed is wrong'],
    ['新しいパスワードを', 'パスワード'],
    ['q', 'q'],
  ])('is found in "%s"', (text, found) => {
    expect(matcher.find(text)).toBe(found);
  });

  it.each(['blog in', 'log inside', 'faq', `code ${'x'.repeat(60)} wrong`])('is not found in "%s"', (text) => {
    expect(matcher.find(text)).toBeNull();
  });
});

describe('folding', () => {
  it('makes variants of writing one', () => {
    expect(fold('Ｌｏｇ\u00a0 in’s')).toBe("log in's");
  });

  it('splits what programmers join, and keeps it joined as well', () => {
    expect(foldAttribute('loginForm:userName')).toBe('login form user name loginform username');
    expect(names('username', 'loginForm:userName')).toBe(true);
    expect(names('email', 'hotel')).toBe(false);
  });
});

describe('meaning', () => {
  it('is told from a mention', () => {
    expect(isJust('login', 'Log in now')).toBe(true);
    expect(isJust('login', 'Read how to log in to other people and their machines')).toBe(false);
    expect(says('login', 'Read how to log in to other people and their machines')).toBe(true);
  });
});

describe('the lexicon', () => {
  it('knows no concept outside its schema and no empty phrase', () => {
    for (const lexicon of LEXICONS)
      for (const [concept, phrases] of Object.entries(lexicon)) {
        expect(CONCEPTS).toContain(concept);
        expect(
          phrases
            .split('|')
            .every((phrase) => phrase.trim() === phrase && phrase !== '' && phrase === phrase.toLowerCase()),
        ).toBe(true);
      }
  });

  it('takes time that grows with the text only', () => {
    const text = 'password code account is not valid for '.repeat(600);
    const started = performance.now();
    for (const concept of CONCEPTS) says(concept, text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
