import { Secret } from '../vault/secret.ts';
import { InvalidTotpSecret, parseTotpSecret } from '../vault/totp.ts';
import type { Otp } from './credential-provider.ts';

/** What a credential of our own may hold, too. */
const MAX_FIELDS = 50;
const MAX_BYTES = 4096;
const MAX_LABEL = 128;

/** A field of an item, whichever vault it is from. */
export interface ItemField {
  kind: 'username' | 'password' | 'other';
  label: string;
  value: string;
}

/**
 * Values by the key that a login looks them up by. The first field of a key counts; what is empty, too long to be typed, or
 * named like a member of every object is left out.
 */
export function valuesOf(fields: readonly ItemField[]): Secret<Record<string, string>> {
  const values: Record<string, string> = {};
  const rank = ({ kind }: ItemField) => (kind === 'other' ? 1 : 0);
  for (const { kind, label, value } of [...fields].sort((one, other) => rank(one) - rank(other))) {
    const key = kind === 'other' ? label.trim() : kind;
    const isUsable = key !== '' && key.length <= MAX_LABEL && !(key in Object.prototype) && !(key in values);
    if (!isUsable || value === '' || Buffer.byteLength(value) > MAX_BYTES) continue;
    if (Object.keys(values).length < MAX_FIELDS) values[key] = value;
  }
  return new Secret(values);
}

/** The secret of a one-time password, when what the field holds is one; else the code that the vault computes. */
export function otpOf(secret: string | undefined, code: string | undefined): Otp | null {
  if (secret && isTotpSecret(secret)) return { secret: new Secret(secret) };
  return code && /^\d{4,10}$/.test(code) ? { code: new Secret(code) } : null;
}

function isTotpSecret(text: string): boolean {
  try {
    parseTotpSecret(text);
    return true;
  } catch (error) {
    if (error instanceof InvalidTotpSecret) return false;
    throw error;
  }
}
