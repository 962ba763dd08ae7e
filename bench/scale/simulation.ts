import { carryOutOrder, type OrderOptions } from '../../lib/health/carry-out-order.ts';
import { type DueConnection, sweepConnections } from '../../lib/health/sweep.ts';
import type { Probe } from '../../lib/model/probe.ts';
import { flows } from '../../lib/store/flows.ts';
import { type Item, useTable } from '../../lib/store/table.ts';
import { Checks } from './checks.ts';
import { CountedTable } from './counted-table.ts';
import { Door } from './door.ts';
import type { DoorOperation, DoorRequests } from './door-requests.ts';
import { type Durations, onLambda } from './durations.ts';
import { Invocations, memoryOf } from './invocations.ts';
import { itemBytes } from './item-size.ts';
import { LoginFlow } from './login-flow.ts';
import { type Population, Residents } from './population.ts';
import { lookersAt } from './sites.ts';
import { DUE } from './table-schema.ts';
import { VirtualTime } from './virtual-time.ts';

export interface SimulationOptions {
  population: Population;
  durations: Durations;
  requests: Record<DoorOperation, DoorRequests>;
  /** Over so many minutes they fall due, as they do by themselves; 0: all at once, as after an outage. */
  dueWithin: number;
  /** For so long the sweep runs each minute; then what has begun ends. */
  minutes: number;
}

/** What a simulated time has shown. */
export interface Simulated {
  table: CountedTable;
  checks: Checks;
  invocations: Invocations;
  door: DoorRequests;
  logins: { started: number; finished: number };
  /** Connections that have had no check. */
  left: number;
  errors: Map<string, number>;
  /** Bytes that DynamoDB counts for storing: of what is there all the time, and of what is added times its seconds. */
  storage: { residents: number; lasting: number };
  /** The time that it is about. */
  hours: number;
  organizations: number;
}

const MINUTE = 60_000;
const START = Date.parse('2031-05-01T12:00:00.000Z');
/** An execution of EventBridge's rule begins within its minute. */
const FIRST_SWEEP_MS = 20_000;

/**
 * A time in the life of many connections, in virtual time: the sweep, the conductor of checks, the door of the vault and
 * the store are the deployed ones; the table is in memory, and sites, browsers and Lambda are durations.
 */
export async function simulate(options: SimulationOptions): Promise<Simulated> {
  const { population, durations, minutes } = options;
  const time = new VirtualTime(START);
  const checks = new Checks();
  const table = new CountedTable({
    now: time.now,
    index: DUE,
    latency: () => time.sleep(durations.table),
    // Entries of the history and of the audit trail are never read by a check.
    keeps: ({ pk }) => !pk.includes('#TIMELINE#') && !pk.endsWith('#AUDIT'),
    changed(before, after) {
      checks.changed(before, after, time.now());
      if (!before && typeof after?.ttl === 'number')
        storage.lasting += storedBytes(after) * (after.ttl - time.now() / 1000);
    },
  });
  useTable(table);
  const storage = { residents: 0, lasting: 0 };
  const byId = settleIn(table, storage, options);
  const invocations = new Invocations(time.now);
  const door = new Door({ time, invocations, durations, requests: options.requests });
  const errors = new Map<string, number>();
  const failed = (error: unknown) => {
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    errors.set(words, (errors.get(words) ?? 0) + 1);
  };
  const residents = new Residents(population);
  const indexOf = (id: string) => byId.get(id) as number;
  const order: OrderOptions = {
    lookers: lookersAt({
      time,
      invocations,
      durations,
      door,
      natureOf: (id) => residents.nature(indexOf(id)),
      probeOf: (id) => residents.pair(indexOf(id), '').connection.probe as Probe,
      loggedOut: population.loggedOut,
    }),
    limits: { liveFlows: 100, loginSeconds: 1200 },
    clock: time.date,
    failed,
  };
  const loginFlow = new LoginFlow({ time, invocations, durations, failed });
  const dispatch = async (due: DueConnection[]) => {
    await time.sleep(durations.dispatch);
    conduct(due).catch(failed);
  };
  const conduct = (due: DueConnection[]) =>
    invocations.of('health/check', async () => {
      await time.sleep(onLambda(durations.cpu.check, memoryOf('health/check')) * due.length);
      await carryOutOrder({ due }, order);
    });
  const sweep = () =>
    invocations.of('health/sweep', async () => {
      for await (const _ of flows.due(time.date()));
      await sweepConnections({ now: time.date(), dispatch, pause: time.sleep });
    });
  loginFlow.take();
  try {
    for (let minute = 0; minute < minutes; minute += 1) {
      await time.run(START + FIRST_SWEEP_MS + minute * MINUTE);
      sweep().catch(failed);
    }
    await time.run();
  } finally {
    loginFlow.release();
  }
  const { started, finished } = loginFlow;
  const left = checks.neverBegun(population.connections);
  const logins = { started, finished };
  const hours = (options.dueWithin || minutes) / 60;
  const { organizations } = population;
  return { table, checks, invocations, door: door.asked, logins, left, errors, storage, hours, organizations };
}

/** Puts everybody into the table. @returns each connection's number by its id */
function settleIn(
  table: CountedTable,
  storage: Simulated['storage'],
  { population, dueWithin }: SimulationOptions,
): Map<string, number> {
  const residents = new Residents(population);
  const numbers = new Map<string, number>();
  for (let index = 0; index < population.organizations; index += 1) {
    table.seed(residents.organization(index));
    table.seed(residents.credential(index));
  }
  for (let index = 0; index < population.connections; index += 1) {
    // Each at a time of its own, in no order.
    const within = (index * 0.618_033_988_75) % 1;
    const at = START + within * dueWithin * MINUTE;
    const { connection, profile } = residents.pair(index, new Date(at).toISOString());
    table.seed(connection);
    table.seed(profile);
    storage.residents += storedBytes(connection) + storedBytes(profile) + storedBytes(indexed(connection));
    numbers.set(String(connection.id), index);
  }
  return numbers;
}

/** Source: "Storage Considerations for Global Secondary Indexes" (`capacity.ts`), which holds for items too. */
const storedBytes = (item: Item) => itemBytes(item) + 100;

const indexed = ({ pk, sk, due_at, due_shard }: Item): Item => ({ pk, sk, due_at, due_shard });
