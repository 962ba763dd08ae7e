import type { CheckResult } from '../model/check.ts';
import type { Probe } from '../model/probe.ts';
import type { BrowserIdentity } from '../model/profile.ts';
import type { StoredCookie } from '../model/session.ts';
import type { PackedSession } from './door.ts';

/**
 * What a check may ask of `vault/check`, the one door of `health/probe` and `health/verify`, and what it gets back. Every
 * request names the check; the vault answers only for the check that its connection is under at that moment.
 */
export type CheckDoorRequest = CheckReference & CheckOperation;

/** What the functions of a check are called with. */
export interface CheckReference {
  org: string;
  connectionId: string;
  checkId: string;
}

export type CheckOperation =
  /** What the connection's probe needs, and nothing more of the session. */
  | { op: 'probe' }
  /** The whole session, for a browser. */
  | { op: 'session' }
  /** Cookies that the probed host has set or removed: what keeps a rolling session alive. */
  | { op: 'save_cookies'; changed: StoredCookie[]; removed: CookieName[] }
  /** The session as the browser holds it after a look that found it alive. */
  | { op: 'save_session'; session: PackedSession };

export interface CookieName {
  name: string;
  domain: string;
  path: string;
}

export interface CheckDoorReplies {
  probe: {
    probe: Probe;
    /** Those that a browser would send to the probe's host. Secret. */
    cookies: StoredCookie[];
    /** The tokens, in the order of `probe.tokens`; null for one that is not in the storage any more. Secret. */
    tokens: (string | null)[];
    browser: BrowserIdentity;
  };
  session: {
    session: PackedSession;
    domain: string;
    loginUrl: string | null;
    allowedDomains: string[];
    pinned: string[];
    postLoginUrl: string | null;
    browser: BrowserIdentity;
    /** The connection's present probe; null when it has none. */
    probe: Probe | null;
  };
  save_cookies: object;
  save_session: object;
}

export type CheckDoorReply<Op extends keyof CheckDoorReplies> =
  | ({ ok: true } & CheckDoorReplies[Op])
  | { ok: false; reason: 'not_found' | 'not_live' | 'never_used' | 'no_probe' | 'too_large' | 'invalid_request' };

/**
 * What `health/probe` tells. LOGGED_IN is sure. LOGGED_OUT is how the site answers to a dead session, and yet not the last
 * word: a page may renew what has run out by a script, or by way of its identity provider, which one request cannot. So
 * anything but LOGGED_IN is settled by `health/verify`; a session dies seldom enough.
 */
export interface ProbeFinding {
  result: CheckResult;
  reason: string;
}

/** What `health/verify` tells. */
export interface VerifyFinding {
  result: CheckResult;
  reason: string;
  /** Learned anew during the look; null when nothing that was tried tells live from dead, or the session is not alive. */
  probe: Probe | null;
}
