import { randomInt } from 'node:crypto';
import type { NameValue, StorageState } from '../model/session.ts';

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

/** A whole session that its sites do not know: every cookie is another, and so is what looks like a token in a storage. */
export function scrambleSession({ cookies, origins }: StorageState): StorageState {
  const entries = (kept: NameValue[] = []) => kept.map(({ name, value }) => ({ name, value: scrambleStored(value) }));
  return {
    cookies: cookies.map((one) => ({ ...one, value: scramble(one.value) })),
    origins: origins.map(({ origin, localStorage, sessionStorage }) => ({
      origin,
      localStorage: entries(localStorage),
      sessionStorage: entries(sessionStorage),
    })),
  };
}

/** JSON keeps its form; what is short in it is no token. */
function scrambleStored(value: string): string {
  try {
    return JSON.stringify(
      JSON.parse(value, (_key, member) => (typeof member === 'string' ? scrambleLong(member) : member)),
    );
  } catch {
    return scrambleLong(value);
  }
}

const LONG = 12;
const scrambleLong = (text: string) => (text.length < LONG || /\s/.test(text) ? text : scramble(text));
