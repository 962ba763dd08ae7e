import { describe, expect, it } from 'vitest';
import { PLAIN_PAGE } from '../../../lib/model/hosted-page.ts';
import { pageDocument } from '../../../lib/page/document.ts';
import { documentHeaders } from '../../../lib/page/headers.ts';
import { pageSettings } from '../../../lib/page/settings.ts';

const BUILT = {
  html: '<html lang="en" dir="ltr"><head><meta name="latchkey-page" content="{}"><script src="./assets/a.js"></script></head>',
  messages: { ar: 'ar-1.js' },
};

describe('the document', () => {
  it('names its files below the prefix of the API, and says its language and direction', () => {
    const html = pageDocument(BUILT, 'ar', '/stage', pageSettings('c1', PLAIN_PAGE, {}));
    expect(html).toContain('<script src="/stage/login/assets/a.js">');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<link rel="modulepreload" href="/stage/login/assets/ar-1.js">');
  });

  it('cannot be broken by what settings or an address say', () => {
    const hostile = `"><script>$&$1\u2028'`;
    const settings = pageSettings(hostile, { ...PLAIN_PAGE, brand: hostile }, { success_url: hostile });
    const html = pageDocument(BUILT, 'en', '', settings);
    expect(html.match(/<script/g)).toHaveLength(1);
    const content = /content="([^"]*)"/.exec(html)?.[1] ?? '';
    const read = JSON.parse(content.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number))));
    expect(read).toMatchObject({ connection: hostile, brand: hostile, success_url: null, refused: ['success_url'] });
  });
});

describe('settings', () => {
  const page = { ...PLAIN_PAGE, redirect_urls: ['https://app.example.com/*'] };

  it('lead only where the organization allows, and name what they leave out', () => {
    const query = { success_url: 'https://app.example.com/in', error_url: 'https://evil.example/' };
    expect(pageSettings('c1', page, query)).toMatchObject({
      success_url: 'https://app.example.com/in',
      error_url: null,
      refused: ['error_url'],
    });
  });
});

describe('headers', () => {
  const policy = (origins: string[]) => documentHeaders(origins)['Content-Security-Policy']?.split('; ');

  it('let in nothing that is inline, foreign or evaluated', () => {
    expect(policy([])).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('let only the organization’s origins embed the page, and keep an opener only for them', () => {
    const origins = ['https://app.example.com', 'https://other.example'];
    expect(policy(origins)).toContain('frame-ancestors https://app.example.com https://other.example');
    expect(documentHeaders(origins)).toMatchObject({ 'Cross-Origin-Opener-Policy': 'unsafe-none' });
    expect(documentHeaders(origins)).not.toHaveProperty('X-Frame-Options');
    expect(documentHeaders([])).toMatchObject({
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it('tell nobody where the person comes from, keep to TLS, and are never stored', () => {
    expect(documentHeaders([])).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}$/),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
  });
});
