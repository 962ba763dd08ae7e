import type { Naming } from './naming.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';
import type { Found } from './walk.ts';

/** The boxes that hold fields outside any form element: first those that are rendered, then those that are not. */
export interface Clusters {
  rendered: Element[];
  hidden: Element[];
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Gathers fields outside any form element, each with the nearest ancestor that also holds something to press, so that a
 * formless login box and a search box stay apart. Fields that are not rendered (in a closed dialog, menu or tab) are
 * gathered by themselves, never beyond the element that hides them.
 */
export function clusterFields(loose: Found[], tree: Tree, naming: Naming, visibility: Visibility): Clusters {
  const { ancestors, parentOf } = tree;
  const isPassword = (el: Element) => el instanceof HTMLInputElement && el.type === 'password';
  const fields = loose.filter(({ kind }) => /^(input|select|textarea|editable)$/.test(kind)).map(({ el }) => el);
  if (fields.length === 0) return { rendered: [], hidden: [] };

  // A bare icon beside a field (show password, clear) does not end the search for the form's own button.
  const speaks = (el: Element) =>
    el instanceof HTMLInputElement || (el as HTMLButtonElement).type === 'submit' || naming.textOf(el, 20).length > 1;
  const presses = loose.filter(({ el, kind }) => kind === 'button' && speaks(el)).map(({ el }) => el);
  const above = (buttons: Element[]) => new Set(buttons.flatMap((el) => [...ancestors(el)]));

  type Members = Map<Element, Element[]>;

  // A stray field, as of a page's header, takes in what stands around it, but not several boxes that are forms already.
  const absorbInner = (members: Members) => {
    const whole = [...members]
      .filter(([, inside]) => inside.some(isPassword) && !inside.every(isPassword))
      .map(([box]) => box);
    for (const box of [...members.keys()]) {
      const outer = ancestors(box).find((node) => members.has(node));
      const inside = members.get(box);
      if (!outer || !inside) continue;
      if (whole.includes(box) && whole.filter((one) => ancestors(one).includes(outer)).length > 1) continue;
      members.set(outer, [...(members.get(outer) ?? []), ...inside]);
      members.delete(box);
    }
  };

  // A name with a button of its own and then a password with one: two steps of one box.
  const joinSteps = (members: Members) => {
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
  };

  const isIn = (boxes: Element[], el: Element) => ancestors(el).some((above) => boxes.includes(above));

  const gather = (some: Element[], boxOf: (el: Element) => Element | null): Members => {
    const members: Members = new Map();
    for (const el of some) {
      const box = boxOf(el);
      if (box) members.set(box, [...(members.get(box) ?? []), el]);
    }
    absorbInner(members);
    joinSteps(members);
    return members;
  };

  const nearPress = above(presses);
  const rendered = [
    ...gather(
      fields.filter((el) => visibility.rendered(el)),
      (el) => ancestors(el).find((node) => nearPress.has(node)) ?? parentOf(el) ?? el,
    ).keys(),
  ];

  const nearHiddenPress = above(presses.filter((el) => !visibility.rendered(el)));
  const hidden = gather(
    fields.filter((el) => !visibility.rendered(el)),
    (el) => {
      const chain = ancestors(el);
      const hiding = chain.findLast((node) => !visibility.rendered(node));
      const inside = hiding ? chain.slice(0, chain.indexOf(hiding) + 1) : [];
      const own = inside.find((node) => nearHiddenPress.has(node));
      // The next step of a box that is shown: its password waits there, without a button of its own.
      if (!own && isIn(rendered, el)) return null;
      return own ?? hiding ?? parentOf(el);
    },
  );
  // So may a code wait there, with a button to send it again.
  const apart = [...hidden].filter(([box, inside]) => inside.length > 1 || !isIn(rendered, box));
  return { rendered, hidden: apart.map(([box]) => box) };
}
