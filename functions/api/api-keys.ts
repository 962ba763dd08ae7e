import { type Caller, checkProject, orgOf } from '../../lib/contract/caller.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import type { QueryOf } from '../../lib/contract/operations.ts';
import { pageReply } from '../../lib/contract/reply.ts';
import { apiKeyView } from '../../lib/contract/view/records.ts';
import type { ApiKey } from '../../lib/model/api-key.ts';
import { apiKeys } from '../../lib/store/api-keys.ts';
import { apiKeyRecord, newApiKeyText } from '../../lib/vault/api-key.ts';
import { serve } from './serve.ts';

const DAY = 24 * 60 * 60 * 1000;
const DEFAULT_GRACE_DAYS = 7;

/** API keys of the caller's organization. A key is shown once, when it is made. */
export const handler = serve({
  createApiKey: async ({ caller, body }) => {
    checkProject(caller, body.project_id);
    const now = new Date();
    return { answer: await issue(orgOf(caller), body.name, daysFrom(now, body.days_to_expire ?? null), now) };
  },

  listApiKeys: async ({ caller, query }) => {
    const { items } = await apiKeys.list({ org: orgOf(caller), filter: wanted(query) });
    const sorted = items.sort(order(query));
    const rows = sorted.slice(query.offset, query.offset + query.limit);
    return pageReply(rows.map(apiKeyView), query.offset, query.offset + rows.length < sorted.length);
  },

  retrieveApiKey: async ({ caller, params, query }) => ({
    answer: apiKeyView(await find(caller, params, query.include_deleted)),
  }),

  updateApiKey: async ({ caller, params, body }) => {
    const { org, id } = await find(caller, params);
    const key = await apiKeys.update(org, id, (current) => ({ ...current, name: body.name }));
    if (!key) throw notFound();
    return { answer: apiKeyView(key) };
  },

  deleteApiKey: async ({ caller, params }) => {
    const { org, id } = await find(caller, params);
    if (caller.principal === 'api_key' && caller.keyId === id) {
      throw new ApiError(
        'cannot_delete_current_key',
        'A key cannot delete itself: use another key to delete this one.',
      );
    }
    const now = new Date().toISOString();
    await apiKeys.update(org, id, (current) => (current.deleted_at === null ? { ...current, deleted_at: now } : null));
    return { answer: undefined };
  },

  rotateApiKey: async ({ caller, params, body }) => {
    const old = await find(caller, params);
    const now = new Date();
    const expiresAt = body.days_to_expire === undefined ? sameLifetime(old, now) : daysFrom(now, body.days_to_expire);
    const answer = await issue(old.org, old.name, expiresAt, now);
    const graceEnd = new Date(now.getTime() + (body.expire_in_days ?? DEFAULT_GRACE_DAYS) * DAY).toISOString();
    await apiKeys.update(old.org, old.id, (current) =>
      current.expires_at !== null && current.expires_at <= graceEnd ? null : { ...current, expires_at: graceEnd },
    );
    return { answer };
  },
});

async function issue(org: string, name: string, expiresAt: string | null, now: Date) {
  const text = newApiKeyText();
  const key = await apiKeys.create(apiKeyRecord({ org, name, expiresAt }, text, now));
  return { ...apiKeyView(key), key: text.expose() };
}

async function find(caller: Caller, params: Record<string, string>, includeDeleted = false): Promise<ApiKey> {
  const key = await apiKeys.get(orgOf(caller), params.id ?? '');
  if (!key || (key.deleted_at !== null && !includeDeleted)) throw notFound();
  return key;
}

function notFound(): ApiError {
  return new ApiError('not_found', 'There is no API key with this id. Keys are found by id, not by name.');
}

function daysFrom(now: Date, days: number | null): string | null {
  return days === null ? null : new Date(now.getTime() + days * DAY).toISOString();
}

function sameLifetime(key: ApiKey, now: Date): string | null {
  if (key.expires_at === null) return null;
  return new Date(now.getTime() + Date.parse(key.expires_at) - Date.parse(key.created_at)).toISOString();
}

function wanted({ name, query, status, include_deleted }: QueryOf<'listApiKeys'>): (key: ApiKey) => boolean {
  const text = query?.toLowerCase();
  const shown = status ?? (include_deleted ? 'all' : 'active');
  return (key) =>
    (shown === 'all' || (key.deleted_at === null) === (shown === 'active')) &&
    (name === undefined || key.name === name) &&
    (text === undefined ||
      key.name.toLowerCase().includes(text) ||
      key.id.startsWith(text) ||
      key.masked_key.startsWith(query ?? ''));
}

/** Keys that never expire come last in ascending order: they expire later than any other. */
function order({ sort_by, sort_direction }: QueryOf<'listApiKeys'>): (a: ApiKey, b: ApiKey) => number {
  const sign = sort_direction === 'asc' ? 1 : -1;
  const rank = (key: ApiKey) => key[sort_by] ?? '\uffff';
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    if (left !== right) return left < right ? -sign : sign;
    return a.id < b.id ? -sign : sign;
  };
}
