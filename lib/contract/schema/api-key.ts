import { z } from 'zod';
import { Paging, QueryFlag, Timestamp } from './scalars.ts';

const KeyName = z.string().trim().min(1, 'must not be empty').max(255, 'must have at most 255 characters');
const Days = z.number().int('must be a whole number of days').max(3650, 'must be at most 3650 days');
const Lifetime = Days.min(1, 'must be at least one day');

export const CreateApiKeyRequest = z
  .object({ name: KeyName, days_to_expire: Lifetime.nullish(), project_id: z.string().nullish() })
  .meta({ id: 'CreateAPIKeyRequest' });

export const UpdateApiKeyRequest = z.object({ name: KeyName }).meta({ id: 'UpdateAPIKeyRequest' });

export const RotateApiKeyRequest = z
  .object({
    days_to_expire: Lifetime.nullish().describe('Omitted: the lifetime of the rotated key. null: never'),
    expire_in_days: Days.min(0).nullish().describe('Days until the rotated key ends. Omitted: 7'),
  })
  .meta({ id: 'RotateAPIKeyRequest' });

export const RetrieveApiKeyQuery = z.object({ include_deleted: QueryFlag.optional() });

export const ListApiKeysQuery = Paging.extend({
  name: z.string().optional(),
  query: z.string().optional(),
  status: z.enum(['active', 'deleted', 'all']).optional(),
  include_deleted: QueryFlag.optional(),
  sort_by: z.enum(['created_at', 'name', 'expires_at']).default('created_at'),
  sort_direction: z.enum(['asc', 'desc']).default('desc'),
});

/** An API key without the key. Latchkey has organizations and no users: `created_by` names the organization. */
export const ApiKeyView = z
  .object({
    id: z.string(),
    name: z.string(),
    masked_key: z.string(),
    created_at: Timestamp,
    created_by: z.object({ id: z.string(), email: z.string(), name: z.string().nullable() }),
    deleted_at: Timestamp.nullable(),
    expires_at: Timestamp.nullable(),
    project_id: z.string().nullable(),
    project_name: z.string().nullable(),
  })
  .meta({ id: 'APIKey' });
export type ApiKeyView = z.infer<typeof ApiKeyView>;

export const CreatedApiKeyView = ApiKeyView.extend({ key: z.string().describe('Shown this once') }).meta({
  id: 'CreatedAPIKey',
});
export type CreatedApiKeyView = z.infer<typeof CreatedApiKeyView>;
