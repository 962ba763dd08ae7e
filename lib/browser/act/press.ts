import type { ElementHandle, Page } from 'puppeteer-core';
import { StaleElement } from './errors.ts';
import { nextFrame } from './field-script.ts';
import {
  clickByScript,
  hasOpened,
  inspectControl,
  isTicked,
  isUnderPopup,
  leaveField,
  quietPoint,
  reachMiddle,
  submitForm,
} from './press-script.ts';

const pressed = new WeakMap<Page, number>();

/** When something was last pressed in a page, of `performance.now()`; 0 before the first time. */
export const lastPress = (page: Page): number => pressed.get(page) ?? 0;

/**
 * Clicks the middle of an element with the mouse, when a click there would reach it.
 * @returns what kept it from being clicked, or `clicked`
 */
export async function clickMiddle(
  page: Page,
  element: ElementHandle,
): Promise<'clicked' | 'covered' | 'hidden' | 'gone'> {
  const { state, x, y, top } = await element.evaluate(reachMiddle);
  if (state !== 'yes') return state;
  const point = top ? { x, y } : await element.clickablePoint();
  pressed.set(page, performance.now());
  await page.mouse.click(point.x, point.y);
  return 'clicked';
}

/**
 * Clicks with the mouse what a person would click, scrolled into view. What opened for a field and now lies over it is
 * closed before.
 * @returns `clicked`, or why the mouse does not reach it
 * @throws StaleElement when it has left the page
 */
export async function clickAsSeen(element: ElementHandle): Promise<'clicked' | 'covered' | 'hidden'> {
  const page = element.frame.page();
  const state = await reachAndClick(page, element);
  if (state === 'gone') throw new StaleElement('what should be pressed has left the page');
  return state;
}

async function reachAndClick(page: Page, element: ElementHandle) {
  try {
    const state = await clickMiddle(page, element);
    return state === 'covered' && (await closePopup(page, element)) ? await clickMiddle(page, element) : state;
  } catch {
    // It moved away between the look and the click, with its page or without.
    return (await stateOf(element)) === 'gone' ? 'gone' : 'hidden';
  }
}

/**
 * Clicks what a person would click. When something lies over it that does not go away, or it has no size of its own,
 * by script.
 * @throws StaleElement when it has left the page
 */
export async function press(element: ElementHandle): Promise<void> {
  if ((await clickAsSeen(element)) !== 'clicked') await pressByScript(element);
}

/** @throws StaleElement when it has left the page */
export async function pressByScript(element: ElementHandle): Promise<void> {
  await assertThere(element);
  pressed.set(element.frame.page(), performance.now());
  await element.evaluate(clickByScript).catch(() => {});
}

async function assertThere(element: ElementHandle): Promise<void> {
  const now = await element.evaluate(inspectControl).catch(() => null);
  if (!now?.connected) throw new StaleElement('what should be pressed has left the page');
}

/** Closes what a field has opened over the element: Escape, leaving the field, a click beside. */
async function closePopup(page: Page, element: ElementHandle): Promise<boolean> {
  const free = async () => {
    await element.evaluate(nextFrame);
    return (await element.evaluate(reachMiddle)).state === 'yes';
  };
  if (await element.evaluate(isUnderPopup)) {
    await page.keyboard.press('Escape');
    if (await free()) return true;
  }
  await element.evaluate(leaveField);
  if (await free()) return true;
  const point = await element.evaluate(quietPoint);
  if (!point) return false;
  await page.mouse.click(point.x, point.y);
  return free();
}

/** Whether an element is there, and enabled. */
export async function stateOf(element: ElementHandle): Promise<'usable' | 'disabled' | 'gone'> {
  const now = await element.evaluate(inspectControl).catch(() => null);
  if (!now?.connected) return 'gone';
  return now.enabled ? 'usable' : 'disabled';
}

/** Takes the focus from the field that has it, as going on to the button does. */
export async function leave(element: ElementHandle): Promise<void> {
  await element.evaluate(leaveField).catch(() => {});
}

/**
 * Ticks a checkbox that is not ticked yet. One that refuses is left as it is: no login hangs on it.
 * @returns whether it was ticked now
 */
export async function tick(element: ElementHandle): Promise<boolean> {
  if (await element.evaluate(isTicked).catch(() => true)) return false;
  await press(element).catch(() => {});
  if (!(await element.evaluate(isTicked).catch(() => true))) await element.evaluate(clickByScript).catch(() => {});
  return true;
}

/**
 * Sends a form as a person does who presses Enter in its last field. Suggestions that would take the key are closed.
 * @throws StaleElement when the field has left the page
 */
export async function pressEnter(field: ElementHandle): Promise<void> {
  await assertThere(field);
  const page = field.frame.page();
  await field.focus();
  if (await field.evaluate(hasOpened)) await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

/**
 * Sends the form that an element belongs to, by script: what remains when no key and no button does.
 * @returns false when it has none
 */
export async function requestSubmit(element: ElementHandle): Promise<boolean> {
  // Gone with its page: it was sent.
  return element.evaluate(submitForm).catch(() => true);
}
