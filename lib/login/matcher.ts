/** One phrase: its literal parts, the first and the others in order, at most `GAP` characters apart. */
interface Phrase<Meaning> {
  first: string;
  rest: readonly string[];
  /** True when it may begin within a word. */
  free: boolean;
  /** True when a letter or digit may follow. */
  open: boolean;
  meanings: Meaning[];
}

/** A phrase where it stands in a text. */
interface Place<Meaning> {
  phrase: Phrase<Meaning>;
  end: number;
}

/** Many phrases, looked up at once. Time is linear in the text: each place meets only phrases of its first letters. */
export interface Matcher {
  /** The first words of the (folded) text that match, the longest phrase at that place; null when none does. */
  find(text: string): string | null;
}

/** Phrases of many meanings, looked up at once. */
export interface Reader<Meaning> {
  /** What a (folded) text says: for each meaning its first words, the longest phrase at that place. */
  read(text: string): ReadonlyMap<Meaning, string>;
}

const GAP = 40;

/** Scripts that put no space between words: a phrase may stand anywhere in them. Japan's ー is a sign of two of them. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const SENTENCE_END = /[.!?]\s|。/;

/** For each UTF-16 unit, once asked: whether it is part of a word. */
const wordUnits = new Uint8Array(65_536);
const PART = 1;
const NO_PART = 2;

function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const unit = text.charCodeAt(index);
  const known = wordUnits[unit];
  if (known) return known === PART;
  const answer = WORD.test(String.fromCharCode(unit));
  wordUnits[unit] = answer ? PART : NO_PART;
  return answer;
}

const mayFloat = (first: string) => UNSPACED.test(first) || !WORD.test(first);

/** Where a later part of a phrase ends: it begins soon, at the start of a word, in the same sentence; -1 otherwise. */
function endOfPart(text: string, from: number, part: string): number {
  const near = text.slice(from, from + GAP + part.length);
  const anywhere = mayFloat(part.charAt(0));
  for (let at = near.indexOf(part); at >= 0; at = near.indexOf(part, at + 1)) {
    if (!anywhere && isWordAt(text, from + at - 1)) continue;
    return SENTENCE_END.test(near.slice(0, at)) ? -1 : from + at + part.length;
  }
  return -1;
}

/** Where a phrase that begins here ends; -1 when it does not stand here. */
function endAt(text: string, start: number, { first, rest, open }: Phrase<unknown>): number {
  if (!text.startsWith(first, start)) return -1;
  let end = start + first.length;
  for (const part of rest) {
    end = endOfPart(text, end, part);
    if (end < 0) return -1;
  }
  return open || !isWordAt(text, end) ? end : -1;
}

function phraseOf<Meaning>(phrase: string): Phrase<Meaning> | null {
  const bare = phrase.replace(/^\*|\*$/g, '');
  if (bare === '') return null;
  const [first = '', ...rest] = bare.split(' … ');
  return {
    first,
    rest,
    free: phrase.startsWith('*') || mayFloat(bare.charAt(0)),
    open: phrase.endsWith('*') || mayFloat(bare.at(-1) ?? ''),
    meanings: [],
  };
}

/** What is spelled out of a phrase, its gaps left out. */
const lengthOf = ({ phrase: { first, rest } }: Place<unknown>) =>
  rest.reduce((sum, part) => sum + part.length, first.length);

/** Of two phrases that begin at one place. */
const saysMore = (a: Place<unknown>, b: Place<unknown>) => a.end > b.end || lengthOf(a) > lengthOf(b);

/** Phrases that begin with the same letters, told apart by the next one when a text first comes this far. */
class Branch<Meaning> {
  /** To be compared with a text that comes here: they end here, or are so few that telling them apart would not pay. */
  readonly phrases: readonly Phrase<Meaning>[];
  readonly #longer: readonly Phrase<Meaning>[];
  readonly #depth: number;
  #next: Map<number, Branch<Meaning>> | null = null;

  constructor(phrases: readonly Phrase<Meaning>[], depth = 0) {
    const few = depth > 0 && phrases.length <= FEW;
    this.phrases = few ? phrases : phrases.filter(({ first }) => first.length === depth);
    this.#longer = few ? [] : phrases.filter(({ first }) => first.length > depth);
    this.#depth = depth;
  }

