import { describe, expect, it } from 'vitest';
import type { ExternalFacts } from '../../../lib/flow/can-reauth.ts';
import type { ProbeFinding, VerifyFinding } from '../../../lib/flow/check-door.ts';
import { type Begun, beginCheck, carryOut, findCheck, type Lookers } from '../../../lib/health/check.ts';
import type { CheckResult } from '../../../lib/model/check.ts';
import { type Connection, NO_FAILURES } from '../../../lib/model/connection.ts';
import type { Probe } from '../../../lib/model/probe.ts';
import { connections } from '../../../lib/store/connections.ts';
import { credentials } from '../../../lib/store/credentials.ts';
import { flows } from '../../../lib/store/flows.ts';
import { profiles } from '../../../lib/store/profiles.ts';
import { timeline } from '../../../lib/store/timeline.ts';
import { localAws } from '../store/aws.ts';
import { aConnection, aCredential, aProfile, nextId } from '../store/records.ts';

const machines = localAws();

const NOW = new Date('2031-05-01T12:00:00.000Z');
const PAST = '2031-05-01T11:59:00.000Z';
const PROBE = { url: 'https://netflix.com/me' } as Probe;
const LIMITS = { liveFlows: 10, loginSeconds: 1200 };

/** A connection whose session is due for a check. */
async function due(more: Partial<Connection> = {}): Promise<Connection> {
  const org = nextId();
  const profile = await profiles.create(aProfile(org));
  const credential = await credentials.create(aCredential(org));
  const connection = aConnection(org, profile.id, {
    domain: `${nextId()}.example.com`,
    credential: { kind: 'stored', credential_id: credential.id },
    status: 'AUTHENTICATED',
    last_login_at: PAST,
    due_at: PAST,
    ...more,
  });
  return connections.create(connection);
}

const read = async ({ org, id }: Connection) => (await connections.get(org, id)) as Connection;
const leaseOf = async ({ org, profile_id }: Connection) => (await profiles.get(org, profile_id))?.lease;

/** Looks as it is told, and notes who has looked. */
function looking(
  probe: CheckResult | 'stopped',
  verify: CheckResult,
  learned: Probe | null = null,
  item: ExternalFacts = { usable: true, version: null },
) {
  const seen: string[] = [];
  const lookers: Lookers = {
    item: async () => {
      seen.push('item');
      return item;
    },
    probe: async (): Promise<ProbeFinding> => {
      seen.push('probe');
      if (probe === 'stopped') throw new Error('out of memory');
      return { result: probe, reason: 'as it answers' };
    },
    verify: async (): Promise<VerifyFinding> => {
      seen.push('verify');
      return { result: verify, reason: 'as it shows', probe: learned };
    },
  };
  return { seen, lookers };
}

const begin = ({ org, id }: Connection, now = NOW) => beginCheck(org, id, now, true);

async function check(connection: Connection, lookers: Lookers, now = NOW): Promise<void> {
  const begun = await begin(connection, now);
  if (begun) await carryOut(begun, { lookers, limits: LIMITS, clock: () => now });
}

