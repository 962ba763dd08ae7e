import { ConditionFailed, RecordTooLarge } from '../../lib/store/errors.ts';
import type { Item, Key, TableOperations, Write } from '../../lib/store/table.ts';
import { indexUnits, PAGE_BYTES, readUnits, TRANSACTION, writeUnits } from './capacity.ts';
import { conditionOf, meets, type Placeholders, updated } from './expression.ts';
import { itemBytes } from './item-size.ts';
import { keyQuestion, matching } from './key-condition.ts';
import { Meter } from './meter.ts';
import { bySort, type Entry, SortedPartition } from './sorted-partition.ts';

/** Of the one index, which holds keys only. */
export interface IndexSchema {
  name: string;
  hash: string;
  range: string;
}

export interface CountedTableOptions {
  /** Milliseconds since the epoch, for what is counted by the second. */
  now: () => number;
  index: IndexSchema;
  /** Waits as long as a request takes. */
  latency?: () => Promise<void>;
  /** Whether an item is kept; one that is never read again may be counted and dropped. Absent: all are. */
  keeps?: (key: Key) => boolean;
  /** Told of each change: the item before and after it. */
  changed?: (before: Item | null, after: Item | null) => void;
}

type Query = Parameters<TableOperations['query']>[0];
type PutInput = Parameters<TableOperations['put']>[0];
type UpdateInput = Parameters<TableOperations['update']>[0];
type DeleteInput = Parameters<TableOperations['remove']>[0];

interface Change {
  key: Key;
  before: Item | null;
  after: Item | null;
}

const MOST_BYTES = 400 * 1024;

/**
 * A table in memory that does what the store asks of DynamoDB, by the very expressions that it sends, and counts what
 * DynamoDB would charge for it (`capacity.ts`), by partition key. It refuses what it does not know. Items are given out as
 * they are kept, since the store never changes one in place.
 */
export class CountedTable implements TableOperations {
  readonly table: Meter;
  readonly index: Meter;
  /** How many requests there were of each kind. */
  readonly requests = { get: 0, put: 0, update: 0, remove: 0, transact: 0, query: 0, refused: 0 };
  readonly #options: CountedTableOptions;
  readonly #partitions = new Map<string, Map<string, Item>>();
  readonly #indexed = new Map<string, SortedPartition<Item>>();

  constructor(options: CountedTableOptions) {
    this.#options = options;
    this.table = new Meter(options.now);
    this.index = new Meter(options.now);
  }

  async get(key: Key): Promise<Item | null> {
    await this.#begin('get');
    const item = this.#find(key);
    this.table.read(key.pk, readUnits(item ? itemBytes(item) : 0, true));
    return item;
  }

  async put(write: PutInput): Promise<void> {
    await this.#begin('put');
    this.#carryOut([this.#putting(write)], 1);
  }

  async update(write: UpdateInput): Promise<Item> {
    await this.#begin('update');
    const [change] = this.#carryOut([this.#updating(write)], 1);
    return change?.after as Item;
  }

  async remove(write: DeleteInput): Promise<void> {
    await this.#begin('remove');
    this.#carryOut([this.#removing(write)], 1);
  }

  async transact(writes: readonly Write[]): Promise<void> {
    await this.#begin('transact');
    const all = writes.map((write) => {
      if ('Put' in write) return this.#putting(write.Put);
      return 'Update' in write ? this.#updating(write.Update) : this.#removing(write.Delete);
    });
    const keys = new Set(all.map(({ key }) => `${key.pk}|${key.sk}`));
    if (keys.size < all.length) throw new Error('A transaction writes each item once.');
    this.#carryOut(all, TRANSACTION);
  }

