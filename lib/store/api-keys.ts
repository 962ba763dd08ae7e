import type { ApiKey } from '../model/api-key.ts';
import { Collection } from './collection.ts';
import { table } from './table.ts';

const hashKey = (hash: string) => ({ pk: `API_KEY_HASH#${hash}`, sk: '-' });

/** What the authorizer learns from a key's hash, in one read. */
export interface ApiKeyOwner {
  org: string;
  id: string;
  expires_at: string | null;
}

/** API keys, unique by the hash of the key, across all organizations. */
class ApiKeys extends Collection<ApiKey> {
  constructor() {
    // A deleted key loses the item that it is recognized by, and keeps its record.
    super('API_KEY', ({ hash, expires_at, deleted_at }) =>
      deleted_at === null ? { key: hashKey(hash), attributes: { expires_at } } : null,
    );
  }

  /** Whose key this is; null when it never was one, or is revoked. The caller checks `expires_at`. */
  async ownerOf(hash: string): Promise<ApiKeyOwner | null> {
    const item = await table().get(hashKey(hash));
    return (
      item && {
        org: String(item.org),
        id: String(item.id),
        expires_at: (item.expires_at ?? null) as string | null,
      }
    );
  }
}

export const apiKeys = new ApiKeys();
