import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../lib/page/language.ts';
import { THOROUGH } from '../../thorough.ts';
import { DESKTOP, PHONE, type Stage, startStage } from './stage.ts';
import { SCREENS } from './states.ts';

/** For review, and not kept: `npm run test:thorough` takes every screen in both sizes and both themes. */
const PICTURES = join(import.meta.dirname, '../../../screens');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The themes differ in their colours alone. */
const RULES = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

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
    '%s violates no rule of axe in either theme, keeps the page’s policy, and fits where 400 % are shown',
    async (name, state) => {
      const { page, context, complaints } = await stage.open(state, { reducedMotion: 'reduce' });
      // By the debugger, past the page's own policy.
      await page.evaluate(AXE);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const [size, viewport] of THOROUGH ? Object.entries({ phone: PHONE, desktop: DESKTOP }) : []) {
          await page.setViewportSize(viewport);
          await page.screenshot({ path: join(PICTURES, `${name}-${size}-${colorScheme}.png`) });
        }
        const { violations } = (await page.evaluate(
          `axe.run({ runOnly: ${JSON.stringify(RULES[colorScheme])} })`,
        )) as Found;
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      }
      // WCAG 2.2, 1.4.10: 1280 px at 400 %.
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

describe('every language', () => {
  it.each(LANGUAGES)('%s is written in its direction, and fits', async (language) => {
    const { page, context } = await stage.open(SCREENS['fields-refused'] ?? {}, {
      query: { lang: language },
      viewport: { width: 320, height: 640 },
    });
    expect(await page.evaluate('[document.documentElement.lang, getComputedStyle(document.body).direction]')).toEqual([
      language,
      language === 'ar' ? 'rtl' : 'ltr',
    ]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.screenshot({ path: join(PICTURES, `language-${language}.png`) });
    await context.close();
  });

  it('is the browser’s own, where the link names none', async () => {
    const { page, context } = await stage.open({ ...SCREENS.prime, prime: true }, { locale: 'de-AT' });
    expect(await page.getByRole('button').innerText()).toBe('Weiter');
    await context.close();
  });
});

describe('an organization’s page', () => {
  it('shows its name, its logo and its colour', async () => {
    const logo = `data:image/svg+xml;base64,${Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="32"><rect width="120" height="32" rx="16" fill="#8a2be2"/></svg>',
    ).toString('base64')}`;
    const { page, context, complaints } = await stage.open({
      prime: true,
      page: { brand: 'Harbor Analytics', logo, accent: '#8a2be2' },
    });
    const image = page.getByRole('img', { name: 'Harbor Analytics' });
    expect(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(120);
    const button = page.locator('button.primary');
    expect(await button.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(138, 43, 226)');
    await page.screenshot({ path: join(PICTURES, 'branded-phone-light.png') });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
