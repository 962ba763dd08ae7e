import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../../local/iam/policy.ts';
import { createDynamoDb } from '../../../local/services/dynamodb/dynamodb.ts';
import type { TableProperties } from '../../../local/services/dynamodb/store.ts';
import { roles, serve, temporaryDirectory } from './served.ts';

const records: TableProperties = {
  TableName: 'records',
  AttributeDefinitions: ['pk', 'sk', 'due_shard', 'due_at'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'due',
      KeySchema: [
        { AttributeName: 'due_shard', KeyType: 'HASH' },
        { AttributeName: 'due_at', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
};

const tableArn = 'arn:aws:dynamodb:us-east-1:000000000000:table/records';
const allow = (actions: string[], Resource: string | string[], Condition?: PolicyStatement['Condition']) => [
  {
    Effect: 'Allow' as const,
    Action: actions.map((action) => `dynamodb:${action}`),
    Resource,
    ...(Condition ? { Condition } : {}),
  },
];
const statements: Record<string, PolicyStatement[]> = {
  owner: allow(['*'], [tableArn, `${tableArn}/index/*`]),
  reader: allow(['GetItem', 'Query', 'BatchGetItem'], tableArn),
  putter: allow(['PutItem'], tableArn),
  tenant: allow(['GetItem', 'Query', 'BatchGetItem'], tableArn, {
    'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': 'a' },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  }),
  browser: [],
};

async function start({ dataDir = temporaryDirectory(), table = records, now = () => new Date() } = {}) {
  const service = await createDynamoDb({ dataDir, tables: [table], authorize: roles(statements), now });
  const config = await serve(service);
  return { service, dataDir, client: (role = 'owner') => new DynamoDBClient(config(role)) };
}

const item = (pk: string, sk: string, more = {}) => ({ pk: { S: pk }, sk: { S: sk }, ...more });
const TableName = 'records';
const put = (pk: string, sk: string, more = {}) => new PutItemCommand({ TableName, Item: item(pk, sk, more) });
const get = (pk: string, sk: string) => new GetItemCommand({ TableName, Key: item(pk, sk), ConsistentRead: true });
const due = (shard: string) =>
  new QueryCommand({
    TableName,
    IndexName: 'due',
    KeyConditionExpression: 'due_shard = :shard',
    ExpressionAttributeValues: { ':shard': { S: shard } },
  });
const transact = (TransactItems: TransactWriteItemsCommandInput['TransactItems']) =>
  new TransactWriteItemsCommand({ TransactItems });

describe('items', () => {
  it('are read back as written, empty strings and nested values included', async () => {
    const { client } = await start();
    const value = {
      M: { list: { L: [{ N: '1.5' }, { NULL: true }, { B: Buffer.from([0, 255]) }] }, empty: { S: '' } },
    };
    await client().send(put('a', '1', { value }));
    const { Item } = await client().send(get('a', '1'));
    expect(Item?.value?.M?.empty).toEqual({ S: '' });
    expect(Item?.value?.M?.list?.L?.[2]?.B).toEqual(new Uint8Array([0, 255]));
  });

  it('are listed newest first, a page at a time', async () => {
    const { client } = await start();
    for (const sk of ['1', '2', '3']) await client().send(put('a', sk));
    const query = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'a' } } };
    const first = await client().send(new QueryCommand({ ...query, ScanIndexForward: false, Limit: 2 }));
    expect(first.Items?.map(({ sk }) => sk?.S)).toEqual(['3', '2']);
    const start2 = { ...query, ScanIndexForward: false, ExclusiveStartKey: first.LastEvaluatedKey };
    expect((await client().send(new QueryCommand(start2))).Items?.map(({ sk }) => sk?.S)).toEqual(['1']);
  });

  it('are updated under a condition, which can answer with the item as it is', async () => {
    const { client } = await start();
    await client().send(put('a', '1', { rev: { N: '1' }, gone: { S: 'x' } }));
    const update = (rev: string) =>
      new UpdateItemCommand({
        TableName,
        Key: item('a', '1'),
        UpdateExpression: 'SET rev = rev + :one REMOVE gone',
        ConditionExpression: 'rev = :rev',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':rev': { N: rev } },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
    expect((await client().send(update('1'))).Attributes).toEqual(item('a', '1', { rev: { N: '2' } }));
    await expect(client().send(update('1'))).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      Item: item('a', '1', { rev: { N: '2' } }),
    });
  });

  it('are written one at a time: of many equal conditions, one wins', async () => {
    const { client } = await start();
    const claims = Array.from({ length: 20 }, () =>
      client().send(
        new PutItemCommand({ TableName, Item: item('a', '1'), ConditionExpression: 'attribute_not_exists(pk)' }),
      ),
    );
    const won = (await Promise.allSettled(claims)).filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
  });

  it('are refused over 400 KB, counted in bytes', async () => {
    const { client } = await start();
    const tooLarge = { name: 'ValidationException', message: 'Item size has exceeded the maximum allowed size' };
    await expect(client().send(put('a', '1', { v: { S: 'x'.repeat(409_600) } }))).rejects.toMatchObject(tooLarge);
    await expect(client().send(put('a', '1', { v: { S: 'ü'.repeat(204_800) } }))).rejects.toMatchObject(tooLarge);
    await client().send(put('a', '1', { v: { S: 'x'.repeat(409_000) } }));
    const grow = new UpdateItemCommand({
      TableName,
      Key: item('a', '1'),
      UpdateExpression: 'SET w = :w',
      ExpressionAttributeValues: { ':w': { S: 'ü'.repeat(400) } },
    });
    await expect(client().send(grow)).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Item size to update has exceeded the maximum allowed size',
    });
  });
});

