import { injected } from '../injected.ts';

/* Injected into pages, in the isolated world: each function is self-contained, see `field-script.ts`. */

/** Whether an element is in a living document, and enabled by attribute and in the words of ARIA. */
export const inspectControl = injected(function inspectControl(el: Element): { connected: boolean; enabled: boolean } {
  return {
    connected: el.isConnected && el.ownerDocument.defaultView !== null,
    enabled: !el.matches(':disabled') && el.getAttribute('aria-disabled') !== 'true',
  };
});

export interface Reach {
  /** Whether a click on its middle would reach it; `gone` when it has left the page. */
  state: 'yes' | 'covered' | 'hidden' | 'gone';
  /** Its middle, in its own window. */
  x: number;
  y: number;
  /** Its window is the page's own, so that these are coordinates of the page. */
  top: boolean;
}

/**
 * Brings the element into view and says whether a click on its middle would reach it. A styled checkbox hides its
 * input: then its label is what a person clicks.
 */
export const reachMiddle = injected(function reachMiddle(el: Element): Reach {
  const look = (): Reach => {
    const box = el.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = window.top === window;
    if (!el.isConnected || !el.ownerDocument.defaultView) return { state: 'gone', x, y, top };
    if (box.width < 2 || box.height < 2 || !el.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      return { state: 'hidden', x, y, top };
    const hit = (el.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
    const labelled = hit?.closest('label')?.control === el;
    const reached = hit !== null && (hit === el || el.contains(hit) || hit.contains(el) || labelled);
    return { state: reached ? 'yes' : 'covered', x, y, top };
  };
  const first = look();
  if (first.state === 'yes' || first.state === 'gone') return first;
  el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return look();
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

/** Sends an element's form as its button would. False when it has none. */
export const submitForm = injected(function submitForm(el: Element): boolean {
  const form = (el as HTMLInputElement).form ?? el.closest('form');
  // By the prototype: an <input name="requestSubmit"> shadows the form's own method.
  if (form) HTMLFormElement.prototype.requestSubmit.call(form);
  return form !== null;
});

/** Takes the focus from whatever has it: what was typed there is handed in, what opened for it closes. */
export const leaveField = injected(function leaveField(el: Element): void {
  let active = el.ownerDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active !== el.ownerDocument.body) (active as HTMLElement | null)?.blur();
});

/** Whether the field has opened something that Enter or a click would be taken by: a list of suggestions. */
export const hasOpened = injected(function hasOpened(el: Element): boolean {
  return el.getAttribute('aria-expanded') === 'true' || el.closest('[role=combobox][aria-expanded=true]') !== null;
});

/** Whether what lies over the element is there for a field: suggestions, a calendar, a hint. */
export const isUnderPopup = injected(function isUnderPopup(el: Element): boolean {
  let active = el.ownerDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!(active instanceof HTMLInputElement) || active === el) return false;
  // Escape would close the window that the form itself is in.
  if (el.closest('dialog, [role=dialog], [aria-modal=true]')) return false;
  const box = el.getBoundingClientRect();
  const hit = el.ownerDocument.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!hit || hit.closest('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]')) return false;
  if (active.getAttribute('aria-expanded') === 'true') return true;
  if (hit.closest('[role=listbox], [role=option], [role=menu], [role=grid], [role=tooltip]')) return true;
  const layer = hit.closest('ul, ol, table, div');
  const near = layer?.getBoundingClientRect();
  const field = active.getBoundingClientRect();
  // It hangs on the field: begins at its lower edge, and is hardly wider.
  return near !== undefined && Math.abs(near.top - field.bottom) < 40 && near.width < field.width * 2;
});

/**
 * A point beside the element where a click does nothing: in its form or dialog, on nothing that reacts.
 * Null when there is none.
 */
export const quietPoint = injected(function quietPoint(el: Element): { x: number; y: number } | null {
  if (window.top !== window) return null;
  const around = el.closest('dialog, [role=dialog], [aria-modal=true]') ?? el.ownerDocument.body;
  const box = around.getBoundingClientRect();
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  const reacts =
    'a, button, input, select, textarea, label, summary, option, iframe, video, object, [role]:not([role=dialog], [role=main], [role=form]), [onclick], [tabindex], [contenteditable]';
  const own = el.getBoundingClientRect();
  const cover = el.ownerDocument.elementFromPoint(own.x + own.width / 2, own.y + own.height / 2);
  const STEPS = 12;
  for (let row = 1; row < STEPS; row++) {
    for (let column = 1; column < STEPS; column++) {
      const x = left + ((right - left) * column) / STEPS;
      const y = top + ((bottom - top) * row) / STEPS;
      const hit = el.ownerDocument.elementFromPoint(x, y);
      if (!hit || !around.contains(hit) || (cover && hit !== around && cover.contains(hit))) continue;
      const reacting = hit.closest(reacts);
      if (reacting && reacting !== around && around.contains(reacting)) continue;
      if (getComputedStyle(hit).cursor !== 'pointer') return { x, y };
    }
  }
  return null;
});
