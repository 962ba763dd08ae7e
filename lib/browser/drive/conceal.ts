import { fold } from '../../login/words.ts';

const HIDDEN = '•••';
/** Shorter ones would hide half of every text, and tell nothing. */
const SHORTEST = 3;
/** From here on a value is hidden inside a longer word too. */
const LONG = 8;

/** A text without a value: as it is, in any case, as an address holds it, and as an id is made of it. */
export function withoutValue(text: string, value: string): string {
  if (value.length < SHORTEST) return text;
  const forms = new Set([value, encodeURIComponent(value), encodeURI(value), asId(value)]);
  return [...forms].filter((form) => form.length >= SHORTEST).reduce(without, text);
}

function without(text: string, form: string): string {
  const literal = form.replace(/[^\p{L}\p{N}]/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
  const edge = '[\\p{L}\\p{N}]';
  const pattern = form.length < LONG ? `(?<!${edge})${literal}(?!${edge})` : literal;
  return text.replace(new RegExp(pattern, 'giu'), HIDDEN);
}

const asId = (value: string) =>
  fold(value)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .slice(0, 40)
    .replace(/^_|_$/g, '');
