/** The tree as a person sees it, whatever a page calls its fields: slotted elements stand in their slot. */
export interface Tree {
  /** To be told of each shadow root before what is in it is read. */
  enter(shadow: ShadowRoot): void;
  root: Element;
  body: Element | null;
  /** Cut to 2,000 characters; empty when absent. */
  attribute(el: Element, name: string): string;
  names(el: Element): string[];
  /** Upper case for what is HTML. */
  tagOf(el: Element): string;
  shadowOf(el: Element): ShadowRoot | null;
  /** What a slot shows in place of its own children; empty for anything else. */
  assignedTo(el: Element): Node[];
  nodeType(node: Node): number;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  previousSibling(node: Node): Node | null;
  previousElement(el: Element): Element | null;
  nextElement(el: Element): Element | null;
  /** Elements right below it. */
  childCount(el: Element): number;
  /** The element above, out of a slot or a shadow root too. */
  parentOf(node: Node): Element | null;
  /** Elements above, nearest first, the body and what is above it left out; at most 40. */
  ancestors(el: Element): readonly Element[];
  /** Within its own document or shadow root. */
  byId(el: Element, id: string): Element | null;
  scopeOf(el: Element): Node;
  matches(el: Element, selector: string): boolean;
  query(el: Element, selector: string): Element | null;
  closest(el: Element, selector: string): Element | null;
  contains(el: Element, other: Node): boolean;
  precedes(el: Element, other: Element): boolean;
  rect(el: Element): DOMRect;
  /** Laid out and not `visibility: hidden`; when `opaque`, not of opacity 0 either. */
  shows(el: Element, opaque: boolean): boolean;
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Reads by the prototypes: an `<input name="parentElement">` shadows its form's own property, and an image of that name
 * the document's.
 */
export function makeTree(): Tree {
  const getter = <T extends object, V>(prototype: T, name: string) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    if (!get) throw new Error(`${name} is no property of this browser's`);
    return (target: Node): V => get.call(target);
  };
  const { prototype: node } = Node;
  const { prototype: element } = Element;
  // The short way is much faster, and right as long as no form has a field of such a name.
  let direct = true;
  const checkForms = (forms: Iterable<Element> & { length: number }) => {
    const names = ['nodeType', 'tagName', 'firstChild', 'nextSibling', 'parentNode', 'shadowRoot'];
    if (forms.length > 50) direct = false;
    else
      for (const form of forms) if (names.some((name) => Object.getOwnPropertyDescriptor(form, name))) direct = false;
  };
  checkForms(getter<Document, HTMLCollectionOf<HTMLFormElement>>(Document.prototype, 'forms')(document));
  const { getAttribute, getAttributeNames, getBoundingClientRect, checkVisibility } = element;
  const parentNodeOf = getter<Node, Node | null>(node, 'parentNode');
  const parentNode = (of: Node) => (direct ? of.parentNode : parentNodeOf(of));
  const nodeTypeOf = getter<Node, number>(node, 'nodeType');
  const firstChildOf = getter<Node, Node | null>(node, 'firstChild');
  const nextSiblingOf = getter<Node, Node | null>(node, 'nextSibling');
  const tagNameOf = getter<Element, string>(element, 'tagName');
  const shadowRootOf = getter<Element, ShadowRoot | null>(element, 'shadowRoot');
  const slotOf = getter<Element, Element | null>(element, 'assignedSlot');
  const textSlotOf = getter<Text, Element | null>(Text.prototype, 'assignedSlot');
  const tagName = (el: Element) => (direct ? el.tagName : tagNameOf(el));
  const shadowOf = (el: Element) => (direct ? el.shadowRoot : shadowRootOf(el));
  const root = getter<Document, Element>(Document.prototype, 'documentElement')(document);
  const body = getter<Document, Element | null>(Document.prototype, 'body')(document);
  // Looked up once: each use of such a name asks the window anew.
  const { Element: AnyElement, Text: AnyText, ShadowRoot: AnyShadow } = globalThis;
  const chains = new Map<Element, Element[]>();
  const rects = new Map<Element, DOMRect>();

