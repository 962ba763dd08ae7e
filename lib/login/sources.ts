import type { Fill, FormField, Known } from './decision.ts';
import { names, says } from './words.ts';

/** Keys that may stand in for one another: sites that say "user name" often take the e-mail address, and the reverse. */
const STANDS_FOR: Record<string, readonly string[]> = {
  email: ['email', 'username', 'user', 'login', 'identifier'],
  username: ['username', 'email', 'user', 'login', 'identifier', 'user_id', 'userid', 'account', 'phone'],
  phone: ['phone', 'mobile', 'tel', 'username'],
  password: ['password', 'pass', 'passwd', 'pwd', 'pin', 'passphrase'],
  pin: ['pin', 'pincode', 'passcode', 'password'],
};

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A key for what a business site asks beside the account: which company, tenant, workspace. */
const namesOrganization = (key: string) => names('organization', key);

/** The stored key whose value a field takes: by its own name first, then by kind, then by name, label or id. */
export function storedKeyFor(
  field: Pick<FormField, 'ref' | 'type' | 'id' | 'label' | 'placeholder' | 'called'>,
  storedKeys: readonly string[],
): string | null {
  const exact = storedKeys.find((key) => key === field.ref);
  if (exact) return exact;
  const by = new Map(storedKeys.map((key) => [plain(key), key]));
  for (const candidate of STANDS_FOR[field.ref] ?? [field.ref]) {
    const key = by.get(plain(candidate));
    if (key) return key;
  }
  if (field.type === 'code' || field.type === 'totp_code') return null;
  const called = [field.ref, field.label ?? '', field.placeholder ?? '', ...(field.called ?? [])];
  const own = [field.id.replace(/^field_/, ''), ...called].map(plain);
  const named = storedKeys.find((key) => plain(key) !== '' && own.includes(plain(key)));
  if (named || field.type !== 'text' || !called.some((one) => says('organization', one) || namesOrganization(one)))
    return named ?? null;
  const [only, second] = storedKeys.filter(namesOrganization);
  return only !== undefined && second === undefined ? only : null;
}

/**
 * The credential key that an answer is kept under: the one whose value it takes the place of, when a stored one fills
 * this field and no other.
 */
export function savedUnder(field: FormField, storedKeys: readonly string[], given: Known['given']): string {
  if (isCode(field)) return field.ref;
  const key = storedKeyFor(field, storedKeys);
  return key !== null && (key === field.ref || !(key in given)) ? key : field.ref;
}

/** A code that an authenticator makes, unless the site says that it sent one. */
const takesTotp = (field: FormField) =>
  (field.type === 'code' || field.type === 'totp_code') && (field.channel === null || field.channel === 'totp');

/** Where a field's value comes from; null when nobody knows it. An answer comes before what is stored. */
export function sourceFor(field: FormField, known: Known): Fill['source'] | null {
  if (known.answered.includes(field.id)) return { from: 'answer', fieldId: field.id };
  if (known.hasTotp && takesTotp(field)) return { from: 'totp' };
  const key = storedKeyFor(field, known.storedKeys);
  return key ? { from: 'stored', key } : null;
}

export const isCode = (field: FormField) => field.type === 'code' || field.type === 'totp_code';
