import type { Naming } from './naming.ts';
import type { Visibility } from './visibility.ts';

/**
 * Injected into pages: self-contained, see `script.ts`.
 * The words that stand before or beside a field for a person's eye: text, the cell to the left or above, a legend.
 */
export function makeNearby(naming: Naming, visibility: Visibility): (el: Element) => string {
  const { textOf, fold } = naming;
  const fields = 'input,select,textarea';

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
    // Beside a field that is not shown nothing is: what would be shown with it counts.
    const asShown = forward || visibility.seen(el);
    let node: Node = el;
    for (let depth = 0; depth < 4; depth++) {
      let text = '';
      let sibling = forward ? node.nextSibling : node.previousSibling;
      while (sibling && !holdsField(sibling) && text.length < 60) {
        const unseen = asShown && sibling instanceof Element && !visibility.seen(sibling);
        const piece = unseen ? '' : textOf(sibling, 120);
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

  return (el) => {
    const isToggle = el instanceof HTMLInputElement && /^(checkbox|radio)$/.test(el.type);
    if (isToggle) return beside(el, true) || cellBefore(el);
    const legend = el.closest('fieldset')?.querySelector('legend');
    return beside(el, false) || cellBefore(el) || (legend ? textOf(legend, 120) : '');
  };
}
