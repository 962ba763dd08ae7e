/** What a person can see of an element. */
export interface Visibility {
  /** Rendered at all: not `display: none`, not `visibility: hidden`, not inert. */
  rendered(el: Element): boolean;
  /** A person can see it, perhaps after scrolling. */
  seen(el: Element): boolean;
  /** Something else lies over its centre. */
  covered(el: Element): boolean;
  /** Rendered, yet made so that only a robot finds it. */
  trap(el: Element): boolean;
  /** Hidden by itself or by something below `box`, whether `box` is shown or not. */
  hiddenWithin(el: Element, box: Element): boolean;
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Knows the usual ways to hide: display, visibility, opacity, size, clip, off-screen, a closed ancestor.
 */
export function makeVisibility(): Visibility {
  const memo = new WeakMap<Element, boolean>();
  const root = document.documentElement;

  const rendered = (el: Element) => el.checkVisibility({ visibilityProperty: true }) && el.closest('[inert]') === null;

  const parentOf = (el: Element): Element | null => {
    if (el.assignedSlot) return el.assignedSlot;
    if (el.parentElement) return el.parentElement;
    const top = el.getRootNode();
    return top instanceof ShadowRoot ? top.host : null;
  };

  const emptyClip = (style: CSSStyleDeclaration) =>
    /^rect\((0px|1px|auto)?[, ]*(0px|1px)[, ]+(0px|1px)[, ]+(0px|1px)\)$/.test(style.clip) ||
    /^(inset\((50|100)%|circle\(0(px|%)?( |\)))/.test(style.clipPath);

  const clipped = (el: Element, rect: DOMRect): boolean => {
    let escapes = false;
    let node: Element | null = el;
    for (let depth = 0; node && node !== root && node !== document.body && depth < 25; depth++) {
      const style = getComputedStyle(node);
      if (emptyClip(style)) return true;
      const applies = node !== el && !(escapes && style.position === 'static');
      if (applies && (style.overflowX !== 'visible' || style.overflowY !== 'visible')) {
        const box = node.getBoundingClientRect();
        if (style.display !== 'inline' && (box.width <= 1 || box.height <= 1)) return true;
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const outside = rect.right <= box.left || rect.left >= box.right;
        const hidesY = style.overflowY === 'hidden' || style.overflowY === 'clip';
        const outsideY = rect.bottom <= box.top || rect.top >= box.bottom;
        if ((hides && outside) || (hidesY && outsideY)) return true;
      }
      if (applies) escapes = false;
      if (style.position === 'fixed') return false;
      if (style.position === 'absolute') escapes = true;
      node = parentOf(node);
    }
    return false;
  };

  const offScreen = (rect: DOMRect) =>
    rect.right + scrollX <= 0 ||
    rect.bottom + scrollY <= 0 ||
    rect.left + scrollX >= Math.max(root.scrollWidth, innerWidth);

  const hitAt = (el: Element): Element | null => {
    const rect = el.getBoundingClientRect();
    const x = rect.left + rect.width / 2;
    const y = rect.top + rect.height / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return null;
    const scope = el.getRootNode();
    return scope instanceof ShadowRoot ? scope.elementFromPoint(x, y) : document.elementFromPoint(x, y);
  };

  // Some one-time-code inputs are transparent on purpose: drawn boxes show what is typed into them.
  const transparentOnPurpose = (el: Element) => {
    const attribute = (name: string) => Element.prototype.getAttribute.call(el, name) ?? '';
    const forCodes = /one-time-code/.test(attribute('autocomplete')) || /numeric/.test(attribute('inputmode'));
    return forCodes && (hitAt(el) === el || document.activeElement === el);
  };

  const look = (el: Element): boolean => {
    if (!rendered(el)) return false;
    const rect = el.getBoundingClientRect();
    if (rect.width < 2 || rect.height < 2) return false;
    if (!el.checkVisibility({ opacityProperty: true }) && !transparentOnPurpose(el)) return false;
    return !offScreen(rect) && !clipped(el, rect);
  };

  const seen = (el: Element) => {
    const known = memo.get(el);
    if (known !== undefined) return known;
    const answer = look(el);
    memo.set(el, answer);
    return answer;
  };

  const covered = (el: Element) => {
    const hit = hitAt(el);
    if (!hit || hit === el || el.contains(hit) || hit.contains(el)) return false;
    const label = hit.closest('label');
    return !(label && (label.contains(el) || label.htmlFor === el.id)) && hit.parentElement !== el.parentElement;
  };

  const trap = (el: Element) => {
    const unreachable = el.getAttribute('tabindex') === '-1';
    const silent = el.closest('[aria-hidden="true"]');
    const near = silent === el || silent === el.parentElement || silent === el.parentElement?.parentElement;
    return rendered(el) && (!seen(el) || (unreachable && silent !== null && near));
  };

  const hides = (style: CSSStyleDeclaration) => {
    if (style.display === 'none' || style.opacity === '0' || emptyClip(style)) return true;
    const far = [style.left, style.top, style.textIndent].some((length) => Number.parseFloat(length) <= -500);
    const small = [style.width, style.height].some((length) => Number.parseFloat(length) <= 1);
    return (
      (far && style.position !== 'static') || (small && style.display !== 'inline' && style.overflow !== 'visible')
    );
  };

  const hiddenWithin = (el: Element, box: Element) => {
    let node: Element | null = el;
    for (let depth = 0; node && node !== box && depth < 25; depth++) {
      if (hides(getComputedStyle(node))) return true;
      node = parentOf(node);
    }
    return false;
  };

  return { rendered, seen, covered, trap, hiddenWithin };
}
