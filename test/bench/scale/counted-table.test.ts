import { describe, expect, it } from 'vitest';
import { CountedTable } from '../../../bench/scale/counted-table.ts';
import { ConditionFailed } from '../../../lib/store/errors.ts';
import { type Item, type TableOperations, table } from '../../../lib/store/table.ts';
import { localAws } from '../../lib/store/aws.ts';
import { nextId } from '../../lib/store/records.ts';

localAws();

const INDEX = { name: 'due', hash: 'due_shard', range: 'due_at' };
const counted = () => new CountedTable({ now: () => 0, index: INDEX });

/** An operation, and what came of it: the error's positions where it was refused. */
type Step = (on: TableOperations) => Promise<unknown>;

async function outcome(step: Step, on: TableOperations): Promise<unknown> {
  try {
    return (await step(on)) ?? null;
  } catch (error) {
    return error instanceof ConditionFailed ? { refused: error.failed } : { error: true };
  }
}

async function all(items: AsyncGenerator<Item>): Promise<Item[]> {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What both tables answer to the same steps. */
async function both(...steps: Step[]) {
  const mine = counted();
  for (const step of steps) expect(await outcome(step, mine)).toEqual(await outcome(step, table()));
}

const names = { '#until': 'until', '#check': 'check' };
const NOW = '2031-05-01T12:00:00.000Z';
const LATER = '2031-05-01T12:03:00.000Z';

/** Items of a partition of their own. */
function partition() {
  const pk = nextId();
  const Key = { pk, sk: 'a' };
  const put =
    (more: object, sk = 'a'): Step =>
    (on) =>
      on.put({ Item: { pk, sk, ...more } });
  const read: Step = (on) => on.get({ pk, sk: 'a' });
  const update =
    (UpdateExpression: string, more: object = {}): Step =>
    (on) =>
      on.update({ Key, UpdateExpression, ...more });
  const conditional = (ConditionExpression: string, values: object, more: object = {}): Step =>
    update('SET seen = :seen', {
      ConditionExpression,
      ExpressionAttributeValues: { ':seen': true, ...values },
      ...more,
    });
  return { pk, Key, put, read, update, conditional };
}

describe('A counted table does what the local DynamoDB does:', () => {
  it('reads what was put, without what is not defined', async () => {
    const { put, read } = partition();
    await both(read, put({ a: 1, none: null, gone: undefined, list: [1, 'b', { c: true }], map: { d: null } }), read);
  });

  it.each<[string, object]>([
    ['attribute_exists(pk)', {}],
    ['attribute_not_exists(pk)', {}],
    ['attribute_not_exists(gone) AND attribute_exists(n)', {}],
    ['n = :one', { ':one': 1 }],
    ['n = :one', { ':one': '1' }],
    ['nil = :none', { ':none': null }],
    ['n = :none', { ':none': null }],
    ['gone = :none', { ':none': null }],
    ['NOT (gone = :none)', { ':none': null }],
    ['n <> :two AND n < :two', { ':two': 2 }],
    ['s < :s OR n >= :two', { ':s': 'b', ':two': 2 }],
    ['s > :one', { ':one': 1 }],
    ['n IN (:one, :two)', { ':one': 3, ':two': 1 }],
    ['n BETWEEN :one AND :two', { ':one': 0, ':two': 1 }],
    ['begins_with(s, :s)', { ':s': 'a' }],
    ['size(m) < :two AND size(l) = :two AND size(s) = :two', { ':two': 2 }],
    ['m.x = :one AND NOT (m.y > :one)', { ':one': 1 }],
    ['n = :two OR n = :one AND s = :s', { ':one': 1, ':two': 2, ':s': 'no' }],
    ['(n = :two OR n = :one) AND s = :s', { ':one': 1, ':two': 2, ':s': 'ab' }],
  ])('the condition %s with %j', async (condition, values) => {
    const { put, read, conditional } = partition();
    const step = conditional(condition, values);
    await both(step, read, put({ n: 1, s: 'ab', nil: null, m: { x: 1 }, l: [1, 2] }), step, read);
  });

  it('begins one check of several, and another when its time is over', async () => {
    const { put, read, update } = partition();
    const begin = (id: string, now: string) =>
      update('SET #check = :check ADD rev :one', {
        ConditionExpression: 'attribute_exists(pk) AND (NOT (#check.#until > :now)) AND due_at <= :now',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':check': { id, until: LATER }, ':now': now, ':one': 1 },
      });
    await both(begin('0', NOW), put({ check: null, due_at: NOW, due_shard: 'CHECK#1', rev: 1 }));
    await both(put({ check: null, due_at: NOW, rev: 1 }), begin('1', NOW), begin('2', NOW), begin('3', LATER), read);
  });

  it('appends to lists, sets and removes what is nested, adds to numbers', async () => {
    const { put, read, update } = partition();
    const append = update('SET kept = list_append(if_not_exists(kept, :none), :more) ADD rev :one', {
      ExpressionAttributeValues: { ':none': [], ':more': ['k'], ':one': 1 },
    });
    const nested = { ExpressionAttributeNames: { '#id': 'f' } };
    const place = update('SET flows.#id = :until', { ...nested, ExpressionAttributeValues: { ':until': NOW } });
    const leave = update('REMOVE flows.#id', nested);
    await both(append, append, read, place, put({ flows: { g: '1' } }), place, read, leave, leave, read);
    await both(put({ n: 5, gone: 'x' }), update('SET n = n - :one REMOVE gone', values({ ':one': 2 })), read);
  });

  it('writes all of a transaction or nothing of it', async () => {
    const { pk, read, put } = partition();
    const fresh = { pk, sk: 'b' };
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    const writes: Step = (on) =>
      on.transact([
        { Put: { Item: { ...fresh, x: 1 }, ...condition } },
        { Update: { Key: { pk, sk: 'a' }, UpdateExpression: 'ADD rev :one', ...values({ ':one': 1 }) } },
        { Delete: { Key: { pk, sk: 'c' }, ConditionExpression: 'attribute_exists(pk)' } },
      ]);
    const other: Step = (on) => on.get(fresh);
    await both(writes, other, put({ c: 1 }, 'c'), put({ rev: 1 }), writes, read, other, writes, read);
  });

  it('lists a partition from either end, and by a part of its sort key', async () => {
    const { pk, put } = partition();
    const list =
      (KeyConditionExpression: string, more: object, forward = true): Step =>
      (on) =>
        all(
          on.query({
            KeyConditionExpression,
            ExpressionAttributeValues: { ':pk': pk, ...more },
            ScanIndexForward: forward,
          }),
        );
    await both(
      ...['c', 'a', 'b', 'ab'].map((sk) => put({ sk_is: sk }, sk)),
      list('pk = :pk', {}),
      list('pk = :pk', {}, false),
      list('pk = :pk AND sk >= :from', { ':from': 'ab' }),
      list('pk = :pk AND sk < :to', { ':to': 'b' }),
      list('pk = :pk AND begins_with(sk, :start)', { ':start': 'a' }),
    );
  });

  it('finds by the index what is due, earliest first, and nothing that has left it', async () => {
    const { pk, put } = partition();
    const due_shard = nextId();
    const due =
      (now: string): Step =>
      (on) =>
        all(
          on.query({
            IndexName: 'due',
            KeyConditionExpression: 'due_shard = :shard AND due_at <= :now',
            ExpressionAttributeValues: { ':shard': due_shard, ':now': now },
          }),
        );
    await both(
      due('9'),
      ...['3', '1', '2', '5'].map((due_at) => put({ due_at, due_shard, more: 'not in the index' }, due_at)),
      due('0'),
      due('3'),
      put({ due_at: '4', due_shard }, '1'),
      (on) => on.update({ Key: { pk, sk: '2' }, UpdateExpression: 'REMOVE due_at, due_shard' }),
      due('9'),
    );
  });
});

const values = (ExpressionAttributeValues: object) => ({ ExpressionAttributeValues });

describe('A counted table refuses what it does not know:', () => {
  it.each<[string, Step]>([
    ['a function', (on) => on.put({ Item: { pk: 'a', sk: 'a' }, ConditionExpression: 'contains(pk, sk)' })],
    [
      'an index',
      (on) => all(on.query({ IndexName: 'other', KeyConditionExpression: 'due_shard = :a', ...values({ ':a': 'b' }) })),
    ],
    [
      'a filter',
      (on) =>
        all(on.query({ KeyConditionExpression: 'pk = :a', FilterExpression: 'x = :a', ...values({ ':a': 'b' }) })),
    ],
    [
      'an item twice in a transaction',
      (on) => on.transact([{ Put: { Item: { pk: 'a', sk: 'a' } } }, { Delete: { Key: { pk: 'a', sk: 'a' } } }]),
    ],
  ])('%s', async (_, step) => {
    await expect(step(counted())).rejects.toThrow();
  });
});
