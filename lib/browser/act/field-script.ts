import { injected } from '../injected.ts';

/*
 * Injected into pages: each function is self-contained and runs in puppeteer's isolated world on the element it is
 * given, so that a page that replaced `focus` or the value setter cannot look on.
 */

export interface FieldNow {
  /** Address of the document that holds the field, now. */
  url: string;
  /** Where its form sends what it holds; null without a form. */
  formAction: string | null;
  tag: string;
  type: string;
  connected: boolean;
  /** Neither disabled nor read-only. */
  editable: boolean;
  focused: boolean;
  /** Another field took its place when it got the focus: that one has the focus now. */
  replaced: boolean;
}

/**
 * Gives the field the focus, as a person does before typing, and says what it is now: some are read-only until then,
 * some change into a password field, some are swapped for another one. What it holds is selected, so that typing
 * replaces it.
 * @param waitMs how long to wait for a field that takes no input yet
 */
export const focusField = injected(function focusField(el: Element, waitMs: number): Promise<FieldNow> {
  const field = el as HTMLInputElement;
  const root = () => el.getRootNode() as Document | ShadowRoot;
  const active = () => (el.isConnected ? root().activeElement : document.activeElement);
  const editable = () => !field.disabled && !field.readOnly;
  const shown = () => el.isConnected && el.getClientRects().length > 0 && el.checkVisibility();
  const place = el.getBoundingClientRect();
  const form = field.form ?? el.closest('form');

  const takesText = (other: Element | null): other is HTMLInputElement =>
    other instanceof HTMLInputElement && /^(text|password|email|tel|number|search|url)$/.test(other.type);
  const inItsPlace = (other: Element) => {
    const box = other.getBoundingClientRect();
    const across = Math.min(box.right, place.right) - Math.max(box.left, place.left);
    const down = Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top);
    return across > place.width / 2 && down > place.height / 2;
  };
  const successor = () => {
    if (shown()) return null;
    const other = active();
    return takesText(other) && other !== el && (inItsPlace(other) || (form !== null && other.form === form))
      ? other
      : null;
  };
  const now = (): FieldNow => ({
    url: el.ownerDocument.location.href,
    // By the prototype: an <input name="action"> shadows the form's own property.
    formAction: form
      ? (Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'action')?.get?.call(form) as string)
      : null,
    tag: el.tagName.toLowerCase(),
    type: el.tagName === 'INPUT' ? field.type : '',
    connected: el.isConnected && el.ownerDocument.defaultView !== null,
    editable: editable(),
    focused: active() === el,
    replaced: successor() !== null,
  });
  const focus = () => {
    if (active() === el) return;
    const { top, bottom } = el.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) el.scrollIntoView({ block: 'center', behavior: 'instant' });
    field.focus({ preventScroll: true });
  };
  const select = () => {
    if (active() !== el) return;
    if (!('select' in field)) getSelection()?.selectAllChildren(el);
    else if (field.value !== '') field.select();
  };

  if (!el.isConnected || !el.ownerDocument.defaultView) return Promise.resolve(now());
  // What was typed before is handed in when its field loses the focus: only then may this one open.
  if (field.disabled) (active() as HTMLElement | null)?.blur();
  else focus();
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(limit);
      if (el.isConnected && editable()) {
        focus();
        select();
      }
      resolve(now());
    };
    const look = () => {
      if (!el.isConnected || editable() || successor() !== null) end();
    };
    const observer = new MutationObserver(look);
    const limit = setTimeout(end, waitMs);
    observer.observe(el.ownerDocument, { subtree: true, childList: true, attributes: true });
    look();
  });
});

/** The field that has taken the place of another: the one with the focus. */
export const focusedField = injected(function focusedField(el: Element): Element | null {
  let active = el.ownerDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
});

/**
 * Keeps keys to one field: what a page diverts by moving the focus meanwhile is swallowed, so that no other field, and
 * nobody who listens there, is given a part of it. Also notes whether the field has held the whole text at some moment:
 * a page may take it and clear the field.
 */
