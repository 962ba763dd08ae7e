/** The tree as it is, whatever a page calls its fields. */
export interface Tree {
  attribute(el: Element, name: string): string;
  /** The element above, out of a shadow root too. */
  parentOf(el: Element): Element | null;
  /** Elements above, nearest first, the body and what is above it left out; at most 40. */
  ancestors(el: Element): Element[];
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Reads by the prototypes: an `<input name="parentElement">` inside a form shadows the form's own property.
 */
export function makeTree(): Tree {
  const getter = (prototype: object, name: string) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    return (target: Node) => get?.call(target) as unknown;
  };
  const parentElement = getter(Node.prototype, 'parentElement') as (node: Node) => Element | null;
  const body = getter(Document.prototype, 'body')(document);
  const memo = new WeakMap<Element, Element[]>();

  const attribute = (el: Element, name: string) => Element.prototype.getAttribute.call(el, name) ?? '';

  const parentOf = (el: Element): Element | null => {
    const parent = parentElement(el);
    if (parent) return parent;
    const top = Node.prototype.getRootNode.call(el);
    return top instanceof ShadowRoot ? top.host : null;
  };

  const ancestors = (el: Element): Element[] => {
    const known = memo.get(el);
    if (known) return known;
    const list: Element[] = [];
    for (let node = parentOf(el); node && node !== body && list.length < 40; node = parentOf(node)) list.push(node);
    memo.set(el, list);
    return list;
  };

  return { attribute, parentOf, ancestors };
}
