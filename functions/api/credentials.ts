import { orgOf } from '../../lib/contract/caller.ts';
import { normalizeDomain } from '../../lib/contract/domain.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import { pageReply } from '../../lib/contract/reply.ts';
import { MAX_VALUES } from '../../lib/contract/schema/credential.ts';
import { credentialListView, credentialView } from '../../lib/contract/view/records.ts';
import type { Credential } from '../../lib/model/credential.ts';
import { newId } from '../../lib/model/id.ts';
import { connections } from '../../lib/store/connections.ts';
import { credentials } from '../../lib/store/credentials.ts';
import { credentialContext, totpContext } from '../../lib/vault/context.ts';
import { seal } from '../../lib/vault/seal.ts';
import { InvalidTotpSecret, packTotp, parseTotpSecret, type TotpParameters, totpCode } from '../../lib/vault/totp.ts';
import { organizationKey } from './organization-key.ts';
import { serve } from './serve.ts';

/** Credentials: values go in sealed, one message per field, and never come out (contract section 5). */
export const handler = serve({
  createCredential: async ({ caller, body }) => {
    const org = orgOf(caller);
    const now = new Date();
    const totp = readTotp(body.totp_secret);
    const sealer = await sealerFor(org, newId(now.getTime()));
    const credential = await credentials.create({
      id: sealer.id,
      org,
      name: body.name,
      domain: body.domain,
      sso_provider: body.sso_provider || null,
      sealed_values: await sealer.values(body.values),
      sealed_totp_secret: totp && (await sealer.totp(totp)),
      version: 1,
      created_at: now.toISOString(),
      updated_at: now.toISOString(),
    });
    return { answer: credentialView(credential, totp && totpCode(totp, now.getTime())) };
  },

  listCredentials: async ({ caller, query: { limit, offset, domain, query } }) => {
    const wanted = domain === undefined ? undefined : (normalizeDomain(domain) ?? domain);
    const text = query?.toLowerCase();
    const { items, hasMore } = await credentials.list({
      org: orgOf(caller),
      offset,
      limit,
      filter: (credential) =>
        (wanted === undefined || credential.domain === wanted) &&
        (text === undefined ||
          credential.id === text ||
          credential.name.toLowerCase().includes(text) ||
          credential.domain.includes(text)),
    });
    return pageReply(items.map(credentialListView), offset, hasMore);
  },

  retrieveCredential: async ({ caller, params }) => ({ answer: credentialView(await find(orgOf(caller), params)) }),

  updateCredential: async ({ caller, params, body }) => {
    const org = orgOf(caller);
    const now = new Date();
    const totp = readTotp(body.totp_secret);
    const { id } = await find(org, params);
    const sealer = await sealerFor(org, id);
    const added = await sealer.values(body.values ?? {});
    const sealedTotp = totp && (await sealer.totp(totp));
    const secretsChange = [body.values, body.remove_value_keys, body.totp_secret].some((part) => part !== undefined);
    const credential = await credentials.update(org, id, (current) => ({
      ...current,
      name: body.name ?? current.name,
      sso_provider: body.sso_provider === undefined ? current.sso_provider : body.sso_provider || null,
      sealed_values: mergeValues(current.sealed_values, body.remove_value_keys ?? [], added),
      sealed_totp_secret: body.totp_secret === undefined ? current.sealed_totp_secret : sealedTotp,
      version: current.version + (secretsChange ? 1 : 0),
      updated_at: now.toISOString(),
    }));
    if (!credential) throw notFound();
    if (secretsChange) await connections.credentialChanged(org, id, now);
    return { answer: credentialView(credential, totp && totpCode(totp, now.getTime())) };
  },

  deleteCredential: async ({ caller, params }) => {
    const org = orgOf(caller);
    const { id } = await find(org, params);
    await credentials.remove(org, id);
    return { answer: undefined };
  },
});

async function find(org: string, params: Record<string, string>): Promise<Credential> {
  const credential = await credentials.getByIdOrName(org, params.id_or_name ?? '');
  if (!credential) throw notFound();
  return credential;
}

function notFound(): ApiError {
  return new ApiError('not_found', 'There is no credential with this id or name.');
}

/** Removals come first, so that a key that is both removed and set keeps its new value. */
function mergeValues(current: Credential['sealed_values'], removed: string[], added: Credential['sealed_values']) {
  const kept = Object.entries(current).filter(([key]) => !removed.includes(key));
  const merged = { ...Object.fromEntries(kept), ...added };
  if (Object.keys(merged).length > MAX_VALUES) {
    throw new ApiError('bad_request', `values: a credential has at most ${MAX_VALUES} fields; remove some first.`);
  }
  return merged;
}

/** @returns null when no secret is to be kept */
function readTotp(text: string | undefined): TotpParameters | null {
  if (text === undefined || text === '') return null;
  try {
    return parseTotpSecret(text);
  } catch (error) {
    if (error instanceof InvalidTotpSecret) throw new ApiError('bad_request', `totp_secret: ${error.message}`);
    throw error;
  }
}

/** Seals for one credential record: what is sealed for it opens for no other. */
async function sealerFor(org: string, id: string) {
  const key = await organizationKey(org);
  return {
    id,
    values: async (values: Record<string, string>) => {
      const sealed = Object.entries(values).map(
        async ([field, value]) => [field, await seal(key, credentialContext(org, id, field), value)] as const,
      );
      return Object.fromEntries(await Promise.all(sealed));
    },
    totp: (parameters: TotpParameters) => seal(key, totpContext(org, id), packTotp(parameters)),
  };
}
