import type { ElementSnapshot } from '../../login/snapshot.ts';
import type { Tree } from './tree.ts';

export type Kind = ElementSnapshot['kind'];

/** What is read of an element's attributes in passing. */
export interface Marks {
  /** How many attributes it has: one without any is seldom anything. */
  count: number;
  role: string;
  className: string;
  id: string;
  live: string;
  editable: boolean;
  /** It says by an attribute that a click does something. */
  clickable: boolean;
}

export interface Kinds {
  marksOf(el: Element): Marks;
  /** What a person can do with an element; null when nothing. */
  kindOf(el: Element, tag: string, marks: Marks): Kind | null;
  /** The mouse pointer over it is a hand, as over a link. Null when nobody asks any more: a page of hands. */
  isHand(el: Element, tag: string, marks: Marks): boolean | null;
  /** A click on it is meant, though it is neither a control nor says so: the hand over it does. */
  isPressable(el: Element, tag: string): boolean;
}

/** Injected into pages: self-contained, see `script.ts`. */
export function makeKinds(tree: Tree): Kinds {
  const { attribute, names, shadowOf } = tree;
  const { checkVisibility } = Element.prototype;
  const NONE: Marks = { count: 0, role: '', className: '', id: '', live: '', editable: false, clickable: false };
  const click =
    /^(onclick|onmousedown|ontouchstart|jsaction|on-click|on-tap|ontap|wire:click|[xv]-on:click(\..*)?|@click(\..*)?|\(click\)|(data-)?ng-click)$/;
  const roles: Record<string, Kind> = {
    textbox: 'editable',
    searchbox: 'editable',
    checkbox: 'checkbox',
    switch: 'checkbox',
    menuitemcheckbox: 'checkbox',
    radio: 'radio',
    link: 'link',
    button: 'button',
    menuitem: 'button',
    menuitemradio: 'button',
    tab: 'button',
    option: 'button',
  };
  // Called a button by its own class, in one of the words that mean the thing and not its place.
  const buttonClass =
    /(^|\s)(\S+[-_])?(btn|button)([-_](primary|submit|login|signin|large|lg|block|default|main))?(\s|$)/i;
  const faces = new Set('DIV,SPAN,LI,P,TD,I,IMG,B,EM,STRONG'.split(','));
  let looks = 4_000;
  let hiddenLooks = 200;

  // A page uses few names, each on many elements.
  const clicks = new Map<string, boolean>();
  const saysClick = (name: string): boolean => {
    const known = clicks.get(name);
    if (known !== undefined) return known;
    const answer = click.test(name);
    clicks.set(name, answer);
    return answer;
  };

  const marksOf = (el: Element): Marks => {
    const list = names(el);
    if (list.length === 0) return NONE;
    const marks = { ...NONE, count: list.length };
    for (const name of list) {
      if (name === 'class') marks.className = attribute(el, name);
      else if (name === 'id') marks.id = attribute(el, name);
      else if (name === 'role') marks.role = attribute(el, name).trim().toLowerCase();
      else if (name === 'aria-live') marks.live = attribute(el, name);
      else if (name === 'contenteditable') marks.editable = attribute(el, name) !== 'false';
      else if (saysClick(name)) marks.clickable = true;
    }
    return marks;
  };

  const ofInput = (type: string): Kind | null => {
    if (/^(submit|button|image|reset)$/.test(type)) return 'button';
    if (type === 'checkbox' || type === 'radio') return type;
    return /^(hidden|file|range|color)$/.test(type) ? null : 'input';
  };

  const holdsControl = (el: Element) => {
    const controls = 'a,button,input:not([type=hidden]),select,textarea';
    return el.querySelector(controls) !== null || shadowOf(el)?.querySelector(controls) != null;
  };

  const classes = new Map<string, boolean>();
  const isButtonClass = (className: string): boolean => {
    const known = classes.get(className);
    if (known !== undefined) return known;
    const answer = buttonClass.test(className.slice(0, 300));
    classes.set(className, answer);
    return answer;
  };

  /** `<x-button>`, or something styled as a button, without a real one inside. */
  const isButtonByName = (el: Element, tag: string, { className }: Marks) => {
    const custom = tag.includes('-');
    const called = custom ? /(^|-)(BUTTON|BTN)(-|$)/.test(tag) : className !== '' && isButtonClass(className);
    return called && (custom || faces.has(tag)) && el.childElementCount < 4 && !holdsControl(el);
  };

  const kindOf = (el: Element, tag: string, marks: Marks): Kind | null => {
    switch (tag) {
      case 'INPUT':
        return ofInput((el as HTMLInputElement).type);
      case 'SELECT':
        return 'select';
      case 'TEXTAREA':
        return 'textarea';
      case 'BUTTON':
      case 'SUMMARY':
        return 'button';
      case 'A':
      case 'AREA': {
        const leads = !/^(#.?.?$|#?$|javascript:)/i.test(attribute(el, 'href').trim());
        return marks.role === 'button' || !leads ? 'button' : 'link';
      }
      case 'HTML':
      case 'BODY':
        return null;
    }
    if (marks.count === 0 && !tag.includes('-')) return null;
    const byRole = marks.role === '' ? undefined : roles[marks.role];
    if (byRole) return byRole;
    if (marks.editable) return 'editable';
    if (marks.clickable && !/^(FORM|TABLE|TBODY|TR|MAIN|LABEL)$/.test(tag)) return 'button';
    return isButtonByName(el, tag, marks) ? 'button' : null;
  };

  const isHand = (el: Element, tag: string, { count }: Marks): boolean | null => {
    if ((count === 0 && !tag.includes('-')) || looks <= 0) return null;
    looks--;
    // Styles of what is not rendered are costly to come by.
    if (!checkVisibility.call(el) && hiddenLooks-- <= 0) return null;
    return getComputedStyle(el).cursor === 'pointer';
  };

  const isPressable = (el: Element, tag: string): boolean => {
    if (/^(BODY|HTML|LABEL|FORM|MAIN|TABLE|TBODY|TR)$/.test(tag)) return false;
    return !tag.includes('-') || !holdsControl(el);
  };

  return { marksOf, kindOf, isHand, isPressable };
}
