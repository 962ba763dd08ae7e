import { orgOf } from '../../lib/contract/caller.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import { pageReply } from '../../lib/contract/reply.ts';
import { providerView } from '../../lib/contract/view/records.ts';
import { newId } from '../../lib/model/id.ts';
import type { Provider } from '../../lib/model/provider.ts';
import { askCatalog, type Problem } from '../../lib/providers/doors.ts';
import { isServiceAccount, packToken } from '../../lib/providers/packed-token.ts';
import { connections } from '../../lib/store/connections.ts';
import { AlreadyExists } from '../../lib/store/errors.ts';
import { providerTokens } from '../../lib/store/provider-tokens.ts';
import { providers } from '../../lib/store/providers.ts';
import { tokenContext } from '../../lib/vault/context.ts';
import { seal } from '../../lib/vault/seal.ts';
import { organizationKey } from './organization-key.ts';
import { serve } from './serve.ts';

/** Credential providers (contract section 6): a token goes in sealed, and never comes out. */
export const handler = serve({
  createProvider: async ({ caller, body }) => {
    const org = orgOf(caller);
    const now = new Date();
    if (await providers.getByName(org, body.name)) throw taken();
    const provider: Provider = {
      id: newId(now.getTime()),
      org,
      name: body.name,
      provider_type: body.provider_type,
      enabled: true,
      priority: 0,
      cache_ttl_seconds: body.cache_ttl_seconds,
      connect_url: serverFor(body.token, body.connect_url || null),
      token_version: 1,
      created_at: now.toISOString(),
      updated_at: now.toISOString(),
    };
    await keepToken(provider, body.token);
    try {
      await providers.create(provider);
    } catch (error) {
      // Another request took the name meanwhile: what was stored for this one belongs to nobody.
      if (error instanceof AlreadyExists) await providerTokens.remove(provider);
      throw error;
    }
    await connections.providerChanged(provider, now);
    return { answer: providerView(provider) };
  },

  listProviders: async ({ caller, query: { limit, offset, query } }) => {
    const text = query?.toLowerCase();
    const { items, hasMore } = await providers.list({
      org: orgOf(caller),
      offset,
      limit,
      filter: ({ id, name }) => text === undefined || id === text || name.toLowerCase().includes(text),
    });
    return pageReply(items.map(providerView), offset, hasMore);
  },

  retrieveProvider: async ({ caller, params }) => ({ answer: providerView(await find(orgOf(caller), params)) }),

  updateProvider: async ({ caller, params, body }) => {
    const org = orgOf(caller);
    const now = new Date();
    const current = await find(org, params);
    const { token } = body;
    const server = body.connect_url === undefined ? current.connect_url : body.connect_url || null;
    if (token === undefined && server !== current.connect_url)
      throw new ApiError(
        'bad_request',
        'connect_url: send the token again with it, so that it goes to no other server.',
      );
    const connect_url = token === undefined ? undefined : serverFor(token, server);
    const changed = (now: Provider): Provider => ({
      ...now,
      name: body.name ?? now.name,
      enabled: body.enabled ?? now.enabled,
      priority: body.priority ?? now.priority,
      cache_ttl_seconds: body.cache_ttl_seconds ?? now.cache_ttl_seconds,
      ...(connect_url !== undefined && { connect_url, token_version: now.token_version + 1 }),
    });
    if (token !== undefined) await keepToken(changed(current), token);
    const provider = await providers.update(org, current.id, (record) => ({
      ...changed(record),
      updated_at: now.toISOString(),
    }));
    if (!provider) {
      // It was deleted meanwhile.
      if (token !== undefined) await providerTokens.remove(current);
      throw notFound();
    }
    await connections.providerChanged(provider, now);
    return { answer: providerView(provider) };
  },

  deleteProvider: async ({ caller, params }) => {
    const { org, id } = await find(orgOf(caller), params);
    // First what matters: a record without a token can be deleted again.
    await providerTokens.remove({ org, id });
    await providers.remove(org, id);
    return { answer: undefined };
  },

  listProviderItems: async ({ caller, params }) => {
    const { org, id } = await find(orgOf(caller), params);
    const reply = await askCatalog({ op: 'items', org, providerId: id });
    if (!reply.ok) throw reply.problem ? refused(reply.problem) : notFound();
    return { answer: { items: reply.items } };
  },

  testProvider: async ({ caller, params }) => {
    const { org, id } = await find(orgOf(caller), params);
    const reply = await askCatalog({ op: 'test', org, providerId: id });
    if (reply.ok) return { answer: { success: true, vaults: reply.vaults } };
    if (!reply.problem) throw notFound();
    return { answer: { success: false, vaults: [], error: reply.problem.message } };
  },
});

async function find(org: string, params: Record<string, string>): Promise<Provider> {
  const provider = await providers.get(org, params.id ?? '');
  if (!provider) throw notFound();
  return provider;
}

function notFound(): ApiError {
  return new ApiError('not_found', 'There is no credential provider with this id.');
}

function taken(): ApiError {
  return new ApiError('conflict', 'This name is taken: choose another.');
}

/** A service account is known to 1Password itself. @throws ApiError 400 when a server is named for one */
function serverFor(token: string, connectUrl: string | null): string | null {
  if (!isServiceAccount(token)) return connectUrl;
  if (connectUrl === null) return null;
  throw new ApiError(
    'bad_request',
    'connect_url: is for a Connect token; clear it ("") for a service account (ops_…).',
  );
}

async function keepToken({ org, id, connect_url }: Provider, token: string): Promise<void> {
  const key = await organizationKey(org);
  const sealed = await seal(key, tokenContext(org, id), packToken(token, connect_url));
  await providerTokens.put({ org, id }, sealed);
}

/** Why a provider's items cannot be listed. */
function refused({ code, message }: Problem): ApiError {
  if (code === 'provider_rate_limited' || code === 'provider_token_refused') return new ApiError(code, message);
  return new ApiError('provider_unreachable', message);
}
