/** A cookie in Playwright's storage-state form (`expires` in seconds since the epoch, -1 for a session cookie). */
export interface StoredCookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  expires: number;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'Strict' | 'Lax' | 'None';
  partitionKey?: string;
  /** Playwright's name for the other half of Chromium's partition key. */
  _crHasCrossSiteAncestor?: boolean;
}

export interface NameValue {
  name: string;
  value: string;
}

/** What one origin keeps in the browser. `indexedDB` has the shape that Playwright's storage state gives it. */
export interface OriginState {
  origin: string;
  localStorage: NameValue[];
  /** Beyond Playwright's format: a member that its loader ignores. */
  sessionStorage?: NameValue[];
  indexedDB?: unknown[];
}

/** A browser session as Playwright's `storageState` has it, with sessionStorage beside it. */
export interface StorageState {
  cookies: StoredCookie[];
  origins: OriginState[];
}