  async *query(input: Query): AsyncGenerator<Item> {
    const { IndexName, KeyConditionExpression, ScanIndexForward, ExpressionAttributeNames, ...rest } = input;
    const { ExpressionAttributeValues, ...unknown } = rest;
    if (Object.keys(unknown).length > 0) throw new Error(`Not known of a query: ${Object.keys(unknown).join(', ')}.`);
    const [hash, range] = IndexName ? [this.#options.index.hash, this.#options.index.range] : ['pk', 'sk'];
    const question = keyQuestion(KeyConditionExpression ?? '', { ExpressionAttributeNames, ExpressionAttributeValues });
    const partition = question.partition(hash);
    const found = matching(this.#entries(IndexName, partition), range, question);
    if (ScanIndexForward === false) found.reverse();
    const meter = IndexName ? this.index : this.table;
    let page: Item[] = [];
    let bytes = 0;
    for (let at = 0; ; at += 1) {
      const item = found[at];
      if (item && bytes < PAGE_BYTES) {
        page.push(item);
        bytes += itemBytes(item);
        continue;
      }
      await this.#begin('query');
      meter.read(partition, readUnits(bytes, IndexName === undefined));
      yield* page;
      if (!item) return;
      page = [item];
      bytes = itemBytes(item);
    }
  }

  /** Puts an item in without counting it, for what is there before the counting begins. */
  seed(item: Item): void {
    this.#store({ key: item, before: this.#find(item), after: item });
  }

  #putting({ Item: given, ...condition }: PutInput): Planned {
    const after = defined(given as Item);
    return this.#planned(after, condition, () => after);
  }

  #updating({ Key: key, UpdateExpression, ...rest }: UpdateInput): Planned {
    const asKey = key as unknown as Key;
    return this.#planned(asKey, rest, (before) => {
      return updated(before ?? { ...asKey }, UpdateExpression ?? '', rest) as Item;
    });
  }

  #removing({ Key: key, ...condition }: DeleteInput): Planned {
    return this.#planned(key as unknown as Key, condition, () => null);
  }

  #planned(
    { pk, sk }: Key,
    rest: Placeholders & { ConditionExpression?: string | undefined },
    next: (before: Item | null) => Item | null,
  ): Planned {
    const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues, ...unknown } = rest;
    if (Object.keys(unknown).length > 0) throw new Error(`Not known of a write: ${Object.keys(unknown).join(', ')}.`);
    const before = this.#find({ pk, sk });
    const allowed = ConditionExpression === undefined || meets(before, conditionOf(ConditionExpression), rest);
    return { key: { pk, sk }, before, allowed, next };
  }

  /** All or none; what is refused is charged too. */
  #carryOut(planned: Planned[], times: number): Change[] {
    const failed = planned.flatMap(({ allowed }, index) => (allowed ? [] : [index]));
    const changes = planned.map(({ key, before, next, allowed }) => ({
      key,
      before,
      after: allowed ? next(before) : before,
    }));
    for (const { key, before, after } of changes) {
      const [old, fresh] = [before ? itemBytes(before) : 0, after ? itemBytes(after) : 0];
      if (fresh > MOST_BYTES) throw new RecordTooLarge(new Error('Item size has exceeded the maximum allowed size'));
      this.table.write(key.pk, times * writeUnits(old, fresh));
    }
    if (failed.length > 0) {
      this.requests.refused += 1;
      throw new ConditionFailed(failed);
    }
    for (const change of changes) {
      this.#chargeIndex(change);
      this.#store(change);
      this.#options.changed?.(change.before, change.after);
    }
    return changes;
  }

  #chargeIndex({ before, after }: Change): void {
    const [old, fresh] = [before && this.#projected(before), after && this.#projected(after)];
    const [gone, come] = [old && entryOf(old), fresh && entryOf(fresh)];
    if (!old || !fresh || old.partition !== fresh.partition) {
      if (old) this.index.write(old.partition, indexUnits(gone, null));
      if (fresh) this.index.write(fresh.partition, indexUnits(null, come));
    } else this.index.write(fresh.partition, indexUnits(gone, come));
  }

  #store({ key, before, after }: Change): void {
    const id = `${key.pk}|${key.sk}`;
    const [old, fresh] = [before && this.#projected(before), after && this.#projected(after)];
    if (old && old.partition !== fresh?.partition) this.#indexed.get(old.partition)?.remove(id);
    if (fresh && (old?.sort !== fresh.sort || old.partition !== fresh.partition)) {
      const partition = this.#indexed.get(fresh.partition) ?? new SortedPartition();
      this.#indexed.set(fresh.partition, partition);
      partition.put(id, { sort: fresh.sort, content: fresh.item });
    }
    if (!after) this.#partitions.get(key.pk)?.delete(key.sk);
    else if (this.#options.keeps?.(key) ?? true) {
      const partition = this.#partitions.get(key.pk) ?? new Map<string, Item>();
      this.#partitions.set(key.pk, partition);
      partition.set(key.sk, after);
    }
  }

  #find({ pk, sk }: Key): Item | null {
    return this.#partitions.get(pk)?.get(sk) ?? null;
  }

  #entries(IndexName: string | undefined, partition: string): Iterable<Entry<Item>> {
    if (IndexName !== undefined) {
      if (IndexName !== this.#options.index.name) throw new Error(`There is no index ${IndexName}.`);
      return this.#indexed.get(partition)?.entries() ?? [];
    }
    const items = [...(this.#partitions.get(partition)?.values() ?? [])];
    return items.map((content) => ({ sort: content.sk, content })).sort(bySort);
  }

  /** What the index holds of an item; null for one that lacks a key of it. */
  #projected(item: Item): Projected | null {
    const { hash, range } = this.#options.index;
    const [partition, sort] = [item[hash], item[range]];
    if (typeof partition !== 'string' || typeof sort !== 'string') return null;
    return { partition, sort, item: { pk: item.pk, sk: item.sk, [hash]: partition, [range]: sort } };
  }

  #begin(kind: Exclude<keyof CountedTable['requests'], 'refused'>): Promise<void> | undefined {
    this.requests[kind] += 1;
    return this.#options.latency?.();
  }
}

interface Planned {
  key: Key;
  before: Item | null;
  allowed: boolean;
  next: (before: Item | null) => Item | null;
}

interface Projected {
  partition: string;
  sort: string;
  item: Item;
}

const entryOf = ({ partition, sort, item }: Projected) => ({ key: `${partition}|${sort}`, bytes: itemBytes(item) });

function defined(item: Item): Item {
  const copy = { ...item };
  for (const name in copy) if (copy[name] === undefined) delete copy[name];
  return copy;
}
