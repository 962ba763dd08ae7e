import { z } from 'zod';
import { Label, Timestamp } from './scalars.ts';

const Token = z.string().min(1, 'must not be empty').max(4096);
const CacheSeconds = z.number().int().min(0).max(86_400);

export const CreateProviderRequest = z
  .object({
    name: Label,
    provider_type: z.literal('onepassword'),
    token: Token,
    cache_ttl_seconds: CacheSeconds.default(300),
  })
  .meta({ id: 'CreateCredentialProviderRequest' });

export const UpdateProviderRequest = z
  .object({
    name: Label.optional(),
    token: Token.optional(),
    cache_ttl_seconds: CacheSeconds.optional(),
    enabled: z.boolean().optional(),
    priority: z.number().int().optional(),
  })
  .meta({ id: 'UpdateCredentialProviderRequest' });

/** An external credential provider; its token is never shown (contract section 6). */
export const ProviderView = z
  .object({
    id: z.string(),
    name: z.string(),
    provider_type: z.literal('onepassword'),
    enabled: z.boolean(),
    priority: z.number(),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'CredentialProvider' });
export type ProviderView = z.infer<typeof ProviderView>;

export const ProviderItemsView = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        /** `Vault/Item`. */
        path: z.string(),
        title: z.string(),
        vault_id: z.string(),
        vault_name: z.string(),
        urls: z.array(z.string()).exactOptional(),
      }),
    ),
  })
  .meta({ id: 'CredentialProviderItems' });
export type ProviderItemsView = z.infer<typeof ProviderItemsView>;

/** A bad token is a 200 with `success: false`. */
export const ProviderTestView = z
  .object({
    success: z.boolean(),
    vaults: z.array(z.object({ id: z.string(), name: z.string() })),
    error: z.string().exactOptional(),
  })
  .meta({ id: 'CredentialProviderTestResult' });
export type ProviderTestView = z.infer<typeof ProviderTestView>;
