import type { ApiKey } from '../../model/api-key.ts';
import type { Credential } from '../../model/credential.ts';
import type { Profile } from '../../model/profile.ts';
import type { Provider } from '../../model/provider.ts';
import type { ApiKeyView } from '../schema/api-key.ts';
import type { CredentialView } from '../schema/credential.ts';
import type { ProfileView } from '../schema/profile.ts';
import type { ProviderView } from '../schema/provider.ts';

/** A credential in a list: without the names of its fields (contract section 5). */
export function credentialListView(credential: Credential): CredentialView {
  return {
    id: credential.id,
    name: credential.name,
    domain: credential.domain,
    created_at: credential.created_at,
    updated_at: credential.updated_at,
    has_values: Object.keys(credential.sealed_values).length > 0,
    has_totp_secret: credential.sealed_totp_secret !== null,
    sso_provider: credential.sso_provider,
  };
}

/** @param totp the current code, when a TOTP secret was set just now */
export function credentialView(
  credential: Credential,
  totp: { code: string; expiresAt: string } | null = null,
): CredentialView {
  return {
    ...credentialListView(credential),
    value_keys: Object.keys(credential.sealed_values).sort(),
    ...(totp !== null && { totp_code: totp.code, totp_code_expires_at: totp.expiresAt }),
  };
}

export function profileView(profile: Profile): ProfileView {
  return {
    id: profile.id,
    name: profile.name,
    created_at: profile.created_at,
    updated_at: profile.updated_at,
    ...(profile.last_used_at !== null && { last_used_at: profile.last_used_at }),
  };
}

/** A credential provider without its token. */
export function providerView(provider: Provider): ProviderView {
  return {
    id: provider.id,
    name: provider.name,
    provider_type: provider.provider_type,
    enabled: provider.enabled,
    priority: provider.priority,
    cache_ttl_seconds: provider.cache_ttl_seconds,
    ...(provider.connect_url !== null && { connect_url: provider.connect_url }),
    created_at: provider.created_at,
    updated_at: provider.updated_at,
  };
}

/** An API key without the key. There are no users here: the creator is the organization, which has no e-mail address. */
export function apiKeyView(key: ApiKey): ApiKeyView {
  return {
    id: key.id,
    name: key.name,
    masked_key: key.masked_key,
    created_at: key.created_at,
    created_by: { id: key.org, email: '', name: null },
    deleted_at: key.deleted_at,
    expires_at: key.expires_at,
    project_id: null,
    project_name: null,
  };
}
