import { countDoor } from './scale/door-requests.ts';
import { DURATIONS } from './scale/durations.ts';
import { runLocalTable } from './scale/local-table.ts';
import { POPULATION } from './scale/population.ts';
import { report, reportCost } from './scale/report.ts';
import { simulate } from './scale/simulation.ts';
import { printTable } from './table.ts';

/** How many connections there are: `CONNECTIONS`, or as many as are simulated in a minute or two. */
const connections = Number(process.env.CONNECTIONS ?? 100_000);
/** An hour, and the minute after it in which what fell due last is begun. */
const MINUTES = 60;

/** Health checks of very many connections: simulated, with the table counted; and fewer, on the local table. */
export async function run(): Promise<void> {
  const door = await countDoor();
  printTable(
    'What vault/check asks for (counted: the function itself, over local services)',
    Object.entries(door).map(([operation, { requests, reads, writes }]) => ({ operation, ...requests, reads, writes })),
  );
  const requests = Object.fromEntries(Object.entries(door).map(([name, cost]) => [name, cost.requests])) as never;
  const population = { ...POPULATION, connections };
  const count = connections.toLocaleString('en-US');
  const told = { ...population, interval: '3600 s' };
  console.log(
    `\nSimulated: ${JSON.stringify(told)}\n  durations in ms, see bench/scale/durations.ts: ${JSON.stringify(DURATIONS)}`,
  );

  const hour = await simulate({ population, durations: DURATIONS, requests, due: 'hour', minutes: MINUTES + 2 });
  report(`${count} connections that fall due over an hour`, hour);
  reportCost(hour);

  const outage = await simulate({ population, durations: DURATIONS, requests, due: 'outage', minutes: MINUTES });
  report(`${count} connections that are all due at once, when an outage ends`, outage);

  await runLocalTable();
}
