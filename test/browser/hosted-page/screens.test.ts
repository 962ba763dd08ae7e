import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, type Stage, startStage } from './stage.ts';
import { SCREENS } from './states.ts';

const PICTURES = join(import.meta.dirname, '../../../screens');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

let stage: Stage;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  stage = await startStage();
});
afterAll(() => stage?.close());

describe('every screen', () => {
  it.each(Object.entries(SCREENS))(
    '%s violates no rule of axe, light and dark, and fits a phone',
    async (name, state) => {
      // The page's own policy lets no script in, also not one that looks at it.
      const { page, context, complaints } = await stage.open(state, { bypassCSP: true, reducedMotion: 'reduce' });
      await page.evaluate(AXE);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = (await page.evaluate(
          `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
        )) as Found;
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
        for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
          await page.setViewportSize(viewport);
          await page.screenshot({ path: join(PICTURES, `${name}-${size}-${colorScheme}.png`) });
        }
      }
      await page.setViewportSize({ width: 320, height: 568 });
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
