import type { Page } from 'puppeteer-core';

/** One alternative of a selector: CSS, and a text that a match must hold. */
export interface SelectorPart {
  css: string;
  text: string | null;
}

const TEXT = /^(?<css>.*?)\s*:(?:has-text|text)\((?<quote>['"])(?<text>(?:(?!\k<quote>).)*)\k<quote>\)$/s;

/**
 * Splits a selector in the part of Playwright's syntax that targets use: CSS, optionally ending in `:has-text('…')` or
 * `:text('…')`, and commas between alternatives.
 * @throws when a text pseudo-class stands anywhere but at the end of an alternative
 */
export function parseSelector(selector: string): SelectorPart[] {
  return alternatives(selector).map((part) => {
    const match = TEXT.exec(part)?.groups;
    const css = match ? (match.css?.trim() ?? '') : part;
    if (/:(has-text|text)\(/.test(css)) throw new Error(`unsupported selector: ${part}`);
    return { css: css || '*', text: match?.text ?? null };
  });
}

/**
 * Waits until a visible element matches.
 * @param milliseconds how long; the answer is false when none has appeared by then
 */
export async function appears(page: Page, selector: string, milliseconds: number): Promise<boolean> {
  const visible = (parts: SelectorPart[]) =>
    parts.some(({ css, text }) =>
      [...document.querySelectorAll(css)].some((element) => {
        const box = element.getBoundingClientRect();
        const seen = box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
        const words = (element.textContent ?? '').replace(/\s+/g, ' ').toLowerCase();
        return seen && (text === null || words.includes(text.toLowerCase()));
      }),
    );
  return page.waitForFunction(visible, { timeout: milliseconds }, parseSelector(selector)).then(
    () => true,
    () => false,
  );
}

function alternatives(selector: string): string[] {
  const parts = selector.match(
    /(?:[^,'"([]|'[^']*'|"[^"]*"|\((?:[^)'"]|'[^']*'|"[^"]*")*\)|\[(?:[^\]'"]|'[^']*'|"[^"]*")*\])+/g,
  );
  return (parts ?? []).map((part) => part.trim());
}
