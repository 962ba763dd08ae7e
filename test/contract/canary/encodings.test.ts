import { describe, expect, it } from 'vitest';
import { needlesOf, search } from './encodings.ts';

const SECRET = 'c4n/ry+Öl?';
const needles = needlesOf({ password: SECRET });

describe('the search for a secret', () => {
  it.each([
    ['raw', SECRET],
    ['URL', `https://x.test/?a=${encodeURIComponent(SECRET)}&b=1`],
    ['hex', `00${Buffer.from(SECRET).toString('hex')}ff`],
    ['HEX', Buffer.from(SECRET).toString('hex').toUpperCase()],
  ])('finds it %s', (encoding, text) => {
    expect(search(Buffer.from(text), needles)).toContain(`password (${encoding})`);
  });

  it.each([0, 1, 2, 3, 4, 5])('finds it in base64 behind %i other bytes', (before) => {
    const text = `${'x'.repeat(before)}${SECRET} and more`;
    expect(search(Buffer.from(Buffer.from(text).toString('base64')), needles)).toContain(
      `password (base64 +${before % 3})`,
    );
    expect(search(Buffer.from(Buffer.from(text).toString('base64url')), needles)).toContain(
      `password (base64url +${before % 3})`,
    );
  });

  it('finds nothing where it is not', () => {
    expect(search(Buffer.from('c4n/ry only in part, and cGFzc3dvcmQ='), needles)).toEqual([]);
  });
});
