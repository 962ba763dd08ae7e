import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choice, field } from '../../lib/contract/screens.ts';
import { PHONE, type Stage, startStage } from './stage.ts';
import type { ScreenState } from './states.ts';

const PICTURES = join(import.meta.dirname, '../../../screens');

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const LONG = 'A'.repeat(10_000);
const WORDS = 'please read all of this carefully '.repeat(300);
const MARKUP = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><h1>Latchkey</h1>';
const BIDI = '\u202e\u2067Your password expired\u2066\u202d \u200e\u200f\u061c';
const HIDDEN = '\u200b\u200c\u200d\ufeff\u2060\u00ad';
const PILED = `Z${'\u0301\u0336\u0489'.repeat(500)}`;
const BREAKS = 'one\r\n\n\n\n\u2028\u2029two\u0000\u0007\u001b[2J';

/** Every text that a site may choose, each as bad as can be. */
const hostile = (text: string): ScreenState => ({
  flow: {
    phase: 'HELD',
    step: 'AWAITING_EXTERNAL_ACTION',
    external_action_message: text,
    website_error: text,
    fields: [
      field({ id: 'a', ref: 'a', type: 'identifier', label: text, hint: text, placeholder: text }),
      field({ id: 'b', ref: 'b', type: 'password', label: text, hint: text, reason: 'rejected' }),
    ],
    choices: [
      choice({ id: 's', type: 'sso_provider', label: text, provider: text, description: text }),
      choice({ id: 'm', type: 'mfa_method', label: text, mfa_type: 'sms', description: text }),
      choice({ id: 'acc', type: 'account', label: text, description: text }),
      choice({ id: 'o', label: text, description: text }),
      choice({ id: 'resend', label: text }),
    ],
  },
});

describe('a hostile site’s texts', () => {
  it.each(Object.entries({ LONG, WORDS, MARKUP, BIDI, HIDDEN, PILED, BREAKS }))(
    '%s is no more than text: it runs nothing, breaks nothing, and stays in its place',
    async (name, text) => {
      const { page, context, complaints } = await stage.open(hostile(text));
      await page.screenshot({ path: join(PICTURES, `hostile-${name}.png`), fullPage: true });
      const seen = await page.evaluate(() => {
        const texts = [...document.querySelectorAll('bdi.site')].map((one) => one.textContent ?? '');
        const all =
          document.body.innerText + [...document.querySelectorAll('input')].map((one) => one.placeholder).join();
        const outside = [...document.querySelectorAll('main *')].filter((one) => {
          const { left, right, width } = one.getBoundingClientRect();
          return width > 1 && (left < -1 || right > innerWidth + 1);
        });
        return {
          pwned: (window as unknown as { pwned?: number }).pwned,
          headings: [...document.querySelectorAll('h1')].map((one) => one.textContent),
          scripts: document.querySelectorAll('main script, main img').length,
          longest: Math.max(...texts.map((one) => [...one].length)),
          invisible: /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(all.replace(/[\n\t]/g, '')),
          outside: outside.length,
          wide: document.documentElement.scrollWidth,
          title: document.title,
        };
      });
      expect(seen).toMatchObject({
        headings: ['Sign in'],
        scripts: 0,
        invisible: false,
        outside: 0,
        title: 'Sign in to example.com',
      });
      expect(seen.pwned).toBeUndefined();
      expect(seen.longest).toBeLessThanOrEqual(400);
      expect(seen.wide).toBeLessThanOrEqual(PHONE.width);
      await page.locator('input[name=a]').fill('anna');
      await page.locator('input[name=b]').fill('Never-Real-1');
      await page.locator('button[type=submit]').click();
      await page.locator('main[data-screen="progress"]').waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('does not reach from its own place into the words of the page', async () => {
    const { page, context } = await stage.open(hostile('\u202ereversed'));
    const error = await page.locator('#error-b').innerText();
    expect(error).toBe('example.com says: reversed');
    await context.close();
  });
});
