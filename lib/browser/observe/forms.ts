import type { FormSnapshot } from '../../login/snapshot.ts';
import type { Naming } from './naming.ts';
import type { Visibility } from './visibility.ts';
import type { Walked } from './walk.ts';

export interface Grouped {
  forms: FormSnapshot[];
  /** The element that holds each form's controls. */
  containers: Element[];
  ownerOf(el: Element): number | null;
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Which form a control belongs to. Fields outside any form element are gathered into clusters: the nearest
 * ancestor that also holds something to press, so that a formless login box and a search box stay apart.
 */
export function groupForms(walked: Walked, naming: Naming, visibility: Visibility): Grouped {
  const parentOf = (el: Element): Element | null => {
    if (el.parentElement) return el.parentElement;
    const top = el.getRootNode();
    return top instanceof ShadowRoot ? top.host : null;
  };
  const ancestors = (el: Element): Element[] => {
    const list: Element[] = [];
    for (let node = parentOf(el); node && node !== document.body && list.length < 40; node = parentOf(node))
      list.push(node);
    return list;
  };
  const formOf = (el: Element): Element | null => {
    const own = (el as HTMLInputElement).form;
    return own instanceof HTMLFormElement
      ? own
      : (ancestors(el).find((node) => node instanceof HTMLFormElement) ?? null);
  };
  const isPassword = (el: Element) => el instanceof HTMLInputElement && el.type === 'password';

  const clusters = (): Element[] => {
    const loose = walked.found.filter(({ el }) => formOf(el) === null);
    const fields = loose.filter(
      ({ el, kind }) => /^(input|select|textarea|editable)$/.test(kind) && visibility.rendered(el),
    );
    if (fields.length === 0) return [];
    const presses = new Set<Element>();
    // A bare icon beside a field (show password, clear) does not end the search for the form's own button.
    for (const { el, kind } of loose)
      if (
        (kind === 'button' && naming.labelOf(el).length > 1 && naming.textOf(el, 20).length > 1) ||
        (el as HTMLInputElement).type === 'submit'
      )
        for (const node of ancestors(el)) presses.add(node);
    const members = new Map<Element, Element[]>();
    for (const { el } of fields) {
      const box = ancestors(el).find((node) => presses.has(node)) ?? parentOf(el) ?? el;
      members.set(box, [...(members.get(box) ?? []), el]);
    }
    for (const box of [...members.keys()]) {
      const outer = ancestors(box).find((node) => members.has(node));
      const inside = members.get(box);
      if (!outer || !inside) continue;
      members.set(outer, [...(members.get(outer) ?? []), ...inside]);
      members.delete(box);
    }
    const boxes = [...members.keys()];
    for (let i = 1; i < boxes.length; i++) {
      const [before, box] = [boxes[i - 1] as Element, boxes[i] as Element];
      const [first, second] = [members.get(before) ?? [], members.get(box) ?? []];
      if (first.length !== 1 || second.length !== 1 || first.some(isPassword) || !second.some(isPassword)) continue;
      const shared = ancestors(box)
        .slice(0, 5)
        .find((node) => ancestors(before).slice(0, 5).includes(node));
      if (!shared) continue;
      members.delete(before);
      members.delete(box);
      members.set(shared, [...first, ...second]);
      boxes[i] = shared;
    }
    return [...members.keys()];
  };

  const headingOf = (box: Element): string => {
    for (const inner of box.querySelectorAll('h1,h2,h3,h4,h5,h6,legend,[role=heading]'))
      if (visibility.seen(inner)) return naming.textOf(inner, 200);
    const top = box.getBoundingClientRect().top;
    const above = walked.headings.filter((heading) => {
      if (!(heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) || !visibility.seen(heading))
        return false;
      return top - heading.getBoundingClientRect().bottom < 300;
    });
    const nearest = above.at(-1);
    return nearest ? naming.textOf(nearest, 200) : '';
  };

  const inDialog = (box: Element): boolean => {
    const layer = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
    return [box, ...ancestors(box)].slice(0, 15).some((node) => {
      if (node.matches(layer)) return true;
      return getComputedStyle(node).position === 'fixed' && node.getBoundingClientRect().height > 150;
    });
  };

  const holding = new Set(walked.found.map(({ el }) => formOf(el)));
  const real = walked.forms.filter((form) => holding.has(form));
  const containers: Element[] = [...real, ...clusters()].slice(0, 60);
  const places = new Map(containers.map((box, index) => [box, index]));
  const forms = containers.map(
    (box, form): FormSnapshot => ({
      form,
      real: form < real.length,
      visible: false,
      id: naming.attribute(box, 'id'),
      name: naming.attribute(box, 'name'),
      className: naming.attribute(box, 'class').slice(0, 200),
      action: naming.attribute(box, 'action').slice(0, 500),
      method: naming.attribute(box, 'method').toLowerCase(),
      label: naming.attribute(box, 'aria-label').slice(0, 200),
      heading: headingOf(box),
      dialog: inDialog(box),
      text: naming.textOf(box, 1_000, '\n'),
    }),
  );
  const ownerOf = (el: Element): number | null => {
    const form = formOf(el);
    if (form) return places.get(form) ?? null;
    for (const node of ancestors(el)) {
      const place = places.get(node);
      if (place !== undefined) return place;
    }
    return null;
  };
  return { forms, containers, ownerOf };
}
