/** A browser's lasting identity. It stays the same for a profile's whole life, so that a site sees the browser it knows. */
export interface BrowserIdentity {
  user_agent: string | null;
  locale: string;
  timezone: string;
  viewport: { width: number; height: number };
}

/** A named browser state: the sealed session of every site it is logged in to. */
export interface Profile {
  id: string;
  org: string;
  name: string | null;
  browser: BrowserIdentity;
  /** S3 key of the sealed session; null until the first login. The object is immutable: a save flips this pointer. */
  session_key: string | null;
  /** Who may save now (a flow or a check), and until when (ISO). One lease per profile. */
  lease: { owner: string; until: string } | null;
  created_at: string;
  updated_at: string;
  last_used_at: string | null;
}
