import { type Connection, NO_FAILURES, type ReauthState } from '../model/connection.ts';
import type { Flow } from '../model/flow.ts';
import { type FailureCode, isProviderFailure } from './failure.ts';
import { fraction } from './fraction.ts';

const MINUTE = 60_000;

/** Before the second and the third try in a row (contract section 4 leaves the delays open). */
const BACKOFF_MS = [1 * MINUTE, 5 * MINUTE];
/** For a site that asks to wait. */
const PATIENT_MS = 15 * MINUTE;
/** Of a delay, at most so much is added: many that failed together do not come back together. */
const JITTER = 0.25;
/** Failures in a row after which nothing more is tried until a login succeeds (contract section 4). */
export const BREAKER = 3;

/** What another try cannot mend: somebody must change something first (contract section 4). */
const FINAL: readonly string[] = [
  'credentials_invalid',
  'account_locked',
  'bot_detected',
  'captcha_blocked',
  'unsupported_auth_method',
  'domain_not_allowed',
  'consent_required',
] satisfies FailureCode[];

/** The vault may be well again by itself: tried like any failure, and then only once it answers. */
const PASSING: readonly string[] = ['provider_unreachable', 'provider_rate_limited'] satisfies FailureCode[];

/** Tried once more, and no further (contract section 4). */
const ONCE: readonly string[] = ['website_error'] satisfies FailureCode[];

/** `stopped.cause` of the circuit breaker. */
export const CIRCUIT_OPEN = 'circuit_open';

/**
 * What follows from a login that started by itself and did not succeed.
 * @param flow ended
 */
export function afterFailure(reauth: ReauthState, flow: Flow): ReauthState {
  if (reauth.flow_id === flow.id) return reauth;
  if (flow.status === 'CANCELED') return { ...reauth, flow_id: flow.id, retry_at: null, slot: null };
  const failures = reauth.failures + 1;
  const code = flow.error_code ?? '';
  const state = { failures, flow_id: flow.id, retry_at: null, slot: null };
  const byProvider = isProviderFailure(code) && (failures >= BREAKER || !PASSING.includes(code));
  if (byProvider || FINAL.includes(code))
    return { ...state, stopped: { cause: code, credential: flow.credential_used } };
  if (failures >= BREAKER) return { ...state, stopped: { cause: CIRCUIT_OPEN, credential: null } };
  if (failures > 1 && ONCE.includes(code)) return { ...state, stopped: { cause: code, credential: null } };
  const wait =
    code === 'rate_limited' || code === 'provider_rate_limited' ? PATIENT_MS : (BACKOFF_MS[failures - 1] ?? PATIENT_MS);
  const ended = Date.parse(flow.ended_at ?? flow.created_at);
  const retry_at = new Date(ended + wait * (1 + JITTER * fraction(flow.id))).toISOString();
  return { ...state, retry_at, stopped: null };
}

/** Sooner than any regular check would see it. */
const SHORT_LIFE_MS = 4 * MINUTE;

/** Whether the session of the last login was of use: where each one ends at once, logging in again would go on for ever. */
export function hasLasted({ last_login_at }: Pick<Connection, 'last_login_at'>, until: string): boolean {
  return last_login_at === null || Date.parse(until) - Date.parse(last_login_at) >= SHORT_LIFE_MS;
}

/** What follows from a login by itself that succeeded, after one whose session did not last: it counts like a failure. */
export function afterShortLife({ failures }: ReauthState): ReauthState {
  const stopped = failures + 1 >= BREAKER ? { cause: CIRCUIT_OPEN, credential: null } : null;
  return { ...NO_FAILURES, failures: failures + 1, stopped };
}

/**
 * The connection when its credential, or what it refers to, has changed: what the old one was refused for holds no more.
 * The breaker stays open: it is closed by a login that succeeds.
 */
export function afterChange(connection: Connection, now: Date): Connection {
  const { stopped } = connection.reauth;
  const reauth = stopped === null || stopped.cause === CIRCUIT_OPEN ? connection.reauth : NO_FAILURES;
  if (connection.status === 'AUTHENTICATED') return { ...connection, reauth };
  return dueAt({ ...connection, reauth }, now.toISOString());
}

/** The connection with its next check at a time; never, when it has none to do. */
export function dueAt(connection: Connection, at: string): Connection {
  const { health_checks, last_login_at } = connection;
  return { ...connection, due_at: health_checks && last_login_at !== null ? at : null };
}
