import { describe, expect, it } from 'vitest';
import { clientHints, userAgentNow } from '../../../lib/browser/identity.ts';

const chrome = (major: number, platform = 'X11; Linux x86_64') =>
  `Mozilla/5.0 (${platform}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;

describe("a profile's user agent", () => {
  it('is that of the browser, at its first login', () => {
    expect(userAgentNow(null, chrome(153))).toBe(chrome(153));
  });

  it('follows an update of the browser, and stays as it is otherwise', () => {
    const mac = 'Macintosh; Intel Mac OS X 10_15_7';
    expect(userAgentNow(chrome(120, mac), chrome(153))).toBe(chrome(153, mac));
    expect(userAgentNow(chrome(153), chrome(153))).toBe(chrome(153));
  });

  it('does not go back to an older browser', () => {
    expect(userAgentNow(chrome(160), chrome(153))).toBe(chrome(160));
  });

  it('of another browser is left alone', () => {
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    expect(userAgentNow(firefox, chrome(153))).toBe(firefox);
  });

  it('has client hints of the same version and platform', () => {
    const hints = clientHints(userAgentNow(chrome(120, 'Windows NT 10.0; Win64; x64'), chrome(153)));
    expect(hints).toMatchObject({ platform: 'Windows', mobile: false });
    expect(hints?.brands).toContainEqual({ brand: 'Google Chrome', version: '153' });
  });
});
