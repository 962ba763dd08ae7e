/** One phrase: its literal parts, in order, at most `GAP` characters apart. */
interface Phrase {
  parts: readonly string[];
  /** True when it may begin within a word. */
  free: boolean;
  /** True when a letter or digit may follow. */
  open: boolean;
  /** False for a phrase that is only passed over. */
  ours: boolean;
}

/** Many phrases, looked up at once. Time is linear in the text: each place meets only phrases of its first letters. */
export interface Matcher {
  /** The first words of the (folded) text that match, the longest phrase at that place; null when none does. */
  find(text: string): string | null;
}

const GAP = 40;
const KEY = 2;

/** Scripts that put no space between words: a phrase may stand anywhere in them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const SENTENCE_END = /[.!?]\s|。/;

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

const mayFloat = (first: string) => UNSPACED.test(first) || !WORD.test(first);

/** Where a later part of a phrase begins: soon, at the start of a word, in the same sentence; -1 when nowhere. */
function nextPart(text: string, from: number, part: string): number {
  const near = text.slice(from, from + GAP + part.length);
  const anywhere = mayFloat(part.charAt(0));
  for (let at = near.indexOf(part); at >= 0; at = near.indexOf(part, at + 1)) {
    if (!anywhere && isWordAt(text, from + at - 1)) continue;
    return SENTENCE_END.test(near.slice(0, at)) ? -1 : from + at;
  }
  return -1;
}

/** Where a phrase that begins here ends; -1 when it does not stand here. */
function endAt(text: string, start: number, { parts, open }: Phrase): number {
  let end = start;
  for (const [place, part] of parts.entries()) {
    const at = place === 0 ? start : nextPart(text, end, part);
    if (at < 0 || !text.startsWith(part, at)) return -1;
    end = at + part.length;
  }
  return open || !isWordAt(text, end) ? end : -1;
}

const bareOf = (phrase: string) => phrase.replace(/^\*|\*$/g, '');

function phraseOf(phrase: string, ours: boolean): Phrase | null {
  const bare = bareOf(phrase);
  if (bare === '') return null;
  const last = bare.at(-1) ?? '';
  return {
    parts: bare.split(' … '),
    free: phrase.startsWith('*') || mayFloat(bare.charAt(0)),
    open: phrase.endsWith('*') || mayFloat(last),
    ours,
  };
}

const lengthOf = ({ parts }: Phrase) => parts.reduce((sum, part) => sum + part.length, 0);

function compile(ours: Iterable<string>, passedOver: Iterable<string>): Matcher {
  const phrases = [
    ...[...new Set(ours)].map((phrase) => phraseOf(phrase, true)),
    ...[...new Set(passedOver)].map((phrase) => phraseOf(phrase, false)),
  ]
    .filter((phrase) => phrase !== null)
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  const byStart = new Map<string, Phrase[]>();
  const within = new Set<number>();
  for (const phrase of phrases) {
    const key = (phrase.parts[0] ?? '').slice(0, KEY);
    byStart.set(key, [...(byStart.get(key) ?? []), phrase]);
    if (phrase.free) within.add(key.charCodeAt(0));
  }

  const find = (text: string): string | null => {
    let inside = false;
    for (let i = 0; i < text.length; i++) {
      if (!inside || within.has(text.charCodeAt(i))) {
        const found = longestAt(text, i, inside);
        if (found?.phrase.ours) return text.slice(i, found.end);
        if (found) i = found.end - 1;
      }
      inside = isWordAt(text, i);
    }
    return null;
  };

  const longestAt = (text: string, start: number, inside: boolean) => {
    for (let size = KEY; size > 0; size--)
      for (const phrase of byStart.get(text.slice(start, start + size)) ?? []) {
        if (inside && !phrase.free) continue;
        const end = endAt(text, start, phrase);
        if (end >= 0) return { phrase, end };
      }
    return null;
  };
  return { find };
}

/**
 * Compiles phrases (see `lexicon/schema.ts`): whole words, `*` at an end for any letters, ` … ` for a short gap.
 * Phrases must be folded already.
 * @param others phrases of other meanings: where one of them holds one of ours and says more, ours is not meant
 */
export function matcherOf(phrases: readonly string[], others: readonly string[] = []): Matcher {
  const own = compile(phrases, []);
  const known = new Set(phrases);
  const longer = others.filter((other) => {
    if (known.has(other)) return false;
    const found = own.find(bareOf(other));
    return found !== null && found.length <= bareOf(other).length;
  });
  return longer.length === 0 ? own : compile(phrases, longer);
}
