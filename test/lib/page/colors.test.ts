import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOf, contrast, READABLE, SURFACES } from '../../../lib/page/colors.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#ffffff', '#ffffff', 1],
  ])('of %s and %s is %d, either way round', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('an accent', () => {
  it('can be read in both themes, and so can the text upon it, whatever colour was chosen that can be read on white', () => {
    const readable = fc
      .integer({ min: 0, max: 0xffffff })
      .map((number) => `#${number.toString(16).padStart(6, '0')}`)
      .filter((color) => contrast(color, SURFACES.light) >= READABLE);
    fc.assert(
      fc.property(readable, (color) => {
        const { light, dark } = accentOf(color);
        expect(light.color).toBe(color);
        for (const [shade, surface] of [
          [light, SURFACES.light],
          [dark, SURFACES.dark],
        ] as const) {
          expect(contrast(shade.color, surface)).toBeGreaterThanOrEqual(READABLE);
          expect(contrast(shade.text, shade.color)).toBeGreaterThanOrEqual(READABLE);
        }
      }),
    );
  });

  it('is measured against what the page is really painted on', () => {
    const theme = readFileSync(join(import.meta.dirname, '../../../web/src/styles/theme.css'), 'utf8');
    expect([...theme.matchAll(/--surface: (#\w+)/g)].map((match) => match[1])).toEqual([SURFACES.light, SURFACES.dark]);
  });
});
