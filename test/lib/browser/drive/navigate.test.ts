import { describe, expect, it } from 'vitest';
import { postLoginUrl, startAddresses } from '../../../../lib/browser/drive/navigate.ts';
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
