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
  const { ancestors, attribute } = tree;
  const { found, headings } = walked;
  const layers = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
  const most = 60;

  // What the browser says counts: a table may have torn the form from its fields, and `form=` may name another.
  const formOf = ({ el, within }: Found): Element | null => {
    const own = /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(tree.tagOf(el)) ? (el as HTMLInputElement).form : null;
    return own ?? within;
  };

  const spokenTitle = (box: Element): string => {
    const layer = [box, ...ancestors(box)].find((el) => tree.matches(el, layers));
    return layer ? naming.spokenName(layer) : '';
  };

  /** What hides a form that is not shown: the outermost of the elements around it that are not seen either. */
  const hidingOf = (box: Element): Element => {
    const around = [box, ...ancestors(box)];
    const open = around.findIndex((el) => visibility.seen(el));
    return around.at(open < 0 ? -1 : Math.max(0, open - 1)) ?? box;
  };

  const headingOf = (box: Element, shown: boolean): string => {
    for (const heading of headings) {
      if (!tree.contains(box, heading)) continue;
      const text = shown && !visibility.seen(heading) ? '' : naming.textOf(heading, 200);
      if (text) return text;
    }
    const before = headings.filter((heading) => tree.precedes(heading, box));
    if (!shown) {
      const hiding = hidingOf(box);
      const within = before.findLast((heading) => ancestors(heading).includes(hiding));
      return (within && naming.textOf(within, 200)) || spokenTitle(box);
    }
    const { top } = tree.rect(box);
    const nearest = before.findLast((heading) => visibility.seen(heading) && top - tree.rect(heading).bottom < 300);
    return nearest ? naming.textOf(nearest, 200) : spokenTitle(box);
  };

  const inDialog = (box: Element): boolean =>
    [box, ...ancestors(box)].slice(0, 15).some((el) => {
      if (tree.matches(el, layers)) return true;
      if (getComputedStyle(el).position !== 'fixed') return false;
      return !visibility.rendered(el) || tree.rect(el).height > 150;
    });

  const isPassword = (el: Element) => el instanceof HTMLInputElement && el.type === 'password';
  const isField = ({ kind }: Found) => /^(input|select|textarea|editable)$/.test(kind);

  /** A form that some frameworks draw around the whole page: in it stand several boxes with a name and a password each. */
  const isWrapper = (form: Element, inside: Found[]): boolean => {
    if (inside.filter(({ el }) => isPassword(el)).length < 2) return false;
    const { rendered } = clusterFields(inside, tree, naming, visibility);
    const whole = rendered.filter((box) => {
      const fields = inside.filter((one) => box !== form && isField(one) && tree.contains(box, one.el));
      return fields.some(({ el }) => isPassword(el)) && fields.some(({ el }) => !isPassword(el));
    });
    return whole.length > 1;
  };

  const byBrowser = found.map(formOf);
  const wrappers = new Set(
    walked.forms.filter((form) =>
      isWrapper(
        form,
        found.filter((_, index) => byBrowser[index] === form),
      ),
    ),
  );
  const formed = byBrowser.map((form) => (wrappers.has(form as HTMLFormElement) ? null : form));
  const holding = new Set(formed);
  const real = walked.forms.filter((form) => holding.has(form)).slice(0, most);
  const loose = found.filter((_, index) => formed[index] === null);
  const clusters = clusterFields(loose, tree, naming, visibility);
  const containers: Element[] = [...real, ...clusters.rendered, ...clusters.hidden].slice(0, most);
  const firstHidden = real.length + clusters.rendered.length;
  const places = new Map(containers.slice(0, firstHidden).map((box, index) => [box, index]));
  const hiddenPlaces = new Map(containers.slice(firstHidden).map((box, index) => [box, firstHidden + index]));

  const ownerOf = (el: Element, form: Element | null): number | null => {
    if (form) return places.get(form) ?? null;
    if (containers.length === real.length) return null;
    const hidden = hiddenPlaces.size > 0 && !visibility.rendered(el);
    for (const above of ancestors(el)) {
      const place = (hidden ? hiddenPlaces.get(above) : undefined) ?? places.get(above);
      if (place !== undefined) return place;
    }
    return null;
  };

  const owners = found.map(({ el }, index) => ownerOf(el, formed[index] ?? null));
  const shown = new Set<number>();
  owners.forEach((form, index) => {
    if (form !== null && !shown.has(form) && visibility.seen((found[index] as Found).el)) shown.add(form);
  });

  const forms = containers.map(
    (box, form): FormSnapshot => ({
      form,
      real: form < real.length,
      visible: shown.has(form),
      id: attribute(box, 'id').slice(0, 120),
      name: attribute(box, 'name').slice(0, 120),
      className: attribute(box, 'class').slice(0, 200),
      action: attribute(box, 'action').slice(0, 500),
      method: attribute(box, 'method').slice(0, 20).toLowerCase(),
      label: naming.fold(attribute(box, 'aria-label')).slice(0, 200),
      heading: headingOf(box, shown.has(form)),
      dialog: inDialog(box),
      text: naming.textOf(box, 1_000, '\n'),
    }),
  );
  return { forms, containers, owners };
}
