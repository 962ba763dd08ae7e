import { asksProvider, type ExternalFacts, type Facts } from '../flow/can-reauth.ts';
import type { CheckReference, ProbeFinding, VerifyFinding } from '../flow/check-door.ts';
import { afterBusy, afterCheck, CHECK_MS, type Settlement } from '../flow/checks.ts';
import type { LoginLimits } from '../flow/start.ts';
import type { CheckOutcome } from '../model/check.ts';
import type { Connection } from '../model/connection.ts';
import { newId } from '../model/id.ts';
import type { Probe } from '../model/probe.ts';
import { connections } from '../store/connections.ts';
import { credentials } from '../store/credentials.ts';
import { profiles } from '../store/profiles.ts';
import { timeline } from '../store/timeline.ts';
import { reauthenticate } from './reauthenticate.ts';

/** Those who look at a session: they know what it is, and the conductor does not. */
export interface Lookers {
  /** What the provider of a connection says of its item, see `asksProvider`. */
  item(check: CheckReference): Promise<ExternalFacts>;
  probe(check: CheckReference): Promise<ProbeFinding>;
  verify(check: CheckReference): Promise<VerifyFinding>;
}

export interface CheckOptions {
  lookers: Lookers;
  limits: LoginLimits;
  clock: () => Date;
}

/** A check under way, and the connection as it was when it began. */
export interface Begun {
  check: CheckReference;
  connection: Connection;
}

/**
 * Begins a check of a connection's session; of several at once, one.
 * @param onlyIfDue false when somebody asks for it now
 * @returns null when one is under way, or it is not due, or the connection is gone
 */
export async function beginCheck(org: string, id: string, now: Date, onlyIfDue: boolean): Promise<Begun | null> {
  const check = { id: newId(now.getTime()), until: new Date(now.getTime() + CHECK_MS).toISOString() };
  const connection = await connections.beginCheck(org, id, check, now, onlyIfDue);
  return connection && { check: { org, connectionId: id, checkId: check.id }, connection };
}

/** The check that was begun elsewhere; null when it is not under way any more. */
export async function findCheck(check: CheckReference): Promise<Begun | null> {
  const connection = await connections.get(check.org, check.connectionId);
  return connection?.check?.id === check.checkId ? { check, connection } : null;
}

/**
 * Carries out a check that has begun: takes the profile, has the session looked at, writes down what was found, and logs
 * in again where that is to be done. A check that finds its profile in use is put off.
 */
export async function carryOut({ check, connection }: Begun, { lookers, limits, clock }: CheckOptions): Promise<void> {
  const { org, id, profile_id } = connection;
  const { checkId } = check;
  const until = new Date(connection.check?.until ?? clock());
  if (!(await profiles.lease(org, profile_id, checkId, clock(), until))) {
    await connections.update(org, id, (current) => afterBusy(current, checkId, clock()));
    return;
  }
  let settlement: Settlement | null;
  try {
    settlement = await settle(connection, check, lookers, await look(connection, check, lookers), clock);
  } finally {
    await profiles.release(org, profile_id, checkId);
  }
  if (settlement?.login) await reauthenticate(settlement.connection, limits, clock());
}

interface Found {
  outcome: CheckOutcome;
  /** What a browser has learned; absent when none was asked. */
  probe?: Probe | null;
}

/**
 * One request where that tells; a browser in doubt. Only life is told by a request: what looks dead to it may be renewed
 * by a page's script, or by way of an identity provider.
 */
async function look({ probe }: Connection, check: CheckReference, lookers: Lookers): Promise<Found> {
  if (probe) {
    const { result, reason } = await lookers.probe(check).catch(failed);
    if (result === 'LOGGED_IN') return { outcome: { result, by: 'PROBE', reason } };
  }
  const { result, reason, probe: learned } = await lookers.verify(check).catch(failed);
  return { outcome: { result, by: 'BROWSER', reason }, probe: learned };
}

const failed = (): VerifyFinding => ({
  result: 'INCONCLUSIVE',
  reason: 'what was to look has stopped',
  probe: null,
});

async function settle(
  connection: Connection,
  check: CheckReference,
  lookers: Lookers,
  found: Found,
  clock: () => Date,
): Promise<Settlement | null> {
  const { org, id } = connection;
  const { checkId } = check;
  const isDead = found.outcome.result === 'LOGGED_OUT';
  const credential = isDead ? await factsFor(connection, check, lookers) : null;
  const now = clock();
  let settlement: Settlement | null = null;
  await connections.update(org, id, (current) => {
    settlement = afterCheck(current, credential, { checkId, ...found }, now);
    return settlement?.connection ?? null;
  });
  // Assigned in a callback, which the compiler does not follow.
  const done = settlement as Settlement | null;
  if (done?.entry) await timeline.add(done.entry);
  return done;
}

/** What decides whether it may log in again. A provider is asked only where nobody else can tell, and once. */
async function factsFor(connection: Connection, check: CheckReference, lookers: Lookers): Promise<Facts> {
  const { org, credential: reference } = connection;
  if (reference === null) return null;
  if (reference.kind === 'stored') return credentials.get(org, reference.credential_id);
  const unknown = { usable: true, version: null };
  if (!asksProvider(connection)) return unknown;
  return lookers.item(check).catch(() => ({ usable: false, version: null }));
}
