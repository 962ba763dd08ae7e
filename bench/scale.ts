import { MOST } from '../lib/health/sweep.ts';
import { countDoor } from './scale/door-requests.ts';
import { DURATIONS } from './scale/durations.ts';
import { runLocalTable } from './scale/local-table.ts';
import { POPULATION } from './scale/population.ts';
import { report, reportCost } from './scale/report.ts';
import { simulate } from './scale/simulation.ts';
import { printTable } from './table.ts';

/** Connections that fall due within an hour. */
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 1_000_000);
/** Of that hour, so many minutes are simulated, with as many of the connections: 60 take long, and gigabytes. */
const MINUTES = Number(process.env.MINUTES ?? 3);
/** After what fell due last, sweeps that find it. */
const AFTER = 2;

/** Health checks of very many connections: simulated, with the table counted; and fewer, on the local table. */
export async function run(): Promise<void> {
  const door = await countDoor();
  printTable(
    'What vault/check asks for (counted: the function itself, over local services)',
    Object.entries(door).map(([operation, { requests, reads, writes }]) => ({ operation, ...requests, reads, writes })),
  );
  const requests = Object.fromEntries(Object.entries(door).map(([name, cost]) => [name, cost.requests])) as never;
  const connections = Math.round((CONNECTIONS * MINUTES) / 60);
  const population = { ...POPULATION, connections };
  console.log(
    `\nSimulated: ${MINUTES} minutes of an hour in which ${CONNECTIONS.toLocaleString('en-US')} connections fall due; ` +
      `interval 3600 s\n  ${JSON.stringify(population)}\n  milliseconds (bench/scale/durations.ts): ` +
      JSON.stringify(DURATIONS),
  );
  const options = { population, durations: DURATIONS, requests };
  const count = connections.toLocaleString('en-US');

  const regular = await simulate({ ...options, dueWithin: MINUTES, minutes: MINUTES + AFTER });
  report(`${count} connections that fall due within ${MINUTES} minutes`, regular);
  reportCost(regular);

  // The sweep hands out so many a minute, however many there are.
  const minutes = Math.ceil(connections / MOST) + AFTER;
  const outage = await simulate({ ...options, dueWithin: 0, minutes });
  report(`${count} connections that are all due at once, when an outage ends`, outage);

  await runLocalTable();
}
