import type {
  ElementSnapshot,
  FormSnapshot,
  FrameSnapshot,
  Notice,
  PageSnapshot,
} from '../../../lib/login/snapshot.ts';

type Part = Partial<ElementSnapshot> & Pick<ElementSnapshot, 'kind'>;

/** A form of a page under test, top to bottom. `form: null` stands for controls outside any form. */
export interface FormSpec extends Partial<Omit<FormSnapshot, 'form'>> {
  parts: Part[];
  loose?: boolean;
}

export interface PageSpec {
  url?: string;
  title?: string;
  lang?: string;
  headings?: string[];
  notices?: (Partial<Notice> & Pick<Notice, 'text'>)[];
  text?: string;
  forms?: FormSpec[];
}

export const input = (label: string, rest: Partial<ElementSnapshot> = {}): Part => ({
  kind: 'input',
  tag: 'input',
  type: 'text',
  label,
  ...rest,
});
export const email = (label: string, rest: Partial<ElementSnapshot> = {}): Part =>
  input(label, { type: 'email', ...rest });
export const password = (label = 'Password', rest: Partial<ElementSnapshot> = {}): Part =>
  input(label, { type: 'password', name: 'password', ...rest });
export const checkbox = (label: string, rest: Partial<ElementSnapshot> = {}): Part => ({
  kind: 'checkbox',
  tag: 'input',
  type: 'checkbox',
  label,
  ...rest,
});
export const radio = (label: string, rest: Partial<ElementSnapshot> = {}): Part => ({
  kind: 'radio',
  tag: 'input',
  type: 'radio',
  label,
  ...rest,
});
export const submit = (text: string, rest: Partial<ElementSnapshot> = {}): Part => ({
  kind: 'button',
  tag: 'button',
  type: 'submit',
  text,
  label: text,
  ...rest,
});
export const button = (text: string, rest: Partial<ElementSnapshot> = {}): Part => ({
  kind: 'button',
  tag: 'button',
  type: 'button',
  text,
  label: text,
  ...rest,
});
export const link = (text: string, href = '/somewhere', rest: Partial<ElementSnapshot> = {}): Part => ({
  kind: 'link',
  tag: 'a',
  text,
  label: text,
  href,
  ...rest,
});

const LINE = 40;

function element(part: Part, index: number, form: number | null): ElementSnapshot {
  return {
    index,
    tag: '',
    type: '',
    role: '',
    id: '',
    name: '',
    className: '',
    autocomplete: '',
    inputmode: '',
    placeholder: '',
    label: '',
    nearby: '',
    text: '',
    title: '',
    href: '',
    src: '',
    pattern: '',
    maxLength: -1,
    required: false,
    disabled: false,
    readOnly: false,
    checked: false,
    filled: false,
    visible: true,
    honeypot: false,
    covered: false,
    invalid: false,
    complaint: '',
    form,
    box: { x: 400, y: 100 + index * LINE, width: 300, height: 30 },
    selector: `#e${index}`,
    hints: '',
    options: [],
    ...part,
  };
}

function formOf(spec: FormSpec, form: number): FormSnapshot {
  const { parts, loose: _loose, ...rest } = spec;
  return {
    form,
    real: true,
    visible: parts.length === 0 || parts.some((part) => part.visible !== false),
    id: '',
    name: '',
    className: '',
    action: '',
    method: 'post',
    label: '',
    heading: '',
    dialog: false,
    text: parts.map((part) => part.text || part.label || '').join('\n'),
    ...rest,
  };
}

/** A snapshot as `observe` would make it of such a page: one frame, elements in the order given. */
export function page(spec: PageSpec): PageSnapshot {
  const elements: ElementSnapshot[] = [];
  const forms: FormSnapshot[] = [];
  for (const one of spec.forms ?? []) {
    const form = one.loose ? null : forms.length;
    if (form !== null) forms.push(formOf(one, form));
    for (const part of one.parts) elements.push(element(part, elements.length, form));
  }
  const url = spec.url ?? 'https://app.test/';
  const words = elements.filter(({ visible }) => visible).map(({ text, label }) => text || label);
  const frame: FrameSnapshot = {
    frame: 0,
    url,
    visible: true,
    headings: spec.headings ?? [],
    notices: (spec.notices ?? []).map((notice) => ({ role: 'other', tone: 'plain', forElement: null, ...notice })),
    text: spec.text ?? [...(spec.headings ?? []), ...(spec.notices ?? []).map(({ text }) => text), ...words].join('\n'),
    forms,
    elements,
  };
  return { url, title: spec.title ?? '', lang: spec.lang ?? '', frames: [frame] };
}

/** The label or text of what a reference points at. */
export function named(snapshot: PageSnapshot, ref: { frame: number; index: number } | null): string | null {
  const found = ref ? snapshot.frames[ref.frame]?.elements[ref.index] : undefined;
  return found ? found.text || found.label || found.id : null;
}
