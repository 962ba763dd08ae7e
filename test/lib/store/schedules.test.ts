import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connections } from '../../../lib/store/connections.ts';
import { flows } from '../../../lib/store/flows.ts';
import { profiles } from '../../../lib/store/profiles.ts';
import { table } from '../../../lib/store/table.ts';
import { createOrganization } from '../../../lib/vault/administration.ts';
import { localAws } from './aws.ts';
import { aConnection, aProfile, nextId } from './records.ts';
import { canceler, machine, person, type Scene, starter, time } from './schedule/cast.ts';
import { Scheduler, scheduleTableCalls } from './schedule/scheduler.ts';

const SCHEDULES = Number(process.env.SCHEDULES ?? 60);
/** How likely a call to the table is the last of the process that makes it. */
const DEADLINESS = 0.02;

const machines = localAws();
let org = '';

beforeAll(async () => {
  org = (await createOrganization(nextId(), 'Acme', new Date())).id;
  scheduleTableCalls();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A login in which everybody takes part: two people who answer, one who cancels (in half of them), Sweep, and death. */
async function play(seed: number): Promise<Scene> {
  const profile = await profiles.create(aProfile(org, { name: `profile-${seed}` }));
  const connection = await connections.create(aConnection(org, profile.id));
  const scheduler = new Scheduler(seed, seed % 4 === 0 ? 0 : DEADLINESS);
  const scene: Scene = {
    scheduler,
    connection,
    machines,
    clock: { now: () => Date.now(), pass: (seconds) => vi.setSystemTime(Date.now() + seconds * 1000), over: false },
    flowId: null,
    asked: 0,
    typed: [],
    accepted: [],
    overtaken: false,
  };
  await scheduler.run([
    scheduler.start('starter', () => starter(scene)),
    scheduler.start('state machine', () => machine(scene)),
    scheduler.start('first person', () => person(scene, '111111')),
    scheduler.start('second person', () => person(scene, '222222')),
    scheduler.start('time', () => time(scene)),
    ...(seed % 2 === 0 ? [scheduler.start('canceler', () => canceler(scene))] : []),
  ]);
  return scene;
}

/** What must be true at the end, whatever the order. */
async function expectGoodEnd({ connection, flowId, typed, accepted, overtaken }: Scene): Promise<string> {
  expect(typed.toSorted()).toEqual([...new Set(typed)].toSorted());
  expect(accepted).toEqual(expect.arrayContaining(typed));
  const flow = flowId === null ? null : await flows.get(flowId);
  if (!flow) return 'never started';
  expect(flow).toMatchObject({
    phase: 'ENDED',
    step: 'COMPLETED',
    due_at: null,
    task_token: null,
    checkpoint_key: null,
  });
  expect(flow).toMatchObject({ fields: [], answer: null, given_values: {} });
  expect(flow.status === 'SUCCESS').toBe(flow.saved_at !== null);
  expect(flow.error_code !== null).toBe(flow.status === 'FAILED' || flow.status === 'EXPIRED');
  if (flow.status === 'SUCCESS' && !overtaken) expect(typed).toEqual(expect.arrayContaining(accepted));
  const profile = await profiles.get(org, connection.profile_id);
  expect(profile?.lease).toBeNull();
  expect(profile?.session_key !== null).toBe(flow.status === 'SUCCESS');
  expect((await connections.get(org, connection.id))?.status).toBe(
    flow.status === 'SUCCESS' ? 'AUTHENTICATED' : 'NEEDS_AUTH',
  );
  return flow.status;
}

describe(`${SCHEDULES} random orders of everybody's calls to the table`, () => {
  it('lose no answer, type none twice, and leave nothing behind', { timeout: 900_000 }, async () => {
    const ends: Record<string, number> = {};
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      const end = await play(seed)
        .then(expectGoodEnd)
        .catch((error: unknown) => {
          throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
        });
      ends[end] = (ends[end] ?? 0) + 1;
    }
    // All ends of a flow are among them, so that the schedules do try what they are meant to.
    expect(Object.keys(ends)).toEqual(expect.arrayContaining(['SUCCESS', 'FAILED', 'EXPIRED', 'CANCELED']));
    const places = await table().get({ pk: `ORG#${org}#LIVE_FLOWS`, sk: '-' });
    expect(places?.flows).toEqual({});
  });
});
