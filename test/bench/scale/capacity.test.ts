import { describe, expect, it } from 'vitest';
import { CountedTable } from '../../../bench/scale/counted-table.ts';
import { itemBytes } from '../../../bench/scale/item-size.ts';
import { busiest } from '../../../bench/scale/meter.ts';
import { itemBytes as sentBytes } from '../../../local/services/dynamodb/item-size.ts';

const KB = 1024;
const INDEX = { name: 'due', hash: 'due_shard', range: 'due_at' };

function aTable(now = () => 0) {
  return new CountedTable({ now, index: INDEX });
}

/** An item of so many bytes: `pk` and `sk` and their values are five of them, `x` one. */
const sized = (bytes: number, more: object = {}) => ({ pk: 'p', sk: 's', x: 'x'.repeat(bytes - 7), ...more });

const usage = (table: CountedTable) => ({
  reads: table.table.total('reads'),
  writes: table.table.total('writes'),
  indexReads: table.index.total('reads'),
  indexWrites: table.index.total('writes'),
});

describe('An item counts for', () => {
  it.each([
    [sized(1000), { pk: { S: 'p' }, sk: { S: 's' }, x: { S: 'x'.repeat(993) } }],
    [
      { pk: 'ä', n: 17, negative: -3.5, zero: 0, yes: true, nil: null },
      {
        pk: { S: 'ä' },
        n: { N: '17' },
        negative: { N: '-3.5' },
        zero: { N: '0' },
        yes: { BOOL: true },
        nil: { NULL: true },
      },
    ],
    [
      { list: [1, 'two', null, [true]], map: { a: { b: 'ü' }, c: [] }, bytes: new Uint8Array(9) },
      {
        list: { L: [{ N: '1' }, { S: 'two' }, { NULL: true }, { L: [{ BOOL: true }] }] },
        map: { M: { a: { M: { b: { S: 'ü' } } }, c: { L: [] } } },
        bytes: { B: Buffer.alloc(9).toString('base64') },
      },
    ],
  ])('as much as the local DynamoDB says: %#', (item, sent) => {
    expect(itemBytes(item)).toBe(sentBytes(sent as never));
  });

  it('what is named, not what is not defined', () => {
    expect(itemBytes(sized(1000, { gone: undefined, m: { gone: undefined } }))).toBe(1000 + 1 + 3);
  });
});

// The examples of "DynamoDB read and write operations".
describe('DynamoDB charges', () => {
  it.each([
    [500, 1],
    [1.6 * KB, 2],
    [1 * KB, 1],
    [3.5 * KB, 4],
  ])('a write of %d bytes: %d units', async (bytes, units) => {
    const table = aTable();
    await table.put({ Item: sized(Math.round(bytes)) });
    expect(usage(table)).toEqual({ reads: 0, writes: units, indexReads: 0, indexWrites: 0 });
  });

  it.each([
    [3.5 * KB, 1],
    [8 * KB, 2],
    [10 * KB, 3],
  ])('a strongly consistent read of %d bytes: %d units', async (bytes, units) => {
    const table = aTable();
    table.seed(sized(bytes));
    await table.get({ pk: 'p', sk: 's' });
    expect(usage(table)).toMatchObject({ reads: units, writes: 0 });
  });

  it('a read of what is not there: one unit', async () => {
    const table = aTable();
    await table.get({ pk: 'p', sk: 's' });
    expect(usage(table).reads).toBe(1);
  });

  it('an update by the larger of before and after', async () => {
    const table = aTable();
    table.seed(sized(3 * KB));
    await table.update({ Key: { pk: 'p', sk: 's' }, UpdateExpression: 'REMOVE x' });
    expect(usage(table).writes).toBe(3);
  });

  it('a deletion by what was there', async () => {
    const table = aTable();
    table.seed(sized(2 * KB));
    await table.remove({ Key: { pk: 'p', sk: 's' } });
    expect(usage(table).writes).toBe(2);
  });

  it('a condition that fails like a write', async () => {
    const table = aTable();
    table.seed(sized(2 * KB));
    const write = { Item: sized(KB), ConditionExpression: 'attribute_not_exists(pk)' };
    await expect(table.put(write)).rejects.toThrow();
    expect(usage(table).writes).toBe(2);
    expect(table.requests.refused).toBe(1);
  });

  it('a transaction twice, also when it is refused', async () => {
    const table = aTable();
    const write = { Put: { Item: sized(3 * KB), ConditionExpression: 'attribute_not_exists(pk)' } };
    await table.transact([write]);
    expect(usage(table).writes).toBe(6);
    await expect(table.transact([write])).rejects.toThrow();
    expect(usage(table).writes).toBe(12);
  });

  it('a query by the sum of what it returns, rounded up once', async () => {
    const table = aTable();
    for (let at = 0; at < 10; at += 1) table.seed({ ...sized(4178), sk: String(at) });
    for await (const _ of table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'p' },
    }));
    // 40.8 KB become 44 KB.
    expect(usage(table).reads).toBe(11);
  });
});

