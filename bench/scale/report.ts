import { percentile, printTable } from '../table.ts';
import { PARTITION_LIMITS } from './capacity.ts';
import { monthly } from './cost.ts';
import { memoryOf } from './invocations.ts';
import { busiest, type Meter } from './meter.ts';
import type { Simulated } from './simulation.ts';

const number = (value: number, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const seconds = (milliseconds: number) => `${number(milliseconds / 1000, 1)} s`;
const share = (part: number) => `${number(part * 100, 2)} %`;

/** Prints what a simulated time has shown. */
export function report(title: string, simulated: Simulated): void {
  printChecks(title, simulated);
  printInvocations(simulated);
  printCapacity(simulated);
  printWrites(simulated);
}

function printChecks(title: string, { checks, logins, left, errors, table }: Simulated): void {
  const rows = [
    ['checks begun', number(checks.begun)],
    ...[...checks.results].map(([name, count]) => [
      `settled: ${name.toLowerCase().replaceAll('_', ' ')}`,
      number(count),
    ]),
    ['begun twice for one due time', number(checks.twice)],
    ['connections without a check', number(left)],
    ['beginnings refused by the table', number(table.requests.refused)],
    ['logins started, finished', `${number(logins.started)}, ${number(logins.finished)}`],
    ['late: median', seconds(percentile(checks.late, 0.5))],
    ['late: 99 of 100', seconds(percentile(checks.late, 0.99))],
    ['late: the latest', seconds(percentile(checks.late, 1))],
    ...[...errors].map(([words, count]) => [`error: ${words}`, number(count)]),
  ];
  printTable(
    title,
    rows.map(([what = '', value = '']) => ({ what, value })),
  );
}

function printInvocations({ invocations }: Simulated): void {
  printTable(
    'Invocations',
    invocations.used().map(([key, { count, peak, milliseconds }]) => ({
      function: key,
      memory: `${memoryOf(key)} MB`,
      invocations: number(count),
      'at once': peak === 0 ? '' : number(peak),
      'on average': seconds(milliseconds / count),
    })),
  );
}

function printCapacity({ table, checks }: Simulated): void {
  const row = (what: string, meter: Meter, of: 'reads' | 'writes') => {
    const [most, hottest] = [busiest(meter, of), busiest(meter, of === 'reads' ? 'peakReads' : 'peakWrites')];
    const peak = hottest ? hottest.usage[of === 'reads' ? 'peakReads' : 'peakWrites'] : 0;
    return {
      units: what,
      total: number(meter.total(of)),
      'per check': number(meter.total(of) / checks.settled, 2),
      'busiest partition': most ? kindOf(most.partition, true) : '',
      share: most ? share(most.share) : '',
      'its most in a second': number(peak),
      'of what it takes': share(peak / PARTITION_LIMITS[of]),
    };
  };
  printTable('DynamoDB', [
    row('reads, table', table.table, 'reads'),
    row('reads, index', table.index, 'reads'),
    row('writes, table', table.table, 'writes'),
    row('writes, index', table.index, 'writes'),
  ]);
}

function printWrites({ table, checks }: Simulated): void {
  const kinds = new Map<string, { reads: number; writes: number }>();
  for (const [partition, { reads, writes }] of table.table.usage()) {
    const kind = kindOf(partition, false);
    const sum = kinds.get(kind) ?? { reads: 0, writes: 0 };
    kinds.set(kind, { reads: sum.reads + reads, writes: sum.writes + writes });
  }
  const rows = [...kinds]
    .sort(([, a], [, b]) => b.writes - a.writes)
    .map(([record, { reads, writes }]) => ({
      record,
      'reads per check': number(reads / checks.settled, 3),
      'writes per check': number(writes / checks.settled, 3),
    }));
  printTable('Units by kind of record', rows);
}

/** Prints what a month of it costs. */
export function reportCost(simulated: Simulated): void {
  const items = monthly(simulated);
  const total = items.reduce((sum, { cost }) => sum + cost, 0);
  printTable('A month of it, in US dollars (list prices of us-east-1, see bench/scale/prices.ts)', [
    ...items.map(({ item, amount, unit, cost }) => ({
      item,
      amount: unit === 'GB' || unit === 'keys' ? number(amount * 1e6) : `${number(amount, 1)} M`,
      unit,
      cost: number(cost),
      share: share(cost / total),
    })),
    { item: 'together', amount: '', unit: '', cost: number(total), share: '' },
  ]);
}

/** `ORG#o1#CONNECTION` is of connections; of an index, the partition is its shard. */
function kindOf(partition: string, exactly: boolean): string {
  const [first = '', , kind] = partition.split('#');
  if (first !== 'ORG') return exactly ? partition.slice(0, 12) : first.toLowerCase();
  return (kind ?? 'organization').toLowerCase().replaceAll('_', ' ');
}
