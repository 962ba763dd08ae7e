/** A browser's lasting identity. It stays the same for a profile's whole life, so that a site sees the browser it knows. */
export interface BrowserIdentity {
  /** As at the first login; what is shown is of the version that runs, see `userAgentNow`. */
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
  /**
   * S3 keys of the sealed session: its cookies, and what its origins store. Null until the first login. The objects are
   * immutable: a save flips both pointers at once, a check that only renews cookies flips theirs.
   */
  cookies_key: string | null;
  session_key: string | null;
  /**
   * S3 keys of objects that may be there and are no part of the session: of saves that were begun, and of what the last
   * one replaced. The next save removes them, whatever became of the one before. Absent: none.
   */
  leftover_keys?: string[];
  /** Who may save now (a flow or a check), and until when (ISO). One lease per profile. */
  lease: { owner: string; until: string } | null;
  created_at: string;
  updated_at: string;
  last_used_at: string | null;
}
