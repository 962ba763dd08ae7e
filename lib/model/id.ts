import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const TIME_LENGTH = 9;
const RANDOM_LENGTH = 15;

/**
 * A new opaque id: 24 lower-case letters and digits, like the ids of the service we are compatible with
 * (contract section 2). The first nine are the creation time in milliseconds, so that ids sort by age and the
 * table needs no index to list newest first.
 * @param now milliseconds since the epoch
 */
export function newId(now: number): string {
  return now.toString(36).padStart(TIME_LENGTH, '0') + randomText(RANDOM_LENGTH);
}

function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 252 is the largest multiple of 36 in a byte: what lies above would favour the first letters.
      if (byte < 252 && text.length < length) text += ALPHABET[byte % 36];
    }
  }
  return text;
}
