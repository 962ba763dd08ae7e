import { describe, expect, it } from 'vitest';
import {
  homeAddresses,
  postLoginUrl,
  shownAddress,
  startAddresses,
  visitRule,
} from '../../../../lib/browser/drive/navigate.ts';
import type { ClaimReply } from '../../../../lib/flow/door.ts';
import { FIRST_BROWSER } from '../../../../lib/model/new-profile.ts';

const claim: ClaimReply = {
  flowType: 'LOGIN',
  domain: 'example.com',
  loginUrl: null,
  allowedDomains: [],
  postLoginUrl: null,
  browser: FIRST_BROWSER,
  session: null,
  checkpoint: null,
  answer: null,
  credential: null,
  expiresAt: '2026-01-01T00:00:00.000Z',
  holdSeconds: 90,
};

describe('where a drive begins', () => {
  it('is the home page of the domain, in the clear only on a private host', () => {
    expect(startAddresses(claim, [])).toEqual(['https://example.com/']);
    expect(startAddresses({ ...claim, domain: 'shop.localhost' }, ['*.localhost'])).toEqual(['http://shop.localhost/']);
  });

  it('is where a logged-in browser lands, when there is a session, then the login', () => {
    const known = { ...claim, loginUrl: 'https://example.com/login', postLoginUrl: 'https://example.com/home' };
    expect(startAddresses(known, [])).toEqual(['https://example.com/login']);
    expect(startAddresses({ ...known, session: 'packed' }, [])).toEqual([
      'https://example.com/home',
      'https://example.com/login',
    ]);
  });

  it('is where the drive before stopped', () => {
    const checkpoint = { session: '', url: 'https://example.com/verify', given: [], refused: [] };
    expect(startAddresses({ ...claim, checkpoint }, [])).toEqual([
      'https://example.com/verify',
      'https://example.com/',
    ]);
  });
});

describe('home pages to fall back on', () => {
  it('are of the login address, of the domain, and of the host that many sites answer on', () => {
    const homes = homeAddresses({ ...claim, loginUrl: 'https://id.example.com/old?x=1' }, []);
    expect(homes).toEqual(['https://id.example.com/', 'https://example.com/', 'https://www.example.com/']);
  });

  it('are none but its own for a host below the domain', () => {
    expect(homeAddresses({ ...claim, domain: 'app.example.com' }, [])).toEqual(['https://app.example.com/']);
  });
});

describe('the search for the login form', () => {
  const may = visitRule({ ...claim, allowedDomains: ['login.partner.com', '*.tenants.com'] });

  it.each([
    'https://example.com/',
    'https://accounts.example.com/x',
    'https://login.partner.com/',
    'https://a.tenants.com/',
    'https://firm.okta.com/',
  ])('may visit %s', (url) => {
    expect(may(new URL(url))).toBe(true);
  });

  it.each([
    'https://example.org/',
    'https://example.com.evil.net/',
    'https://partner.com/',
    'https://tenants.com/',
    'ftp://example.com/',
  ])('does not visit %s', (url) => {
    expect(may(new URL(url))).toBe(false);
  });
});

describe('an address as it is told', () => {
  it.each([
    ['https://example.com/enter?token=secret#secret', 'example.com/enter'],
    ['https://user:secret@example.com:8443/enter', 'example.com:8443/enter'],
    [`https://example.com/magic/${'s'.repeat(41)}/in`, 'example.com/magic/…/in'],
    ['about:blank', 'a page without an address'],
  ])('%s is %s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });
});

describe('the address that is kept after a login', () => {
  it.each([
    ['https://example.com/home?token=secret#access_token=secret', 'https://example.com/home'],
    ['https://example.com/#/inbox', 'https://example.com/#/inbox'],
    ['https://example.com/#/inbox?token=secret', 'https://example.com/'],
    ['https://user:secret@example.com/x', 'https://example.com/x'],
    ['about:blank', null],
  ])('%s is kept as %s', (address, kept) => {
    expect(postLoginUrl(address)).toBe(kept);
  });
});
