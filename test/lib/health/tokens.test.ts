import { describe, expect, it } from 'vitest';
import { probeHeaders } from '../../../lib/health/headers.ts';
import { scramble, scrambleSession } from '../../../lib/health/scramble.ts';
import { findToken, maySend, readToken } from '../../../lib/health/tokens.ts';
import type { OriginState } from '../../../lib/model/session.ts';

const ORIGIN = 'https://ledger.example';
const TOKEN = 'eyJhbGciOi.J9.s3cr3t';

const storing = (name: string, value: string): OriginState => ({ origin: ORIGIN, localStorage: [{ name, value }] });

describe('A token in the storage of a page', () => {
  it.each([
    ['is the whole text', TOKEN, []],
    ['is a JSON text', JSON.stringify(TOKEN), []],
    ['stands in JSON', JSON.stringify({ auth: { access_token: TOKEN } }), ['auth', 'access_token']],
    ['stands in JSON within JSON', JSON.stringify({ user: JSON.stringify({ jwt: TOKEN }) }), ['user', 'jwt']],
  ])('is found again when it %s', (_what, kept, path) => {
    const state = storing('auth', kept);
    const found = findToken('Authorization', `Bearer ${TOKEN}`, state);
    expect(found).toEqual({
      header: 'authorization',
      prefix: 'Bearer ',
      origin: ORIGIN,
      storage: 'localStorage',
      key: 'auth',
      path,
    });
    expect(found && readToken([state], found)).toBe(TOKEN);
  });

  it('is null when the page keeps another now at another place, or nothing', () => {
    const found = findToken('x-auth-token', TOKEN, storing('auth', JSON.stringify({ a: TOKEN })));
    expect(found && readToken([storing('auth', '{"b":1}')], found)).toBeNull();
    expect(found && readToken([], found)).toBeNull();
  });

  it('goes to the site whose storage holds it, and to no other', () => {
    const [reference] = [findToken('authorization', TOKEN, storing('auth', TOKEN))];
    if (!reference) throw new Error('not found');
    expect(maySend(reference, new URL('https://api.ledger.example/me'))).toBe(true);
    expect(maySend(reference, new URL('https://elsewhere.example/me'))).toBe(false);
    expect(maySend(reference, new URL('http://ledger.example/me'))).toBe(false);
  });
});

describe('The headers of a probe', () => {
  it("are the browser's own, with a reference in place of a token, and hold no secret", () => {
    const headers = {
      ':authority': 'ledger.example',
      accept: 'application/json',
      'user-agent': 'Mozilla/5.0',
      'sec-ch-ua': '"Chromium";v="153"',
      cookie: 'sid=1',
      authorization: `Bearer ${TOKEN}`,
      'x-csrf-token': 'aaaa',
      'x-build': '4f9a2c77d01be83b6a2c',
      'x-client': 'web',
      'if-none-match': '"3"',
      referer: `${ORIGIN}/reset/abc?code=1`,
    };
    const { headers: kept, tokens } = probeHeaders({ headers, origin: ORIGIN }, [storing('auth', TOKEN)]);
    expect(kept).toEqual({
      accept: 'application/json',
      'user-agent': 'Mozilla/5.0',
      'sec-ch-ua': '"Chromium";v="153"',
      'x-client': 'web',
      referer: `${ORIGIN}/`,
    });
    expect(tokens).toMatchObject([{ header: 'authorization', key: 'auth' }]);
  });

  it('leave out a token that the storage does not hold', () => {
    const { headers, tokens } = probeHeaders({ headers: { authorization: 'Bearer other-token' }, origin: ORIGIN }, []);
    expect({ headers, tokens }).toEqual({ headers: {}, tokens: [] });
  });
});

describe('A session that no server knows', () => {
  it.each(['s%3A4f9a.Zq_1', '550e8400-e29b-41d4-a716-446655440000', 'alice|1764|abc'])(
    'is of the form of %s, with nothing of it left',
    (value) => {
      const other = scramble(value);
      const kinds = (text: string) => text.replace(/\d/g, '0').replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A');
      expect(kinds(other)).toBe(kinds(value));
      expect(
        [...other].filter((character, at) => /\w/.test(character) && character !== '_' && character === value[at]),
      ).toEqual([]);
    },
  );

  it('keeps the form of what a page has stored as JSON', () => {
    const origins = [storing('auth', JSON.stringify({ theme: 'dark', token: TOKEN }))];
    const [origin] = scrambleSession({ cookies: [], origins }).origins;
    const stored = JSON.parse(origin?.localStorage[0]?.value ?? '') as { theme: string; token: string };
    expect(stored.theme).toBe('dark');
    expect(stored.token).not.toBe(TOKEN);
  });
});
