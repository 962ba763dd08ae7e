/** One phrase: its literal parts, in order, at most `GAP` characters apart. */
interface Phrase {
  parts: readonly string[];
  /** True when a letter or digit may follow. */
  open: boolean;
}

/** Many phrases, looked up at once. Time is linear in the text: each word start meets only phrases of its first letters. */
export interface Matcher {
  /** The first words of the (folded) text that match, the longest phrase at that place; null when none does. */
  find(text: string): string | null;
}

const GAP = 40;
const KEY = 2;

/** Scripts that put no space between words: a phrase may stand anywhere in them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{N}]/u;

const wordUnits = new Map<number, boolean>();

function isWordAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (Number.isNaN(unit)) return false;
  const known = wordUnits.get(unit);
  if (known !== undefined) return known;
  const answer = WORD.test(String.fromCharCode(unit));
  wordUnits.set(unit, answer);
  return answer;
}

function matchAt(text: string, start: number, phrase: Phrase): string | null {
  let end = start;
  for (const [place, part] of phrase.parts.entries()) {
    const at = place === 0 ? start : text.slice(end, end + GAP + part.length).indexOf(part) + end;
    if (at < end || !text.startsWith(part, at)) return null;
    end = at + part.length;
  }
  return phrase.open || !isWordAt(text, end) ? text.slice(start, end) : null;
}

const longest = (phrases: readonly string[]) => [...new Set(phrases)].sort((a, b) => b.length - a.length);

/**
 * Compiles phrases (see `lexicon/schema.ts`): whole words, `*` at an end for any letters, ` … ` for a short gap.
 * Phrases must be folded already.
 */
export function matcherOf(phrases: readonly string[]): Matcher {
  const anchored = new Map<string, Phrase[]>();
  const floating: Phrase[] = [];
  for (const phrase of longest(phrases)) {
    const bare = phrase.replace(/^\*|\*$/g, '');
    if (bare === '') continue;
    const last = bare.at(-1) ?? '';
    const made = { parts: bare.split(' … '), open: phrase.endsWith('*') || UNSPACED.test(last) || !WORD.test(last) };
    const first = bare.charAt(0);
    if (phrase.startsWith('*') || UNSPACED.test(first) || !WORD.test(first)) floating.push(made);
    else anchored.set(bare.slice(0, KEY), [...(anchored.get(bare.slice(0, KEY)) ?? []), made]);
  }
  const single = [...anchored].filter(([key]) => key.length < KEY).flatMap(([, list]) => list);

  const find = (text: string): string | null => {
    let inside = false;
    for (let i = 0; i < text.length; i++) {
      const word = isWordAt(text, i);
      if (word && !inside) {
        for (const phrase of anchored.get(text.slice(i, i + KEY)) ?? []) {
          const found = matchAt(text, i, phrase);
          if (found !== null) return found;
        }
        for (const phrase of single) {
          const found = matchAt(text, i, phrase);
          if (found !== null) return found;
        }
      }
      inside = word;
    }
    for (const phrase of floating) {
      const first = phrase.parts[0] ?? '';
      for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
        const found = matchAt(text, at, phrase);
        if (found !== null) return found;
      }
    }
    return null;
  };
  return { find };
}
