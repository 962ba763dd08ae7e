import type { Tree } from './tree.ts';

/**
 * Injected into pages: self-contained, see `script.ts`.
 * What programmers call an element and the pictures in it: all that tells a control without words from another.
 */
export function makeHints(tree: Tree): (el: Element, words: string) => string {
  const { attribute, parentOf } = tree;
  const most = { all: 300, piece: 60, attributes: 8, inner: 12 };

  const fileOf = (address: string) => {
    if (/^\s*data:/i.test(address)) return '';
    const [path = ''] = address.slice(0, 500).split(/[?#]/);
    // A sprite's parts are told apart by what follows the `#`.
    const part = /#([\w.:-]+)/.exec(address.slice(0, 500))?.[1] ?? '';
    return `${path.split('/').pop() ?? ''} ${part}`.trim().slice(0, most.piece);
  };

  const fileInStyle = (style: string) => {
    const [, address = ''] = /url\(\s*["']?([^"')]+)/i.exec(style.slice(0, 1_000)) ?? [];
    return fileOf(address);
  };

  const drawnBehind = (el: Element) => {
    const image = getComputedStyle(el).backgroundImage;
    return image.startsWith('url(') ? fileInStyle(image) : '';
  };

  const own = (el: Element): string[] => {
    const parts: string[] = [];
    const custom = tree.tagOf(el).includes('-');
    // What a page writes into an attribute of a field may be what somebody has typed into it.
    const held = el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement ? el.value : '';
    for (const name of tree.names(el)) {
      const telling =
        /^(data-(?!.*value)|formcontrolname$|ng-model$|v-model|aria-controls$|onclick$|jsname$)/.test(name) ||
        (custom && !/^(class|id|style|slot|tabindex|part|value)$|value/.test(name));
      if (!telling) continue;
      const value = attribute(el, name).slice(0, most.piece);
      if (!value.startsWith('{') && !(held.length > 2 && value.includes(held)))
        parts.push(`${name.replace(/^data-/, '')} ${value}`);
      if (parts.length >= most.attributes) break;
    }
    return parts;
  };

  const picture = (el: Element): string[] => {
    const parts = [
      attribute(el, 'class').slice(0, most.piece),
      ...['src', 'data-src', 'href', 'xlink:href'].map((name) => fileOf(attribute(el, name))),
      fileInStyle(attribute(el, 'style')),
    ];
    for (const name of ['name', 'icon', 'svgicon', 'data-icon', 'alt', 'title'])
      parts.push(attribute(el, name).slice(0, most.piece));
    if (el instanceof SVGElement) parts.push(attribute(el, 'id').slice(0, most.piece));
    if (/^(title|desc)$/i.test(el.tagName)) parts.push((el.textContent ?? '').slice(0, most.piece));
    return parts;
  };

  // The list item of an icon bar: it holds nothing else, so its class speaks of the control.
  const wrappers = (el: Element): string[] => {
    const parts: string[] = [];
    for (let node = parentOf(el); node && parts.length < 2; node = parentOf(node)) {
      if (node instanceof HTMLFormElement || node.childElementCount !== 1 || /\S/.test(node.textContent ?? '')) break;
      parts.push(attribute(node, 'class').slice(0, most.piece));
    }
    return parts;
  };

  return (el, words) => {
    const parts = own(el);
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(tree.tagOf(el)) && (el as HTMLInputElement).type !== 'image')
      return parts.join(' ').replace(/\s+/g, ' ').trim().slice(0, most.all);
    const wordless = !/[\p{L}\p{N}]/u.test(words);
    const inner = el.getElementsByTagName('*');
    const drawn = [fileInStyle(attribute(el, 'style'))];
    let pictures = 0;
    for (let i = 0; inner[i] && i < most.inner && (wordless || pictures < 4); i++) {
      const one = inner[i] as Element;
      if (!wordless && !/^(i|svg|img|span|use)$/i.test(tree.tagOf(one))) continue;
      pictures++;
      drawn.push(...picture(one));
    }
    if (wordless) {
      drawn.push(drawnBehind(el), ...(inner[0] ? [drawnBehind(inner[0])] : []), ...wrappers(el));
      const shadow = tree.shadowOf(el);
      for (const one of [...(shadow?.querySelectorAll('img,svg,use,i') ?? [])].slice(0, 4)) drawn.push(...picture(one));
    }
    const named = [...new Set(drawn.filter(Boolean))];
    return [...parts, ...named].join(' ').replace(/\s+/g, ' ').trim().slice(0, most.all);
  };
}
