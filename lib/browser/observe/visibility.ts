import type { Tree } from './tree.ts';

/** What a person can see of an element. */
export interface Visibility {
  /** Rendered at all: not `display: none`, not `visibility: hidden`, not in a closed `details`, not inert. */
  rendered(el: Element): boolean;
  /** A person can see it, perhaps after scrolling. */
  seen(el: Element): boolean;
  /** Something else lies over its centre. */
  covered(el: Element): boolean;
  /** Rendered, yet made so that only a robot finds it. */
  trap(el: Element): boolean;
  /** Made such a trap by itself or by something below `box`, whether `box` is shown or not. */
  hiddenWithin(el: Element, box: Element): boolean;
}

/** Where something may be seen; `null` for everywhere. An area of no size: nowhere. */
type Area = { left: number; top: number; right: number; bottom: number } | null;

/** What an element does to itself and to all that is in it. */
interface Veil {
  opacity: number;
  /** Where it may be seen itself. */
  own: Area;
  /** Where its content may be seen: such as stands in the flow, and such as is positioned absolutely. */
  flow: Area;
  loose: Area;
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * @param shadows the open shadow roots of the page
 * Knows the usual ways to hide: display, visibility, opacity, size, clip, off-screen, a closed ancestor.
 */
export function makeVisibility(tree: Tree, shadows: readonly ShadowRoot[]): Visibility {
  const { root, body, parentOf, rect: rectOf, attribute } = tree;
  const OPEN: Veil = { opacity: 1, own: null, flow: null, loose: null };
  const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 };
  const FAINT = 0.05;
  const renderings = new Map<Element, boolean>();
  const sights = new Map<Element, boolean>();
  const veils = new Map<Element, Veil>();

  const page = { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight };
  const anyInert = [document, ...shadows].some((scope) =>
    (scope instanceof Document ? Document.prototype : scope).querySelector.call(scope, '[inert]'),
  );
  const inert = (el: Element): boolean => {
    if (tree.closest(el, '[inert]')) return true;
    const scope = tree.scopeOf(el);
    return scope instanceof ShadowRoot && inert(scope.host);
  };

  const rendered = (el: Element): boolean => {
    const known = renderings.get(el);
    if (known !== undefined) return known;
    const answer = tree.shows(el, false) && !(anyInert && inert(el));
    renderings.set(el, answer);
    return answer;
  };

  const pageStyle = getComputedStyle(root);
  const leftward = pageStyle.direction === 'rtl';
  const fixedWidth = [pageStyle, body ? getComputedStyle(body) : pageStyle].some(({ overflowX }) =>
    /hidden|clip/.test(overflowX),
  );
  const reach = fixedWidth ? page.width : Math.max(root.scrollWidth, page.width);
  const edges = { left: leftward ? page.width - reach : 0, right: leftward ? page.width : reach };

