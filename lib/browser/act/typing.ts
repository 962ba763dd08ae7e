import type { ElementHandle, Page } from 'puppeteer-core';
import type { Secret } from '../../vault/secret.ts';
import { StaleElement, TypingNotAllowed } from './errors.ts';
import {
  chooseOption,
  type FieldNow,
  focusedField,
  focusField,
  goOn,
  type Held,
  keepKeys,
  nextFrame,
  pasteText,
  putText,
  readBoxes,
  readHeld,
  selectAll,
} from './field-script.ts';
import { typeKeys } from './keys.ts';
import { clickMiddle } from './press.ts';

export interface TypeOrder {
  /** The field; several when each takes one character. */
  elements: readonly ElementHandle[];
  value: Secret<string>;
  /** What the field was when it was understood: it must still be that. */
  expected: { tag: string; type: string };
  /** The value is a password: a text field may become a password field when it gets the focus. */
  password?: boolean;
  /** The host rule, asked with the live addresses of the field's own document and of its form's target. */
  allowed: (frameUrl: string, formAction: string | null) => boolean;
  /** Whether the page has sent something since typing began: what it took and cleared is not typed again then. */
  sentOff?: () => boolean;
}

/** How long a field that takes no input yet may need to open. */
const OPEN_MS = 600;

/**
 * Types a value with real key events. Where the page did not take them, more like a hand: key by key, then pasted, then
 * put in as autofill does.
 * @throws TypingNotAllowed before the first key; StaleElement then too, or when the field went before it held the value
 * @returns whether the field holds the value now; null where that cannot be told (a choice, a code in boxes)
 */
export async function typeValue(page: Page, order: TypeOrder): Promise<boolean | null> {
  const text = order.value.expose();
  const [first] = order.elements;
  if (!first) throw new StaleElement('no field');
  const { field, focused } = await take(page, first, order);
  if (order.expected.tag === 'select') {
    await field.evaluate(chooseOption, text);
    return null;
  }
  if (order.elements.length > 1) {
    await typeApart(page, order, [...text]);
    return null;
  }
  let held: Held = { holds: false, some: false, lost: true, held: false, focused, connected: true };
  const look = async () => {
    held = await see(field, text);
    // Some draw what they took a moment later.
    if (!held.holds) held = { ...(await see(field, text, true)), held: held.held };
    const taken = held.holds || (held.held && order.sentOff?.() === true);
    if (!taken && !held.connected) throw new StaleElement('the field was drawn anew while it was typed into');
    return taken;
  };
  if (focused) {
    await field.evaluate(keepKeys, text);
    await typeKeys(page, text);
    if (await look()) return held.connected;
  }
  // It took some of the keys: it needs time for each, or looked away meanwhile.
  if (held.some || (focused && !held.focused)) {
    await typeSlowly(page, field, text);
    if (await look()) return held.connected;
  }
  await field.evaluate(pasteText, text).catch(() => {});
  if (await look()) return held.connected;
  if (held.focused) {
    await field.evaluate(selectAll).catch(() => {});
    await page.keyboard.sendCharacter(text);
    if (await look()) return held.connected;
  }
  await field.evaluate(putText, text).catch(() => {});
  return (await see(field, text)).holds;
}

/** Whether one of the fields does not hold any more what was typed into it. */
export async function haveLost(orders: readonly TypeOrder[]): Promise<boolean> {
  const lost = await Promise.all(
    orders.map(async ({ elements: [field], value }) => field && (await see(field, value.expose())).lost),
  );
  return lost.some(Boolean);
}

/**
 * Types a value again, slowly, into a field that held it and does not any more: some pages take back what they were
 * given, once they have drawn or checked it. For the moment before it is sent.
 */
export async function retypeLost(page: Page, order: TypeOrder): Promise<void> {
  const text = order.value.expose();
  const [field] = order.elements;
  if (!field || order.sentOff?.()) return;
  const now = await see(field, text);
  if (now.holds || !now.lost || !now.connected) return;
  const { field: live } = await take(page, field, order);
  if ((await see(live, text)).lost) await typeSlowly(page, live, text);
}

