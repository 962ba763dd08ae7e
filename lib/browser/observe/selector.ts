import type { Tree } from './tree.ts';
import type { Walked } from './walk.ts';

/** A way down by position, and its length: past a bound it no longer begins at the top. */
interface Path {
  text: string;
  steps: number;
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Makes CSS selectors that find an element again; ` >>> ` steps into an open shadow root.
 * Stable names come first (a hand-written id, a field's name), a path by position last.
 */
export function makeSelectors(tree: Tree, walked: Walked): (el: Element) => string {
  const { attribute, tagOf, nextSibling, firstChild, byId } = tree;
  const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as () => Node | null;
  const generated = (id: string) => /\d{3}|^:|[:«»]|^(ember|ext|yui|react|radix|mui|mat-input)/i.test(id);
  const paths = new Map<Element, Path>();
  const positions = new Map<Element, number>();
  const LONGEST = 40;
  const escaped = (tag: string) => (/^[a-z][a-z0-9-]*$/.test(tag) ? tag : CSS.escape(tag));

  const ofId = (el: Element): string => {
    const id = attribute(el, 'id');
    return id && byId(el, id) === el ? `#${CSS.escape(id)}` : '';
  };

  const ofName = (scope: Node, el: Element): string => {
    const tag = tagOf(el);
    const name = attribute(el, 'name');
    if (!name || name.length > 200 || !walked.whole || !/^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(tag)) return '';
    const type = attribute(el, 'type');
    const known = walked.named.get(scope);
    const byName = `${tag.toLowerCase()}[name="${CSS.escape(name)}"]`;
    if (known?.get(`${tag} ${name}`) === 1) return byName;
    return known?.get(`${tag} ${name} ${type}`) === 1 ? `${byName}[type="${CSS.escape(type)}"]` : '';
  };

  /** Counts all children of a parent at once: one after the other, each would count those before it anew. */
  const positionOf = (el: Element): number => {
    const known = positions.get(el);
    if (known !== undefined) return known;
    const parent = parentNode.call(el);
    const counts = new Map<string, number>();
    for (let child = parent && firstChild(parent); child; child = nextSibling(child)) {
      if (tree.nodeType(child) !== 1) continue;
      const tag = tagOf(child as Element);
      const count = (counts.get(tag) ?? 0) + 1;
      counts.set(tag, count);
      positions.set(child as Element, count);
    }
    return positions.get(el) ?? 1;
  };

  const path = (el: Element, depth = 0): Path => {
    const known = paths.get(el);
    if (known) return known;
    if (el === tree.root) return { text: ':root', steps: 1 };
    const step = `${escaped(tagOf(el).toLowerCase())}:nth-of-type(${positionOf(el)})`;
    const parent = parentNode.call(el);
    const anchor = parent instanceof Element ? ofId(parent) : '';
    const above = anchor || !(parent instanceof Element) || depth > LONGEST ? null : path(parent, depth + 1);
    const start = anchor || (above && above.steps < LONGEST ? above.text : '');
    const found = { text: start ? `${start} > ${step}` : step, steps: 1 + (above?.steps ?? 0) };
    paths.set(el, found);
    return found;
  };

  const within = (scope: Node, el: Element): string => {
    const id = ofId(el);
    if (id && !generated(attribute(el, 'id'))) return id;
    return ofName(scope, el) || id || path(el).text;
  };

  const selectorOf = (el: Element): string => {
    const scope = walked.shadows.length > 0 ? tree.scopeOf(el) : document;
    if (scope instanceof ShadowRoot) return `${selectorOf(scope.host)} >>> ${within(scope, el)}`;
    return scope === document ? within(scope, el) : '';
  };
  return selectorOf;
}
