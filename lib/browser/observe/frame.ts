import type { FramePart } from './collect.ts';
import type { Naming } from './naming.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';
import type { Walked } from './walk.ts';

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Joins what was found in a frame and writes it as JSON. What stands in a password field is taken out wherever else the
 * page shows it: mirrored into an attribute, or spelled out beside the field.
 */
export function describeFrame(
  walked: Walked,
  tree: Tree,
  naming: Naming,
  visibility: Visibility,
  rest: Pick<FramePart, 'look' | 'standing' | 'forms' | 'notices' | 'elements'>,
): string {
  const headings = walked.headings
    .filter((el) => visibility.seen(el))
    .slice(0, 40)
    .map((el) => naming.textOf(el, 200));
  const title = Document.prototype.querySelector.call(document, 'head > title')?.firstChild?.nodeValue ?? '';
  const part: FramePart = {
    title: title.trim().slice(0, 300),
    lang: tree.attribute(tree.root, 'lang').slice(0, 40).toLowerCase(),
    headings: [...new Set(headings.filter(Boolean))].slice(0, 30),
    text: walked.text,
    ...rest,
  };
  // A word of plain letters may stand on the page by itself, and names fields.
  const secrets = walked.found
    .map(({ el }) => (el instanceof HTMLInputElement && el.type === 'password' ? el.value : ''))
    .filter((value) => value.length > 5 && !/^[A-Za-z]?[a-z]*$/.test(value));
  if (secrets.length === 0) return JSON.stringify(part);
  const spoken = /^(text|label|nearby|title|hints|placeholder|heading|\d+)$/;
  return JSON.stringify(part, (key, value) =>
    typeof value === 'string' && spoken.test(key)
      ? secrets.reduce((left, secret) => left.replaceAll(secret, ''), value)
      : value,
  );
}
