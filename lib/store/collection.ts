import { AlreadyExists, ConditionFailed } from './errors.ts';
import { type Item, type Key, table, type Write } from './table.ts';

export interface Entity {
  id: string;
  org: string;
}

export interface ListOptions<T> {
  org: string;
  /** Keeps the records that a client asked for; all when absent. */
  filter?: (record: T) => boolean;
  offset?: number;
  limit?: number;
}

export interface Page<T> {
  items: T[];
  hasMore: boolean;
}

/** The item that makes a record's name (or hash, or pair of profile and domain) unique and leads back to it. */
export interface Pointer {
  key: Key;
  attributes: Record<string, unknown>;
}

const RECORD_UNCHANGED = 'rev = :rev';
const MAX_ATTEMPTS = 8;

/**
 * Records of one kind, with one unique key written in the same transaction. Every record carries a hidden revision
 * `rev`: `update` reads, changes and writes back only if nobody wrote between, and otherwise starts again, so that
 * two simultaneous changes of different members both last.
 */
export class Collection<T extends Entity> {
  readonly #kind: string;
  readonly #pointer: (record: T) => Pointer | null;

  /** @param pointer the record's unique key; null when this record has none */
  constructor(kind: string, pointer: (record: T) => Pointer | null) {
    this.#kind = kind;
    this.#pointer = pointer;
  }

  keyOf(org: string, id: string): Key {
    return { pk: `ORG#${org}#${this.#kind}`, sk: id };
  }

  /**
   * The writes that create a record, for a transaction that creates more than it. The record comes first.
   */
  creation(record: T): Write[] {
    const pointer = this.#pointer(record);
    const item = { ...this.keyOf(record.org, record.id), ...this.toItem(record), rev: 1 };
    const writes: Write[] = [{ Put: { Item: item, ConditionExpression: 'attribute_not_exists(pk)' } }];
    if (pointer) writes.push(putPointer(pointer, record));
    return writes;
  }

  /** @throws AlreadyExists when the unique key is taken, RecordTooLarge */
  async create(record: T): Promise<T> {
    try {
      await table().transact(this.creation(record));
      return record;
    } catch (error) {
      throw await this.#asAlreadyExists(error, record, 1);
    }
  }

  async get(org: string, id: string): Promise<T | null> {
    const item = await table().get(this.keyOf(org, id));
    return item && this.fromItem(item);
  }

  /** The record that a pointer leads to, if there is one. */
  async follow(key: Key): Promise<T | null> {
    const pointer = await table().get(key);
    return pointer && this.get(String(pointer.org), String(pointer.id));
  }

  /** Newest first. */
  async list({
    org,
    filter = () => true,
    offset = 0,
    limit = Number.MAX_SAFE_INTEGER,
  }: ListOptions<T>): Promise<Page<T>> {
    const items: T[] = [];
    let skipped = 0;
    for await (const record of this.#all(org)) {
      if (!filter(record)) continue;
      if (skipped < offset) skipped += 1;
      else if (items.length === limit) return { items, hasMore: true };
      else items.push(record);
    }
    return { items, hasMore: false };
  }

  /**
   * Reads the record, changes it, and writes it back if it did not change meanwhile; otherwise tries again.
   * @param change returns the changed record, or null to leave it as it is. May run several times: no effects.
   * @returns the record as it is now; null when there is none
   * @throws AlreadyExists when a changed unique key is taken, RecordTooLarge
   */
  async update(org: string, id: string, change: (current: T) => T | null): Promise<T | null> {
    for (let attempt = 1; ; attempt += 1) {
      const item = await table().get(this.keyOf(org, id));
      if (!item) return null;
      const current = this.fromItem(item);
      const next = change(current);
      if (!next) return current;
      try {
        return await this.#replace(current, next, Number(item.rev));
      } catch (error) {
        if (!(error instanceof ConditionFailed) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }

  /** @returns the record that was removed; null when there was none */
  async remove(org: string, id: string): Promise<T | null> {
    for (let attempt = 1; ; attempt += 1) {
      const item = await table().get(this.keyOf(org, id));
      if (!item) return null;
      const record = this.fromItem(item);
      const pointer = this.#pointer(record);
      const condition = { ConditionExpression: RECORD_UNCHANGED, ExpressionAttributeValues: { ':rev': item.rev } };
      const writes: Write[] = [{ Delete: { Key: this.keyOf(org, id), ...condition } }];
      if (pointer) writes.push({ Delete: { Key: pointer.key } });
      try {
        await table().transact(writes);
        return record;
      } catch (error) {
        if (!(error instanceof ConditionFailed) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }

  /** What is stored of a record, for kinds that are found by an index too. */
  protected toItem(record: T): object {
    return record;
  }

  fromItem({ pk: _pk, sk: _sk, rev: _rev, ...record }: Item): T {
    return record as unknown as T;
  }

  async *#all(org: string): AsyncGenerator<T> {
    const items = table().query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': this.keyOf(org, '').pk },
      ScanIndexForward: false,
    });
    for await (const item of items) yield this.fromItem(item);
  }

  async #replace(current: T, next: T, rev: number): Promise<T> {
    const put = {
      Item: { ...this.keyOf(current.org, current.id), ...this.toItem(next), rev: rev + 1 },
      ConditionExpression: RECORD_UNCHANGED,
      ExpressionAttributeValues: { ':rev': rev },
    };
    const before = this.#pointer(current);
    const after = this.#pointer(next);
    if (samePointer(before, after)) {
      await table().put(put);
      return next;
    }
    const writes: Write[] = [{ Put: put }];
    // Position 1 is the only one that can tell that the name is taken.
    if (after && before && sameKey(before.key, after.key)) writes.push({ Put: pointerItem(after, next) });
    else {
      if (after) writes.push(putPointer(after, next));
      if (before) writes.push({ Delete: { Key: before.key } });
    }
    try {
      await table().transact(writes);
      return next;
    } catch (error) {
      throw after ? await this.#asAlreadyExists(error, next, 1) : error;
    }
  }

  async #asAlreadyExists(error: unknown, record: T, position: number): Promise<unknown> {
    if (!(error instanceof ConditionFailed) || !error.failed.includes(position)) return error;
    const pointer = this.#pointer(record);
    const holder = pointer && (await table().get(pointer.key));
    // Gone again, or a rival transaction that failed itself: worth another try, not a refusal.
    if (!holder || holder.id === record.id) return error;
    return new AlreadyExists(String(holder.id));
  }
}

function pointerItem(pointer: Pointer, record: Entity): { Item: Item } {
  return { Item: { ...pointer.key, id: record.id, org: record.org, ...pointer.attributes } };
}

function putPointer(pointer: Pointer, record: Entity): Write {
  return { Put: { ...pointerItem(pointer, record), ConditionExpression: 'attribute_not_exists(pk)' } };
}

function sameKey(a: Key, b: Key): boolean {
  return a.pk === b.pk && a.sk === b.sk;
}

function samePointer(a: Pointer | null, b: Pointer | null): boolean {
  if (!a || !b) return a === b;
  return sameKey(a.key, b.key) && JSON.stringify(a.attributes) === JSON.stringify(b.attributes);
}