export const keepKeys = injected(function keepKeys(el: Element, text: string): void {
  const scope = globalThis as unknown as { latchkeyKeys?: { stop(): boolean } };
  scope.latchkeyKeys?.stop();
  const ended = new AbortController();
  const bare = (from: string) => from.replace(/[\s().-]/g, '').toLowerCase();
  let whole = false;
  const keep = (event: Event) => {
    const target = event.composedPath()[0];
    if (target === el || (target instanceof Node && el.contains(target))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const note = (event: Event) => {
    const held = 'value' in el ? String(el.value) : (el.textContent ?? '');
    if (event.composedPath()[0] === el) whole ||= bare(held) === bare(text);
  };
  const options = { capture: true, signal: ended.signal };
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput']) addEventListener(type, keep, options);
  addEventListener('input', note, options);
  scope.latchkeyKeys = {
    stop: () => {
      ended.abort();
      return whole;
    },
  };
});

export interface Held {
  /** The field holds the text, as far as it takes it. */
  holds: boolean;
  /** It holds something. */
  some: boolean;
  /** It holds less than the text. */
  lost: boolean;
  /** It has held the whole text since `keepKeys`. */
  held: boolean;
  focused: boolean;
  connected: boolean;
}

/**
 * Whether the field holds the text. What a mask adds (spaces, dashes, brackets, a country's prefix) does not count,
 * except in a password; a field that takes only so many characters holds as much of the text as it takes. Ends
 * `keepKeys`.
 */
export const readHeld = injected(function readHeld(el: Element, text: string): Held {
  const scope = globalThis as unknown as { latchkeyKeys?: { stop(): boolean } };
  const held = scope.latchkeyKeys?.stop() ?? false;
  delete scope.latchkeyKeys;
  const value = 'value' in el ? String(el.value) : (el.textContent ?? '');
  const { type, maxLength } = el as HTMLInputElement;
  const bare = (from: string) => from.replace(/[\s().-]/g, '').toLowerCase();
  const digits = (from: string) => from.replace(/\D/g, '');
  const number = /^\+?[\d\s().-]{5,}$/.test(text) && digits(value).endsWith(digits(text));
  const same = value === (maxLength > 0 ? text.slice(0, maxLength) : text);
  const holds = same || (type !== 'password' && (bare(value) === bare(text) || number));
  const focused = (el.getRootNode() as Document).activeElement === el;
  const lost = !holds && value.length < text.length;
  return { holds, some: value !== '', lost, held, focused, connected: el.isConnected };
});

/** Resolves once the page has drawn what it makes of the last key. */
export const nextFrame = injected(function nextFrame(el: Element): Promise<void> {
  const view = el.ownerDocument.defaultView;
  return new Promise((resolve) => {
    view?.requestAnimationFrame(() => view.setTimeout(resolve));
    // A page that nobody sees draws nothing.
    view?.setTimeout(resolve, 100);
  });
});

/** Selects what the field holds, so that the next key replaces it. */
export const selectAll = injected(function selectAll(el: Element): void {
  const field = el as HTMLInputElement;
  field.focus({ preventScroll: true });
  if ('select' in field) field.select();
  else getSelection()?.selectAllChildren(el);
});

/** Gives the field the focus back when it has lost it, with the caret at its end. False when it does not take it. */
export const goOn = injected(function goOn(el: Element): boolean {
  const field = el as HTMLInputElement;
  const root = el.getRootNode() as Document | ShadowRoot;
  if (root.activeElement === el) return true;
  field.focus({ preventScroll: true });
  try {
    field.setSelectionRange(field.value.length, field.value.length);
  } catch {
    // Fields for numbers and addresses have no caret that can be set.
  }
  return root.activeElement === el;
});

/** Pastes the text as from the clipboard: for a page that takes pasting only, or spreads it over its boxes itself. */
export const pasteText = injected(function pasteText(el: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  el.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
});

/** Puts the text in as a browser's autofill does: past a framework's own setter, with the events it listens to. */
export const putText = injected(function putText(el: Element, text: string): void {
  const key = { bubbles: true, composed: true, key: 'Unidentified' };
  el.dispatchEvent(new KeyboardEvent('keydown', key));
  if ('value' in el) {
    const prototype = el instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(el, text);
  } else {
    el.textContent = text;
  }
  el.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  el.dispatchEvent(new KeyboardEvent('keyup', key));
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

/** What each box of a code that is split over several holds, in order. */
export const readBoxes = injected(function readBoxes(_first: Element, ...boxes: Element[]): string[] {
  return boxes.map((box) => ('value' in box ? String(box.value) : (box.textContent ?? '')));
});
