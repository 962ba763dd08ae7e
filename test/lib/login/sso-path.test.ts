import { describe, expect, it } from 'vitest';
import { type Arrival, isOnPath } from '../../../lib/login/sso-path.ts';

const rule = { connectionDomain: 'shop.example', allowedDomains: ['broker.example'], pinned: [] as string[] };

const on = (url: string, more: Partial<Arrival> = {}, reached: string[] = [], pinned: string[] = []) =>
  isOnPath({ url, hops: [], trusted: true, ...more }, reached, { ...rule, pinned });

describe('the path of a login', () => {
  it("holds the connection's own hosts, whoever led there", () => {
    expect(on('https://login.shop.example/', { trusted: false })).toBe(true);
    expect(on('https://broker.example/', { trusted: false })).toBe(true);
  });

  it('holds an identity provider only when a page of the path led there', () => {
    expect(on('https://accounts.google.com/o/oauth2/auth')).toBe(true);
    expect(on('https://accounts.google.com/o/oauth2/auth', { trusted: false })).toBe(false);
    expect(on('https://accounts.google.com/', { trusted: false }, ['accounts.google.com'])).toBe(true);
  });

  it('holds no stranger, whoever led there', () => {
    expect(on('https://stranger.example/')).toBe(false);
  });

  it('holds a tenant only when no stranger redirected to it', () => {
    expect(on('https://acme.okta.com/', { hops: ['www.shop.example', 'broker.example'] })).toBe(true);
    expect(on('https://acme.okta.com/', { hops: ['www.shop.example', 'stranger.example'] })).toBe(false);
    expect(on('https://acme.okta.com/', { hops: ['evil.okta.com'] })).toBe(false);
  });

  it('holds only the tenant that is pinned', () => {
    expect(on('https://acme.okta.com/', {}, [], ['acme.okta.com'])).toBe(true);
    expect(on('https://evil.okta.com/', {}, [], ['acme.okta.com'])).toBe(false);
  });
});