describe('The index is charged', () => {
  const due = (due_at: string, due_shard = 'A') => ({ due_at, due_shard });

  it.each<[string, object, object, number]>([
    ['one write where an item enters it', {}, due('1'), 1],
    ['two where its key changes', due('1'), due('2'), 2],
    ['two where it goes to another partition', due('1'), due('1', 'B'), 2],
    ['one where an item leaves it', due('1'), {}, 1],
    ['none where its key stays', due('1'), { ...due('1'), more: 1 }, 0],
    ['none where the item is not in it', {}, { more: 1 }, 0],
  ])('%s', async (_, before, after, units) => {
    const table = aTable();
    table.seed({ pk: 'p', sk: 's', ...before });
    await table.put({ Item: { pk: 'p', sk: 's', ...after } });
    expect(usage(table)).toMatchObject({ writes: 1, indexWrites: units });
  });

  it('half for reading, by the entries and not by the items', async () => {
    const table = aTable();
    for (let at = 0; at < 8; at += 1) table.seed({ ...sized(20 * KB, due('1')), sk: String(at) });
    for await (const _ of table.query({
      IndexName: 'due',
      KeyConditionExpression: 'due_shard = :shard',
      ExpressionAttributeValues: { ':shard': 'A' },
    }));
    expect(usage(table)).toEqual({ reads: 0, writes: 0, indexReads: 0.5, indexWrites: 0 });
  });

  it('for each page of 1 MB', async () => {
    const table = aTable();
    for (let at = 0; at < 18_000; at += 1) {
      table.seed({ pk: 'p', sk: `${at}`.padStart(17, '0'), due_shard: 'CHECK#12', due_at: `${at}`.padStart(16, '0') });
    }
    const before = table.requests.query;
    let found = 0;
    for await (const _ of table.query({
      IndexName: 'due',
      KeyConditionExpression: 'due_shard = :shard AND due_at <= :now',
      ExpressionAttributeValues: { ':shard': 'CHECK#12', ':now': '9' },
    }))
      found += 1;
    expect(found).toBe(18_000);
    const bytes = itemBytes({ pk: 'p', sk: '0'.repeat(17), due_shard: 'CHECK#12', due_at: '0'.repeat(16) });
    expect(table.requests.query - before).toBe(Math.ceil((18_000 * bytes) / KB / KB));
    // Each page is rounded up.
    expect(usage(table).indexReads - (18_000 * bytes) / (8 * KB)).toBeLessThan(1);
  });
});

describe('The busiest partition', () => {
  it('is told with its share and its busiest second', async () => {
    let now = 0;
    const table = aTable(() => now);
    const put = (pk: string) => table.put({ Item: { pk, sk: 's' } });
    for (const pk of ['a', 'a', 'b']) await put(pk);
    now = 1000;
    await put('a');
    expect(busiest(table.table, 'writes')).toMatchObject({
      partition: 'a',
      share: 0.75,
      usage: { writes: 3, peakWrites: 2 },
    });
  });
});
