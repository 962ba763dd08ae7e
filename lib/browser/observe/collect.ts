import type { ElementSnapshot, FrameSnapshot } from '../../login/snapshot.ts';
import type { Grouped } from './forms.ts';
import type { Naming } from './naming.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';
import type { Found, Walked } from './walk.ts';

/** What is told of an element: whatever is empty, false or null is left out, since most of it is. */
export type ElementPart = Partial<ElementSnapshot> & Pick<ElementSnapshot, 'kind' | 'tag' | 'box'>;

/** What a frame hands over: the snapshot but for its place on the page, and `<html lang>` and title. */
export interface FramePart extends Omit<FrameSnapshot, 'frame' | 'url' | 'visible' | 'elements'> {
  /** Where its elements are kept: see `script.ts`. */
  look: string;
  title: string;
  lang: string;
  elements: ElementPart[];
  /** How the frame stands in the page around it; null when that cannot be seen from within. */
  standing: { visible: boolean; covered: boolean } | null;
}

/** The words for an element that need more than itself. */
export interface Wording {
  nearbyOf(el: Element, wordless: boolean): string;
  hintsOf(el: Element, words: string): string;
  selectorOf(el: Element): string;
}

/** Tells a property, unless it is as most are. */
type Put = <Name extends keyof ElementSnapshot>(name: Name, value: ElementSnapshot[Name] | null) => void;

