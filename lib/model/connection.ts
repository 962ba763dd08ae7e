import type { CheckOutcome } from './check.ts';
import type { Need } from './flow.ts';
import type { Probe } from './probe.ts';

/**
 * Which credential a connection logs in with. Kernel's three forms (contract section 2); the ids are ours. A provider is
 * known by its id, and by its name once that is gone: one that takes its place under the same name is found again.
 */
export type CredentialReference =
  | { kind: 'stored'; credential_id: string }
  | { kind: 'item'; provider_id: string; provider: string; path: string }
  | { kind: 'auto'; provider_id: string; provider: string };

/** A reference to what a provider holds. */
export type ExternalReference = Exclude<CredentialReference, { kind: 'stored' }>;

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
  /** `<credential id>:<version>` (of an item: `<provider id>/<item id>:<version>`) that the site refused last: never typed
   * again until it changes. */
  rejected_credential: string | null;
  /** What its last login needed; null as long as that is not known. */
  needs: LoginNeeds | null;
  /** How it is asked cheaply whether the session lives; null when no way is known. */
  probe: Probe | null;
  /** The check that is under way, and until when at most (ISO). */
  check: { id: string; until: string } | null;
  /** The check that was done last, also when it was inconclusive. */
  last_check: (CheckOutcome & { id: string; at: string }) | null;
  reauth: ReauthState;
  /** When its session is checked next, ISO; null: never by itself. */
  due_at: string | null;
  created_at: string;
  updated_at: string;
}

/** What a login needed, besides a browser. */
export interface LoginNeeds {
  /** Beside the values of a credential. */
  needed: readonly Need[];
  /** Keys of the credential's values. */
  typed: readonly string[];
  /** A recipe of it was kept, by which it can be done again. */
  recipe: boolean;
}

/** How logins that started by themselves went since the last success. */
export interface ReauthState {
  /** That failed in a row. */
  failures: number;
  /** The flow that was counted last: the same end told twice counts once. */
  flow_id: string | null;
  /** Not before, ISO; null: when the next check finds it logged out. */
  retry_at: string | null;
  /** Its place in the row of those of its site that log in by themselves, ISO; null: it has none. */
  slot: string | null;
  /** Why there is no further try, and of which credential (`<id>:<version>`); null: there is. */
  stopped: { cause: string; credential: string | null } | null;
}

/** Of a connection that has not failed. */
export const NO_FAILURES: ReauthState = { failures: 0, flow_id: null, retry_at: null, slot: null, stopped: null };

/** What a connection begins with before its first login: nothing is known of a session, and none is looked after. */
export const NEVER_CHECKED = {
  needs: null,
  probe: null,
  check: null,
  last_check: null,
  reauth: NO_FAILURES,
  due_at: null,
} satisfies Partial<Connection>;
