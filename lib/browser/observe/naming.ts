import type { Visibility } from './visibility.ts';

/** Every source of words that a person or a screen reader has for an element. */
export interface Naming {
  attribute(el: Element, name: string): string;
  /** Visible text, white space folded, without what stands in fields; pieces joined by `separator`, a space by default. */
  textOf(el: Node, limit: number, separator?: string): string;
  labelOf(el: Element): string;
  nearbyOf(el: Element): string;
  /** Data attributes, test ids, icon names. */
  hintsOf(el: Element): string;
}

/** Injected into pages: self-contained, see `script.ts`. */
export function makeNaming(visibility: Visibility): Naming {
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
  const fields = 'input,select,textarea';
  const silent = 'SCRIPT,STYLE,NOSCRIPT,TEMPLATE,SELECT,TEXTAREA,OPTION,IFRAME,OBJECT'.split(',');

  // By the prototype: an <input name="id"> inside a form shadows the form's own properties.
  const attribute = (el: Element, name: string) => Element.prototype.getAttribute.call(el, name) ?? '';

  const textOf = (from: Node, limit: number, separator = ' '): string => {
    const parts: string[] = [];
    let length = 0;
    let steps = 0;
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
        if (node !== from && !node.checkVisibility({ visibilityProperty: true })) continue;
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

  const labelOf = (el: Element): string => {
    const byIds = attribute(el, 'aria-labelledby');
    const spoken = (byIds && named(el, byIds)) || fold(attribute(el, 'aria-label'));
    if (spoken) return spoken.slice(0, 200);
    const labels = [...((el as HTMLInputElement).labels ?? [])].map((label) => textOf(label, 200)).filter(Boolean);
    if (labels.length > 0) return fold(labels.join(' ')).slice(0, 200);
    if (el instanceof HTMLInputElement && /^(submit|button|reset)$/.test(el.type)) return fold(el.value).slice(0, 200);
    const picture = el.querySelector('img[alt],svg[aria-label],svg title,[aria-label]');
    const drawn = picture
      ? attribute(picture, 'alt') || attribute(picture, 'aria-label') || (picture.textContent ?? '')
      : '';
    return fold(attribute(el, 'alt') || textOf(el, 200) || drawn).slice(0, 200);
  };

  const holdsField = (node: Node) =>
    node instanceof Element && (node.matches(fields) || node.querySelector(fields) !== null);

  const cellBefore = (el: Element): string => {
    const cell = el.closest('td,dd');
    const before = cell?.previousElementSibling;
    if (before && !holdsField(before)) return textOf(before, 120);
    const row = cell?.closest('tr')?.previousElementSibling;
    const above = cell && row ? row.children[[...(cell.parentElement?.children ?? [])].indexOf(cell)] : null;
    return above && !holdsField(above) ? textOf(above, 120) : '';
  };

  const beside = (el: Element, forward: boolean): string => {
    let node: Node = el;
    for (let depth = 0; depth < 4; depth++) {
      let text = '';
      let sibling = forward ? node.nextSibling : node.previousSibling;
      while (sibling && !holdsField(sibling) && text.length < 60) {
        const piece = sibling instanceof Element && !visibility.seen(sibling) ? '' : textOf(sibling, 120);
        text = fold(forward ? `${text} ${piece}` : `${piece} ${text}`);
        sibling = forward ? sibling.nextSibling : sibling.previousSibling;
      }
      if (text) return text.slice(0, 120);
      const parent: ParentNode | null = node.parentNode;
      if (sibling || !(parent instanceof Element) || parent.matches('form,fieldset,td,dd,body')) return '';
      node = parent;
    }
    return '';
  };

  const nearbyOf = (el: Element): string => {
    const isToggle = el instanceof HTMLInputElement && /^(checkbox|radio)$/.test(el.type);
    if (isToggle) return beside(el, true) || cellBefore(el);
    const legend = el.closest('fieldset')?.querySelector('legend');
    return beside(el, false) || cellBefore(el) || (legend ? textOf(legend, 120) : '');
  };

  const hintsOf = (el: Element): string => {
    const parts: string[] = [];
    for (const { name, value } of el.attributes) {
      const telling = /^(data-(?!.*value)|formcontrolname$|ng-model$|v-model|aria-controls$|onclick$|jsname$)/.test(
        name,
      );
      if (telling && !value.startsWith('{')) parts.push(`${name.replace(/^data-/, '')} ${value.slice(0, 60)}`);
      if (parts.length >= 8) break;
    }
    if (!el.matches(fields)) {
      for (const icon of [...el.querySelectorAll('i,svg,img,span,use')].slice(0, 4)) {
        const source = attribute(icon, 'src') || attribute(icon, 'href') || attribute(icon, 'xlink:href');
        const file = source.startsWith('data:') ? '' : source.split('?')[0]?.split('/').pop();
        parts.push(attribute(icon, 'class').slice(0, 60), (file ?? '').slice(0, 60));
      }
    }
    return fold(parts.join(' ')).slice(0, 300);
  };

  return { attribute, textOf, labelOf, nearbyOf, hintsOf };
}
