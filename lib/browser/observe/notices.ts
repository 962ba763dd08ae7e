import type { Notice } from '../../login/snapshot.ts';
import type { Naming } from './naming.ts';
import type { Visibility } from './visibility.ts';
import type { Walked } from './walk.ts';

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Texts that a site shows as an alert or a status: by role, by class name, by what a field names as its
 * description, and by red letters near a form. Only what a person can see: a hidden error template is no error.
 */
export function collectNotices(
  walked: Walked,
  containers: Element[],
  naming: Naming,
  visibility: Visibility,
): Notice[] {
  const kept: { el: Element; notice: Notice }[] = [];
  const describedBy = new Map<string, number>();
  walked.found.forEach(({ el }, index) => {
    for (const name of ['aria-errormessage', 'aria-describedby'])
      for (const id of naming.attribute(el, name).split(/\s+/)) if (id) describedBy.set(id, index);
  });

  const isRed = (colour: string) => {
    const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return colour.startsWith('rgb') && alpha > 0.2 && r > 140 && g < 110 && b < 120 && r - Math.max(g, b) > 60;
  };

  const wordsOf = (el: Element) =>
    `${naming.attribute(el, 'class')} ${naming.attribute(el, 'id')}`.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

  const toneOf = (el: Element): Notice['tone'] => {
    const around = [el, el.parentElement, el.firstElementChild].filter((node) => node !== null);
    for (const node of around) {
      const words = wordsOf(node);
      if (/(^|[^a-z])(error|errors|errorlist|danger|invalid|fail|failed|failure|critical)([^a-z]|$)/.test(words))
        return 'error';
      if (/(^|[^a-z])(success|ok|info|valid)([^a-z]|$)/.test(words)) return 'success';
    }
    return isRed(getComputedStyle(el).color) || isRed(getComputedStyle(el).backgroundColor) ? 'error' : 'plain';
  };

  const fieldOf = (el: Element): number | null => {
    const target = el instanceof HTMLLabelElement ? el.control : null;
    const index = target ? walked.found.findIndex((found) => found.el === target) : -1;
    return index >= 0 ? index : (describedBy.get(naming.attribute(el, 'id')) ?? null);
  };

  const add = (el: Element) => {
    if (kept.length >= 50 || !visibility.seen(el)) return;
    const role =
      naming.attribute(el, 'role') || (el.hasAttribute('aria-live') ? naming.attribute(el, 'aria-live') : '');
    const spoken = /^(alert|alertdialog|assertive)$/.test(role)
      ? 'alert'
      : /^(status|polite)$/.test(role)
        ? 'status'
        : 'other';
    if (spoken === 'other' && el.querySelector('input:not([type=hidden]),select,textarea')) return;
    const text = naming.textOf(el, 601);
    if (text.length < 3 || (text.length > 600 && spoken !== 'alert') || !/\p{L}{2}/u.test(text)) return;
    const tone = toneOf(el);
    const outer = kept.find((one) => one.el.contains(el) && one.notice.text.includes(text));
    const same = outer ?? kept.find((one) => one.notice.text === text);
    if (same && (same.notice.text.length <= 300 || same.notice.text === text)) {
      if (tone === 'error') same.notice.tone = 'error';
      same.notice.forElement ??= fieldOf(el);
      return;
    }
    kept.push({ el, notice: { text: text.slice(0, 300), role: spoken, tone, forElement: fieldOf(el) } });
  };

  for (const el of walked.notices) add(el);
  for (const id of describedBy.keys()) {
    const target = document.getElementById(id);
    if (target) add(target);
  }
  let budget = 300;
  for (const box of containers) {
    const scope = box.parentElement && box.parentElement !== document.body ? box.parentElement : box;
    for (const el of scope.querySelectorAll('p,span,div,li,small,strong,em,b,font,td,label')) {
      if (budget-- <= 0) break;
      const says = [...el.childNodes].some((node) => node instanceof Text && node.data.trim().length > 5);
      if (says && isRed(getComputedStyle(el).color)) add(el);
    }
  }
  return kept.map((one) => one.notice);
}
