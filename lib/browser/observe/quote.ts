import type { Tree } from './tree.ts';

/** The words of an element, at most so many letters, cut where a sentence ends. */
export type Quote = (el: Element, limit: number) => string;

/**
 * Injected into pages: self-contained, see `script.ts`.
 * What an alert says, as a person reads it: words that markup splits are one sentence, each block is one of its own, and
 * what is to be pressed (a link "Lost your password?", a cross) is left out, unless it stands amid a sentence.
 */
export function makeQuote(tree: Tree): Quote {
  const { attribute, tagOf, nodeType, firstChild, nextSibling } = tree;
  const silent = new Set('SCRIPT,STYLE,NOSCRIPT,TEMPLATE,SELECT,TEXTAREA,INPUT,OPTION,IFRAME,OBJECT'.split(','));
  const ends = /[.!?:;…。！？：]["'”’»)\]]?$/;
  const BREAK = '\n';

  const { getAttribute } = Element.prototype;
  const holdsValue = (el: Element) =>
    !/^(false|inherit)$/.test(getAttribute.call(el, 'contenteditable') ?? 'false') ||
    /^(textbox|searchbox)$/.test(attribute(el, 'role'));

  interface Piece {
    text: string;
    action: boolean;
  }

  const piecesOf = (from: Element): Piece[] => {
    const pieces: Piece[] = [];
    let left = 400;
    const add = (text: string, action: boolean) => {
      const last = pieces[pieces.length - 1];
      if (last && last.action === action) last.text += text;
      else pieces.push({ text, action });
    };
    const visit = (node: Node, action: boolean): void => {
      if (left-- <= 0) return;
      if (nodeType(node) === 3) {
        add((node as Text).substringData(0, 1_000).replace(/\s+/g, ' '), action);
        return;
      }
      if (nodeType(node) !== 1) return;
      const el = node as Element;
      const tag = tagOf(el);
      if (silent.has(tag) || (el !== from && !tree.shows(el, false) && !tree.shadowOf(el))) return;
      if (holdsValue(el)) return;
      const block = tag === 'BR' || !/^(inline|contents|none)/.test(getComputedStyle(el).display);
      const inside =
        action || (el !== from && (/^(A|BUTTON)$/.test(tag) || /^(button|link)$/.test(attribute(el, 'role'))));
      if (block && el !== from) add(BREAK, action);
      const shadow = tree.shadowOf(el);
      const assigned = shadow ? [shadow] : tree.assignedTo(el);
      for (const one of assigned) visit(one, inside);
      if (assigned.length === 0)
        for (let child = firstChild(el); child && left > 0; child = nextSibling(child)) visit(child, inside);
      if (block && el !== from) add(BREAK, action);
    };
    const shadow = tree.shadowOf(from);
    visit(shadow ?? from, false);
    if (shadow) for (let child = firstChild(shadow); child && left > 0; child = nextSibling(child)) visit(child, false);
    return pieces;
  };

  /** Whether it stands by itself, so that the rest is whole without it. */
  const aside = (pieces: readonly Piece[], at: number): boolean => {
    if (!/[\p{L}\p{N}]/u.test(pieces[at]?.text ?? '')) return true;
    const before = pieces[at - 1]?.text ?? '';
    const after = pieces[at + 1]?.text ?? '';
    const [tail, head] = [before.trimEnd(), after.trimStart()];
    const opens = tail === '' || before.slice(tail.length).includes(BREAK) || ends.test(tail) || /[|·•–-]$/.test(tail);
    const closes = after.slice(0, after.length - head.length).includes(BREAK) || !/^[\p{L}\p{N},]/u.test(head);
    return opens && closes;
  };

  const read = (pieces: readonly Piece[]): string => {
    const lines = pieces
      .map(({ text }) => text)
      .join('')
      .split(BREAK)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => /[\p{L}\p{N}]/u.test(line));
    return lines.reduce((said, line) => {
      if (said === '') return line;
      const stop = /[\p{P}\p{S}]$/u.test(said)
        ? ' '
        : /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]$/u.test(said)
          ? '。'
          : '. ';
      return `${said}${stop}${line}`;
    }, '');
  };

  const cut = (text: string, limit: number): string => {
    if (text.length <= limit) return text;
    const short = text.slice(0, limit - 1);
    const stop = Math.max(...['. ', '! ', '? ', '。'].map((mark) => short.lastIndexOf(mark)));
    if (stop > limit / 2) return short.slice(0, stop + 1);
    const word = short.lastIndexOf(' ');
    return `${word > limit / 2 ? short.slice(0, word) : short}…`;
  };

  return (el, limit) => {
    const pieces = piecesOf(el);
    const said = read(pieces.filter((piece, at) => !piece.action || !aside(pieces, at)));
    const words = said.split(' ');
    // A mark that belonged to what was left out: "| ?".
    while (words.length > 0 && !/[\p{L}\p{N}]/u.test(words[words.length - 1] ?? '')) words.pop();
    const whole = words.join(' ');
    return cut(/\p{L}{2}/u.test(whole) ? whole : read(pieces), limit);
  };
}
