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

/** How a site says that it delivers the code, by the words around the field; null when it does not say. */
export function channelOf(parts: FormParts): FormField['channel'] {
  const near = `${parts.form?.heading ?? ''} ${parts.form?.text ?? ''} ${parts.frame.headings.join(' ')}`;
  const words = near.length > 40 ? near : `${near} ${parts.frame.text.slice(0, 600)}`;
  if (says('authenticator', words)) return 'totp';
  if (!says('sent', words)) return null;
  if (says('sms', words)) return 'sms';
  if (says('emailed', words)) return 'email';
  return says('call', words) ? 'call' : null;
}

/** The masked phone number or address a code went to (`•••• 42`, `a***@x.org`); null when the page shows none. */
export function maskedDestination(text: string): string | null {
  const mail = /[\p{L}\p{N}._+-]{0,20}[*•·●…]{1,20}[\p{L}\p{N}._*•·●-]{0,20}@[\p{L}\p{N}.*•·●-]{1,40}/u.exec(text);
  if (mail) return mail[0];
  const phone = /\+?[\d() -]{0,12}[*•·●xX]{2,12}[*•·●xX\d() -]{0,16}\d{2,4}/.exec(text);
  return phone ? phone[0].trim() : null;
}