describe('A check', () => {
  it('is made once, however many begin it', async () => {
    const connection = await due();
    const begun = await Promise.all(Array.from({ length: 8 }, () => begin(connection)));
    expect(begun.filter(Boolean)).toHaveLength(1);
  });

  it('that was lost on its way is made again when its time is over', async () => {
    const connection = await due();
    await begin(connection);
    expect(await begin(connection, new Date(NOW.getTime() + 179_000))).toBeNull();
    expect(await begin(connection, new Date(NOW.getTime() + 181_000))).not.toBeNull();
  });

  it('that somebody asked for and that was lost is made when its time is over, also where none is made by itself', async () => {
    const connection = await due({ due_at: null, health_checks: false });
    expect(await beginCheck(connection.org, connection.id, NOW, false)).not.toBeNull();
    const { lookers } = looking('stopped', 'LOGGED_IN');
    await check(connection, lookers, new Date(NOW.getTime() + 181_000));
    const after = await read(connection);
    expect(after.last_check).toMatchObject({ result: 'LOGGED_IN' });
    expect(after.due_at).toBeNull();
  });

  it('is not due before its time, unless somebody asks', async () => {
    const connection = await due({ due_at: '2031-05-01T12:00:01.000Z' });
    expect(await begin(connection)).toBeNull();
    expect(await beginCheck(connection.org, connection.id, NOW, false)).not.toBeNull();
  });

  it('by a probe that finds it alive needs no browser', async () => {
    const connection = await due({ probe: PROBE });
    const { seen, lookers } = looking('LOGGED_IN', 'LOGGED_OUT');
    await check(connection, lookers);
    expect(seen).toEqual(['probe']);
    const after = await read(connection);
    expect(after).toMatchObject({ status: 'AUTHENTICATED', last_auth_check_at: NOW.toISOString(), check: null });
    expect(after.last_check).toMatchObject({ result: 'LOGGED_IN', by: 'PROBE' });
    expect(after.probe).toEqual(PROBE);
  });

  it.each(['LOGGED_OUT', 'INCONCLUSIVE', 'stopped'] as const)('by a probe that is %s asks a browser', async (probe) => {
    const connection = await due({ probe: PROBE });
    const { seen, lookers } = looking(probe, 'LOGGED_IN');
    await check(connection, lookers);
    expect(seen).toEqual(['probe', 'verify']);
    expect((await read(connection)).last_check).toMatchObject({ result: 'LOGGED_IN', by: 'BROWSER' });
  });

  it('keeps what the browser has learned', async () => {
    const connection = await due();
    await check(connection, looking('LOGGED_IN', 'LOGGED_IN', PROBE).lookers);
    expect((await read(connection)).probe).toEqual(PROBE);
  });

  it('is an entry of the timeline, and the next is at the interval', async () => {
    const connection = await due();
    await check(connection, looking('LOGGED_IN', 'LOGGED_IN').lookers);
    const { items } = await timeline.list({ org: connection.org, connectionId: connection.id });
    expect(items).toMatchObject([{ type: 'health_check', status: 'AUTHENTICATED', previous_status: 'AUTHENTICATED' }]);
    expect(await begin(connection)).toBeNull();
  });

  it('that is inconclusive leaves no entry and starts no login', async () => {
    const connection = await due();
    await check(connection, looking('stopped', 'INCONCLUSIVE').lookers);
    const { items } = await timeline.list({ org: connection.org, connectionId: connection.id });
    expect(items).toEqual([]);
    expect(await read(connection)).toMatchObject({ status: 'AUTHENTICATED', last_auth_check_at: null, flow_id: null });
  });

  it('has the profile alone, and gives it back', async () => {
    const connection = await due();
    let held: unknown;
    const { lookers } = looking('stopped', 'LOGGED_IN');
    const begun = (await begin(connection)) as Begun;
    const verify: Lookers['verify'] = async (reference) => {
      held = await leaseOf(connection);
      return lookers.verify(reference);
    };
    await carryOut(begun, { lookers: { ...lookers, verify }, limits: LIMITS, clock: () => NOW });
    expect(held).toMatchObject({ owner: begun.check.checkId });
    expect(await leaseOf(connection)).toBeNull();
  });

  it('is put off while a login has the profile', async () => {
    const connection = await due();
    await profiles.lease(connection.org, connection.profile_id, 'a-login', NOW, new Date(NOW.getTime() + 600_000));
    const { seen, lookers } = looking('LOGGED_IN', 'LOGGED_IN');
    await check(connection, lookers);
    expect(seen).toEqual([]);
    expect(await read(connection)).toMatchObject({ check: null, due_at: '2031-05-01T12:01:00.000Z' });
    expect(await leaseOf(connection)).toMatchObject({ owner: 'a-login' });
  });

  it('of a connection that was deleted is nothing to carry out', async () => {
    const connection = await due();
    const begun = (await begin(connection)) as Begun;
    await connections.remove(connection.org, connection.id);
    expect(await findCheck(begun.check)).toBeNull();
    await carryOut(begun, { ...looking('LOGGED_IN', 'LOGGED_OUT'), limits: LIMITS, clock: () => NOW });
    expect(await connections.get(connection.org, connection.id)).toBeNull();
  });
});

