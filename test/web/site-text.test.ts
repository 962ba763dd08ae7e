import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteText } from '../../web/src/site-text.ts';

describe('a site’s text', () => {
  it.each([
    ['overrides of direction', 'user\u202egnp.exe', 'usergnp.exe'],
    ['isolates that are never closed', '\u2067abc\u2066', 'abc'],
    ['what has no width', 'pass\u200bword\u200d\ufeff\u00ad', 'password'],
    ['control characters', 'a\u0000b\u001b[31m', 'ab[31m'],
    ['fillers that look like nothing', '\u3164x\u115f', 'x'],
    ['line breaks', ' one\r\n\n two\u2028three\t', 'one two three'],
    ['tags that nobody sees', `x${String.fromCodePoint(0xe0041, 0xe0042)}`, 'x'],
    ['marks piled up', `z${'\u0301'.repeat(40)}`, 'z\u0301\u0301'],
  ])('is shown without %s', (_, text, shown) => expect(siteText(text, 100)).toBe(shown));

  it('keeps what its language needs', () => {
    for (const text of ['Ungültiges Kennwort', 'كلمة المرور', 'パスワード', 'नमस्ते', 'é', 'ñandú']) {
      expect(siteText(text, 100)).toBe(text);
    }
  });

  it('is cut where it is too long, never within a character', () => {
    expect(siteText('😀'.repeat(10_000), 5)).toBe('😀😀😀😀…');
    expect([...siteText('x'.repeat(10_000), 120)]).toHaveLength(120);
  });

  it('is never longer than asked for, and never holds what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 2, max: 80 }), (text, longest) => {
        const shown = siteText(text, longest);
        expect([...shown].length).toBeLessThanOrEqual(longest);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
