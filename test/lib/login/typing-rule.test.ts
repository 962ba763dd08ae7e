import { describe, expect, it } from 'vitest';
import { mayType, type Typing } from '../../../lib/login/typing-rule.ts';

const stored: Typing = {
  frameUrl: 'https://example.com/login',
  formAction: null,
  source: 'stored',
  credentialDomain: 'example.com',
  connectionDomain: 'example.com',
  allowedDomains: [],
  ssoReached: [],
  askedHost: null,
  privateHosts: [],
};

const at = (frameUrl: string, more: Partial<Typing> = {}) => mayType({ ...stored, frameUrl, ...more });

describe('a stored value', () => {
  it.each(['https://example.com/', 'https://login.example.com:8443/x', 'https://EXAMPLE.com/'])(
    'may be typed on the own site: %s',
    (url) => expect(at(url)).toBe(true),
  );

  it.each([
    'https://example.org/',
    'https://example.com.evil.net/',
    'https://evilexample.com/',
    'https://example.com@evil.net/',
    'http://example.com/',
    'about:blank',
    'data:text/html,x',
    'blob:https://example.com/1',
    '',
  ])('may not be typed on %s', (url) => expect(at(url)).toBe(false));

  it('treats the tenants of a hosting domain as strangers to each other', () => {
    const tenant = { credentialDomain: 'alice.github.io', connectionDomain: 'alice.github.io' };
    expect(at('https://alice.github.io/', tenant)).toBe(true);
    expect(at('https://bob.github.io/', tenant)).toBe(false);
  });

  it("follows the connection's allowed domains, exactly or below a wildcard", () => {
    const allowedDomains = ['auth.vendor.net', '*.sso.vendor.net'];
    expect(at('https://auth.vendor.net/', { allowedDomains })).toBe(true);
    expect(at('https://a.sso.vendor.net/', { allowedDomains })).toBe(true);
    expect(at('https://vendor.net/', { allowedDomains })).toBe(false);
    expect(at('https://x.auth.vendor.net/', { allowedDomains })).toBe(false);
    expect(at('https://sso.vendor.net/', { allowedDomains })).toBe(false);
  });

  it("does not follow them when the credential belongs to another domain than the connection's", () => {
    const foreign = { credentialDomain: 'idp.com', allowedDomains: ['auth.vendor.net'] };
    expect(at('https://auth.vendor.net/', foreign)).toBe(false);
    expect(at('https://example.com/', foreign)).toBe(false);
    expect(at('https://login.idp.com/', foreign)).toBe(true);
  });

  it("goes to an identity provider only when the connection's pages led to that very host", () => {
    expect(at('https://acme.okta.com/')).toBe(false);
    expect(at('https://acme.okta.com/', { ssoReached: ['acme.okta.com'] })).toBe(true);
    expect(at('https://evil.okta.com/', { ssoReached: ['acme.okta.com'] })).toBe(false);
    expect(at('https://evil.net/', { ssoReached: ['evil.net'] })).toBe(false);
  });

  it('treats the tenants of an identity provider as strangers to each other', () => {
    const tenant = { credentialDomain: 'acme.okta.com' };
    expect(at('https://acme.okta.com/', tenant)).toBe(true);
    expect(at('https://evil.okta.com/', tenant)).toBe(false);
    expect(at('https://evil.okta.com/', { ...tenant, ssoReached: ['evil.okta.com'] })).toBe(false);
  });

  it('of a provider as a whole goes to the tenant that the pages led to', () => {
    const provider = { credentialDomain: 'okta.com' };
    expect(at('https://acme.okta.com/', provider)).toBe(false);
    expect(at('https://acme.okta.com/', { ...provider, ssoReached: ['acme.okta.com'] })).toBe(true);
    expect(at('https://example.com/', provider)).toBe(false);
  });

  it('may be typed over plain HTTP on a private host only', () => {
    const local = {
      credentialDomain: 'shop.localhost',
      connectionDomain: 'shop.localhost',
      privateHosts: ['localhost', '*.localhost'],
    };
    expect(at('http://shop.localhost:4000/', local)).toBe(true);
    expect(at('http://other.localhost:4000/', local)).toBe(false);
    expect(at('http://shop.localhost:4000/', { ...local, privateHosts: [] })).toBe(false);
  });

  it('is not typed into a form that sends it to a stranger, or in the clear', () => {
    const own = 'https://example.com/login';
    expect(at(own, { formAction: 'https://api.example.com/session' })).toBe(true);
    expect(at(own, { formAction: 'javascript:void(0)' })).toBe(true);
    expect(at(own, { formAction: 'https://evil.net/collect' })).toBe(false);
    expect(at(own, { formAction: 'http://example.com/login' })).toBe(false);
    expect(at(own, { formAction: 'https://auth.vendor.net/', allowedDomains: ['auth.vendor.net'] })).toBe(true);
  });

  it('is never typed without a credential', () => {
    expect(at('https://example.com/', { credentialDomain: null })).toBe(false);
  });
});

describe('a value that a person gave', () => {
  const answer = { source: 'answer', askedHost: 'mfa.example.com' } as const;

  it('may be typed on the host that asked, and nowhere else', () => {
    expect(at('https://mfa.example.com/x', answer)).toBe(true);
    expect(at('https://example.com/', answer)).toBe(false);
    expect(at('https://mfa.example.com:8443/', answer)).toBe(false);
    expect(at('http://mfa.example.com/', answer)).toBe(false);
    expect(at('https://mfa.example.com/', { ...answer, askedHost: null })).toBe(false);
  });

  it('may be sent to the own site, and not to a stranger', () => {
    const asked = 'https://mfa.example.com/x';
    expect(at(asked, { ...answer, formAction: 'https://example.com/verify' })).toBe(true);
    expect(at(asked, { ...answer, formAction: 'https://evil.net/collect' })).toBe(false);
  });
});