/** Injected into pages: self-contained, see `script.ts`. Describes every element that was found; no value is read. */
export function collectElements(
  walked: Walked,
  grouped: Grouped,
  tree: Tree,
  naming: Naming,
  visibility: Visibility,
  { nearbyOf, hintsOf, selectorOf }: Wording,
): ElementPart[] {
  const { attribute } = tree;
  const scrolled = { x: scrollX, y: scrollY };

  const filled = (el: Element) => {
    if (el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement || el instanceof HTMLSelectElement)
      return el.value !== '';
    return /\S/.test(el.textContent ?? '');
  };

  const invalid = (el: Element) => {
    if (attribute(el, 'aria-invalid') === 'true') return true;
    return [el, ...tree.ancestors(el).slice(0, 2)].some((one) =>
      /(^|\s)\S*(has-error|is-invalid|field_with_errors|-invalid)(\s|$)/.test(attribute(one, 'class').slice(0, 300)),
    );
  };

  /** The browser quotes what was typed. */
  const complaintOf = (el: Element): string => {
    if (!(el instanceof HTMLInputElement) || !tree.matches(el, ':user-invalid')) return '';
    const { validationMessage, value } = el;
    return naming.fold(value === '' ? validationMessage : validationMessage.split(value).join('•••')).slice(0, 200);
  };

  const pictureOf = (area: HTMLAreaElement): Element | null => {
    const map = tree.closest(area, 'map');
    return map && tree.query(tree.root, `img[usemap="#${CSS.escape(attribute(map, 'name'))}"]`);
  };

  // What is styled hides its input and draws its label: the label is the face that a person sees.
  const faceOf = (el: Element, kind: Found['kind']): Element => {
    if (el instanceof HTMLAreaElement) return pictureOf(el) ?? el;
    if (!/^(checkbox|radio|button)$/.test(kind) || visibility.seen(el)) return el;
    return naming.labelled(el).find((label) => visibility.seen(label)) ?? el;
  };

  const optionsOf = (el: HTMLSelectElement): string[] => {
    const options: string[] = [];
    for (let i = 0; el.options[i] && i < 50; i++) options.push(naming.fold(el.options[i]?.text ?? '').slice(0, 80));
    return options;
  };

  const describeField = (el: Element, put: Put): void => {
    const input = el as HTMLInputElement;
    const native = /^(INPUT|SELECT|TEXTAREA)$/.test(tree.tagOf(el));
    const toggle = typeof input.checked === 'boolean' && /^(checkbox|radio)$/.test(input.type);
    const label = native ? naming.labelOf(el) : naming.nameOf(el, naming.textOf(el, 200));
    const placeholder = naming.placeholderOf(el);
    put('label', label);
    put('placeholder', placeholder);
    put('nearby', nearbyOf(el, !(label || placeholder || attribute(el, 'title'))));
    put('autocomplete', attribute(el, 'autocomplete').toLowerCase().slice(0, 80));
    put('inputmode', attribute(el, 'inputmode').toLowerCase().slice(0, 40));
    put('pattern', attribute(el, 'pattern').slice(0, 100));
    put('maxLength', input.maxLength >= 0 ? input.maxLength : null);
    put('required', input.required === true || attribute(el, 'aria-required') === 'true');
    put('readOnly', input.readOnly === true || attribute(el, 'aria-readonly') === 'true');
    put('checked', (toggle && input.checked) || attribute(el, 'aria-checked') === 'true');
    put('invalid', invalid(el));
    put('complaint', complaintOf(el));
    if (!toggle && !/^(checkbox|radio|switch)$/.test(attribute(el, 'role'))) put('filled', filled(el));
    if (el instanceof HTMLSelectElement) put('options', optionsOf(el));
    put('hints', hintsOf(el, label));
  };

  const describeControl = (el: Element, title: string, put: Put): void => {
    // The value of an input that is pressed is what it says.
    const said = el instanceof HTMLInputElement && el.type !== 'image' ? naming.fold(el.value) : naming.textOf(el, 200);
    const text = said.slice(0, 200);
    const label = naming.nameOf(el, text);
    put('text', text);
    put('label', label);
    put('checked', attribute(el, 'aria-checked') === 'true');
    put('href', attribute(el, 'href').slice(0, 500));
    put('hints', hintsOf(el, `${text}${label}${title}`));
  };

  const describe = ({ el, kind }: Found, index: number): ElementPart => {
    const field = kind !== 'button' && kind !== 'link';
    const face = faceOf(el, kind);
    const visible = visibility.seen(face);
    const { x, y, width, height } = tree.rect(face);
    const part: ElementPart = {
      kind,
      tag: tree.tagOf(el).toLowerCase(),
      box: {
        x: Math.round(x + scrolled.x),
        y: Math.round(y + scrolled.y),
        width: Math.round(width),
        height: Math.round(height),
      },
    };
    const put: Put = (name, value) => {
      if (value !== '' && value !== false && value !== null) part[name] = value;
    };
    const native = el instanceof HTMLInputElement || el instanceof HTMLButtonElement;
    const title = attribute(el, 'title').slice(0, 200);
    const source = attribute(el, 'src');
    put('type', native ? el.type : attribute(el, 'type').slice(0, 40).toLowerCase());
    put('role', attribute(el, 'role').slice(0, 40));
    put('id', attribute(el, 'id').slice(0, 120));
    put('name', attribute(el, 'name').slice(0, 120));
    put('className', attribute(el, 'class').slice(0, 200));
    put('title', title);
    put('src', source.startsWith('data:') ? '' : source.slice(0, 300));
    put('disabled', (el as HTMLInputElement).disabled === true || attribute(el, 'aria-disabled') === 'true');
    put('visible', visible);
    put('covered', visible && !(el instanceof HTMLAreaElement) && visibility.covered(face));
    put('honeypot', field && visibility.trap(visible ? face : el));
    put('form', grouped.owners[index] ?? null);
    put('selector', selectorOf(el));
    if (field) describeField(el, put);
    else describeControl(el, title, put);
    return part;
  };

  const parts = walked.found.map(describe);
  const isField = ({ kind }: ElementPart) => kind !== 'button' && kind !== 'link';
  const withFields = new Set(parts.filter((one) => isField(one) && one.visible).map(({ form }) => form));

  // Where no field of a form is shown, what hides the form is no trap: only what would be hidden in it even then.
  const hidden = new Map<number, { part: ElementPart; alone: boolean }[]>();
  parts.forEach((part, index) => {
    const { form } = part;
    if (form === null || form === undefined || withFields.has(form) || !isField(part)) return;
    const alone = visibility.hiddenWithin((walked.found[index] as Found).el, grouped.containers[form] as Element);
    hidden.set(form, [...(hidden.get(form) ?? []), { part, alone }]);
  });
  for (const fields of hidden.values()) {
    const some = fields.some(({ alone }) => !alone);
    for (const { part, alone } of fields) part.honeypot = alone && some;
  }
  return parts;
}
