/**
 * Injected into pages: self-contained, see `script.ts`.
 * Makes CSS selectors that find an element again; ` >>> ` steps into an open shadow root.
 * Stable names come first (a hand-written id, a field's name), a path by position last.
 */
export function makeSelectors(): (el: Element) => string {
  // Looking a name up scans the document: enough for any honest form, bounded on hostile pages.
  let lookups = 300;
  const get = (el: Element, name: string) => Element.prototype.getAttribute.call(el, name) ?? '';
  const generated = (id: string) => /\d{3}|^:|[:«»]|^(ember|ext|yui|react|radix|mui|mat-input)/i.test(id);

  const unique = (scope: Document | ShadowRoot, selector: string) =>
    lookups-- > 0 && scope.querySelectorAll(selector).length === 1;

  const byId = (scope: Document | ShadowRoot, el: Element) => {
    const id = get(el, 'id');
    return id && scope.getElementById(id) === el ? `#${CSS.escape(id)}` : '';
  };

  const step = (el: Element) => {
    let position = 1;
    for (let before = el.previousElementSibling; before; before = before.previousElementSibling)
      if (before.tagName === el.tagName) position++;
    return `${el.tagName.toLowerCase()}:nth-of-type(${position})`;
  };

  const path = (scope: Document | ShadowRoot, el: Element) => {
    const steps: string[] = [];
    for (let node: Element | null = el; node && steps.length < 40; node = node.parentElement) {
      const anchor = node === el ? '' : byId(scope, node);
      if (anchor) return [anchor, ...steps].join(' > ');
      steps.unshift(node === document.documentElement ? ':root' : step(node));
    }
    return steps.join(' > ');
  };

  const within = (scope: Document | ShadowRoot, el: Element): string => {
    const id = byId(scope, el);
    if (id && !generated(get(el, 'id'))) return id;
    const name = get(el, 'name');
    const tag = el.tagName.toLowerCase();
    if (name && /^(input|select|textarea|button)$/.test(tag)) {
      const type = get(el, 'type');
      for (const selector of [
        `${tag}[name="${CSS.escape(name)}"]`,
        `${tag}[name="${CSS.escape(name)}"][type="${CSS.escape(type)}"]`,
      ])
        if (unique(scope, selector)) return selector;
    }
    return id || path(scope, el);
  };

  const selectorOf = (el: Element): string => {
    const scope = el.getRootNode();
    if (scope instanceof ShadowRoot) return `${selectorOf(scope.host)} >>> ${within(scope, el)}`;
    return scope instanceof Document ? within(scope, el) : '';
  };
  return selectorOf;
}
