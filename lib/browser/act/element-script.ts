import { injected } from '../injected.ts';

/*
 * Injected into pages: each function is self-contained and runs in puppeteer's isolated world on the element it is
 * given, so that a page that replaced `focus` or the value setter cannot look on.
 */

export interface Inspected {
  /** Address of the document that holds the element, now. */
  url: string;
  /** Where its form sends what it holds; null without a form. */
  formAction: string | null;
  tag: string;
  type: string;
  connected: boolean;
  /** Not disabled, by attribute or in the words of ARIA. */
  enabled: boolean;
  /** Enabled and not read-only. */
  editable: boolean;
}

/** Where the element stands and what it is, without touching it. */
export const inspectElement = injected(function inspectElement(el: Element): Inspected {
  const field = el as HTMLInputElement;
  const form = field.form ?? el.closest('form');
  return {
    url: el.ownerDocument.location.href,
    // By the prototype: an <input name="action"> shadows the form's own property.
    formAction: form
      ? (Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'action')?.get?.call(form) as string)
      : null,
    tag: el.tagName.toLowerCase(),
    type: el.tagName === 'INPUT' ? field.type : '',
    connected: el.isConnected && el.ownerDocument.defaultView !== null,
    enabled: !field.disabled && el.getAttribute('aria-disabled') !== 'true',
    editable: !field.disabled && !field.readOnly,
  };
});

/** Brings the element into view, gives it the focus, and selects what it holds, so that typing replaces it. */
export const readyToType = injected(function readyToType(el: Element): { connected: boolean; focused: boolean } {
  const field = el as HTMLInputElement;
  el.scrollIntoView({ block: 'center', behavior: 'instant' });
  field.focus({ preventScroll: true });
  if ('select' in field) field.select();
  else getSelection()?.selectAllChildren(el);
  const root = el.getRootNode() as Document | ShadowRoot;
  return {
    connected: el.isConnected && el.ownerDocument.defaultView !== null,
    focused: root.activeElement === el,
  };
});

/**
 * Whether the element holds the text. What a mask adds (spaces, dashes, brackets) does not count, except in a password;
 * a field that takes only so many characters holds as much of the text as it takes.
 */
export const holdsText = injected(function holdsText(el: Element, text: string): boolean {
  const held = 'value' in el ? String(el.value) : (el.textContent ?? '');
  const { type, maxLength } = el as HTMLInputElement;
  if (held === (maxLength > 0 ? text.slice(0, maxLength) : text)) return true;
  const bare = (from: string) => from.replace(/[\s().-]/g, '').toLowerCase();
  return type !== 'password' && bare(held) === bare(text);
});

/** Puts the text in as a browser's autofill does: past a framework's own setter, with the events it listens to. */
export const putText = injected(function putText(el: Element, text: string): void {
  if ('value' in el) {
    const prototype = el instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(el, text);
  } else {
    el.textContent = text;
  }
  el.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  el.dispatchEvent(new Event('change', { bubbles: true }));
});

/** Chooses the option that says or means the text. False when none does. */
export const chooseOption = injected(function chooseOption(el: Element, text: string): boolean {
  const select = el as HTMLSelectElement;
  const fold = (from: string) => from.replace(/\s+/g, ' ').trim().toLowerCase();
  const option = [...select.options].find((one) => one.value === text || fold(one.text) === fold(text));
  if (!option) return false;
  select.value = option.value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
});

/**
 * Brings the element into view and says whether a click on its middle would reach it. A styled checkbox hides its
 * input: then its label is what a person clicks.
 */
export const reachable = injected(function reachable(el: Element): 'yes' | 'covered' | 'hidden' {
  el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = el.getBoundingClientRect();
  if (width < 2 || height < 2 || !el.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return 'hidden';
  const root = el.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x + width / 2, y + height / 2);
  if (!hit) return 'covered';
  const labelled = hit.closest('label')?.control === el;
  return hit === el || el.contains(hit) || hit.contains(el) || labelled ? 'yes' : 'covered';
});

/** Clicks by script: what remains when something lies over the element or it has no size. */
export const clickByScript = injected(function clickByScript(el: Element): void {
  const [label] = (el as HTMLInputElement).labels ?? [];
  const target = el as HTMLElement;
  const box = target.getBoundingClientRect();
  if (label && (box.width < 2 || box.height < 2)) label.click();
  else target.click();
});

export const isTicked = injected(function isTicked(el: Element): boolean {
  return (el as HTMLInputElement).checked || el.getAttribute('aria-checked') === 'true';
});
