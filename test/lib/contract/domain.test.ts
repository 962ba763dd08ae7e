import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeDomain, normalizeDomainPattern } from '../../../lib/contract/domain.ts';

describe('normalizeDomain', () => {
  it.each([
    ['Example.COM', 'example.com'],
    [' example.com. ', 'example.com'],
    ['accounts.google.com', 'accounts.google.com'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['tenant.github.io', 'tenant.github.io'],
    ['wiki.corp.internal', 'wiki.corp.internal'],
    ['localhost', 'localhost'],
    ['harbor.localhost', 'harbor.localhost'],
  ])('keeps %j as %j', (text, domain) => {
    expect(normalizeDomain(text)).toBe(domain);
  });

  it.each([
    '',
    '.',
    'nodots',
    'not a domain',
    'https://example.com',
    'example.com/login',
    'example.com:8080',
    'user@example.com',
    '%65xample.com',
    'foo..bar.com',
    '-foo.com',
    'foo-.com',
    'a_b.com',
    '127.0.0.1',
    '2130706433',
    '[::1]',
    `${'a'.repeat(64)}.com`,
  ])('refuses %j', (text) => {
    expect(normalizeDomain(text)).toBeNull();
  });

  it('refuses what nobody owns: public suffixes, also private ones', () => {
    expect(normalizeDomain('co.uk')).toBeNull();
    expect(normalizeDomain('github.io')).toBeNull();
  });

  it('is settled: a normalized domain stays as it is', () => {
    fc.assert(
      fc.property(fc.domain(), (text) => {
        const once = normalizeDomain(text);
        expect(once === null ? null : normalizeDomain(once)).toBe(once);
      }),
    );
  });

  it('never throws, and gives only what a host name may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalizeDomain(text) ?? 'a').toMatch(/^[a-z0-9.-]+$/);
      }),
    );
  });
});

describe('normalizeDomainPattern', () => {
  it('keeps one wildcard in front', () => {
    expect(normalizeDomainPattern('*.Okta.com')).toBe('*.okta.com');
    expect(normalizeDomainPattern('example.com')).toBe('example.com');
  });

  it.each(['*', '*.com', '*.*.example.com', 'a.*.example.com'])('refuses %j', (text) => {
    expect(normalizeDomainPattern(text)).toBeNull();
  });
});