async function see(field: ElementHandle, text: string, drawn = false): Promise<Held> {
  try {
    if (drawn) await field.evaluate(nextFrame);
    return await field.evaluate(readHeld, text);
  } catch {
    // Gone with its page: the page took the input and went on.
    return { holds: true, some: true, lost: false, held: true, focused: false, connected: false };
  }
}

interface Taken {
  /** The live field: the ordered one, or the one that took its place. */
  field: ElementHandle;
  focused: boolean;
}

/** Focuses a field once it is clear that it is the right one, in the right place, and takes input. */
async function take(page: Page, element: ElementHandle, order: TypeOrder): Promise<Taken> {
  let now = await focus(element, order);
  if (now.replaced) {
    const next = (await element.evaluateHandle(focusedField)).asElement() as ElementHandle | null;
    if (!next) throw new StaleElement('the field has left the page');
    now = await focus(next, order);
    check(now, order);
    return { field: next, focused: now.focused };
  }
  // Some open, or take the focus, only for a real click.
  if (now.connected && (!now.editable || !now.focused) && order.expected.tag !== 'select') {
    await clickMiddle(page, element).catch(() => {});
    now = await focus(element, order);
  }
  check(now, order);
  return { field: element, focused: now.focused };
}

async function focus(element: ElementHandle, order: TypeOrder): Promise<FieldNow> {
  const now = await element.evaluate(focusField, OPEN_MS).catch(() => null);
  if (!now) throw new StaleElement('the field has left the page');
  if (now.connected) checkPlace(now, order);
  return now;
}

function check(now: FieldNow, order: TypeOrder): void {
  if (!now.connected) throw new StaleElement('the field has left the page');
  const { tag, type } = order.expected;
  const turned = order.password === true && type === 'text' && now.type === 'password';
  if (now.tag !== tag || (now.type !== type && !turned)) throw new StaleElement('the field has become another');
  if (!now.editable) throw new StaleElement('the field takes no input');
}

function checkPlace(now: FieldNow, { allowed }: TypeOrder): void {
  if (!allowed(now.url, now.formAction)) throw new TypingNotAllowed(allowed(now.url, null) ? now.formAction : now.url);
}

/** Key by key, each seen to by the page before the next: for masks and states that lag behind. */
async function typeSlowly(page: Page, field: ElementHandle, text: string): Promise<void> {
  try {
    await field.evaluate(selectAll);
    await page.keyboard.press('Backspace');
    await field.evaluate(keepKeys, text);
    for (const character of text) {
      if (!(await field.evaluate(goOn))) return;
      await typeKeys(page, character);
      await field.evaluate(nextFrame);
    }
  } catch {
    // It left the page under our hands: whoever looks next sees what it took.
  }
}

/**
 * One character per box. Pages often move the focus on by themselves; giving it again does no harm. Where that has not
 * filled them, pasted into the first, as a person does who has the code in the clipboard.
 */
async function typeApart(page: Page, order: TypeOrder, characters: string[]): Promise<void> {
  const boxes = order.elements.slice(0, characters.length);
  const [first] = boxes;
  if (!first) return;
  for (const [at, box] of boxes.entries()) {
    const { field, focused } = at === 0 ? { field: box, focused: true } : await take(page, box, order);
    if (focused) await typeKeys(page, characters[at] ?? '');
    else await field.evaluate(putText, characters[at] ?? '').catch(() => {});
  }
  const wrong = async () => {
    // Gone with its page: the page took the code and went on.
    const held = await first.evaluate(readBoxes, ...boxes).catch(() => characters);
    return boxes.filter((_box, at) => held[at] !== characters[at]);
  };
  if ((await wrong()).length === 0 || order.sentOff?.()) return;
  await first.evaluate(pasteText, characters.join('')).catch(() => {});
  for (const box of await wrong()) {
    await box.evaluate(putText, characters[boxes.indexOf(box)] ?? '').catch(() => {});
  }
}
