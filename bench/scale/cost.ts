import { isX86, memoryOf } from './invocations.ts';
import { TRANSITIONS } from './login-flow.ts';
import { PRICES } from './prices.ts';
import type { Simulated } from './simulation.ts';

export interface Item {
  item: string;
  /** How many a month, in millions. */
  amount: number;
  unit: string;
  /** US dollars a month. */
  cost: number;
}

const HOURS = 730;
const GB = 1e9;
/** Lambda's own lines of an invocation: START, END and REPORT. */
const LOG_BYTES = 350;
const MILLION = 1e6;

/** What a month costs in which every hour is like the simulated time. */
export function monthly({ table, invocations, door, logins, storage, hours, organizations }: Simulated): Item[] {
  const times = HOURS / hours;
  const item = (name: string, count: number, unit: string, price: number): Item => ({
    item: name,
    amount: (count * times) / MILLION,
    unit,
    cost: count * times * price,
  });
  const used = invocations.used();
  const gbSeconds = (wanted: (key: string) => boolean) =>
    used.reduce((sum, [key, { milliseconds }]) => {
      return wanted(key) ? sum + (milliseconds / 1000) * (memoryOf(key) / 1024) : sum;
    }, 0);
  const count = used.reduce((sum, [, one]) => sum + one.count, 0);
  // A part of an hour is about a part of the connections. Each entry stays until its time to live is over: so much there is of them at any time.
  const gb = (storage.residents / Math.min(hours, 1) + storage.lasting / (hours * 3600)) / GB;
  const constant = (name: string, amount: number, unit: string, price: number): Item => ({
    item: name,
    amount: amount / MILLION,
    unit,
    cost: amount * price,
  });
  return [
    item('DynamoDB writes, table', table.table.total('writes'), 'units', PRICES.writeUnit),
    item('DynamoDB writes, index', table.index.total('writes'), 'units', PRICES.writeUnit),
    item('DynamoDB reads', table.table.total('reads') + table.index.total('reads'), 'units', PRICES.readUnit),
    constant('DynamoDB storage, with recovery', gb, 'GB', PRICES.tableGb + PRICES.recoveryGb),
    item('Lambda invocations', count, 'requests', PRICES.invocation),
    item(
      'Lambda, ARM',
      gbSeconds((key) => !isX86(key)),
      'GB-s',
      PRICES.armGbSecond,
    ),
    item('Lambda, x86 (browsers)', gbSeconds(isX86), 'GB-s', PRICES.x86GbSecond),
    item('KMS requests', door.decrypt + door.generate, 'requests', PRICES.kmsRequest),
    constant('KMS keys', organizations, 'keys', PRICES.kmsKey),
    item('S3 reads', door.get, 'requests', PRICES.s3Get),
    item('S3 writes', door.put, 'requests', PRICES.s3Put),
    item('Step Functions', logins.started * TRANSITIONS, 'transitions', PRICES.transition),
    item('CloudWatch Logs', (count * LOG_BYTES) / GB, 'GB', PRICES.logGb),
  ];
}
