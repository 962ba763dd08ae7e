import { describe, expect, it } from 'vitest';
import { isStillLoading, outageOn } from '../../../lib/login/trouble.ts';
import { button, page } from './page.ts';

describe('a site that is out of order', () => {
  it.each([
    'We are down for maintenance',
    'Wartungsarbeiten: wir sind gleich zurück',
    'Le site est temporairement indisponible',
    'ただいまメンテナンス中です',
    '500 Internal Server Error',
  ])('says so: %s', (words) => {
    expect(outageOn(page({ headings: [words] }))).toBe(words);
  });

  it('is none where a long page speaks of such things', () => {
    expect(outageOn(page({ text: `A server error, explained\n${'Sea and bells. '.repeat(200)}` }))).toBeNull();
    expect(outageOn(page({ headings: ['Welcome back'] }))).toBeNull();
  });
});

describe('a page that is still loading', () => {
  it('says so and has nothing to press', () => {
    expect(isStillLoading(page({ text: 'Loading your data, please wait…' }))).toBe(true);
    const parts = [button('Cancel')];
    expect(isStillLoading(page({ text: 'Loading', forms: [{ loose: true, parts }] }))).toBe(false);
    expect(isStillLoading(page({ text: 'Your boats' }))).toBe(false);
  });
});
