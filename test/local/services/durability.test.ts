import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, PutItemCommand, paginateQuery, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryDirectory } from './served.ts';

const TableName = 'records';
const ROUNDS = 3;
const WRITES_BEFORE_KILL = 60;

interface Stores {
  process: ChildProcess;
  dynamodb: DynamoDBClient;
  s3: S3Client;
}

async function startStores(dataDir: string): Promise<Stores> {
  const script = fileURLToPath(new URL('./stores-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const urls = JSON.parse(line.toString()) as { dynamodb: string; s3: string };
  const shared = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 };
  return {
    process: child,
    dynamodb: new DynamoDBClient({ ...shared, endpoint: urls.dynamodb }),
    s3: new S3Client({ ...shared, endpoint: urls.s3, forcePathStyle: true }),
  };
}

/** Writes without pause by three hands, kills the process in the midst of it, and gives what had been acknowledged. */
async function writeUntilKilled({ process: child, dynamodb, s3 }: Stores, round: number): Promise<string[]> {
  const acknowledged: string[] = [];
  const hand = async (kind: string, write: (id: string) => Promise<unknown>) => {
    for (let count = 0; ; count += 1) {
      const id = `${kind}-${round}-${count}`;
      const done = await write(id).then(
        () => true,
        () => false,
      );
      if (!done) return;
      acknowledged.push(id);
      if (acknowledged.length === WRITES_BEFORE_KILL) child.kill('SIGKILL');
    }
  };
  const item = (pk: string, id: string) => ({ pk: { S: pk }, sk: { S: id }, due: { S: id } });
  await Promise.all([
    hand('item', (id) => dynamodb.send(new PutItemCommand({ TableName, Item: item('item', id) }))),
    hand('pair', (id) => {
      const TransactItems = ['left', 'right'].map((side) => ({ Put: { TableName, Item: item(side, id) } }));
      return dynamodb.send(new TransactWriteItemsCommand({ TransactItems }));
    }),
    hand('object', (id) => s3.send(new PutObjectCommand({ Bucket: 'sessions', Key: id, Body: id.repeat(1000) }))),
  ]);
  return acknowledged;
}

async function keysOf(client: DynamoDBClient, pk: string, IndexName?: string): Promise<string[]> {
  const input = {
    TableName,
    ...(IndexName ? { IndexName } : {}),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
  };
  const keys: string[] = [];
  for await (const page of paginateQuery({ client }, input))
    keys.push(...(page.Items ?? []).map(({ sk }) => sk?.S ?? ''));
  return keys.sort();
}

it('loses nothing acknowledged to kill -9, and leaves nothing half written', async () => {
  const dataDir = temporaryDirectory();
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const stores = await startStores(dataDir);
    acknowledged.push(...(await writeUntilKilled(stores, round)));
  }
  const { dynamodb, s3 } = await startStores(dataDir);
  const [items, left, right] = await Promise.all(['item', 'left', 'right'].map((pk) => keysOf(dynamodb, pk)));
  const written = (kind: string) => acknowledged.filter((id) => id.startsWith(kind));
  expect(items).toEqual(expect.arrayContaining(written('item')));
  expect(left).toEqual(expect.arrayContaining(written('pair')));
  expect(right).toEqual(left);
  for (const [pk, keys] of Object.entries({ item: items, left, right }))
    expect(await keysOf(dynamodb, pk, 'due')).toEqual(keys);
  for (const id of written('object')) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'sessions', Key: id }));
    expect(await Body?.transformToString()).toBe(id.repeat(1000));
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * WRITES_BEFORE_KILL);
}, 60_000);
