import type { Notice } from '../../login/snapshot.ts';
import type { Naming } from './naming.ts';
import type { Quote } from './quote.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';
import type { Found, Walked } from './walk.ts';

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Texts that a site shows as an alert or a status: by role, by class name, by what a field names as its
 * description, and by red letters near a form. Only what a person can see: a hidden error template is no error.
 */
export function collectNotices(
  walked: Walked,
  containers: Element[],
  tree: Tree,
  naming: Naming,
  visibility: Visibility,
  quote: Quote,
): Notice[] {
  const { attribute } = tree;
  const LONGEST = 500;
  const kept: { el: Element; text: string; notice: Notice }[] = [];
  const describedBy = new Map<string, number>();
  walked.found.forEach(({ el, kind }, index) => {
    if (kind === 'link') return;
    for (const name of ['aria-errormessage', 'aria-describedby'])
      for (const id of attribute(el, name).split(/\s+/, 8)) if (id) describedBy.set(id, index);
  });

  const isRed = (colour: string) => {
    const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return colour.startsWith('rgb') && alpha > 0.2 && r > 140 && g < 110 && b < 120 && r - Math.max(g, b) > 60;
  };

  const wordsOf = (el: Element) =>
    `${attribute(el, 'class')} ${attribute(el, 'id')}`.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

  const toneOf = (el: Element): Notice['tone'] => {
    let first = tree.firstChild(el);
    while (first && !(first instanceof Element)) first = tree.nextSibling(first);
    for (const node of [el, tree.parentOf(el), first]) {
      if (!node) continue;
      const words = wordsOf(node);
      if (/(^|[^a-z])(error|errors|errorlist|danger|invalid|fail|failed|failure|critical)([^a-z]|$)/.test(words))
        return 'error';
      if (/(^|[^a-z])(success|ok|info|valid)([^a-z]|$)/.test(words)) return 'success';
    }
    return isRed(getComputedStyle(el).color) || isRed(getComputedStyle(el).backgroundColor) ? 'error' : 'plain';
  };

  const places = new Map(walked.found.map(({ el }, index) => [el, index]));
  const fieldOf = (el: Element): number | null =>
    (el instanceof HTMLLabelElement && el.control ? places.get(el.control) : undefined) ??
    describedBy.get(attribute(el, 'id')) ??
    null;

  const says = (el: Element): boolean => {
    let children = 20;
    for (let child = tree.firstChild(el); child && children-- > 0; child = tree.nextSibling(child))
      if (child instanceof Text && /\S[\s\S]{4,}\S/.test(child.substringData(0, 200))) return true;
    return false;
  };

  const add = (el: Element) => {
    if (kept.length >= 50 || !visibility.seen(el)) return;
    const role = attribute(el, 'role') || attribute(el, 'aria-live');
    const spoken: Notice['role'] = /^(alert|alertdialog|assertive)$/.test(role)
      ? 'alert'
      : /^(status|polite)$/.test(role)
        ? 'status'
        : 'other';
    if (spoken === 'other' && tree.query(el, 'input:not([type=hidden]),select,textarea')) return;
    const text = naming.textOf(el, 601);
    if (text.length < 3 || (text.length > 600 && spoken !== 'alert') || !/\p{L}{2}/u.test(text)) return;
    const tone = toneOf(el);
    const outer = kept.find((one) => tree.contains(one.el, el) && one.text.includes(text));
    const same = outer ?? kept.find((one) => one.text === text);
    if (same && (same.text.length <= LONGEST || same.text === text)) {
      if (tone === 'error') same.notice.tone = 'error';
      same.notice.forElement ??= fieldOf(el);
      return;
    }
    kept.push({ el, text, notice: { text: quote(el, LONGEST), role: spoken, tone, forElement: fieldOf(el) } });
  };

  for (const el of walked.notices) add(el);
  for (const [id, index] of describedBy) {
    const target = tree.byId((walked.found[index] as Found).el, id);
    if (target) add(target);
  }

  // Red letters near a form. What holds several forms is gone through once.
  const passed = new Set<Element>();
  let looks = 300;
  let steps = 3_000;
  for (const box of containers) {
    const around = tree.parentOf(box);
    const scope = around && around !== tree.body && around !== tree.root ? around : box;
    const inside = Element.prototype.getElementsByTagName.call(scope, '*');
    for (let i = 0; inside[i] && looks > 0 && steps-- > 0; i++) {
      const el = inside[i] as Element;
      if (!/^(P|SPAN|DIV|LI|SMALL|STRONG|EM|B|FONT|TD|LABEL)$/.test(tree.tagOf(el)) || passed.has(el)) continue;
      passed.add(el);
      looks--;
      if (says(el) && visibility.rendered(el) && isRed(getComputedStyle(el).color)) add(el);
    }
  }
  return kept.map((one) => one.notice);
}
