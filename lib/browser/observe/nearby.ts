import type { Naming } from './naming.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';

/**
 * Injected into pages: self-contained, see `script.ts`.
 * The words that stand before or beside a field for a person's eye: text before it, the cell to the left or above, a
 * label drawn over it, a legend, and where none of these is, what the eye meets to the left and above.
 */
export function makeNearby(
  tree: Tree,
  naming: Naming,
  visibility: Visibility,
): (el: Element, wordless: boolean) => string {
  const { tagOf, parentOf, previousSibling, nextSibling, rect } = tree;
  const { textOf, fold } = naming;
  const NEARBY = 120;
  const FIELDS = 'input:not([type=hidden]),select,textarea';
  // Each step may search a subtree: for an honest form a few hundred are plenty.
  let steps = 6_000;
  const holding = new Map<Element, boolean>();

  const holdsField = (node: Node): boolean => {
    if (!(node instanceof Element)) return false;
    const known = holding.get(node);
    if (known !== undefined) return known;
    steps--;
    const answer = tree.matches(node, FIELDS) || tree.query(node, FIELDS) !== null;
    holding.set(node, answer);
    return answer;
  };

  const isBoundary = (el: Element) => /^(FORM|FIELDSET|TD|TH|DD|BODY|HTML|DIALOG)$/.test(tagOf(el));

  /** A box whose content floats has no height of its own, and is seen all the same. */
  const isUnseen = (el: Element): boolean => {
    if (visibility.seen(el)) return false;
    const { width, height } = rect(el);
    return !visibility.rendered(el) || (width >= 2 && height >= 2) || getComputedStyle(el).overflowX !== 'visible';
  };

  const beside = (el: Element, forward: boolean): string => {
    // Beside a field that is not shown nothing is: what would be shown with it counts.
    const asShown = forward ? visibility.rendered(el) : visibility.seen(el);
    const step = forward ? nextSibling : previousSibling;
    let node: Node = el;
    for (let depth = 0; depth < 4; depth++) {
      let text = '';
      let sibling = step(node);
      while (sibling && steps > 0 && text.length < 60 && !holdsField(sibling)) {
        steps--;
        const piece = asShown && sibling instanceof Element && isUnseen(sibling) ? '' : textOf(sibling, NEARBY);
        text = fold(forward ? `${text} ${piece}` : `${piece} ${text}`);
        sibling = step(sibling);
      }
      if (text) return text.slice(0, NEARBY);
      const parent = parentOf(node);
      if (sibling || !parent || isBoundary(parent)) return '';
      node = parent;
    }
    return '';
  };

  const rowsAbove = (row: Element): Element[] => {
    const rows: Element[] = [];
    for (let at = tree.previousElement(row); at && rows.length < 4; at = tree.previousElement(at)) rows.push(at);
    const head = tree.closest(row, 'table')?.querySelector('thead tr');
    if (head && head !== row && !rows.includes(head)) rows.push(head);
    return rows;
  };

  /** The cell of a row that stands over a column, cells that span several counted as such. */
  const cellAt = (row: Element, column: number): Element | null => {
    let at = 0;
    for (const cell of [...row.children].slice(0, 40)) {
      at += cell instanceof HTMLTableCellElement ? cell.colSpan : 1;
      if (at > column) return cell;
    }
    return null;
  };

  const cellBefore = (el: Element): string => {
    const cell = tree.closest(el, 'td,th,dd');
    if (!cell) return '';
    let column = 0;
    let ended = false;
    for (let before = tree.previousElement(cell); before && column < 40; before = tree.previousElement(before)) {
      column += before instanceof HTMLTableCellElement ? before.colSpan : 1;
      ended ||= holdsField(before);
      const text = ended ? '' : textOf(before, NEARBY);
      if (text) return text;
    }
    const row = parentOf(cell);
    if (!row || tagOf(row) !== 'TR') return '';
    for (const above of rowsAbove(row)) {
      const over = cellAt(above, column);
      if (!over || holdsField(over)) continue;
      const text = textOf(over, NEARBY);
      if (text) return text;
    }
    return '';
  };

  /** A label that floats over its field stands behind it in the page. */
  const floating = (el: Element): string => {
    const next = tree.nextElement(el);
    if (!next || holdsField(next) || !/^(LABEL|SPAN|DIV|P|EM|I)$/.test(tagOf(next))) return '';
    if (tagOf(next) === 'LABEL') return textOf(next, NEARBY);
    if (!visibility.seen(el)) return '';
    const [field, over] = [rect(el), rect(next)];
    const middle = over.top + over.height / 2;
    const within = middle > field.top - 2 && middle < field.bottom && over.left >= field.left - 2;
    return within && over.left < field.left + field.width / 2 && over.height < 60 ? textOf(next, NEARBY) : '';
  };

  /** What stands to the left of a field, or else above it, wherever that is in the tree. */
  const inSight = (el: Element): string => {
    if (!visibility.seen(el)) return '';
    const { left, top, height } = rect(el);
    const places = [
      [left - 12, top + height / 2],
      [left - 60, top + height / 2],
      [left + 8, top - 10],
    ] as const;
    for (const [x, y] of places) {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || steps-- <= 0) continue;
      const hit = Document.prototype.elementFromPoint.call(document, x, y);
      if (!hit || tree.contains(hit, el) || rect(hit).height > 80 || holdsField(hit)) continue;
      const text = textOf(hit, 80);
      if (text && text.length < 60) return text;
    }
    return '';
  };

  return (el, wordless) => {
    if (el instanceof HTMLInputElement && /^(checkbox|radio)$/.test(el.type)) return beside(el, true) || cellBefore(el);
    const words = beside(el, false) || cellBefore(el) || floating(el);
    if (words) return words;
    const legend = tree.closest(el, 'fieldset')?.querySelector('legend');
    return (legend && textOf(legend, NEARBY)) || (wordless ? inSight(el) : '');
  };
}