  const attribute = (el: Element, name: string) => {
    const value = getAttribute.call(el, name) ?? '';
    return value.length > 2_000 ? value.slice(0, 2_000) : value;
  };

  const parentOf = (from: Node): Element | null => {
    const parent = parentNode(from);
    // Slotted: what a shadow host has for children stands in its slots.
    const slot =
      parent === null || !(parent instanceof AnyElement) || shadowOf(parent) === null
        ? null
        : from instanceof AnyElement
          ? slotOf(from)
          : from instanceof AnyText
            ? textSlotOf(from)
            : null;
    if (slot) return slot;
    if (parent instanceof AnyElement) return parent;
    return parent instanceof AnyShadow ? parent.host : null;
  };

  const ancestors = (el: Element): Element[] => {
    const known = chains.get(el);
    if (known) return known;
    const list: Element[] = [];
    for (let at = parentOf(el); at && at !== body && at !== root && list.length < 40; at = parentOf(at)) list.push(at);
    chains.set(el, list);
    return list;
  };

  const laidOut = { visibilityProperty: true };
  const visible = { visibilityProperty: true, opacityProperty: true };
  // What is `display: contents`, as a slot is, has no box of its own and shows what is in it.
  const shows = (el: Element, opaque: boolean): boolean => {
    const how = opaque ? visible : laidOut;
    if (checkVisibility.call(el, how)) return true;
    const bare: Element[] = [el];
    for (let above = parentOf(el); above && bare.length < 4; above = parentOf(above)) {
      if (checkVisibility.call(above, how)) return bare.every((one) => getComputedStyle(one).display === 'contents');
      bare.push(above);
    }
    return false;
  };

  // As long as no shadow root was entered, whatever was met stands in the document.
  let anyShadow = false;
  const scopeOf = (el: Element): Node => (anyShadow ? node.getRootNode.call(el) : document);

  return {
    enter: (shadow) => {
      anyShadow = true;
      checkForms(shadow.querySelectorAll('form'));
    },
    root,
    body,
    attribute,
    names: (el) => getAttributeNames.call(el),
    tagOf: document.contentType === 'text/html' ? tagName : (el) => tagName(el).toUpperCase(),
    shadowOf,
    assignedTo: (el) => (el instanceof HTMLSlotElement ? el.assignedNodes() : []),
    nodeType: (of) => (direct ? of.nodeType : nodeTypeOf(of)),
    firstChild: (of) => (direct ? of.firstChild : firstChildOf(of)),
    nextSibling: (of) => (direct ? of.nextSibling : nextSiblingOf(of)),
    previousSibling: getter<Node, Node | null>(node, 'previousSibling'),
    previousElement: getter<Element, Element | null>(element, 'previousElementSibling'),
    nextElement: getter<Element, Element | null>(element, 'nextElementSibling'),
    childCount: getter<Element, number>(element, 'childElementCount'),
    parentOf,
    ancestors,
    scopeOf,
    shows,
    byId: (el, id) => {
      const scope = scopeOf(el);
      if (scope instanceof Document) return Document.prototype.getElementById.call(scope, id);
      return scope instanceof ShadowRoot ? scope.getElementById(id) : null;
    },
    matches: (el, selector) => element.matches.call(el, selector),
    query: (el, selector) => element.querySelector.call(el, selector),
    closest: (el, selector) => element.closest.call(el, selector),
    contains: (el, other) => node.contains.call(el, other),
    precedes: (el, other) => (node.compareDocumentPosition.call(el, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    rect: (el) => {
      const known = rects.get(el);
      if (known) return known;
      const rect = getBoundingClientRect.call(el);
      rects.set(el, rect);
      return rect;
    },
  };
}
