import type { ScreenChoice } from './decision.ts';
import { fold } from './words.ts';

/** What hides letters of an address that is not shown whole. */
const MASK = /[*•·●…]+/u;
/** Characters that may be part of an identifier, and so never stand at its end. */
const WITHIN = /[\p{L}\p{N}._%+@-]/u;

/**
 * The one account of a picker that a stored identifier names: shown whole, or masked so that it fits.
 * @param identifiers the stored e-mail address, user name, phone number: secret, and not kept
 * @returns the choice's id; null when none fits, or more than one
 */
export function accountFor(choices: readonly ScreenChoice[], identifiers: readonly string[]): string | null {
  const accounts = choices.filter(({ type }) => type === 'account');
  const wanted = identifiers.map(fold).filter((identifier) => identifier.length > 1);
  const [only, second] = [holds, fitsMask]
    .map((fits) => accounts.filter(({ label }) => wanted.some((identifier) => fits(fold(label), identifier))))
    .find((found) => found.length > 0) ?? [undefined, undefined];
  return only && !second ? only.id : null;
}

/** Whether a text names an identifier, and not a longer one that only holds it. */
function holds(label: string, identifier: string): boolean {
  for (let at = label.indexOf(identifier); at >= 0; at = label.indexOf(identifier, at + 1)) {
    const before = label[at - 1] ?? ' ';
    // A full stop ends a sentence, unless more follows.
    const after = label.slice(at + identifier.length).replace(/^\.(?=\s|$)/, '')[0] ?? ' ';
    if (!WITHIN.test(before) && !WITHIN.test(after)) return true;
  }
  return false;
}

/** `m***a@harbor.example` for `marina@harbor.example`: what is shown of it begins and ends as the identifier does. */
function fitsMask(label: string, identifier: string): boolean {
  return label.split(/\s+/).some((word) => {
    if (!MASK.test(word)) return false;
    const [name = '', host] = identifier.split('@');
    const [shownName = '', shownHost] = word.split('@');
    if ((host === undefined) !== (shownHost === undefined)) return false;
    return fitsPart(shownName, name) && (host === undefined || fitsPart(shownHost ?? '', host));
  });
}

function fitsPart(shown: string, whole: string): boolean {
  const pieces = shown.split(MASK);
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  if (pieces.length === 1) return shown === whole;
  return (
    first.length + last.length > 0 &&
    whole.length > first.length + last.length &&
    whole.startsWith(first) &&
    whole.endsWith(last)
  );
}
