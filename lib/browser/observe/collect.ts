import type { ElementSnapshot, FrameSnapshot } from '../../login/snapshot.ts';
import type { Grouped } from './forms.ts';
import type { Naming } from './naming.ts';
import type { Visibility } from './visibility.ts';
import type { Found, Walked } from './walk.ts';

/** What a frame hands over: the snapshot but for its place on the page, and `<html lang>` and title. */
export type FramePart = Omit<FrameSnapshot, 'frame' | 'url' | 'visible' | 'notices'> & { title: string; lang: string };

/** Injected into pages: self-contained, see `script.ts`. Describes every element that was found; no value is read. */
export function collectFrame(
  walked: Walked,
  grouped: Grouped,
  naming: Naming,
  nearbyOf: (el: Element) => string,
  hintsOf: (el: Element, words: string) => string,
  visibility: Visibility,
  selectorOf: (el: Element) => string,
): FramePart {
  const { attribute } = naming;

  const filled = (el: Element) => {
    if (el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement || el instanceof HTMLSelectElement)
      return el.value !== '';
    return /\S/.test(el.textContent ?? '');
  };

  const invalid = (el: Element) => {
    if (attribute(el, 'aria-invalid') === 'true') return true;
    const wrappers = [el, el.parentElement, el.parentElement?.parentElement].filter((node) => node instanceof Element);
    return wrappers.some((node) =>
      /(^|\s)\S*(has-error|is-invalid|field_with_errors|-invalid)(\s|$)/.test(attribute(node, 'class')),
    );
  };

  // A styled checkbox hides its input and draws its label: the label is the face that a person sees.
  const faceOf = (el: Element, kind: Found['kind']): Element => {
    if ((kind !== 'checkbox' && kind !== 'radio') || visibility.seen(el)) return el;
    return [...((el as HTMLInputElement).labels ?? [])].find((label) => visibility.seen(label)) ?? el;
  };

  const describe = ({ el, kind }: Found, index: number): ElementSnapshot => {
    const field = kind !== 'button' && kind !== 'link';
    const input = el as HTMLInputElement;
    const face = faceOf(el, kind);
    const visible = visibility.seen(face);
    const rect = face.getBoundingClientRect();
    const label = naming.labelOf(el);
    const text = field ? '' : naming.textOf(el, 200);
    const title = attribute(el, 'title').slice(0, 200);
    return {
      index,
      kind,
      tag: el.tagName.toLowerCase(),
      type:
        el instanceof HTMLInputElement || el instanceof HTMLButtonElement
          ? el.type
          : attribute(el, 'type').toLowerCase(),
      role: attribute(el, 'role'),
      id: attribute(el, 'id').slice(0, 120),
      name: attribute(el, 'name').slice(0, 120),
      className: attribute(el, 'class').slice(0, 200),
      autocomplete: attribute(el, 'autocomplete').toLowerCase().slice(0, 80),
      inputmode: attribute(el, 'inputmode').toLowerCase(),
      placeholder: attribute(el, 'placeholder').slice(0, 200),
      label,
      nearby: field ? nearbyOf(el) : '',
      text,
      title,
      href: attribute(el, 'href').slice(0, 500),
      src: attribute(el, 'src').startsWith('data:') ? '' : attribute(el, 'src').slice(0, 300),
      pattern: attribute(el, 'pattern').slice(0, 100),
      maxLength: typeof input.maxLength === 'number' ? input.maxLength : -1,
      required: input.required === true || attribute(el, 'aria-required') === 'true',
      disabled: input.disabled === true || attribute(el, 'aria-disabled') === 'true',
      readOnly: input.readOnly === true,
      checked: input.checked === true || attribute(el, 'aria-checked') === 'true',
      filled: field && kind !== 'checkbox' && kind !== 'radio' && filled(el),
      visible,
      honeypot: field && !visible && visibility.trap(el) ? true : field && visible && visibility.trap(face),
      covered: visible && visibility.covered(face),
      invalid: field && invalid(el),
      form: grouped.owners[index] ?? null,
      box: {
        x: Math.round(rect.x + scrollX),
        y: Math.round(rect.y + scrollY),
        width: Math.round(rect.width),
        height: Math.round(rect.height),
      },
      selector: selectorOf(el),
      hints: hintsOf(el, `${text}${label}${title}`),
      options:
        el instanceof HTMLSelectElement ? [...el.options].slice(0, 50).map((one) => one.text.trim().slice(0, 80)) : [],
    };
  };

  const headings = walked.headings.filter((el) => visibility.seen(el)).map((el) => naming.textOf(el, 200));
  const elements = walked.found.map(describe);
  const isField = ({ kind }: ElementSnapshot) => kind !== 'button' && kind !== 'link';
  const withFields = new Set(elements.filter((one) => isField(one) && one.visible).map(({ form }) => form));

  // Where nothing of a form is shown, what hides the form is no trap: only what would be hidden in it even then.
  grouped.containers.forEach((box, form) => {
    if (withFields.has(form)) return;
    const fields = elements.filter((one) => one.form === form && isField(one));
    const hidden = fields.map((one) => visibility.hiddenWithin((walked.found[one.index] as Found).el, box));
    fields.forEach((one, i) => {
      one.honeypot = hidden[i] === true && hidden.includes(false);
    });
  });
  return {
    title: (document.querySelector('head > title')?.textContent ?? '').trim().slice(0, 300),
    lang: attribute(document.documentElement, 'lang').toLowerCase(),
    headings: [...new Set(headings.filter(Boolean))].slice(0, 30),
    text: walked.text,
    forms: grouped.forms,
    elements,
  };
}
