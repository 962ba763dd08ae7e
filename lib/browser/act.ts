import type { ElementHandle, Page } from 'puppeteer-core';
import type { Secret } from '../vault/secret.ts';
import {
  chooseOption,
  clickByScript,
  holdsText,
  inspectElement,
  isTicked,
  putText,
  reachable,
  readyToType,
} from './act/element-script.ts';

/** The page has changed under our hands: look again. Nothing was typed or clicked. */
export class StaleElement extends Error {
  override name = 'StaleElement';
}

/** A value may not be typed where the field now is. Nothing was typed. */
export class TypingNotAllowed extends Error {
  override name = 'TypingNotAllowed';
  /** Host and port that the value would have gone to; null for an address without one. */
  readonly host: string | null;

  constructor(url: string | null) {
    super('this value may not be typed here');
    this.host = URL.parse(url ?? '')?.host || null;
  }
}

export interface TypeOrder {
  /** The field; several when each takes one character. */
  elements: readonly ElementHandle[];
  value: Secret<string>;
  /** What the field was when it was understood: it must still be that. */
  expected: { tag: string; type: string };
  /** The host rule, asked with the live addresses of the field's own document and of its form's target. */
  allowed: (frameUrl: string, formAction: string | null) => boolean;
}

/**
 * Types a value with real key events; where the page did not take them, puts it in as autofill does.
 * @throws StaleElement, TypingNotAllowed: both before the first key
 */
export async function typeValue(page: Page, order: TypeOrder): Promise<void> {
  const value = order.value.expose();
  const [first] = order.elements;
  if (!first) throw new StaleElement('no field');
  await check(first, order);
  if (order.expected.tag === 'select') {
    await first.evaluate(chooseOption, value);
    return;
  }
  if (order.elements.length > 1) return typeApart(page, order.elements, [...value], order);
  const ready = await first.evaluate(readyToType);
  if (ready.focused) await typeKeys(page, value);
  if (!(await holds(first, value))) await first.evaluate(putText, value);
}

async function check(element: ElementHandle, { expected, allowed }: TypeOrder): Promise<void> {
  const now = await element.evaluate(inspectElement).catch(() => null);
  if (!now?.connected) throw new StaleElement('the field has left the page');
  if (now.tag !== expected.tag || now.type !== expected.type) throw new StaleElement('the field has become another');
  if (!now.editable) throw new StaleElement('the field takes no input');
  if (!allowed(now.url, now.formAction)) throw new TypingNotAllowed(allowed(now.url, null) ? now.formAction : now.url);
}

/** One character per box. Pages often move the focus on by themselves; giving it again does no harm. */
async function typeApart(
  page: Page,
  boxes: readonly ElementHandle[],
  characters: string[],
  order: TypeOrder,
): Promise<void> {
  for (const [at, box] of boxes.entries()) {
    const character = characters[at];
    if (character === undefined) return;
    if (at > 0) await check(box, order);
    const { focused } = await box.evaluate(readyToType);
    if (focused) await typeKeys(page, character);
    if (!(await holds(box, character))) await box.evaluate(putText, character).catch(() => {});
  }
}

/** Sent without waiting for each: the browser keeps the order, and nothing can steal the focus in between for long. */
async function typeKeys(page: Page, text: string): Promise<void> {
  const { keyboard } = page;
  // Only these have a key on the keyboard that puppeteer knows.
  if (!/^[ -~]*$/.test(text)) return keyboard.type(text);
  const presses = [...text].flatMap((character) => {
    const key = character as Parameters<typeof keyboard.down>[0];
    return [keyboard.down(key), keyboard.up(key)];
  });
  await Promise.all(presses);
}

async function holds(element: ElementHandle, text: string): Promise<boolean> {
  // Gone with its page: the page took the input and went on.
  return element.evaluate(holdsText, text).catch(() => true);
}

/**
 * Clicks what a person would click: scrolled into view, by the mouse. When something lies over it, or it has no size
 * of its own, by script.
 * @throws StaleElement when it has left the page or is disabled
 */
export async function press(element: ElementHandle): Promise<void> {
  const now = await element.evaluate(inspectElement).catch(() => null);
  if (!now?.connected) throw new StaleElement('what should be clicked has left the page');
  if ((await element.evaluate(reachable)) === 'yes') {
    try {
      await element.click();
      return;
    } catch {
      // It moved away between the look and the click.
    }
  }
  await element.evaluate(clickByScript).catch(() => {});
}

/** Whether an element is there and not disabled. */
export async function isUsable(element: ElementHandle): Promise<boolean> {
  const now = await element.evaluate(inspectElement).catch(() => null);
  return now?.connected === true && now.enabled;
}

/** Ticks a checkbox that is not ticked yet. One that refuses is left as it is: no login hangs on it. */
export async function tick(element: ElementHandle): Promise<void> {
  if (await element.evaluate(isTicked).catch(() => true)) return;
  await press(element).catch(() => {});
  if (!(await element.evaluate(isTicked).catch(() => true))) await element.evaluate(clickByScript).catch(() => {});
}

/** Sends a form that has no button, as a person does: with Enter in its last field. */
export async function pressEnter(page: Page, field: ElementHandle): Promise<void> {
  const ready = await field.evaluate(readyToType).catch(() => null);
  if (!ready?.connected) throw new StaleElement('the field has left the page');
  await page.keyboard.press('Enter');
}
