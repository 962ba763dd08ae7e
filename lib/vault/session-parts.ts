import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { PackedSession } from '../flow/door.ts';
import type { OriginState, StorageState, StoredCookie } from '../model/session.ts';
import type { SessionPart } from './context.ts';

/** 4 MB compressed: in base64 it fits the 6 MB of a synchronous invocation. */
export const MAX_COMPRESSED_BYTES = 4 * 1024 * 1024;
/** Of the cookies when they are renewed alone: with all the storage there may be it still fits. */
const MAX_COOKIES_BYTES = 256 * 1024;
/** Text rarely compresses by more than this over 4 MB, and a vault function has the memory to read it. */
const MAX_PLAIN_BYTES = 64 * 1024 * 1024;

/** The gzip'd JSON of each part: a list of cookies, a list of what origins store. */
export type PackedParts = Record<SessionPart, Uint8Array>;

const cookie = z.looseObject({
  name: z.string(),
  value: z.string(),
  domain: z.string(),
  path: z.string(),
  expires: z.number(),
  httpOnly: z.boolean(),
  secure: z.boolean(),
  sameSite: z.enum(['Strict', 'Lax', 'None']),
});
const entries = z.array(z.looseObject({ name: z.string(), value: z.string() }));
const origin = z.looseObject({ origin: z.string(), localStorage: entries, sessionStorage: entries.optional() });
const storageState = z.object({ cookies: z.array(cookie), origins: z.array(origin) });

/** Whether a session takes more than can be stored, as far as its packed form tells. */
export function isTooLarge(packed: PackedSession): boolean {
  return Buffer.byteLength(packed, 'base64') > MAX_COMPRESSED_BYTES;
}

/**
 * Takes a session apart, for storing it.
 * @returns why it cannot be stored, when it cannot: what is stored is later given to people's own browsers
 */
export function toParts(packed: PackedSession): PackedParts | 'too_large' | 'invalid_request' {
  if (isTooLarge(packed)) return 'too_large';
  const state = unpack(packed);
  if (typeof state === 'string') return state;
  const parts = { cookies: pack(state.cookies), storage: pack(state.origins) };
  return parts.cookies.length + parts.storage.length > MAX_COMPRESSED_BYTES ? 'too_large' : parts;
}

/** @returns null when the cookies alone are more than can be stored beside the rest */
export function cookiesPart(cookies: readonly StoredCookie[]): Uint8Array | null {
  const part = pack(cookies);
  return part.length > MAX_COOKIES_BYTES ? null : part;
}

const glue = (text: string) => gzipSync(text);
const [BEGIN, BETWEEN, END] = [glue('{"cookies":'), glue(',"origins":'), glue('}')];

/**
 * Puts the parts together again. A gzip file is a series of members (RFC 1952), which unpack as one text: nothing needs
 * to be unpacked for that.
 */
export function join({ cookies, storage }: PackedParts): PackedSession {
  return Buffer.concat([BEGIN, cookies, BETWEEN, storage, END]).toString('base64');
}

/** The content of a part. */
export function readPart(part: 'cookies', packed: Uint8Array): StoredCookie[];
export function readPart(part: 'storage', packed: Uint8Array): OriginState[];
export function readPart(_part: SessionPart, packed: Uint8Array): unknown {
  return JSON.parse(gunzipSync(packed, { maxOutputLength: MAX_PLAIN_BYTES }).toString('utf8'));
}

function unpack(packed: PackedSession): StorageState | 'too_large' | 'invalid_request' {
  try {
    const json = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_PLAIN_BYTES });
    const checked = storageState.safeParse(JSON.parse(json.toString('utf8')));
    return checked.success ? (checked.data as unknown as StorageState) : 'invalid_request';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'invalid_request';
  }
}

function pack(content: unknown): Uint8Array {
  return gzipSync(JSON.stringify(content));
}
