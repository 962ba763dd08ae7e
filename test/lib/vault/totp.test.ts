import { describe, expect, it } from 'vitest';
import { InvalidTotpSecret, packTotp, parseTotpSecret, totpCode, unpackTotp } from '../../../lib/vault/totp.ts';

/** The seed of RFC 6238, appendix B, for each algorithm. */
const RFC = {
  sha1: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  sha256: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
  sha512: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA',
};

describe('a code', () => {
  it.each([
    ['sha1', 59, '94287082'],
    ['sha256', 59, '46119246'],
    ['sha512', 59, '90693936'],
    ['sha1', 1111111109, '07081804'],
    ['sha256', 1111111109, '68084774'],
    ['sha512', 20000000000, '47863826'],
  ] as const)('is that of RFC 6238 for %s at %i s', (algorithm, seconds, code) => {
    // At the start of the period, so that the code lives long enough to be given.
    const start = Math.floor(seconds / 30) * 30_000;
    expect(totpCode({ secret: RFC[algorithm], algorithm, digits: 8, period: 30 }, start).code).toBe(code);
  });

  const parameters = parseTotpSecret(RFC.sha1);
  const at = (second: number, avoid?: string) => totpCode(parameters, second * 1000, avoid);

  it('is the current one as long as it lives 3 s more, else the next, which starts within 3 s', () => {
    expect(at(27)).toEqual(at(0));
    expect(at(27.001)).toEqual(at(30));
    expect(at(27.001).validFrom).toBe('1970-01-01T00:00:30.000Z');
    expect(at(27.001).expiresAt).toBe('1970-01-01T00:01:00.000Z');
  });

  it('is the one after a refused one, with the time from which it is valid', () => {
    const refused = at(10).code;
    expect(at(10, refused)).toEqual(at(30));
    expect(at(29, refused)).toEqual(at(30));
    expect(at(31, refused)).toEqual(at(31));
  });
});

describe('a TOTP secret', () => {
  it.each([
    ['as the site shows it', 'JBSW Y3DP EHPK 3PXP'],
    ['in lower case with dashes', 'jbsw-y3dp-ehpk-3pxp'],
    ['with padding and space around', '  JBSWY3DPEHPK3PXP====\n'],
    ['as a URI', 'otpauth://totp/ACME:anna@example.com?secret=JBSWY3DPEHPK3PXP&issuer=ACME'],
  ])('is read %s', (_, text) => {
    expect(parseTotpSecret(text)).toEqual({ secret: 'JBSWY3DPEHPK3PXP', algorithm: 'sha1', digits: 6, period: 30 });
  });

  it('may ask for other parameters in its URI', () => {
    const uri = 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&algorithm=SHA256&digits=8&period=60';
    const parameters = parseTotpSecret(uri);
    expect(parameters).toEqual({ secret: 'JBSWY3DPEHPK3PXP', algorithm: 'sha256', digits: 8, period: 60 });
    expect(unpackTotp(packTotp(parameters))).toEqual(parameters);
  });

  it('of 80 bits, as some sites issue, gives codes', () => {
    expect(totpCode(parseTotpSecret('JBSWY3DPEHPK3PXP'), 0).code).toMatch(/^\d{6}$/);
  });

  it.each([
    [''],
    ['    '],
    ['0189 not base32!'],
    ['ABC'],
    ['JBSWY3DPEHPK3PXPA'],
    ['otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP&counter=1'],
    ['otpauth://totp/x'],
    ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=7'],
    ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&algorithm=MD5'],
    ['A'.repeat(2049)],
  ])('is refused when it is like number %#, without being repeated', (text) => {
    let error: unknown;
    try {
      parseTotpSecret(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidTotpSecret);
    if (text.trim().length > 3) expect((error as Error).message).not.toContain(text.trim());
  });
});
