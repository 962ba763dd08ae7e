import type { Notice } from '../../login/snapshot.ts';
import { clusterFields } from './clusters.ts';
import { collectFrame, type FramePart } from './collect.ts';
import { groupForms } from './forms.ts';
import { makeHints } from './hints.ts';
import { makeNaming } from './naming.ts';
import { makeNearby } from './nearby.ts';
import { collectNotices } from './notices.ts';
import { makeSelectors } from './selector.ts';
import { makeTree } from './tree.ts';
import { makeVisibility } from './visibility.ts';
import { walkPage } from './walk.ts';

/** What the script evaluates to in a frame. `elements[i]` is the live element of `snapshot.elements[i]`. */
export interface Observed {
  snapshot: FramePart & { notices: Notice[] };
  elements: Element[];
}

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
  const visibility = (${makeVisibility})();
  const naming = (${makeNaming})(tree, visibility);
  const walked = (${walkPage})();
  const grouped = (${groupForms})(walked, tree, naming, visibility, ${clusterFields});
  const notices = (${collectNotices})(walked, grouped.containers, naming, visibility);
  const nearbyOf = (${makeNearby})(naming, visibility);
  const hintsOf = (${makeHints})(tree);
  const part = (${collectFrame})(walked, grouped, naming, nearbyOf, hintsOf, visibility, (${makeSelectors})());
  return { snapshot: { ...part, notices }, elements: walked.found.map((found) => found.el) };
})()`;
