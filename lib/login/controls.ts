import type { ElementSnapshot } from './snapshot.ts';
import { providerOf } from './sso.ts';
import { isJust, names, says } from './words.ts';

/** What pressing a button or link does. `other` is a control that no word explains. */
export type ControlKind =
  | 'login'
  | 'next'
  | 'signup'
  | 'reset'
  | 'change'
  | 'sso'
  | 'logout'
  | 'search'
  | 'newsletter'
  | 'contact'
  | 'show'
  | 'cancel'
  | 'other';

/** What a person reads on a control: text, accessible name, title, picture. */
export function wordsOn(element: ElementSnapshot): string {
  return [element.text, element.label, element.title].find((words) => /[\p{L}\p{N}]/u.test(words)) ?? '';
}

/** What a programmer calls a control. */
export function attributesOf(element: ElementSnapshot): string {
  return [element.id, element.name, element.className, element.hints].filter(Boolean).join(' ');
}

const ORDER = [
  'logout',
  'reset',
  'change',
  'login',
  'signup',
  'newsletter',
  'search',
  'contact',
  'show',
  'cancel',
  'next',
] as const;

function read(element: ElementSnapshot): ControlKind {
  const words = wordsOn(element);
  if (words.length > 90) return 'other';
  if (words && providerOf(element)) return 'sso';
  for (const kind of ORDER) if (isJust(kind, words)) return kind;
  for (const kind of ORDER) if (kind !== 'next' && says(kind, words)) return kind;
  if (words) return 'other';
  if (providerOf(element)) return 'sso';
  const programmed = `${attributesOf(element)} ${element.src}`;
  for (const kind of ORDER) if (names(kind, programmed)) return kind;
  return 'other';
}

const known = new WeakMap<ElementSnapshot, ControlKind>();

/** Reads one button or link by its own words. */
export function readControl(element: ElementSnapshot): ControlKind {
  const found = known.get(element);
  if (found !== undefined) return found;
  const kind = read(element);
  known.set(element, kind);
  return kind;
}
