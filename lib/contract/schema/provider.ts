import { z } from 'zod';
import { Label, Paging, Timestamp } from './scalars.ts';

/** One line of visible characters: what is sent in a header. */
const Token = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]*$/, 'must be the token as 1Password shows it, without spaces or line breaks')
  .min(1, 'must not be empty')
  .max(8192, 'must have at most 8192 characters');
const CacheSeconds = z
  .number()
  .int('must be a whole number of seconds')
  .min(0, 'must be at least 0 seconds')
  .max(86_400, 'must be at most 86400 seconds');
const Priority = z
  .number()
  .int('must be a whole number')
  .min(-1_000_000, 'must be at least -1000000')
  .max(1_000_000, 'must be at most 1000000');
/** Beyond Kernel's contract. Whether the server may be asked is settled where it is asked. */
const ConnectUrl = z
  .string()
  .max(2048, 'must have at most 2048 characters')
  .refine((text) => text === '' || isServer(text), 'must be the http or https URL of a Connect server, with no query')
  .describe('Of a 1Password Connect server, for a Connect token. Changes only together with the token');

export const CreateProviderRequest = z
  .object({
    name: Label,
    provider_type: z.literal('onepassword'),
    token: Token,
    cache_ttl_seconds: CacheSeconds.default(300),
    connect_url: ConnectUrl.nullish(),
  })
  .meta({ id: 'CreateCredentialProviderRequest' });

export const UpdateProviderRequest = z
  .object({
    name: Label.optional(),
    token: Token.optional(),
    cache_ttl_seconds: CacheSeconds.optional(),
    enabled: z.boolean().optional(),
    priority: Priority.optional(),
    connect_url: ConnectUrl.nullish(),
  })
  .meta({ id: 'UpdateCredentialProviderRequest' });

export const ListProvidersQuery = Paging.extend({ query: z.string().optional() });

/** An external credential provider; its token is never shown (contract section 6). */
export const ProviderView = z
  .object({
    id: z.string(),
    name: z.string(),
    provider_type: z.literal('onepassword'),
    enabled: z.boolean(),
    priority: z.number(),
    cache_ttl_seconds: z.number(),
    connect_url: z.string().exactOptional(),
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

function isServer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}
