import { isTextual } from './fields.ts';
import type { FormParts } from './forms.ts';
import type { ElementSnapshot } from './snapshot.ts';

const FEWEST = 2;

const isLetter = (option: string) => /^[\p{L}\p{N}]$/u.test(option);
/** What stands in a list before something is chosen. */
const isNothing = (option: string) => !/[\p{L}\p{N}]/u.test(option);

/** A list to choose one letter or digit from. Marks from 1 to 5 are one too, and no letters of a secret: they have no 0. */
function letters({ kind, options }: ElementSnapshot): boolean {
  const chosen = options.map((option) => option.trim()).filter((option) => !isNothing(option));
  return kind === 'select' && chosen.every(isLetter) && chosen.some((option) => /[\p{L}0]/u.test(option));
}

/** Whether a form asks for letters of a secret word by lists to choose from, and for nothing to type. */
export function asksForLetters({ fields, shown }: FormParts): boolean {
  const lists = fields.filter(({ element }) => letters(element));
  return shown && lists.length >= FEWEST && !fields.some(({ element }) => isTextual(element));
}