  const emptyClip = (style: CSSStyleDeclaration, floats: boolean) =>
    (floats &&
      style.clip !== 'auto' &&
      /^rect\((0px|1px|auto)?[, ]*(0px|1px)[, ]+(0px|1px)[, ]+(0px|1px)\)$/.test(style.clip)) ||
    (style.clipPath !== 'none' &&
      /^(inset\((50|100)%|circle\(0(px|%)?( |\))|polygon\(0(px|%)? 0(px|%)?, 0(px|%)? 0(px|%)?, 0)/.test(
        style.clipPath,
      ));

  /** A sliver that a drawer leaves on the screen shows nothing. */
  const outside = ({ left, right, top, bottom }: DOMRect, area: Area) => {
    if (area === null) return false;
    const across = Math.min(10, (right - left) / 2);
    const down = Math.min(10, (bottom - top) / 2);
    return (
      right - across <= area.left ||
      left + across >= area.right ||
      bottom - down <= area.top ||
      top + down >= area.bottom
    );
  };

  /** Off the viewport for good: what is fixed does not come with scrolling. */
  const offViewport = ({ left, top, right, bottom, width, height }: DOMRect) =>
    width > 0 && height > 0 && (right <= 0 || bottom <= 0 || left >= page.width || top >= page.height);

  const veil = (el: Element, above: Veil): Veil => {
    const style = getComputedStyle(el);
    const { position } = style;
    const floats = position === 'absolute' || position === 'fixed';
    const opacity = above.opacity * Number(style.opacity);
    const own = position === 'fixed' ? null : position === 'absolute' ? above.loose : above.flow;
    if (own === NOWHERE || emptyClip(style, floats) || (position === 'fixed' && offViewport(rectOf(el))))
      return { opacity, own, flow: NOWHERE, loose: NOWHERE };
    const { overflowX, overflowY } = style;
    let flow = own;
    const clips = (overflowX !== 'visible' || overflowY !== 'visible') && el !== body && el !== root;
    if (clips && !/^(inline|contents)$/.test(style.display)) {
      const rect = rectOf(el);
      const cutsX = overflowX === 'hidden' || overflowX === 'clip';
      const cutsY = overflowY === 'hidden' || overflowY === 'clip';
      // What a scroller holds can be scrolled into it; what it cuts off is gone.
      if (rect.width <= 1 || rect.height <= 1 || outside(rect, own)) flow = NOWHERE;
      else
        flow = {
          left: cutsX ? Math.max(rect.left, own?.left ?? rect.left) : -Infinity,
          right: cutsX ? Math.min(rect.right, own?.right ?? rect.right) : Infinity,
          top: cutsY ? Math.max(rect.top, own?.top ?? rect.top) : -Infinity,
          bottom: cutsY ? Math.min(rect.bottom, own?.bottom ?? rect.bottom) : Infinity,
        };
    }
    const holds = position !== 'static' || (clips && style.transform !== 'none');
    return { opacity, own, flow, loose: holds ? flow : above.loose };
  };

  const veilOf = (el: Element): Veil => {
    const chain: Element[] = [];
    let at: Element | null = el;
    while (at && !veils.has(at)) {
      chain.push(at);
      at = parentOf(at);
    }
    let found = (at && veils.get(at)) || OPEN;
    for (let i = chain.length - 1; i >= 0; i--) {
      const one = chain[i] as Element;
      found = veil(one, found);
      veils.set(one, found);
    }
    return found;
  };

  const offPage = (rect: DOMRect) =>
    rect.right + page.x <= edges.left || rect.left + page.x >= edges.right || rect.bottom + page.y <= 0;

  // Where many thousands of elements share a line, asking what is at a point of it takes the browser seconds.
  const MANY = 2_000;
  const crowds = new Map<Element, boolean>();
  const isCrowd = (el: Element): boolean => {
    const known = crowds.get(el);
    if (known !== undefined) return known;
    const answer = tree.childCount(el) > MANY;
    crowds.set(el, answer);
    return answer;
  };
  const inCrowd = (el: Element) => (body !== null && isCrowd(body)) || tree.ancestors(el).some(isCrowd);

  const hitAt = (el: Element): Element | null => {
    const { left, top, width, height } = rectOf(el);
    const x = left + width / 2;
    const y = top + height / 2;
    if (x < 0 || y < 0 || x >= page.width || y >= page.height) return null;
    const scope = shadows.length > 0 ? tree.scopeOf(el) : document;
    return scope instanceof ShadowRoot
      ? scope.elementFromPoint(x, y)
      : Document.prototype.elementFromPoint.call(document, x, y);
  };

  // Some one-time-code inputs are transparent on purpose: drawn boxes show what is typed into them.
  const transparentOnPurpose = (el: Element) =>
    (/one-time-code/.test(attribute(el, 'autocomplete')) || /numeric/.test(attribute(el, 'inputmode'))) &&
    ((!inCrowd(el) && hitAt(el) === el) || tree.matches(el, ':focus'));

  const look = (el: Element): boolean => {
    if (!rendered(el)) return false;
    const rect = rectOf(el);
    if (rect.width < 2 || rect.height < 2) return false;
    const { opacity, own, flow } = veilOf(el);
    if (flow === NOWHERE || outside(rect, own) || offPage(rect)) return false;
    return opacity > FAINT || transparentOnPurpose(el);
  };

  const seen = (el: Element): boolean => {
    const known = sights.get(el);
    if (known !== undefined) return known;
    const answer = look(el);
    sights.set(el, answer);
    return answer;
  };

  let hits = 200;
  const covered = (el: Element): boolean => {
    if (hits-- <= 0 || inCrowd(el)) return false;
    const hit = hitAt(el);
    if (!hit || hit === el || tree.contains(el, hit) || tree.contains(hit, el)) return false;
    const label = tree.closest(hit, 'label');
    if (label instanceof HTMLLabelElement && (tree.contains(label, el) || label.control === el)) return false;
    return parentOf(hit) !== parentOf(el);
  };

  const trap = (el: Element): boolean => {
    if (!rendered(el)) return false;
    if (!seen(el)) return true;
    const silent = attribute(el, 'tabindex') === '-1' ? tree.closest(el, '[aria-hidden="true"]') : null;
    return silent !== null && (silent === el || tree.ancestors(el).slice(0, 2).includes(silent));
  };

  const hides = (style: CSSStyleDeclaration) => {
    const { position } = style;
    const floats = position === 'absolute' || position === 'fixed';
    if (Number(style.opacity) <= FAINT || emptyClip(style, floats)) return true;
    if (position !== 'static' && [style.left, style.top].some((length) => Number.parseFloat(length) <= -500))
      return true;
    const small = [style.width, style.height].some((length) => Number.parseFloat(length) <= 1);
    return small && style.display !== 'inline' && style.overflowX !== 'visible';
  };

  const hiddenWithin = (el: Element, box: Element): boolean => {
    let at: Element | null = el;
    for (let depth = 0; at && at !== box && depth < 25; depth++) {
      if (hides(getComputedStyle(at))) return true;
      at = parentOf(at);
    }
    return false;
  };

  return { rendered, seen, covered, trap, hiddenWithin };
}
