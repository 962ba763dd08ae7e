import { clusterFields } from './clusters.ts';
import { collectElements, type FramePart } from './collect.ts';
import { groupForms } from './forms.ts';
import { describeFrame } from './frame.ts';
import { makeHints } from './hints.ts';
import { makeKinds } from './kinds.ts';
import { chooseLinks } from './links.ts';
import { makeNaming } from './naming.ts';
import { makeNearby } from './nearby.ts';
import { collectNotices } from './notices.ts';
import { makeSelectors } from './selector.ts';
import { makeTree } from './tree.ts';
import { makeVisibility } from './visibility.ts';
import { walkPage } from './walk.ts';

/** What the script evaluates to in a frame. `elements[i]` is the live element of the i-th element told of. */
export interface Observed {
  /** A `FramePart` as JSON: one string crosses from the browser many times faster than the same in objects. */
  part: string;
  elements: Element[];
}

export type { FramePart };

/**
 * The one expression that `observe` evaluates in a frame. It only reads.
 *
 * Each part travels as its own source text and gets the others as arguments, so no part may use a name from
 * outside itself. `__name` is there for bundlers that were told to keep names: they call it inside functions. Keeping
 * names while also shortening them renames `__name` itself, so a bundle must not do both.
 */
export const OBSERVE_SCRIPT = `(() => {
  const __name = (target) => target;
  const tree = (${makeTree})();
  if (tree.body && !tree.firstChild(tree.body)) return { part: '{}', elements: [] };
  const walked = (${walkPage})(tree, (${makeKinds})(tree));
  const visibility = (${makeVisibility})(tree, walked.shadows);
  const naming = (${makeNaming})(tree, visibility, walked.labels);
  walked.found = (${chooseLinks})(walked.found, tree, naming);
  const grouped = (${groupForms})(walked, tree, naming, visibility, ${clusterFields});
  const notices = (${collectNotices})(walked, grouped.containers, tree, naming, visibility);
  const elements = (${collectElements})(walked, grouped, tree, naming, visibility, {
    nearbyOf: (${makeNearby})(tree, naming, visibility),
    hintsOf: (${makeHints})(tree),
    selectorOf: (${makeSelectors})(tree, walked),
  });
  const part = (${describeFrame})(walked, tree, naming, visibility, { forms: grouped.forms, notices, elements });
  return { part, elements: walked.found.map((found) => found.el) };
})()`;