describe('the index', () => {
  it('follows the items that carry its keys', async () => {
    const { client } = await start();
    await client().send(put('f', '1', { due_shard: { S: '0' }, due_at: { S: '2030' } }));
    await client().send(put('f', '2', { due_shard: { S: '0' }, due_at: { S: '2029' } }));
    expect((await client().send(due('0'))).Items?.map(({ sk }) => sk?.S)).toEqual(['2', '1']);
    await client().send(
      new UpdateItemCommand({ TableName, Key: item('f', '2'), UpdateExpression: 'REMOVE due_shard, due_at' }),
    );
    await client().send(new DeleteItemCommand({ TableName, Key: item('f', '1') }));
    expect((await client().send(due('0'))).Items).toEqual([]);
  });

  it('is filled from the items when the template adds it', async () => {
    const { GlobalSecondaryIndexes: _, ...table } = {
      ...records,
      AttributeDefinitions: records.AttributeDefinitions.slice(0, 2),
    };
    const before = await start({ table });
    await before.client().send(put('f', '1', { due_shard: { S: '0' }, due_at: { S: '2030' } }));
    await before.service.close();
    const after = await start({ dataDir: before.dataDir });
    expect((await after.client().send(due('0'))).Items).toHaveLength(1);
  });
});

describe('a transaction', () => {
  const isNew = 'attribute_not_exists(pk)';

  it('writes all of its items', async () => {
    const { client } = await start();
    await client().send(put('a', 'old'));
    await client().send(put('a', 'count', { n: { N: '1' } }));
    await client().send(
      transact([
        { Put: { TableName, Item: item('a', '1'), ConditionExpression: isNew } },
        { Delete: { TableName, Key: item('a', 'old') } },
        {
          Update: {
            TableName,
            Key: item('a', 'count'),
            UpdateExpression: 'ADD n :one',
            ExpressionAttributeValues: { ':one': { N: '1' } },
          },
        },
        { ConditionCheck: { TableName, Key: item('a', 'other'), ConditionExpression: isNew } },
      ]),
    );
    expect((await client().send(get('a', '1'))).Item).toBeDefined();
    expect((await client().send(get('a', 'old'))).Item).toBeUndefined();
    expect((await client().send(get('a', 'count'))).Item?.n).toEqual({ N: '2' });
  });

  it('writes nothing when a condition fails, and says which', async () => {
    const { client } = await start();
    await client().send(put('name', 'taken', { id: { S: '7' } }));
    const refused = client().send(
      transact([
        { Put: { TableName, Item: item('a', '1') } },
        {
          Put: {
            TableName,
            Item: item('name', 'taken'),
            ConditionExpression: isNew,
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
      ]),
    );
    const error = await refused.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error).toMatchObject({
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
      CancellationReasons: [
        { Code: 'None' },
        {
          Code: 'ConditionalCheckFailed',
          Message: 'The conditional request failed',
          Item: item('name', 'taken', { id: { S: '7' } }),
        },
      ],
    });
    expect((await client().send(get('a', '1'))).Item).toBeUndefined();
  });

  it('is refused with two operations on one item', async () => {
    const { client } = await start();
    const twice = transact([
      { Put: { TableName, Item: item('a', '1') } },
      { Delete: { TableName, Key: item('a', '1') } },
    ]);
    await expect(client().send(twice)).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Transaction request cannot include multiple operations on one item',
    });
  });

  it('is held to IAM operation by operation', async () => {
    const { client } = await start();
    const both = transact([
      { Put: { TableName, Item: item('a', '1') } },
      { ConditionCheck: { TableName, Key: item('a', '2'), ConditionExpression: isNew } },
    ]);
    await expect(client('putter').send(both)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(`dynamodb:ConditionCheckItem on resource: ${tableArn}`),
    });
  });
});

