/** A vault of a team's own that logins take their values from. Its token is not here: it lies sealed in Secrets Manager. */
export interface Provider {
  id: string;
  org: string;
  name: string;
  provider_type: 'onepassword';
  /** Whether logins may ask it. */
  enabled: boolean;
  /** Where several may be asked, lower numbers come first. */
  priority: number;
  /** How long what it says may be remembered, at most. */
  cache_ttl_seconds: number;
  /** The 1Password Connect server that its token is for; null for a service account. */
  connect_url: string | null;
  /** Grows with every new token: what was remembered under another counts no more. */
  token_version: number;
  created_at: string;
  updated_at: string;
}

/** The order in which providers are asked: by priority, the older first among equals. */
export function inOrder(one: Provider, other: Provider): number {
  return one.priority - other.priority || (one.id < other.id ? -1 : 1);
}
