import { createHash, randomBytes } from 'node:crypto';
import type { ApiKey } from '../model/api-key.ts';
import { newId } from '../model/id.ts';
import { Secret } from './secret.ts';

const PREFIX = 'sk_';
const VISIBLE_TAIL = 4;

/** A new key: `sk_` and 256 random bits. */
export function newApiKeyText(): Secret<string> {
  return new Secret(PREFIX + randomBytes(32).toString('base64url'));
}

/** Hex SHA-256 of the whole key: what is stored, and looked up by. */
export function hashApiKey(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The key with all but its prefix and its last four characters replaced; short keys show nothing. */
export function maskApiKey(text: string): string {
  const prefix = text.startsWith(PREFIX) ? PREFIX : '';
  const tail = text.length - prefix.length >= 4 * VISIBLE_TAIL ? text.slice(-VISIBLE_TAIL) : '';
  return `${prefix}…${tail}`;
}

/** The record of a key, without the key. */
export function apiKeyRecord(
  owner: { org: string; name: string; expiresAt: string | null },
  text: Secret<string>,
  now: Date,
): ApiKey {
  return {
    id: newId(now.getTime()),
    org: owner.org,
    name: owner.name,
    hash: hashApiKey(text.expose()),
    masked_key: maskApiKey(text.expose()),
    created_at: now.toISOString(),
    expires_at: owner.expiresAt,
    deleted_at: null,
  };
}
