import type { FormReading } from './classify.ts';
import { channelOf, maskedDestination, splitBoxes } from './codes.ts';
import type { FormField } from './decision.ts';
import { type FieldReading, isMasked, isTextual } from './fields.ts';
import type { ElementSnapshot } from './snapshot.ts';
import { names, says } from './words.ts';

const clean = (text: string) =>
  text
    .replace(/(?<![\s:*＊：])[\s:*＊：]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What a person calls the field. */
function labelOf(element: ElementSnapshot): string | null {
  return (
    [element.label, element.placeholder, element.nearby, element.title].map(clean).find((text) => text.length > 0) ??
    null
  );
}

const keyOf = (element: ElementSnapshot, label: string | null) =>
  (element.name || element.id || label || 'extra')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|(?<!_)_+$/g, '')
    .slice(0, 60) || 'extra';

const INPUT_TYPES: readonly FormField['input_type'][] = ['email', 'password', 'tel', 'number', 'url'];

const inputType = (element: ElementSnapshot): FormField['input_type'] =>
  INPUT_TYPES.find((type) => type === element.type) ?? 'text';

function field(
  form: FormReading,
  element: ElementSnapshot,
  rest: Pick<FormField, 'id' | 'ref' | 'type'> & Partial<FormField>,
): FormField {
  return {
    label: labelOf(element),
    required: true,
    observed_selector: element.selector || null,
    input_type: inputType(element),
    placeholder: element.placeholder || null,
    hint: null,
    reason: null,
    element: { frame: form.frame.frame, index: element.index },
    boxes: [],
    filled: element.filled,
    invalid: element.invalid || element.complaint !== '',
    channel: null,
    called: [element.name, element.id, element.label, element.placeholder, element.nearby].filter((one) => one !== ''),
    ...rest,
  };
}

/** "PIN" is written alike in every language. */
const PIN = /(?<![\p{L}\p{N}])[mt]?pin(?![\p{L}\p{N}])/iu;

/**
 * Whether a masked field calls itself a PIN, and not also a password. Beside a name, the only secret is the password,
 * whatever the site calls it.
 */
function asksForPin({ identifier, fields }: FormReading, element: ElementSnapshot): boolean {
  const secrets = fields.filter((field) => isMasked(field.element));
  if (identifier && secrets.length === 1) return false;
  const words = [element.label, element.placeholder, element.nearby].join(' ');
  const spoken = PIN.test(words)
    ? words
    : PIN.test(`${element.name} ${element.id}`) && words.trim() === ''
      ? 'pin'
      : null;
  return spoken !== null && !says('password', spoken.replace(new RegExp(PIN, 'giu'), '').replace(/code/giu, ''));
}

function identifierField(form: FormReading, { element, kind, scores }: FieldReading): FormField {
  // "E-mail or user name" is stored as the user name: either may stand in it.
  const either =
    (scores.email ?? 0) > 0 && says('username', labelOf(element) ?? '') && says('email', labelOf(element) ?? '');
  if (kind === 'organization') {
    const own = keyOf(element, labelOf(element));
    return field(form, element, { id: `field_${own}`, ref: own, type: 'text' });
  }
  const ref =
    either && element.type !== 'email'
      ? 'username'
      : kind === 'email'
        ? 'email'
        : kind === 'phone'
          ? 'phone'
          : 'username';
  return field(form, element, { id: `field_${ref}`, ref, type: 'identifier' });
}

/** One field for a one-time code, however many boxes it is drawn in. */
function codeField(form: FormReading, element: ElementSnapshot, boxes: ElementSnapshot[]): FormField {
  const channel = channelOf(form);
  return field(form, element, {
    id: 'otp',
    ref: 'code',
    type: channel === 'totp' ? 'totp_code' : 'code',
    input_type: channel === 'totp' ? 'totp' : 'code',
    hint: maskedDestination(`${form.form?.text ?? ''} ${form.frame.text.slice(0, 3_000)}`),
    boxes: boxes.map(({ index }) => ({ frame: form.frame.frame, index })),
    filled: boxes.length > 0 ? boxes.every((box) => box.filled) : element.filled,
    channel,
  });
}

/** A field that only shows what the site knows already. An empty one that takes no input yet will take it later. */
const isGiven = ({ readOnly, disabled, filled }: ElementSnapshot) => (readOnly || disabled) && filled;

/** Ends in a star, or in one and a colon. */
const isStarred = (text: string) => /[*＊]/u.test(text.trimEnd().slice(-3));
const isMarked = ({ required, label, nearby }: ElementSnapshot) => required || isStarred(label) || isStarred(nearby);

/**
 * Whether a further field must be answered: not when it says that it is optional, holds a value already, or stands
 * unmarked in a form that marks what it needs.
 */
function isNeeded({ element }: FieldReading, { fields }: FormReading): boolean {
  if (element.filled) return false;
  if (isMarked(element)) return true;
  if (element.kind === 'select' || fields.some((other) => isMarked(other.element))) return false;
  return !says('optional', `${element.label} ${element.placeholder} ${element.nearby}`);
}

/**
 * The fields of the chosen form as questions, with stable ids: `field_email`, `field_username`, `field_phone`,
 * `field_password`, `otp`, and `field_<its own name>` for anything else (company, domain, second password).
 */
export function fieldsOf(form: FormReading): FormField[] {
  const boxes = splitBoxes(form.fields);
  const boxed = new Set(boxes);
  const out: FormField[] = [];
  const taken = new Set<string>();
  const push = (one: FormField) => {
    const id = taken.has(one.id) ? `${one.id}_${out.length}` : one.id;
    taken.add(id);
    out.push({ ...one, id });
  };
  for (const reading of form.fields) {
    const { element, kind } = reading;
    if (boxed.has(element)) {
      if (element === boxes[0]) push(codeField(form, element, boxes));
    } else if (reading === form.identifier && !(form.kind === 'code' && !form.password)) {
      if (!isGiven(element)) push(identifierField(form, reading));
    } else if (kind === 'password' && element.maxLength !== 1) {
      const ref = asksForPin(form, element)
        ? 'pin'
        : taken.has('field_password')
          ? keyOf(element, labelOf(element))
          : 'password';
      push(field(form, element, { id: `field_${ref}`, ref, type: 'password' }));
    } else if (kind === 'code') {
      push({
        ...codeField(form, element, []),
        required: isNeeded({ ...reading, element: { ...element, filled: false } }, form),
      });
    } else if (isExtra(reading)) {
      const ref = isMasked(element) && asksForPin(form, element) ? 'pin' : keyOf(element, labelOf(element));
      const type = isMasked(element) ? 'password' : 'text';
      push(field(form, element, { id: `field_${ref}`, ref, type, required: isNeeded(reading, form) }));
    }
  }
  return out;
}

function isExtra({ element, kind }: FieldReading): boolean {
  if (isGiven(element) || kind === 'search' || kind === 'captcha') return false;
  if (element.kind === 'select') return kind === 'organization' || element.required;
  return isTextual(element) && element.kind !== 'textarea';
}

/** The box that keeps the session longer ("remember me", "trust this device"); null when the form has none. */
export function rememberBox({ toggles }: Pick<FormReading, 'toggles'>): ElementSnapshot | null {
  const boxes = toggles.filter((toggle) => toggle.kind === 'checkbox');
  const said = boxes.find((box) => says('remember', `${box.label} ${box.nearby} ${box.title}`));
  return said ?? boxes.find((box) => names('remember', `${box.name} ${box.id} ${box.hints}`)) ?? null;
}
