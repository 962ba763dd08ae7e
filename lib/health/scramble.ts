import { randomInt } from 'node:crypto';

/**
 * A value of the same form that no server has ever given out: each letter becomes another of its kind, each digit
 * another digit. What a server sees that has forgotten the session. Nothing of the old value is left in it: a half-known
 * one can make a server end the session that it takes for stolen.
 */
export function scramble(value: string): string {
  const hexadecimal = /^[0-9a-f-]{8,}$/i.test(value);
  return value.replace(/[A-Za-z0-9]/g, (character) => another(character, hexadecimal));
}

function another(character: string, hexadecimal: boolean): string {
  const alphabet = /\d/.test(character) ? DIGITS : hexadecimal ? 'abcdef' : LETTERS;
  const cased = character >= 'A' && character <= 'Z' ? alphabet.toUpperCase() : alphabet;
  const others = cased.replace(character, '');
  return others[randomInt(others.length)] ?? character;
}

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
