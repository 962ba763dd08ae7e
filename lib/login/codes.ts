import type { FormField } from './decision.ts';
import type { FieldReading } from './fields.ts';
import type { FormParts } from './forms.ts';
import type { ElementSnapshot } from './snapshot.ts';
import { says } from './words.ts';

const BOXES = { least: 4, most: 10 };

const isBox = (element: ElementSnapshot) =>
  element.kind === 'input' &&
  (element.maxLength === 1 || (element.box.width > 0 && element.box.width <= 72 && element.maxLength !== 2));

const inOneRow = (a: ElementSnapshot, b: ElementSnapshot) =>
  Math.abs(a.box.y - b.box.y) < 12 && Math.abs(a.box.width - b.box.width) < 12;

/**
 * A code typed into several one-character boxes: 4 to 10 narrow inputs of one size in one row.
 * Told by shape alone, so that it works in every language.
 */
export function splitBoxes(fields: FieldReading[]): ElementSnapshot[] {
  let row: ElementSnapshot[] = [];
  for (const { element } of fields) {
    const last = row.at(-1);
    if (isBox(element) && (!last || inOneRow(last, element))) row.push(element);
    else if (row.length >= BOXES.least) break;
    else row = isBox(element) ? [element] : [];
  }
  return row.length >= BOXES.least && row.length <= BOXES.most ? row : [];
}

/** Words around a form: its own first, then the page's headings and first sentences. */
const around = ({ form, frame }: FormParts): string[] => [
  `${form?.heading ?? ''} ${form?.text ?? ''}`,
  `${frame.headings.join(' ')} ${frame.text.slice(0, NEAR_TEXT)}`,
];
const NEAR_TEXT = 800;

/** A field's own words alone make it a code from here on; less needs words around it that speak of one. */
const SURE = 7;

/**
 * Whether a form asks for a one-time code and nothing else that matters: a row of boxes, or one field that calls itself
 * a code, surely or on a page that says it has sent one.
 */
export function asksForCode(parts: FormParts): boolean {
  if (!parts.shown) return false;
  if (splitBoxes(parts.fields).length > 0) return true;
  const codes = parts.fields.filter(({ kind }) => kind === 'code');
  const others = parts.fields.filter(({ kind, element }) => kind !== 'code' && !element.readOnly && !element.disabled);
  const best = Math.max(0, ...codes.map(({ scores }) => scores.code ?? 0));
  if (best === 0 || others.some(({ kind }) => NOT_BESIDE_A_CODE.includes(kind))) return false;
  const speaks = around(parts).some(
    (text) => says('sent', text) || says('authenticator', text) || says('wrongCode', text),
  );
  return best >= SURE || speaks || says('code', parts.form?.heading ?? '');
}

const NOT_BESIDE_A_CODE: readonly FieldReading['kind'][] = [
  'password',
  'new_password',
  'username',
  'email',
  'personal',
  'search',
];

/** How a site says that it delivers the code, by the words around the field; null when it does not say. */
export function channelOf(parts: FormParts): FormField['channel'] {
  for (const words of around(parts)) {
    const channel = channelIn(words);
    if (channel) return channel;
  }
  return null;
}

function channelIn(words: string): FormField['channel'] {
  if (says('authenticator', words)) return 'totp';
  if (!says('sent', words)) return null;
  if (says('sms', words)) return 'sms';
  if (says('emailed', words)) return 'email';
  return says('call', words) ? 'call' : null;
}

/** The masked phone number or address a code went to (`•••• 42`, `a***@x.org`); null when the page shows none. */
export function maskedDestination(text: string): string | null {
  const mail = /[\p{L}\p{N}._+-]{0,20}[*•·●…]{1,20}[\p{L}\p{N}._*•·●-]{0,20}@[\p{L}\p{N}.*•·●-]{1,40}/u.exec(text);
  if (mail) return mail[0].replace(/(?<![.•·●])[.•·●]+$/u, '');
  const phone = /\+?[\d() -]{0,12}[*•·●xX]{2,12}[*•·●xX\d() -]{0,16}\d{2,4}/.exec(text);
  return phone ? phone[0].trim() : null;
}
