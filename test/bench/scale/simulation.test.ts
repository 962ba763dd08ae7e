import { beforeAll, describe, expect, it } from 'vitest';
import { monthly } from '../../../bench/scale/cost.ts';
import { countDoor, type DoorCost, type DoorOperation } from '../../../bench/scale/door-requests.ts';
import { DURATIONS } from '../../../bench/scale/durations.ts';
import { POPULATION, type Population } from '../../../bench/scale/population.ts';
import { type Simulated, type SimulationOptions, simulate } from '../../../bench/scale/simulation.ts';

let door: Record<DoorOperation, DoorCost>;

beforeAll(async () => {
  door = await countDoor();
});

function simulated(population: Partial<Population>, options: Partial<SimulationOptions> = {}): Promise<Simulated> {
  const { probe, session, save_cookies, save_session } = door;
  return simulate({
    population: {
      ...POPULATION,
      connections: 300,
      organizations: 3,
      withoutProbe: 0,
      loggedOut: 0,
      rolling: 0,
      ...population,
    },
    durations: DURATIONS,
    requests: {
      probe: probe.requests,
      session: session.requests,
      save_cookies: save_cookies.requests,
      save_session: save_session.requests,
    },
    dueWithin: 60,
    minutes: 62,
    ...options,
  });
}

const invoked = ({ invocations }: Simulated) =>
  Object.fromEntries(invocations.used().map(([key, { count }]) => [key, count]));

describe('The door of the vault', () => {
  it('opens the cookies for a probe, and both parts of the session for a browser', () => {
    expect(door.probe.requests).toMatchObject({ get: 1, decrypt: 1, put: 0, generate: 0 });
    expect(door.session.requests).toMatchObject({ get: 2, decrypt: 2, put: 0, generate: 0 });
  });

  it('costs in a simulation what it has cost itself', async () => {
    // Only a browser looks; then only a probe does, and a cookie is saved each time.
    const browser = await simulated({ withoutProbe: 1, connections: 40 });
    const probe = await simulated({ rolling: 1, connections: 40 });
    const units = ({ table, checks }: Simulated) => ({
      reads: table.table.total('reads') / checks.settled,
      writes: table.table.total('writes') / checks.settled,
    });
    const plain = units(await simulated({ connections: 40 }));
    expect(units(probe).reads - plain.reads).toBeCloseTo(door.save_cookies.reads);
    expect(units(probe).writes - plain.writes).toBeCloseTo(door.save_cookies.writes);
    // A connection without a probe is smaller: only what the door reads is the same.
    expect(units(browser).reads - plain.reads).toBeCloseTo(
      door.session.reads + door.save_session.reads - door.probe.reads,
    );
    expect(browser.door.decrypt / browser.checks.settled).toBe(2);
    expect(probe.door.generate / probe.checks.settled).toBe(1);
  });
});

describe('A simulated hour', () => {
  it('checks each connection once when it falls due, by its probe alone', async () => {
    const hour = await simulated({});
    expect([...hour.errors]).toEqual([]);
    expect(hour.left).toBe(0);
    expect(hour.checks.twice).toBe(0);
    expect(hour.checks.settled).toBe(hour.checks.begun);
    expect(Object.fromEntries(hour.checks.results)).toEqual({ 'PROBE LOGGED_IN': hour.checks.begun });
    expect(invoked(hour)).toMatchObject({
      'health/sweep': 62,
      'health/probe': hour.checks.begun,
      'vault/check': hour.checks.begun,
    });
    // Due within a minute of the sweep, which hands out within another.
    expect(Math.min(...hour.checks.late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...hour.checks.late)).toBeLessThan(120_000);
  });

  it('has those logged in again whose session has ended', async () => {
    const hour = await simulated({ loggedOut: 0.2 });
    expect([...hour.errors]).toEqual([]);
    const dead = hour.checks.results.get('BROWSER LOGGED_OUT') ?? 0;
    expect(dead).toBeGreaterThan(20);
    expect(hour.logins.started).toBeGreaterThan(0);
    expect(hour.logins.finished).toBe(hour.logins.started);
    // After a login a browser looks, and learns a probe.
    expect(hour.checks.results.get('BROWSER LOGGED_IN')).toBeGreaterThan(hour.logins.started / 2);
  });

  it('is counted for a month by each price', async () => {
    const hour = await simulated({ rolling: 0.5, loggedOut: 0.05 });
    const items = Object.fromEntries(monthly(hour).map((item) => [item.item, item]));
    const opened = items['KMS requests'];
    expect(opened?.amount).toBeCloseTo(((hour.door.decrypt + hour.door.generate) * 730) / 1e6, 6);
    expect(opened?.cost).toBeCloseTo((opened?.amount ?? 0) * 1e6 * 0.000_003, 6);
    expect(Object.values(items).every(({ cost }) => cost > 0)).toBe(true);
  });
});

describe('After an outage', () => {
  it('more than one sweep hands out is checked all the same, nothing twice at once', async () => {
    // A function that waits long for its looks has not begun the last of its batch when the next sweep comes.
    const slow = { ...DURATIONS, site: 20_000 };
    const outage = await simulated({ connections: 400 }, { dueWithin: 0, minutes: 10, durations: slow });
    expect(outage.left).toBe(0);
    expect(outage.checks.twice).toBe(0);
    expect(outage.table.requests.refused).toBeGreaterThan(0);
    expect(outage.checks.settled).toBe(400);
  });
});