  /** Those whose next letter this is. */
  at(unit: number): Branch<Meaning> | undefined {
    if (this.#longer.length === 0) return undefined;
    this.#next ??= this.#tellApart();
    return this.#next.get(unit);
  }

  #tellApart(): Map<number, Branch<Meaning>> {
    const groups = new Map<number, Phrase<Meaning>[]>();
    for (const phrase of this.#longer) {
      const unit = phrase.first.charCodeAt(this.#depth);
      const group = groups.get(unit);
      if (group) group.push(phrase);
      else groups.set(unit, [phrase]);
    }
    return new Map([...groups].map(([unit, group]) => [unit, new Branch(group, this.#depth + 1)]));
  }
}

const FEW = 3;

/** What stands at a place of a text: called for each place in turn until it answers true. */
type Visit<Meaning> = (start: number, found: Place<Meaning>[]) => boolean;

function compile<Meaning>(lists: ReadonlyMap<Meaning, Iterable<string>>) {
  const phrases = new Map<string, Phrase<Meaning> | null>();
  for (const [meaning, list] of lists)
    for (const words of list) {
      const known = phrases.get(words);
      const phrase = known === undefined ? phraseOf<Meaning>(words) : known;
      if (phrase && !phrase.meanings.includes(meaning)) phrase.meanings.push(meaning);
      if (known === undefined) phrases.set(words, phrase);
    }
  const all = [...phrases.values()].filter((phrase) => phrase !== null);
  const anywhere = new Branch(all.filter(({ free }) => free));
  const atStart = new Branch(all);

  return (text: string, visit: Visit<Meaning>): void => {
    let inside = false;
    for (let start = 0; start < text.length; start++) {
      let found: Place<Meaning>[] | null = null;
      let branch = (inside ? anywhere : atStart).at(text.charCodeAt(start));
      for (let at = start + 1; branch; branch = branch.at(text.charCodeAt(at++)))
        for (const phrase of branch.phrases) {
          const end = endAt(text, start, phrase);
          if (end < 0) continue;
          found ??= [];
          found.push({ phrase, end });
        }
      if (found && visit(start, found)) return;
      inside = isWordAt(text, start);
    }
  };
}

/**
 * Compiles phrases (see `lexicon/schema.ts`): whole words, `*` at an end for any letters, ` … ` for a short gap.
 * Phrases must be folded already.
 */
export function matcherOf(phrases: Iterable<string>): Matcher {
  const search = compile(new Map([['', phrases]]));
  const find = (text: string): string | null => {
    let words: string | null = null;
    search(text, (start, found) => {
      words = text.slice(start, Math.max(...found.map(({ end }) => end)));
      return true;
    });
    return words;
  };
  return { find };
}

/**
 * Compiles phrases of many meanings, written as for `matcherOf`.
 * @param toldApart meanings that share words: what lies within a longer phrase of another one of its group is not said
 */
export function readerOf<Meaning>(
  lists: ReadonlyMap<Meaning, Iterable<string>>,
  toldApart: readonly (readonly Meaning[])[] = [],
): Reader<Meaning> {
  const search = compile(lists);
  const groupOf = new Map(toldApart.flatMap((group, index) => group.map((meaning) => [meaning, index] as const)));

  const read = (text: string) => {
    const said = new Map<Meaning, string>();
    const covered = toldApart.map(() => -1);
    search(text, (start, found) => {
      const longest = new Map<number, Place<Meaning>>();
      for (const place of found.sort((a, b) => b.end - a.end || lengthOf(b) - lengthOf(a)))
        for (const meaning of place.phrase.meanings) {
          const group = groupOf.get(meaning);
          if (group !== undefined) {
            const before = longest.get(group);
            if ((covered[group] ?? -1) >= place.end || (before && saysMore(before, place))) continue;
            if (!before) longest.set(group, place);
          }
          if (!said.has(meaning)) said.set(meaning, text.slice(start, place.end));
        }
      for (const [group, { end }] of longest) covered[group] = Math.max(covered[group] ?? -1, end);
      return false;
    });
    return said;
  };
  return { read };
}
