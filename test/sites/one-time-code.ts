import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_SECONDS = 30;

/** How an authenticator makes its codes, where it is not the usual way. */
export interface CodeStyle {
  algorithm: 'sha1' | 'sha256' | 'sha512';
  digits: 6 | 8;
}

const USUAL: CodeStyle = { algorithm: 'sha1', digits: 6 };

/**
 * The code of RFC 6238 for a secret at a moment, written apart from the product's own so that one checks the other.
 * @param secret base32, spaces and case ignored
 * @param at milliseconds since the epoch
 */
export function oneTimeCode(secret: string, at: number, { algorithm, digits }: CodeStyle = USUAL): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / STEP_SECONDS)));
  const mac = createHmac(algorithm, decode(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** Whether a site that allows one step of clock drift takes this code now. */
export function acceptsCode(secret: string, code: string, at: number, style: CodeStyle = USUAL): boolean {
  return [-1, 0, 1].some((drift) => oneTimeCode(secret, at + drift * STEP_SECONDS * 1000, style) === code);
}

function decode(secret: string): Buffer {
  let bits = '';
  for (const letter of secret.toUpperCase().replace(/[\s=]/g, '')) {
    bits += ALPHABET.indexOf(letter).toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
