import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { carryOutOrder } from '../../lib/health/carry-out-order.ts';
import type { Lookers } from '../../lib/health/check.ts';
import { BATCH, type DueConnection, sweepConnections } from '../../lib/health/sweep.ts';
import { connections } from '../../lib/store/connections.ts';
import { Table, useTable, type Write } from '../../lib/store/table.ts';
import { serveEndpoint } from '../../local/endpoint.ts';
import { createDynamoDb } from '../../local/services/dynamodb/dynamodb.ts';
import { milliseconds, printTable } from '../table.ts';
import { POPULATION, Residents } from './population.ts';
import { DUE } from './table-schema.ts';

const NAME = 'latchkey';
const NOW = new Date('2031-05-01T12:00:00.000Z');
const ROLE = { roleName: 'bench', roleArn: 'arn:aws:iam::000000000000:role/bench' };
/** Orders that are carried out at the same time, as that many functions. */
const FUNCTIONS = 8;

const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];
const TABLE = {
  TableName: NAME,
  AttributeDefinitions: ['pk', 'sk', DUE.hash, DUE.range].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: keySchema('pk', 'sk'),
  GlobalSecondaryIndexes: [
    { IndexName: DUE.name, KeySchema: keySchema(DUE.hash, DUE.range), Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
};

export interface LocalRun {
  connections: number;
  /** Checks that were looked at. */
  looked: number;
  /** Connections that were looked at more than once. */
  twice: number;
  /** Still due afterwards. */
  left: number;
  queryMs: number;
  checksMs: number;
}

/** Has connections checked on the one-machine host's own table by two sweeps at once; nobody really looks. */
export async function checkOnLocalTable(count: number): Promise<LocalRun> {
  const directory = await mkdtemp(join(tmpdir(), 'latchkey-table-'));
  const service = await createDynamoDb({ dataDir: directory, authorize: () => undefined, tables: [TABLE] });
  const endpoint = await serveEndpoint(service, () => ROLE);
  const client = new DynamoDBClient({
    endpoint: endpoint.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'not checked' },
  });
  try {
    useTable(new Table(client, NAME));
    await fill(count);
    const seen = new Map<string, number>();
    const lookers: Lookers = {
      item: () => Promise.reject(new Error('No connection has a provider here.')),
      async probe({ connectionId }) {
        seen.set(connectionId, (seen.get(connectionId) ?? 0) + 1);
        return { result: 'LOGGED_IN', reason: 'as it answers' };
      },
      verify: () => Promise.reject(new Error('Nobody is to ask a browser.')),
    };
    let start = performance.now();
    await dueNow();
    const queryMs = performance.now() - start;
    const orders: DueConnection[][] = [];
    const sweep = () =>
      sweepConnections({ now: NOW, dispatch: async (batch) => void orders.push(batch), pause: () => sleep(0) });
    start = performance.now();
    await Promise.all([sweep(), sweep()]);
    const options = { lookers, limits: { liveFlows: 100, loginSeconds: 1200 }, clock: () => NOW };
    const failed = (error: unknown) => {
      throw error;
    };
    const work = async () => {
      for (let due = orders.shift(); due; due = orders.shift()) await carryOutOrder({ due }, { ...options, failed });
    };
    await Promise.all(Array.from({ length: FUNCTIONS }, work));
    const checksMs = performance.now() - start;
    const twice = [...seen.values()].filter((times) => times > 1).length;
    return { connections: count, looked: seen.size, twice, left: await dueNow(), queryMs, checksMs };
  } finally {
    client.destroy();
    await endpoint.close();
    await service.close();
    await rm(directory, { recursive: true, force: true });
  }

  async function fill(wanted: number): Promise<void> {
    const residents = new Residents({ ...POPULATION, connections: wanted, withoutProbe: 0 });
    const table = new Table(client, NAME);
    for (let index = 0; index < wanted; index += BATCH) {
      const writes = Array.from({ length: Math.min(BATCH, wanted - index) }, (_, offset): Write[] => {
        const { connection, profile } = residents.pair(index + offset, NOW.toISOString());
        return [{ Put: { Item: connection } }, { Put: { Item: profile } }];
      });
      await table.transact(writes.flat());
    }
  }
}

async function dueNow(): Promise<number> {
  let count = 0;
  for await (const _ of connections.due(NOW)) count += 1;
  return count;
}

/** Prints what came of it. `LOCAL_CONNECTIONS` tells how many; 20,000 take some minutes. */
export async function runLocalTable(count = Number(process.env.LOCAL_CONNECTIONS ?? 2000)): Promise<void> {
  const run = await checkOnLocalTable(count);
  printTable('The local table: two sweeps at once, nobody looks', [
    { what: 'connections due', value: run.connections.toLocaleString('en-US') },
    { what: 'checked', value: run.looked.toLocaleString('en-US') },
    { what: 'checked twice', value: String(run.twice) },
    { what: 'still due', value: String(run.left) },
    { what: 'the query for what is due', value: milliseconds(run.queryMs) },
    { what: 'sweeps and checks', value: milliseconds(run.checksMs) },
    { what: 'checks in a second', value: (run.looked / (run.checksMs / 1000)).toFixed(0) },
  ]);
}
