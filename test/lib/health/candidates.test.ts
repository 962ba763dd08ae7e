import { describe, expect, it } from 'vitest';
import { candidates, looksSecret, type Observed } from '../../../lib/health/candidates.ts';

const SITE = { domain: 'lodge.example', allowedDomains: ['*.lodge-api.example'] };

function observed(url: string, more: Partial<Observed> = {}): Observed {
  const origin = 'https://lodge.example';
  return {
    url,
    method: 'GET',
    kind: 'script',
    headers: {},
    status: 200,
    type: 'application/json',
    size: 300,
    origin,
    ...more,
  };
}

const taken = (...all: Observed[]) => candidates(all, SITE).map(({ url }) => url);

describe('A candidate for a probe', () => {
  it.each([
    'https://lodge.example/api/me',
    'https://api.lodge.example/v1/bookings?limit=20&sort=date',
    'https://eu.lodge-api.example/profile',
    'https://lodge.example/index.php/%E3%83%A1%E3%82%A4%E3%83%B3%E3%83%9A%E3%83%BC%E3%82%B8',
  ])('may be %s', (url) => {
    expect(taken(observed(url))).toEqual([url]);
  });

  it.each([
    'https://lodge.example/logout',
    'https://lodge.example/abmelden',
    'https://lodge.example/api/auth/refresh',
    'https://lodge.example/api/token',
    'https://lodge.example/oauth/authorize?client_id=4',
    'https://lodge.example/session/renew',
    'https://lodge.example/cart/delete?id=3',
    'https://lodge.example/a.php?action=logout',
    'https://lodge.example/updates/poll',
    'https://lodge.example/me?sig=4f9a2c77d01be83b6a2c',
    'https://lodge.example/me?state=Zm9vYmFyYmF6cXV4MTIz',
    'https://lodge.example/d/8f14e45fceea167a5a36dedd4bea2543/me',
    'https://elsewhere.example/me',
    'ftp://lodge.example/me',
  ])('is never %s', (url) => {
    expect(taken(observed(url))).toEqual([]);
  });

  it('is a question that was answered', () => {
    const url = 'https://lodge.example/api/me';
    expect(
      taken(observed(url, { method: 'POST' }), observed(url, { status: 404 }), observed(url, { status: 0 })),
    ).toEqual([]);
  });

  it('is not what a page of another site asked', () => {
    expect(taken(observed('https://lodge.example/api/me', { origin: 'https://ads.example' }))).toEqual([]);
  });

  it('is asked without the time that keeps caches out', () => {
    expect(taken(observed('https://lodge.example/settings?_=1764288000000#top'))).toEqual([
      'https://lodge.example/settings',
    ]);
  });

  it('is rather little JSON about the user than other JSON, and rather that than a page', () => {
    const page = observed('https://lodge.example/home', { kind: 'document', type: 'text/html', size: 9_000 });
    const rooms = observed('https://lodge.example/api/rooms');
    const large = observed('https://lodge.example/api/session', { size: 90_000 });
    const me = observed('https://lodge.example/api/me');
    expect(taken(page, rooms, large, me)).toEqual([me.url, large.url, rooms.url, page.url]);
  });
});

describe('A text made by a machine', () => {
  it.each(['4f9a2c77d01be83b6a2c', 'eyJhbGciOiJIUzI1NiJ9', '1764288000', 'a'.repeat(61)])('is %s', (text) => {
    expect(looksSecret(text)).toBe(true);
  });

  it.each(['dashboard', 'my-bookings-and-invoices', 'Special:Preferences', '2024', 'profile_settings_page'])(
    'is not %s',
    (text) => {
      expect(looksSecret(text)).toBe(false);
    },
  );
});
