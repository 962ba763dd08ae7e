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

  const word = (value: string) => value.slice(0, most.piece);
  const pictured = new Map<string, (value: string) => string>([
    ...['class', 'name', 'icon', 'svgicon', 'data-icon', 'alt', 'title', 'id'].map((name) => [name, word] as const),
    ...['src', 'data-src', 'href', 'xlink:href'].map((name) => [name, fileOf] as const),
    ['style', fileInStyle],
  ]);

  const known = new Map<string, boolean>();
  const tells = (name: string, custom: boolean): boolean => {
    const key = custom ? `-${name}` : name;
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer =
      /^(data-(?!.*value)|formcontrolname$|ng-model$|v-model|aria-controls$|onclick$|jsname$)/.test(name) ||
      (custom && !/^(class|id|style|slot|tabindex|part|value)$|value/.test(name));
    known.set(key, answer);
    return answer;
  };

  const own = (el: Element, tag: string): string[] => {
    const parts: string[] = [];
    const custom = tag.includes('-');
    // What a page writes into an attribute of a field may be what somebody has typed into it.
    const held = tag === 'INPUT' || tag === 'TEXTAREA' ? (el as HTMLInputElement).value : '';
    for (const name of tree.names(el)) {
      if (!tells(name, custom)) continue;
      const value = attribute(el, name).slice(0, most.piece);
      if (!value.startsWith('{') && !(held.length > 2 && value.includes(held)))
        parts.push(`${name.replace(/^data-/, '')} ${value}`);
      if (parts.length >= most.attributes) break;
    }
    return parts;
  };

  const picture = (el: Element): string[] => {
    const parts: string[] = [];
    for (const name of tree.names(el)) {
      const read = pictured.get(name);
      if (read && (name !== 'id' || el instanceof SVGElement)) parts.push(read(attribute(el, name)));
    }
    if (/^(title|desc)$/i.test(tree.tagOf(el))) parts.push((el.textContent ?? '').slice(0, most.piece));
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

  const join = (parts: string[]) =>
    parts.length === 0 ? '' : parts.join(' ').replace(/\s+/g, ' ').trim().slice(0, most.all);

  return (el, words) => {
    const tag = tree.tagOf(el);
    const parts = own(el, tag);
    if (/^(SELECT|TEXTAREA)$/.test(tag) || (tag === 'INPUT' && (el as HTMLInputElement).type !== 'image'))
      return join(parts);
    const wordless = !/[\p{L}\p{N}]/u.test(words);
    const drawn = new Set<string>();
    const add = (names: readonly string[]) => {
      for (const name of names) if (name) drawn.add(name);
    };
    add([fileInStyle(attribute(el, 'style'))]);
    const inner = el.firstElementChild === null ? [] : el.getElementsByTagName('*');
    let pictures = 0;
    for (let i = 0; inner[i] && i < most.inner && (wordless || pictures < 4); i++) {
      const one = inner[i] as Element;
      if (!wordless && !/^(i|svg|img|span|use)$/i.test(tree.tagOf(one))) continue;
      pictures++;
      add(picture(one));
    }
    if (wordless) {
      add([drawnBehind(el), inner[0] ? drawnBehind(inner[0]) : '', ...wrappers(el)]);
      const shadow = tree.shadowOf(el);
      for (const one of [...(shadow?.querySelectorAll('img,svg,use,i') ?? [])].slice(0, 4)) add(picture(one));
    }
    return join([...parts, ...drawn]);
  };
}