describe('batches', () => {
  it('write and read several items', async () => {
    const { client } = await start();
    const requests = ['1', '2'].map((sk) => ({ PutRequest: { Item: item('a', sk) } }));
    await client().send(new BatchWriteItemCommand({ RequestItems: { records: requests } }));
    const Keys = ['1', '2', '3'].map((sk) => item('a', sk));
    const { Responses } = await client().send(new BatchGetItemCommand({ RequestItems: { records: { Keys } } }));
    expect(Responses?.records).toHaveLength(2);
  });
});

describe('access', () => {
  it('is refused without a statement, by role, action and resource', async () => {
    const { client } = await start();
    await expect(client('browser').send(get('a', '1'))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        `arn:aws:iam::000000000000:role/browser is not authorized to perform: dynamodb:GetItem on resource: ${tableArn}`,
      ),
    });
  });

  it('to an index needs a statement on the index', async () => {
    const { client } = await start();
    await expect(client('reader').send(due('0'))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(`${tableArn}/index/due`),
    });
  });

  it('can be held to partition keys', async () => {
    const { client } = await start();
    const query = (pk: string) =>
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
      });
    const batch = new BatchGetItemCommand({ RequestItems: { records: { Keys: [item('a', '1'), item('b', '1')] } } });
    await client('tenant').send(get('a', '1'));
    await client('tenant').send(query('a'));
    const denied = { name: 'AccessDeniedException' };
    await expect(client('tenant').send(get('b', '1'))).rejects.toMatchObject(denied);
    await expect(client('tenant').send(query('b'))).rejects.toMatchObject(denied);
    await expect(client('tenant').send(batch)).rejects.toMatchObject(denied);
  });
});

describe('time to live', () => {
  it('deletes what has passed, and its index entries', async () => {
    const now = new Date('2030-01-01T00:00:00Z');
    const seconds = now.getTime() / 1000;
    const { client, service } = await start({ now: () => now });
    const dueKeys = { due_shard: { S: '0' }, due_at: { S: '2029' } };
    await client().send(put('a', 'past', { ttl: { N: String(seconds - 1) }, ...dueKeys }));
    await client().send(put('a', 'future', { ttl: { N: String(seconds + 1) } }));
    await client().send(put('a', 'none'));
    await client().send(put('a', 'mistaken', { ttl: { N: '12' } }));
    expect(await service.expire()).toBe(1);
    expect((await client().send(get('a', 'past'))).Item).toBeUndefined();
    expect((await client().send(get('a', 'future'))).Item).toBeDefined();
    expect((await client().send(get('a', 'mistaken'))).Item).toBeDefined();
    expect((await client().send(due('0'))).Items).toEqual([]);
  });
});
