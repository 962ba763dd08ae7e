import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';

/** The words that belong to an element. */
export interface Naming {
  /**
   * Text, white space folded, without what stands in fields; pieces joined by `separator`, a space by default. What a
   * person sees; of an element that is not rendered, what would be seen if it were.
   */
  textOf(from: Node, limit: number, separator?: string): string;
  /** The name that a screen reader takes from ARIA attributes. */
  spokenName(el: Element): string;
  /** The label elements of a control. */
  labelled(el: Element): HTMLLabelElement[];
  /** The name of a field. */
  labelOf(el: Element): string;
  /** The name of a button or link that shows this text. */
  nameOf(el: Element, text: string): string;
  /** What a field says about itself while it is empty. */
  placeholderOf(el: Element): string;
  fold(text: string): string;
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * @param labels the label elements of the page
 */
export function makeNaming(tree: Tree, visibility: Visibility, labels: readonly HTMLLabelElement[]): Naming {
  const { attribute, tagOf, nodeType, firstChild, nextSibling } = tree;
  const silent = new Set('SCRIPT,STYLE,NOSCRIPT,TEMPLATE,SELECT,TEXTAREA,INPUT,OPTION,IFRAME,OBJECT,HEAD'.split(','));
  const NAME = 200;
  // Text is looked up again and again where controls are nested: in all no more than this.
  let steps = 150_000;

  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

  const { hasAttribute } = Element.prototype;
  const holdsValue = (el: Element) =>
    (hasAttribute.call(el, 'contenteditable') && attribute(el, 'contenteditable') !== 'false') ||
    (hasAttribute.call(el, 'role') && /^(textbox|searchbox)$/.test(attribute(el, 'role')));

  const dataOf = (text: Text, limit: number) =>
    text.length > 4 * limit ? text.substringData(0, 4 * limit) : text.data;

  const textOf = (from: Node, limit: number, separator = ' '): string => {
    if (nodeType(from) === 3) return fold(dataOf(from as Text, limit)).slice(0, limit);
    if (firstChild(from) === null && !(from instanceof Element && tree.shadowOf(from))) return '';
    const asShown = !(from instanceof Element) || visibility.rendered(from);
    const hides = (el: Element) => (asShown ? !tree.shows(el, false) : getComputedStyle(el).display === 'none');
    let text = '';
    let left = Math.min(3_000, steps);
    const most = left;
    const add = (piece: string) => {
      const folded = fold(piece);
      if (folded) text = text ? `${text}${separator}${folded}` : folded;
    };
    const visit = (node: Node, depth: number): void => {
      if (left-- <= 0 || text.length >= limit) return;
      const type = nodeType(node);
      if (type === 3) {
        add(dataOf(node as Text, limit));
        return;
      }
      if (type === 1) {
        const el = node as Element;
        const tag = tagOf(el);
        if (silent.has(tag) || (el !== from && hides(el)) || holdsValue(el) || depth > 300) return;
        if (tag === 'IMG') add(attribute(el, 'alt'));
        const shadow = tree.shadowOf(el);
        const assigned = shadow ? [shadow] : tag === 'SLOT' ? tree.assignedTo(el) : [];
        for (const one of assigned) visit(one, depth + 1);
        if (assigned.length > 0) return;
      }
      for (let child = firstChild(node); child && left > 0; child = nextSibling(child)) visit(child, depth + 1);
    };
    visit(from, 0);
    steps -= most - Math.max(0, left);
    return text.slice(0, limit);
  };

  const spokenName = (el: Element): string => {
    const ids = attribute(el, 'aria-labelledby');
    if (ids) {
      const named = ids.split(/\s+/, 8).map((id) => (id ? tree.byId(el, id) : null));
      const text = named.map((one) => (one ? textOf(one, NAME) || fold(attribute(one, 'aria-label')) : '')).join(' ');
      if (/\S/.test(text)) return fold(text).slice(0, NAME);
    }
    return fold(attribute(el, 'aria-label')).slice(0, NAME);
  };

  // `element.labels` would search the whole document, for each field anew.
  const byControl = new Map<Element, HTMLLabelElement[]>();
  for (const label of labels) {
    const { control } = label;
    if (control) byControl.set(control, [...(byControl.get(control) ?? []), label]);
  }

  const labelled = (el: Element) => byControl.get(el) ?? [];

  /** What a component's own element says, when the field is drawn in its shadow. */
  const byHost = (el: Element, attributes: readonly string[]): string => {
    const scope = tree.scopeOf(el);
    if (!(scope instanceof ShadowRoot)) return '';
    for (const name of attributes) {
      const said = fold(attribute(scope.host, name));
      if (said) return said.slice(0, NAME);
    }
    return '';
  };

  const labelOf = (el: Element): string => {
    const spoken = spokenName(el);
    if (spoken) return spoken;
    const texts = labelled(el)
      .slice(0, 5)
      .map((label) => textOf(label, NAME));
    return fold(texts.join(' ')).slice(0, NAME) || byHost(el, ['label', 'aria-label']);
  };

  /** The name that a picture within has. */
  const drawn = (el: Element): string => {
    const within = el.getElementsByTagName('*');
    for (let i = 0; within[i] && i < 30; i++) {
      const one = within[i] as Element;
      const name =
        attribute(one, 'aria-label') ||
        (tagOf(one) === 'IMG' ? attribute(one, 'alt') : '') ||
        (tagOf(one) === 'title' ? (firstChild(one)?.nodeValue ?? '').slice(0, NAME) : '');
      if (/\S/.test(name)) return fold(name);
    }
    return '';
  };

  const nameOf = (el: Element, text: string): string => {
    const spoken = spokenName(el);
    if (spoken) return spoken;
    const [label] = labelled(el);
    return ((label && textOf(label, NAME)) || text || fold(attribute(el, 'alt')) || drawn(el)).slice(0, NAME);
  };

  // Before there were placeholders, a page wrote the hint into the field and took it out by script.
  const writtenHint = (el: Element): string => {
    if (!(el instanceof HTMLInputElement) || !/^(text|email|search|tel)$/.test(el.type)) return '';
    const hint = attribute(el, 'value');
    if (!/\p{L}/u.test(hint) || /[@\d]/.test(hint) || hint.length > 40 || el.value !== hint) return '';
    const clears = ['onfocus', 'onblur', 'onclick'].some((name) => {
      const script = attribute(el, name);
      return (
        /this\.value/.test(script) && (script.includes(hint) || /defaultValue|this\.value\s*=\s*(''|"")/.test(script))
      );
    });
    return clears ? fold(hint) : '';
  };

  const placeholderOf = (el: Element): string =>
    (
      attribute(el, 'placeholder') ||
      attribute(el, 'aria-placeholder') ||
      writtenHint(el) ||
      byHost(el, ['placeholder'])
    ).slice(0, NAME);

  return { textOf, spokenName, labelled, labelOf, nameOf, placeholderOf, fold };
}
