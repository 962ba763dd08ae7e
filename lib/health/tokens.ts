import { sameSite } from '../login/typing-rule.ts';
import type { TokenHeader } from '../model/probe.ts';
import type { NameValue, OriginState } from '../model/session.ts';

/** Shorter values stand in a storage by chance. */
const SHORTEST = 8;

/**
 * Where a header's value comes from: the entry of the page's own storage that holds it, whole or inside its JSON.
 * @param state what the page's origin keeps
 * @returns a reference that holds no value; null when the storage does not have it
 */
export function findToken(header: string, value: string, state: OriginState): TokenHeader | null {
  const [, scheme = '', bare = value] = /^([A-Za-z][\w-]{0,15}[ =])(\S.*)$/.exec(value) ?? [];
  const { origin } = state;
  for (const storage of ['localStorage', 'sessionStorage'] as const)
    for (const { name: key, value: kept } of state[storage] ?? [])
      for (const [prefix, token] of [
        [scheme, bare],
        ['', value],
      ] as const) {
        const path = token.length < SHORTEST ? null : pathTo(token, kept);
        if (path) return { header: header.toLowerCase(), prefix, origin, storage, key, path };
      }
  return null;
}

function pathTo(token: string, kept: string): string[] | null {
  if (kept === token) return [];
  if (!kept.includes(JSON.stringify(token).slice(1, -1))) return null;
  const json = parse(kept);
  return json === undefined ? null : search(json, token, 6);
}

function search(value: unknown, token: string, depth: number): string[] | null {
  if (value === token) return [];
  if (typeof value === 'string') {
    // JSON in JSON, as libraries that keep a whole store write it.
    const inner = depth > 0 && /^[{["]/.test(value) && value.includes(token) ? parse(value) : undefined;
    return inner === undefined ? null : search(inner, token, depth - 1);
  }
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  for (const [name, member] of Object.entries(value)) {
    const found = search(member, token, depth - 1);
    if (found) return [name, ...found];
  }
  return null;
}

/** The token that a reference names; null when the storage does not have it any more. */
export function readToken(origins: readonly OriginState[], reference: TokenHeader): string | null {
  const state = origins.find(({ origin }) => origin === reference.origin);
  const entries: NameValue[] = state?.[reference.storage] ?? [];
  const kept = entries.find(({ name }) => name === reference.key)?.value;
  return kept === undefined ? null : follow(kept, reference.path);
}

function follow(kept: string, path: readonly string[]): string | null {
  let at: unknown = kept;
  for (const name of path) {
    at = typeof at === 'string' ? parse(at) : at;
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return null;
    at = (at as Record<string, unknown>)[name];
  }
  // A text that was stored as JSON: `"…"`.
  if (typeof at === 'string' && path.length === 0 && at.startsWith('"')) at = parse(at) ?? at;
  return typeof at === 'string' ? at : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a token may be sent to an address: only to the site whose storage holds it, and over no weaker connection. */
export function maySend({ origin }: TokenHeader, url: URL): boolean {
  const home = URL.parse(origin);
  return (
    home !== null && sameSite(home.hostname, url.hostname) && (url.protocol === 'https:' || home.protocol === 'http:')
  );
}
