import type { CheckOutcome } from '../model/check.ts';
import { type Connection, NO_FAILURES } from '../model/connection.ts';
import type { Probe } from '../model/probe.ts';
import type { HealthCheckEntry } from '../model/timeline.ts';
import { canReauth, type Facts } from './can-reauth.ts';
import { fraction } from './fraction.ts';
import { dueAt, hasLasted } from './reauth.ts';

/** A check may take so long at most; what has not ended then counts as lost, and the connection is checked again. */
export const CHECK_MS = 180_000;
/** A profile that is in use is tried again after so long. */
const BUSY_MS = 60_000;
/** A login that a check wants is looked after so long afterwards, should its start have been lost. */
const LOOK_AFTER_MS = 120_000;
/** A check comes before its interval is over, by this part of it at most: what fell due together drifts apart. */
const JITTER = 0.05;

export interface Settlement {
  connection: Connection;
  /** For the timeline; null when the check tells nothing. */
  entry: HealthCheckEntry | null;
  /** Whether the connection is to log in again by itself, now. */
  login: boolean;
}

/** When the session is checked next, ISO: never later than the interval says. */
export function nextCheck({ id, health_check_interval }: Connection, now: Date): string {
  const early = JITTER * fraction(`${id} ${now.toISOString()}`);
  return new Date(now.getTime() + health_check_interval * 1000 * (1 - early)).toISOString();
}

/**
 * The connection after a check. Inconclusive changes nothing: not the status, not the time of the last check, no login.
 * @param checkId of the check that was under way
 * @param probe what a browser has learned; undefined when none was asked
 * @returns null when another check is under way by now: this one came too late
 */
export function afterCheck(
  connection: Connection,
  credential: Facts,
  { checkId, outcome, probe }: { checkId: string; outcome: CheckOutcome; probe?: Probe | null | undefined },
  now: Date,
): Settlement | null {
  if (connection.check?.id !== checkId) return null;
  const at = now.toISOString();
  const checked: Connection = { ...connection, check: null, last_check: { id: checkId, at, ...outcome } };
  const regular = nextCheck(connection, now);
  if (outcome.result === 'INCONCLUSIVE') return { connection: dueAt(checked, regular), entry: null, login: false };
  const told: Connection = { ...checked, last_auth_check_at: at };
  const entry = (status: Connection['status']): HealthCheckEntry => ({
    id: checkId,
    org: connection.org,
    connection_id: connection.id,
    type: 'health_check',
    at,
    status,
    previous_status: connection.status,
  });
  if (outcome.result === 'LOGGED_IN') {
    const alive: Connection = { ...told, status: 'AUTHENTICATED', ...(probe !== undefined && { probe }) };
    const isWell = connection.status === 'NEEDS_AUTH' || hasLasted(connection, at);
    const well = isWell ? { ...alive, reauth: NO_FAILURES } : alive;
    return { connection: dueAt(well, regular), entry: entry('AUTHENTICATED'), login: false };
  }
  const { retry_at } = connection.reauth;
  const able = mayLogIn(connection, credential);
  const waits = able && retry_at !== null && retry_at > at;
  const login = able && !waits;
  const next = login ? new Date(now.getTime() + LOOK_AFTER_MS).toISOString() : waits ? retry_at : regular;
  // While it logs in again by itself, nobody is needed.
  const dead: Connection = { ...told, status: login ? connection.status : 'NEEDS_AUTH' };
  return { connection: dueAt(dead, next), entry: entry('NEEDS_AUTH'), login };
}

/** Whether a connection that was logged out may log in again with nobody there. */
export function mayLogIn(connection: Connection, credential: Facts): boolean {
  return connection.auto_reauth && connection.health_checks && canReauth(connection, credential).possible;
}

/** The connection when its check could not be made, because a login or another check has its profile. */
export function afterBusy(connection: Connection, checkId: string, now: Date): Connection | null {
  if (connection.check?.id !== checkId) return null;
  return dueAt({ ...connection, check: null }, new Date(now.getTime() + BUSY_MS).toISOString());
}

/** The connection that is to log in by itself, but not before a time: others of its site come first. */
export function afterPacing(connection: Connection, until: string): Connection {
  const reauth = { ...connection.reauth, retry_at: until, slot: until };
  return dueAt({ ...connection, status: 'NEEDS_AUTH', reauth }, until);
}

/**
 * The connection after its settings have changed: what is new takes effect at once (contract section 4).
 * @param before as it was
 */
export function afterSettings(before: Connection, connection: Connection, now: Date): Connection {
  if (!connection.health_checks) return { ...connection, due_at: null };
  const woken =
    before.health_check_interval !== connection.health_check_interval ||
    !before.health_checks ||
    (connection.status === 'NEEDS_AUTH' && !before.auto_reauth && connection.auto_reauth);
  return woken ? dueAt(connection, now.toISOString()) : connection;
}
