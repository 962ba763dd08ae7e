import { describe, expect, it } from 'vitest';
import type { Item, Website } from '../../../lib/providers/credential-provider.ts';
import { domainFor, isTie, matchesFor, targetOf } from '../../../lib/providers/match.ts';

const item = (title: string, urls: readonly string[], fill: Website['fill'] = 'site'): Item => ({
  id: title,
  title,
  vault: { id: 'v', name: 'Team' },
  websites: urls.map((url) => ({ url, fill })),
});

const target = (domain: string, login_url: string | null = null, allowed_domains: string[] = []) =>
  targetOf({ domain, login_url, allowed_domains });

/** Titles of what fits, best first; an item is called by its one website. */
const fitting = (domain: string, urls: readonly string[], login_url: string | null = null) =>
  matchesFor(
    target(domain, login_url),
    urls.map((url) => item(url, [url])),
  ).map(({ item: { title } }) => title);

describe('An item fits the connection of', () => {
  it.each([
    ['its very host', 'app.example.com', 'https://app.example.com/login'],
    ['a host that is typed without a scheme', 'app.example.com', 'app.example.com'],
    ['a host in capitals', 'app.example.com', 'HTTPS://APP.Example.COM'],
    ['an international name', 'xn--mnchen-3ya.de', 'https://münchen.de'],
    ['a host below its domain', 'app.example.com', 'example.com'],
    ['a host above its domain', 'example.com', 'https://login.example.com'],
    ['another host of its registrable domain', 'www.example.co.uk', 'https://login.example.co.uk'],
    ['a host under its pattern', 'eu.app.example.com', 'https://*.example.com'],
    ['the host that its pattern begins with', 'example.com', '*.example.com'],
    ['the same machine', 'localhost', 'http://localhost:3000'],
  ])('%s', (_, domain, url) => {
    expect(fitting(domain, [url])).toEqual([url]);
  });
});

describe('An item does not fit the connection of', () => {
  it.each([
    ['another registrable domain', 'example.com', 'https://example.org'],
    ['a host that only ends alike', 'badexample.com', 'https://example.com'],
    ['a host that only begins alike', 'example.com.evil.net', 'https://example.com'],
    ['another owner below a public suffix', 'alice.github.io', 'https://bob.github.io'],
    ['another tenant of an identity provider', 'acme.okta.com', 'https://other.okta.com'],
    ['every site of a public suffix', 'example.com', 'https://*.com'],
    ['every site of a private suffix', 'alice.github.io', '*.github.io'],
    ['a host beside its pattern', 'www.example.com', 'https://*.shop.example.com'],
    ['something that is no web site', 'example.com', 'ssh://example.com'],
    ['an app', 'example.com', 'androidapp://com.example'],
    ['a pattern in the middle of a name', 'a.b.example.com', 'https://a.*.example.com'],
    ['nothing', 'example.com', ''],
  ])('%s', (_, domain, url) => {
    expect(fitting(domain, [url])).toEqual([]);
  });

  it('a site where its owner wants it never to be filled in', () => {
    expect(matchesFor(target('example.com'), [item('a', ['https://example.com'], 'never')])).toEqual([]);
  });

  it('any other host, where its owner lets it be filled in on one only', () => {
    const exact = item('a', ['https://login.example.com'], 'host');
    expect(matchesFor(target('login.example.com'), [exact])).toHaveLength(1);
    expect(matchesFor(target('www.example.com'), [exact])).toEqual([]);
  });
});

describe('The most specific comes first:', () => {
  it('the very host, then a pattern, a domain above, and a sibling', () => {
    const urls = ['https://login.example.com', 'example.com', '*.example.com', 'https://app.example.com'];
    expect(fitting('app.example.com', urls)).toEqual(urls.toReversed());
  });

  it('the nearer domain above before the farther', () => {
    expect(fitting('a.b.example.com', ['example.com', 'b.example.com', '*.example.com'])).toEqual([
      'b.example.com',
      '*.example.com',
      'example.com',
    ]);
  });

  it('the port of the login page, then no port', () => {
    const urls = ['https://nas.example.com', 'https://nas.example.com:8443'];
    expect(fitting('nas.example.com', urls, 'https://nas.example.com:8443/login')).toEqual(urls.toReversed());
  });

  it('never a service on another port', () => {
    const urls = ['https://nas.example.com:5001', 'https://nas.example.com:8443'];
    expect(fitting('nas.example.com', urls, 'https://nas.example.com:8443/')).toEqual([urls[1]]);
    expect(fitting('nas.example.com', urls, 'https://nas.example.com/')).toEqual([]);
  });

  it('what has no port, where the port of the login page is not known', () => {
    const urls = ['https://nas.example.com:5001', 'https://nas.example.com'];
    expect(fitting('nas.example.com', urls)).toEqual(urls.toReversed());
  });

  it('the path that the login page lies under, the longer before the shorter', () => {
    const urls = ['https://example.com/ad', 'https://example.com/', 'https://example.com/admin'];
    const [first] = fitting('example.com', urls, 'https://example.com/admin/login');
    expect(first).toBe('https://example.com/admin');
  });

  it('the title by the alphabet, where nothing else tells', () => {
    const items = ['zoe', 'anna'].map((title) => item(title, ['https://example.com']));
    expect(matchesFor(target('example.com'), items).map(({ item: { title } }) => title)).toEqual(['anna', 'zoe']);
  });

  it('and of two under one title none is the better', () => {
    const [one, other] = matchesFor(target('example.com'), [
      item('anna', ['https://example.com']),
      { ...item('anna', ['https://example.com']), id: 'other' },
    ]);
    expect(one && other && isTie(one, other)).toBe(true);
  });

  it('an item is as good as its best website', () => {
    const items = [item('one', ['https://example.com']), item('two', ['https://other.net', 'https://app.example.com'])];
    expect(matchesFor(target('app.example.com'), items)[0]?.item.title).toBe('two');
  });
});

describe('The values of an item that a path names may be typed on', () => {
  it.each([
    ['the connection’s site, where it has a website of it', ['https://login.example.com'], 'example.com'],
    ['the connection’s site, where it has no website', [], 'example.com'],
    ['the connection’s site, where one of several is of it', ['https://a.net', 'https://example.com'], 'example.com'],
    ['its own site, where the connection lists that', ['https://accounts.google.com'], 'accounts.google.com'],
    ['no site at all, where it is for another', ['https://example.org'], null],
    ['no site at all, where it is for a host that only looks listed', ['https://google.com'], null],
  ])('%s', (_, urls, domain) => {
    expect(domainFor(item('a', urls), target('example.com', null, ['accounts.google.com']))).toBe(domain);
  });
});
