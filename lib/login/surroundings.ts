import { readControl } from './controls.ts';
import { isMasked } from './fields.ts';
import type { FormParts } from './forms.ts';
import type { ElementSnapshot } from './snapshot.ts';

/** Controls that far from a form still belong to what is said about it: "Already have an account? Log in". */
const CLOSE = 8;
const MOST_PASSWORDS = 3;

const TELLING = ['login', 'signup', 'reset'] as const;

function tellsOf(element: ElementSnapshot): (typeof TELLING)[number] | null {
  if (!element.visible || (element.kind !== 'button' && element.kind !== 'link')) return null;
  const kind = readControl(element);
  return TELLING.find((one) => one === kind) ?? null;
}

/**
 * What stands around a form, in words: where the page offers to log in, to sign up, to reset, and how many passwords
 * it asks for elsewhere. A page that offers to log in by a link is seldom the login itself.
 */
export function surroundingsOf({ form, frame, fields, controls, shown }: FormParts): string[] {
  const own = [...fields, ...controls].map(({ element }) => element.index);
  const first = Math.min(...own);
  const last = Math.max(...own);
  const outside = frame.elements.filter((element) => element.form !== (form?.form ?? null));
  const seen = new Set<string>();
  for (const element of outside) {
    const tells = tellsOf(element);
    if (tells === null) continue;
    const after = element.index - last;
    const before = first - element.index;
    const where = after > 0 && after <= CLOSE ? 'after it' : before > 0 && before <= CLOSE ? 'before it' : 'elsewhere';
    seen.add(`${where}:${tells}`);
  }
  const passwords = outside.filter((element) => isMasked(element) && (element.visible || !shown)).length;
  if (passwords > 0) seen.add(`other passwords:${passwords >= MOST_PASSWORDS ? `${MOST_PASSWORDS}+` : passwords}`);
  return [...seen];
}
