import type { FormSnapshot } from '../../login/snapshot.ts';
import type { Clusters } from './clusters.ts';
import type { Naming } from './naming.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';
import type { Found, Walked } from './walk.ts';

export interface Grouped {
  forms: FormSnapshot[];
  /** The element that holds each form's controls. */
  containers: Element[];
  /** The form of each element that was found. */
  owners: (number | null)[];
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Which form a control belongs to: the one that the browser says, or else its cluster.
 */
export function groupForms(
  walked: Walked,
  tree: Tree,
  naming: Naming,
  visibility: Visibility,
  clusterFields: (loose: Found[], tree: Tree, naming: Naming, visibility: Visibility) => Clusters,
): Grouped {
  const { ancestors } = tree;
  const layers = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';

  const formOf = (el: Element): Element | null => {
    const own = el instanceof HTMLFormElement ? null : (el as HTMLInputElement).form;
    return own instanceof HTMLFormElement
      ? own
      : (ancestors(el).find((node) => node instanceof HTMLFormElement) ?? null);
  };

  const follows = (heading: Element, box: Element) =>
    (Node.prototype.compareDocumentPosition.call(heading, box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

  const spokenTitle = (box: Element): string => {
    const layer = [box, ...ancestors(box)].find((node) => Element.prototype.matches.call(node, layers));
    return layer ? naming.spokenName(layer) : '';
  };

  /** What hides a form that is not shown: the outermost of the elements around it that are not seen either. */
  const hidingOf = (box: Element): Element => {
    const around = [box, ...ancestors(box)];
    const open = around.findIndex((node) => visibility.seen(node));
    return around.at(open < 0 ? -1 : Math.max(0, open - 1)) ?? box;
  };

  const headingOf = (box: Element, shown: boolean): string => {
    const inner = Element.prototype.querySelectorAll.call(box, 'h1,h2,h3,h4,h5,h6,legend,[role=heading]');
    for (const heading of inner) {
      const text = shown && !visibility.seen(heading) ? '' : naming.textOf(heading, 200);
      if (text) return text;
    }
    const before = walked.headings.filter((heading) => follows(heading, box));
    if (!shown) {
      const hiding = hidingOf(box);
      const within = before.findLast((heading) => ancestors(heading).includes(hiding));
      return (within && naming.textOf(within, 200)) || spokenTitle(box);
    }
    const top = Element.prototype.getBoundingClientRect.call(box).top;
    const nearest = before.findLast(
      (heading) => visibility.seen(heading) && top - heading.getBoundingClientRect().bottom < 300,
    );
    return nearest ? naming.textOf(nearest, 200) : spokenTitle(box);
  };

  const inDialog = (box: Element): boolean => {
    return [box, ...ancestors(box)].slice(0, 15).some((node) => {
      if (Element.prototype.matches.call(node, layers)) return true;
      if (getComputedStyle(node).position !== 'fixed') return false;
      return !visibility.rendered(node) || Element.prototype.getBoundingClientRect.call(node).height > 150;
    });
  };

  const holding = new Set(walked.found.map(({ el }) => formOf(el)));
  const real = walked.forms.filter((form) => holding.has(form));
  const loose = walked.found.filter(({ el }) => formOf(el) === null);
  const clusters = clusterFields(loose, tree, naming, visibility);
  const containers: Element[] = [...real, ...clusters.rendered, ...clusters.hidden].slice(0, 60);
  const firstHidden = real.length + clusters.rendered.length;
  const places = new Map(containers.slice(0, firstHidden).map((box, index) => [box, index]));
  const hiddenPlaces = new Map(containers.slice(firstHidden).map((box, index) => [box, firstHidden + index]));
  const ownerOf = (el: Element): number | null => {
    const form = formOf(el);
    if (form) return places.get(form) ?? null;
    const hidden = hiddenPlaces.size > 0 && !visibility.rendered(el);
    for (const node of ancestors(el)) {
      const place = (hidden ? hiddenPlaces.get(node) : undefined) ?? places.get(node);
      if (place !== undefined) return place;
    }
    return null;
  };
  const owners = walked.found.map(({ el }) => ownerOf(el));
  const shown = new Set(owners.filter((_, index) => visibility.seen((walked.found[index] as Found).el)));
  const forms = containers.map(
    (box, form): FormSnapshot => ({
      form,
      real: form < real.length,
      visible: shown.has(form),
      id: naming.attribute(box, 'id'),
      name: naming.attribute(box, 'name'),
      className: naming.attribute(box, 'class').slice(0, 200),
      action: naming.attribute(box, 'action').slice(0, 500),
      method: naming.attribute(box, 'method').toLowerCase(),
      label: naming.attribute(box, 'aria-label').slice(0, 200),
      heading: headingOf(box, shown.has(form)),
      dialog: inDialog(box),
      text: naming.textOf(box, 1_000, '\n'),
    }),
  );
  return { forms, containers, owners };
}
