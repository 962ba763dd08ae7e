import { type Connection, NEVER_CHECKED } from '../../../lib/model/connection.ts';
import type { Credential } from '../../../lib/model/credential.ts';
import { newId } from '../../../lib/model/id.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import type { Provider } from '../../../lib/model/provider.ts';

const AT = '2030-01-01T00:00:00.000Z';

let last = Date.UTC(2030, 0, 1);

/** Ids in the order they are made, as records made one after the other have them. */
export function nextId(): string {
  last += 1;
  return newId(last);
}

export function aCredential(org: string, more: Partial<Credential> = {}): Credential {
  return {
    id: nextId(),
    org,
    name: 'netflix',
    domain: 'netflix.com',
    sso_provider: null,
    sealed_values: {},
    sealed_totp_secret: null,
    version: 1,
    created_at: AT,
    updated_at: AT,
    ...more,
  };
}

export function aProfile(org: string, more: Partial<Profile> = {}): Profile {
  return {
    id: nextId(),
    org,
    name: 'anna',
    browser: {
      user_agent: null,
      locale: 'en-US',
      timezone: 'America/New_York',
      viewport: { width: 1280, height: 800 },
    },
    cookies_key: null,
    session_key: null,
    lease: null,
    created_at: AT,
    updated_at: AT,
    last_used_at: null,
    ...more,
  };
}

export function aConnection(org: string, profileId: string, more: Partial<Connection> = {}): Connection {
  return {
    id: nextId(),
    org,
    domain: 'netflix.com',
    profile_id: profileId,
    login_url: null,
    allowed_domains: [],
    credential: null,
    save_credentials: true,
    health_checks: true,
    health_check_interval: 3600,
    auto_reauth: true,
    record_session: false,
    proxy_id: null,
    browser_telemetry: null,
    status: 'NEEDS_AUTH',
    flow_id: null,
    post_login_url: null,
    last_login_at: null,
    last_auth_check_at: null,
    rejected_credential: null,
    ...NEVER_CHECKED,
    created_at: AT,
    updated_at: AT,
    ...more,
  };
}

export function aProvider(org: string, more: Partial<Provider> = {}): Provider {
  return {
    id: nextId(),
    org,
    name: 'team-vault',
    provider_type: 'onepassword',
    enabled: true,
    priority: 0,
    cache_ttl_seconds: 300,
    connect_url: null,
    token_version: 1,
    created_at: AT,
    updated_at: AT,
    ...more,
  };
}
