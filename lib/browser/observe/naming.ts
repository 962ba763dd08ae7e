import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';

/** The words that belong to an element. */
export interface Naming {
  attribute(el: Element, name: string): string;
  fold(text: string): string;
  /**
   * Text, white space folded, without what stands in fields; pieces joined by `separator`, a space by default. What a
   * person sees; of an element that is not rendered, what would be seen if it were.
   */
  textOf(el: Node, limit: number, separator?: string): string;
  /** The name that a screen reader takes from ARIA attributes. */
  spokenName(el: Element): string;
  labelOf(el: Element): string;
}

/** Injected into pages: self-contained, see `script.ts`. */
export function makeNaming(tree: Tree, visibility: Visibility): Naming {
  const { attribute } = tree;
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
  const silent = 'SCRIPT,STYLE,NOSCRIPT,TEMPLATE,SELECT,TEXTAREA,OPTION,IFRAME,OBJECT'.split(',');

  const textOf = (from: Node, limit: number, separator = ' '): string => {
    const parts: string[] = [];
    let length = 0;
    let steps = 0;
    const asShown = !(from instanceof Element) || visibility.rendered(from);
    const hides = (el: Element) =>
      asShown
        ? !Element.prototype.checkVisibility.call(el, { visibilityProperty: true })
        : getComputedStyle(el).display === 'none';
    const stack: Node[] = [from];
    while (stack.length > 0 && length < limit && steps++ < 3000) {
      const node = stack.pop() as Node;
      if (node instanceof Text) {
        const text = fold(node.data);
        if (text) parts.push(text);
        length += text.length + 1;
        continue;
      }
      if (node instanceof Element) {
        if (silent.includes(node.tagName) || (node as HTMLElement).isContentEditable) continue;
        if (node !== from && hides(node)) continue;
        if (node.tagName === 'IMG') parts.push(fold(attribute(node, 'alt')));
      }
      const shadow = node instanceof Element ? node.shadowRoot : null;
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
      if (shadow) stack.push(shadow);
    }
    return parts.filter(Boolean).join(separator).slice(0, limit);
  };

  const named = (el: Element, ids: string): string => {
    const scope = el.getRootNode() as Document | ShadowRoot;
    const texts = ids.split(/\s+/).map((id) => (id ? (scope.getElementById(id)?.textContent ?? '') : ''));
    return fold(texts.join(' ')).slice(0, 200);
  };

  const spokenName = (el: Element): string => {
    const byIds = attribute(el, 'aria-labelledby');
    return ((byIds && named(el, byIds)) || fold(attribute(el, 'aria-label'))).slice(0, 200);
  };

  const labelOf = (el: Element): string => {
    const spoken = spokenName(el);
    if (spoken) return spoken;
    const labels = [...((el as HTMLInputElement).labels ?? [])].map((label) => textOf(label, 200)).filter(Boolean);
    if (labels.length > 0) return fold(labels.join(' ')).slice(0, 200);
    if (el instanceof HTMLInputElement && /^(submit|button|reset)$/.test(el.type)) return fold(el.value).slice(0, 200);
    const picture = el.querySelector('img[alt],svg[aria-label],svg title,[aria-label]');
    const drawn = picture
      ? attribute(picture, 'alt') || attribute(picture, 'aria-label') || (picture.textContent ?? '')
      : '';
    return fold(attribute(el, 'alt') || textOf(el, 200) || drawn).slice(0, 200);
  };

  return { attribute, fold, textOf, spokenName, labelOf };
}
