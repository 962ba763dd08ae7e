import { describe, expect, it } from 'vitest';
import { mayReturnTo } from '../../../lib/page/return-urls.ts';

const ALLOWED = [
  'https://app.example.com/done',
  'https://app.example.com/flows/*',
  'myapp://signed-in',
  'http://localhost:3000/*',
];

describe('an address to return to', () => {
  it.each([
    'https://app.example.com/done',
    'https://app.example.com/done?order=1#top',
    'https://APP.example.com:443/done',
    'https://app.example.com/flows/a/b',
    'myapp://signed-in?x=1',
    'http://localhost:3000/any/where',
  ])('may be %s', (url) => expect(mayReturnTo(url, ALLOWED)).toBe(true));

  it.each([
    'https://app.example.com/',
    'https://app.example.com/done/more',
    'https://app.example.com.evil.example/done',
    'https://evil.example/https://app.example.com/done',
    'https://app.example.com@evil.example/done',
    'https://user:pass@app.example.com/done',
    'http://app.example.com/done',
    'https://app.example.com:8443/done',
    'https://app.example.com/flows/../admin',
    'https://app.example.com/flows/%2e%2e/admin',
    'https://app.example.com/flows/a%2f..%2f..%2fadmin',
    'https:\\\\evil.example\\done',
    '//evil.example/done',
    '/done',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://app.example.com/x',
    'myapp://elsewhere',
    '',
  ])('may not be %s', (url) => expect(mayReturnTo(url, ALLOWED)).toBe(false));

  it('is nowhere when nothing is allowed', () => {
    expect(mayReturnTo('https://app.example.com/done', [])).toBe(false);
  });
});