describe('A session that has ended', () => {
  it('is logged in again by itself', async () => {
    const connection = await due();
    await check(connection, looking('stopped', 'LOGGED_OUT').lookers);
    const after = await read(connection);
    expect(after.status).toBe('AUTHENTICATED');
    const flow = after.flow_id === null ? null : await flows.get(after.flow_id);
    expect(flow).toMatchObject({ type: 'REAUTH', status: 'IN_PROGRESS' });
    expect(machines.started).toContain(after.flow_id);
  });

  it.each<[string, Partial<Connection>]>([
    ['auto_reauth is off', { auto_reauth: false }],
    ['there is no credential', { credential: null }],
  ])('needs somebody where %s', async (_, more) => {
    const connection = await due(more);
    await check(connection, looking('stopped', 'LOGGED_OUT').lookers);
    expect(await read(connection)).toMatchObject({ status: 'NEEDS_AUTH', flow_id: null });
  });

  describe('and whose credential is an item of a provider', () => {
    const external = { credential: { kind: 'auto', provider_id: 'p', provider: '1p' } as const };
    const stopped = (cause: string, credential: string | null = null) => ({
      ...external,
      reauth: { ...NO_FAILURES, stopped: { cause, credential } },
    });
    // Logins of one site keep their distance: each is of another.
    const dueAlone = (more: Partial<Connection>) => due({ ...more, domain: `${nextId()}.example` });
    const isRenewed = async (connection: Connection) => (await read(connection)).flow_id !== null;

    it('is logged in again without asking the provider first', async () => {
      const connection = await dueAlone(external);
      const { seen, lookers } = looking('stopped', 'LOGGED_OUT');
      await check(connection, lookers);
      expect(seen).toEqual(['verify']);
      expect(await isRenewed(connection)).toBe(true);
    });

    it.each([
      ['the site refused the item', { ...external, rejected_credential: 'p/i:1' }],
      ['the provider gave nothing', stopped('provider_token_refused')],
    ])('has the provider asked once where %s, and is logged in again when that has changed', async (_, more) => {
      const connection = await dueAlone(more);
      const { seen, lookers } = looking('stopped', 'LOGGED_OUT', null, { usable: true, version: 'p/i:2' });
      await check(connection, lookers);
      expect(seen).toEqual(['verify', 'item']);
      expect(await isRenewed(connection)).toBe(true);
    });

    it.each([
      ['the item is as it was', { ...external, rejected_credential: 'p/i:1' }, { usable: true, version: 'p/i:1' }],
      ['the provider still gives nothing', stopped('provider_unreachable'), { usable: false, version: null }],
    ])('needs somebody where %s', async (_, more, item) => {
      const connection = await dueAlone(more);
      await check(connection, looking('stopped', 'LOGGED_OUT', null, item).lookers);
      expect(await read(connection)).toMatchObject({ status: 'NEEDS_AUTH', flow_id: null });
    });

    it('does not have the provider asked where nothing it says would help, nor while the session lives', async () => {
      for (const [more, result] of [
        [stopped('circuit_open'), 'LOGGED_OUT'],
        [stopped('provider_unreachable'), 'LOGGED_IN'],
      ] as const) {
        const { seen, lookers } = looking('stopped', result);
        await check(await dueAlone(more), lookers);
        expect(seen).toEqual(['verify']);
      }
    });
  });

  it('is left to a person who has begun to log in', async () => {
    const connection = await due();
    const begun = (await begin(connection)) as Begun;
    const { lookers } = looking('stopped', 'LOGGED_OUT');
    const verify: Lookers['verify'] = async (reference) => {
      await connections.update(connection.org, connection.id, (current) => ({ ...current, flow_id: 'of-a-person' }));
      return lookers.verify(reference);
    };
    await carryOut(begun, { lookers: { ...lookers, verify }, limits: LIMITS, clock: () => NOW });
    expect((await read(connection)).flow_id).toBe('of-a-person');
  });

  it('waits for its turn where many of one site have ended', async () => {
    const domain = `${nextId()}.example.org`;
    const row = await Promise.all(Array.from({ length: 4 }, () => due({ domain })));
    const { lookers } = looking('stopped', 'LOGGED_OUT');
    for (const connection of row) await check(connection, lookers);
    const after = await Promise.all(row.map(read));
    expect(after.filter(({ flow_id }) => flow_id !== null)).toHaveLength(1);
    expect(
      after
        .map(({ due_at }) => due_at)
        .sort()
        .slice(0, 3),
    ).toEqual(['2031-05-01T12:00:05.000Z', '2031-05-01T12:00:10.000Z', '2031-05-01T12:00:15.000Z']);
    for (const connection of row) await check(connection, lookers, new Date(NOW.getTime() + 30_000));
    const later = await Promise.all(row.map(read));
    expect(later.filter(({ flow_id }) => flow_id !== null)).toHaveLength(4);
  });
});
