import type { Kind, Kinds } from './kinds.ts';
import type { Tree } from './tree.ts';

export interface Found {
  el: Element;
  kind: Kind;
  /** The form element around it, in the tree as it is shown. */
  within: HTMLFormElement | null;
}

/** What one pass over the tree has found, in the order in which it is shown. */
export interface Walked {
  found: Found[];
  headings: Element[];
  notices: Element[];
  labels: HTMLLabelElement[];
  forms: HTMLFormElement[];
  text: string;
  /** The open shadow roots, in the order in which they were met. */
  shadows: ShadowRoot[];
  /** How many fields and buttons of a scope bear a name, by tag and name, and by tag, name and type. */
  named: Map<Node, Map<string, number>>;
  /** False when there was more than the bounds allow. */
  whole: boolean;
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * One pass over the document and its open shadow roots, slotted elements where their slot is. Bounded in nodes, so that a
 * hostile page costs what it costs and no more; what lies beyond the bounds is not seen.
 */
export function walkPage(tree: Tree, kinds: Kinds): Walked {
  const bounds = {
    nodes: 60_000,
    // What is seen must not depend on how busy the machine is: no page comes near this unless something is wrong.
    ms: 5_000,
    fields: 400,
    buttons: 600,
    links: 5_000,
    notices: 120,
    headings: 150,
    labels: 600,
    forms: 100,
    text: 20_000,
    texts: 5_000,
  };
  const { tagOf, nodeType, firstChild, nextSibling, shadowOf, assignedTo, attribute } = tree;
  const skipped = new Set('SCRIPT,STYLE,NOSCRIPT,TEMPLATE,OPTION,HEAD,OBJECT,IFRAME,SVG,svg,MATH,math'.split(','));
  const titles = new Set('H1,H2,H3,H4,H5,H6,LEGEND'.split(','));
  const fields = new Set('INPUT,SELECT,TEXTAREA,BUTTON'.split(','));
  const announcing =
    /(^|[^a-z])(error|errors|alert|invalid|warn|warning|danger|fail|failed|failure|message|messages|msg|notice|feedback|flash|toast|status|help-block|notification|snackbar|validation)([^a-z]|$)/i;
  const out: Walked = {
    found: [],
    headings: [],
    notices: [],
    labels: [],
    forms: [],
    text: '',
    shadows: [],
    named: new Map(),
    whole: true,
  };
  const count = { fields: 0, buttons: 0, links: 0 };
  const texts: string[] = [];
  let textLength = 0;
  const started = performance.now();

  const aloud = /^(alert|status|alertdialog|assertive|polite)$/;
  const word = /\S/;
  const classes = new Map<string, boolean>();
  const announces = (called: string): boolean => {
    const known = classes.get(called);
    if (known !== undefined) return known;
    const answer = announcing.test(called.replace(/([a-z])([A-Z])/g, '$1-$2'));
    classes.set(called, answer);
    return answer;
  };

  const tally = (scope: Node, key: string) => {
    const names = out.named.get(scope) ?? new Map<string, number>();
    names.set(key, (names.get(key) ?? 0) + 1);
    out.named.set(scope, names);
  };

  const take = (el: Element, kind: Kind, within: HTMLFormElement | null) => {
    const group = kind === 'link' ? 'links' : kind === 'button' ? 'buttons' : 'fields';
    if (count[group]++ < bounds[group]) out.found.push({ el, kind, within });
  };

  // Asked once for all texts of a parent, which come one after the other.
  let asked: Element | null = null;
  let shows = false;
  const readText = (text: Text, parent: Element | null) => {
    if (textLength >= bounds.text || texts.length >= bounds.texts || !parent) return;
    const data = text.length > bounds.text ? text.substringData(0, bounds.text) : text.data;
    if (!word.test(data)) return;
    if (parent !== asked) {
      asked = parent;
      shows = tree.shows(parent, true);
    }
    if (!shows) return;
    const folded = data.replace(/\s+/g, ' ').trim();
    texts.push(folded);
    textLength += folded.length + 1;
  };

  interface Place {
    /** The node to visit next, and after it its siblings unless it stands here by itself. */
    node: Node;
    alone: boolean;
    parent: Element | null;
    scope: Node;
    /** In a link or button. */
    inControl: boolean;
    /** In something that a person types into: what stands there is a value, so it is never read. */
    quiet: boolean;
    /** In something over which the pointer is a hand. */
    hand: boolean;
    within: HTMLFormElement | null;
  }

  const visitElement = (el: Element, tag: string, at: Place): Place => {
    const inside: Place = {
      node: el,
      alone: false,
      parent: el,
      scope: at.scope,
      inControl: at.inControl,
      quiet: at.quiet,
      hand: at.hand,
      within: at.within,
    };
    const native = fields.has(tag);
    if (at.inControl && !native && tag !== 'A') {
      if (titles.has(tag) && out.headings.length < bounds.headings) out.headings.push(el);
      return inside;
    }
    const marks = kinds.marksOf(el);
    if (tag === 'FORM') {
      inside.within = el as HTMLFormElement;
      if (out.forms.length < bounds.forms) out.forms.push(el as HTMLFormElement);
    } else if (tag === 'LABEL' && out.labels.length < bounds.labels) out.labels.push(el as HTMLLabelElement);
    if (titles.has(tag) || marks.role === 'heading') {
      if (out.headings.length < bounds.headings) out.headings.push(el);
    }
    if (marks.count > 0 && out.notices.length < bounds.notices) {
      const live = (marks.role && aloud.test(marks.role)) || (marks.live && aloud.test(marks.live));
      const called = marks.className || marks.id ? `${marks.className.slice(0, 300)} ${marks.id.slice(0, 100)}` : '';
      if (live || (called && announces(called))) out.notices.push(el);
    }
    if (native) {
      const name = attribute(el, 'name');
      if (name) {
        const key = `${tag} ${name.slice(0, 200)}`;
        tally(at.scope, key);
        tally(at.scope, `${key} ${attribute(el, 'type')}`);
      }
    }
    let kind = kinds.kindOf(el, tag, marks);
    if (kind === null && !at.hand) {
      inside.hand = kinds.isHand(el, tag, marks) === true;
      if (inside.hand && kinds.isPressable(el, tag)) kind = 'button';
    }
    if (kind) take(el, kind, inside.within);
    inside.inControl ||= tag === 'BUTTON' || tag === 'A';
    inside.quiet ||= kind === 'editable' || kind === 'textarea' || kind === 'select' || marks.editable;
    return inside;
  };

  const stack: Place[] = [
    {
      node: tree.root,
      alone: true,
      parent: null,
      scope: document,
      inControl: false,
      quiet: document.designMode === 'on',
      hand: false,
      within: null,
    },
  ];
  const descend = (el: Element, tag: string, inside: Place) => {
    const shadow = shadowOf(el);
    const first = firstChild(el);
    if (!shadow) {
      const assigned = tag === 'SLOT' ? assignedTo(el) : [];
      for (let i = Math.min(assigned.length, 5_000) - 1; i >= 0; i--)
        stack.push({ ...inside, node: assigned[i] as Node, alone: true, scope: tree.scopeOf(assigned[i] as Element) });
      if (assigned.length === 0 && first) {
        inside.node = first;
        stack.push(inside);
      }
      return;
    }
    // What no slot shows comes last; the rest is met in its slot.
    const left: Node[] = [];
    for (let child = first; child && left.length < 1_000; child = nextSibling(child))
      if (child instanceof Element && tree.parentOf(child) === el) left.push(child);
    for (const child of left.reverse()) stack.push({ ...inside, node: child, alone: true });
    out.shadows.push(shadow);
    tree.enter(shadow);
    const top = firstChild(shadow);
    if (top) stack.push({ ...inside, node: top, scope: shadow });
  };

  for (let n = 0; stack.length > 0; n++) {
    if (n >= bounds.nodes || (n % 256 === 0 && performance.now() - started > bounds.ms)) {
      out.whole = false;
      break;
    }
    const at = stack[stack.length - 1] as Place;
    const { node } = at;
    const next = at.alone ? null : nextSibling(node);
    if (next) at.node = next;
    else stack.length--;
    const type = nodeType(node);
    if (type === 3) {
      if (!at.quiet) readText(node as Text, at.parent);
    } else if (type === 1) {
      const tag = tagOf(node as Element);
      if (!skipped.has(tag)) descend(node as Element, tag, visitElement(node as Element, tag, at));
    }
  }
  out.text = texts.join('\n').slice(0, bounds.text);
  return out;
}
