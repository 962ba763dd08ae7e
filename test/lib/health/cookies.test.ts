import { describe, expect, it } from 'vitest';
import { Cookies, cookiesFor, mergeCookies } from '../../../lib/health/cookies.ts';
import type { StoredCookie } from '../../../lib/model/session.ts';

const NOW = Date.now();
const SITE = 'https://www.lodge.example/home';

function cookie(name: string, more: Partial<StoredCookie> = {}): StoredCookie {
  const kept = {
    domain: 'www.lodge.example',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  };
  return { name, value: 'old', ...kept, ...more };
}

describe('Cookies on their way to a site', () => {
  it.each([
    ['its own', cookie('a'), true],
    ['those of the domain above', cookie('a', { domain: '.lodge.example' }), true],
    ['none of the host above alone', cookie('a', { domain: 'lodge.example' }), false],
    ['none of another host', cookie('a', { domain: 'api.lodge.example' }), false],
    ['none of another path', cookie('a', { path: '/admin' }), false],
    ['none that has run out', cookie('a', { expires: NOW / 1000 - 5 }), false],
    ['secure ones over TLS', cookie('__Host-a', { secure: true }), true],
    ['strict ones, as to its own page', cookie('a', { sameSite: 'Strict' }), true],
  ])('are %s', (_what, one, sent) => {
    expect(new Cookies([one], NOW).header(SITE)).toBe(sent ? `${one.name}=old` : '');
  });

  it('are not the secure ones over plain HTTP, but on this machine', () => {
    const secure = (domain: string) => new Cookies([cookie('a', { domain, secure: true })], NOW);
    expect(secure('www.lodge.example').header('http://www.lodge.example/')).toBe('');
    expect(secure('lodge.localhost').header('http://lodge.localhost:8080/')).toBe('a=old');
  });

  it("are chosen for a probe without those of other sites, or that other sites' pages have set", () => {
    const own = [
      cookie('a'),
      cookie('b', { domain: '.lodge.example' }),
      cookie('c', { partitionKey: 'https://lodge.example' }),
    ];
    const others = [cookie('d', { domain: 'ads.example' }), cookie('e', { partitionKey: 'https://ads.example' })];
    expect(cookiesFor(SITE, [...own, ...others])).toEqual(own);
  });
});

describe('What a site sets', () => {
  function after(before: StoredCookie[], ...set: string[]) {
    const cookies = new Cookies(before, NOW);
    cookies.absorb(SITE, set);
    return cookies.changes(Date.now());
  }

  it('is nothing where it sets what was there', () => {
    expect(after([cookie('sid')], 'sid=old; Path=/; HttpOnly')).toEqual({ changed: [], removed: [] });
  });

  it('is a new value, or a later end', () => {
    expect(after([cookie('sid')], 'sid=new; Path=/; HttpOnly').changed).toMatchObject([{ name: 'sid', value: 'new' }]);
    const { changed } = after([cookie('sid', { expires: NOW / 1000 + 60 })], 'sid=old; Path=/; Max-Age=3600; HttpOnly');
    expect(changed[0]?.expires).toBeGreaterThan(NOW / 1000 + 3000);
  });

  it('is the end of a cookie', () => {
    const removed = [{ name: 'sid', domain: 'www.lodge.example', path: '/' }];
    expect(after([cookie('sid')], 'sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT')).toEqual({
      changed: [],
      removed,
    });
  });

  it('is not taken for a site that it is not', () => {
    expect(after([], 'sid=new; Domain=elsewhere.example')).toEqual({ changed: [], removed: [] });
  });

  it('becomes part of the whole session', () => {
    const [kept, old, gone] = [cookie('kept'), cookie('sid'), cookie('gone')];
    const fresh = cookie('sid', { value: 'new' });
    expect(mergeCookies([kept, old, gone], { changed: [fresh], removed: [gone] })).toEqual([kept, fresh]);
  });
});
