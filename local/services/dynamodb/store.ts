import { dynalite } from './engine.ts';

/** A DynamoDB attribute value as on the wire, such as `{ S: 'text' }`. */
export type AttributeValue = Record<string, unknown>;
export type Item = Record<string, AttributeValue>;

interface KeySchemaElement {
  AttributeName: string;
  KeyType: string;
}

/** What `AWS::DynamoDB::Table` says of a table, intrinsics resolved: the properties that matter here. */
export interface TableProperties {
  TableName: string;
  AttributeDefinitions: Array<{ AttributeName: string; AttributeType: string }>;
  KeySchema: KeySchemaElement[];
  GlobalSecondaryIndexes?: Array<{ IndexName: string; KeySchema: KeySchemaElement[]; Projection: object }>;
  TimeToLiveSpecification?: { AttributeName?: string; Enabled: boolean };
}

/** A table as DescribeTable gives it and as dynalite keeps it. */
export interface TableDescription extends Omit<TableProperties, 'TimeToLiveSpecification'> {
  TableArn: string;
  TableStatus: 'ACTIVE';
  CreationDateTime: number;
}

type Done<T> = (error: unknown, value?: T) => void;

/** One keyspace inside a store: dynalite's tables, the items of a table, or the entries of an index. */
export interface Keyspace {
  get(key: string, done: Done<unknown>): void;
  put(key: string, value: unknown, done: Done<void>): void;
  del(key: string, done: Done<void>): void;
  lock(
    key: string,
    run: (release: <T extends unknown[]>(done: (...values: T) => void) => (...values: T) => void) => void,
  ): void;
}

export type Change = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

/** The LevelDB under a dynalite store. */
interface Level {
  open(): Promise<void>;
  close(): Promise<void>;
  batch(changes: Change[], options?: { sync: boolean }): Promise<void>;
  iterator(range: { gte: string; lt: string }): AsyncIterable<[string, unknown]>;
}

/** dynalite's own store, which its operations read and write through. */
export interface Store {
  db: Level;
  tableDb: Keyspace;
  getItemDb(table: string): Keyspace;
  getIndexDb(kind: string, table: string, index: string): Keyspace;
}

/** Opens the store in a directory. @throws {Error} when another process holds it. */
export async function openStore(path: string): Promise<Store> {
  const store = dynalite.create({ path });
  await store.db.open();
  return store;
}

// The names under which dynalite keeps its keyspaces in the one LevelDB.
export const tableKey = (table: string): string => `table~${table}`;
const itemPrefix = (table: string): string => `item-${table}~`;
const indexPrefix = (kind: string, table: string, index: string): string => `index-${kind}~${table}~${index}~`;

/** Every key under a prefix: LevelDB orders keys by bytes, and dynalite's are ASCII. */
const under = (prefix: string) => ({ gte: prefix, lt: `${prefix}\x7f` });

/** Every item of a table. */
export async function* itemsOf(store: Store, table: string): AsyncGenerator<Item> {
  for await (const [, item] of store.db.iterator(under(itemPrefix(table)))) yield item as Item;
}

/** The changes that bring the indexes of a table in line with its items, whatever was in them. */
export async function reindexing(store: Store, table: TableDescription): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const [key] of store.db.iterator(under(`index-global~${table.TableName}~`)))
    changes.push({ type: 'del', key });
  for await (const item of itemsOf(store, table.TableName)) {
    const { puts } = dynalite.getIndexActions(table.GlobalSecondaryIndexes ?? [], null, item, table);
    for (const { index, key, item: entry } of puts) {
      changes.push({ type: 'put', key: indexPrefix('global', table.TableName, index) + key, value: entry });
    }
  }
  return changes;
}

/** A view of a store that reads from it and keeps what is written to itself, as changes to be committed together. */
export interface Stage {
  store: Store;
  changes: Change[];
  /** The items among the changes, for what is to be checked before they are committed. */
  items: Item[];
}

/**
 * dynalite writes an item and its index entries one after another; a kill between them would leave an index that no
 * longer matches. Run on a stage, the same operations give one list of changes, for one atomic write.
 */
export function stage(store: Store): Stage {
  const changes: Change[] = [];
  const items: Item[] = [];
  const keyspace = (under: Keyspace, prefix: string, onPut: (value: unknown) => void): Keyspace => ({
    get: (key, done) => under.get(key, done),
    put(key, value, done) {
      changes.push({ type: 'put', key: prefix + key, value });
      onPut(value);
      setImmediate(done, null);
    },
    del(key, done) {
      changes.push({ type: 'del', key: prefix + key });
      setImmediate(done, null);
    },
    // Whoever stages holds all writes back already.
    lock: (_key, run) => run((done) => done),
  });
  const staged: Store = Object.assign(Object.create(store), {
    getItemDb: (table: string) =>
      keyspace(store.getItemDb(table), itemPrefix(table), (value) => items.push(value as Item)),
    getIndexDb: (kind: string, table: string, index: string) =>
      keyspace(store.getIndexDb(kind, table, index), indexPrefix(kind.toLowerCase(), table, index), () => {}),
  });
  return { store: staged, changes, items };
}

/** Writes all changes or none; on the disk when it returns, so that neither a kill nor a power cut takes them back. */
export async function commit(store: Store, changes: Change[]): Promise<void> {
  if (changes.length === 0) return;
  // dynalite's wrapper around `batch` drops the options.
  const { batch } = Object.getPrototypeOf(store.db) as Level;
  await batch.call(store.db, changes, { sync: true });
}
