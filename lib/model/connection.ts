/** Which credential a connection logs in with. Kernel's three forms (contract section 2); `credential_id` is ours. */
export type CredentialReference =
  | { kind: 'stored'; credential_id: string }
  | { kind: 'item'; provider: string; path: string }
  | { kind: 'auto'; provider: string };

/** One profile kept logged in to one domain. */
export interface Connection {
  id: string;
  org: string;
  domain: string;
  profile_id: string;
  login_url: string | null;
  allowed_domains: string[];
  credential: CredentialReference | null;
  /** Exact hosts of identity providers' tenants that its logins have gone through; no other tenant is believed. */
  sso_hosts?: string[];
  save_credentials: boolean;
  health_checks: boolean;
  /** Seconds, 300 to 86,400. */
  health_check_interval: number;
  auto_reauth: boolean;
  record_session: boolean;
  proxy_id: string | null;
  browser_telemetry: unknown;
  status: 'AUTHENTICATED' | 'NEEDS_AUTH';
  /** The most recent flow, live or ended. */
  flow_id: string | null;
  post_login_url: string | null;
  last_login_at: string | null;
  last_auth_check_at: string | null;
  /** `<credential id>:<version>` that the site refused last: never typed again until it changes. */
  rejected_credential: string | null;
  created_at: string;
  updated_at: string;
}
