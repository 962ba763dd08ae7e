import { clusterFields } from './clusters.ts';
import { collectElements } from './collect.ts';
import { groupForms } from './forms.ts';
import { describeFrame } from './frame.ts';
import { standing } from './frames.ts';
import { makeHints } from './hints.ts';
import { makeKinds } from './kinds.ts';
import { chooseLinks } from './links.ts';
import { makeNaming } from './naming.ts';
import { makeNearby } from './nearby.ts';
import { collectNotices } from './notices.ts';
import { makeQuote } from './quote.ts';
import { makeSelectors } from './selector.ts';
import { makeTree } from './tree.ts';
import { makeVisibility } from './visibility.ts';
import { walkPage } from './walk.ts';

/** What keeps the elements of each look, in the world of our own in which the script runs. */
const KEPT = "globalThis[Symbol.for('latchkey.looks')]";

/** The expression for the live element behind a reference; null when it is gone, or its page is. */
export const elementScript = (look: string, index: number) =>
  `${KEPT}?.get(${JSON.stringify(look)})?.[${Number(index)}] ?? null`;

/** The expression that lets the elements of a look go. */
export const disposeScript = (look: string) => `${KEPT}?.delete(${JSON.stringify(look)})`;

/**
 * The one expression that `observe` evaluates in a frame. It only reads. What it comes to is a `FramePart` as JSON: one
 * string crosses from the browser many times faster than the same in objects, and with one message instead of three.
 *
 * Each part travels as its own source text and gets the others as arguments, so no part may use a name from
 * outside itself. `__name` is there for bundlers that were told to keep names: they call it inside functions. Keeping
 * names while also shortening them renames `__name` itself, so a bundle must not do both.
 */
export const OBSERVE_SCRIPT = `(() => {
  const __name = (target) => target;
  const look = String(Math.random());
  const standing = (() => {
    try {
      return frameElement && (${standing})(frameElement);
    } catch {
      return null;
    }
  })();
  const tree = (${makeTree})();
  if (tree.body && !tree.firstChild(tree.body)) return JSON.stringify({ look, standing });
  const walked = (${walkPage})(tree, (${makeKinds})(tree));
  const visibility = (${makeVisibility})(tree, walked.shadows);
  const naming = (${makeNaming})(tree, visibility, walked.labels);
  walked.found = (${chooseLinks})(walked.found, tree, naming);
  const grouped = (${groupForms})(walked, tree, naming, visibility, ${clusterFields});
  const notices = (${collectNotices})(walked, grouped.containers, tree, naming, visibility, (${makeQuote})(tree));
  const elements = (${collectElements})(walked, grouped, tree, naming, visibility, {
    nearbyOf: (${makeNearby})(tree, naming, visibility),
    hintsOf: (${makeHints})(tree),
    selectorOf: (${makeSelectors})(tree, walked),
  });
  (${KEPT} ??= new Map()).set(look, walked.found.map((found) => found.el));
  const rest = { look, standing, forms: grouped.forms, notices, elements };
  return (${describeFrame})(walked, tree, naming, visibility, rest);
})()`;

/**
 * The expression that looks and then evaluates another one, in which `part` is what was told of the frame and `elements`
 * are the live ones, in the same order: for measurements that need both.
 */
export const lookAnd = (expression: string) => `(() => {
  const part = JSON.parse(${OBSERVE_SCRIPT});
  const elements = ${KEPT}?.get(part.look) ?? [];
  return (${expression});
})()`;
