import type { ComponentChild } from 'preact';
import type english from '../messages/en.json';

export type Key = keyof typeof english;
export type Messages = Record<Key, string>;

const FILES = import.meta.glob<{ default: Messages }>('../messages/*.json');

let messages: Messages;

/** Loads the language that the document was sent in. */
export async function loadMessages(language: string): Promise<void> {
  const load = FILES[`../messages/${language}.json`];
  if (!load) throw new Error(`There are no messages in ${language}.`);
  messages = (await load()).default;
}

/** A message in the page's language, `{name}` replaced. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** As {@link t}, with elements in the places. */
export function rich(key: Key, values: Record<string, ComponentChild>): ComponentChild[] {
  return messages[key].split(/(\{\w+\})/).map((part) => (part.startsWith('{') ? values[part.slice(1, -1)] : part));
}

/** Whether there is such a message. */
export function isKey(key: string): key is Key {
  return key in messages;
}
