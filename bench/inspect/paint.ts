import { styleText } from 'node:util';

type Style = 'strong' | 'faint' | 'good' | 'bad';

/** Marks text for a terminal. */
export type Paint = (style: Style, text: string) => string;

const CODES = { strong: 'bold', faint: 'dim', good: 'green', bad: 'red' } as const;

export const plain: Paint = (_style, text) => text;

export const coloured: Paint = (style, text) => styleText(CODES[style], text, { validateStream: false });

/** Colours where a person looks at a terminal, unless they asked for none (`NO_COLOR`). */
export const paintFor = (stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint =>
  stream.isTTY && !env.NO_COLOR ? coloured : plain;

/** Words of a page as they may be printed: no control character reaches the terminal, and no line is broken. */
export function printable(text: string, most = 80): string {
  const folded = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return folded.length > most ? `${folded.slice(0, most - 1)}…` : folded;
}
