import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Authorize, Caller, Service } from '../../service.ts';
import { type Operations, serveJson } from '../json-protocol.ts';
import { type AuthorizeTable, createTableAuthorizer } from './access.ts';
import { check, type Input, perform, type Read, type Write } from './engine.ts';
import { expireItems } from './expiry.ts';
import { openStore, type Store, type TableProperties } from './store.ts';
import { provisionTables } from './tables.ts';
import { checkDistinctItems, parseTransaction, type TransactItem } from './transaction.ts';
import { createWrites, type Writes } from './writes.ts';

export interface DynamoDbOptions {
  /** The host's data directory; the tables are kept in its `dynamodb` folder. */
  dataDir: string;
  /** Properties of the template's `AWS::DynamoDB::Table` resources, intrinsics resolved, `TableName` filled in. */
  tables: TableProperties[];
  authorize: Authorize;
  now?: () => Date;
}

export interface DynamoDb extends Service {
  /** Deletes what has outlived its time to live, now. Gives the number of items. Runs by itself every ten minutes. */
  expire(): Promise<number>;
}

const EXPIRY_INTERVAL_MS = 600_000;

interface TableInput {
  TableName: string;
  ReturnValuesOnConditionCheckFailure?: string;
}
interface BatchInput {
  RequestItems: Record<string, unknown>;
}

/**
 * DynamoDB on one machine: dynalite's operations over LevelDB on disk. Added here: IAM, transactions, expiry by time to
 * live, item sizes in UTF-8, and writes that are atomic with their index entries and on the disk when answered.
 *
 * @throws {Error} when another process holds the directory, or a table's key changed.
 */
export async function createDynamoDb({
  dataDir,
  tables,
  authorize,
  now = () => new Date(),
}: DynamoDbOptions): Promise<DynamoDb> {
  const directory = join(dataDir, 'dynamodb');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const store = await openStore(directory);
  await provisionTables(store, tables, now());
  const writes = createWrites(store);
  const authorizeTable = createTableAuthorizer(authorize, tables);

  const expire = async (): Promise<number> => {
    let deleted = 0;
    for (const table of tables) deleted += await expireItems(store, writes, table, now());
    return deleted;
  };
  let expiring: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    expiring = expire().catch((error) => console.error(error));
  }, EXPIRY_INTERVAL_MS);
  timer.unref();

  const close = async () => {
    clearInterval(timer);
    await expiring;
    await writes.settle();
    await store.db.close();
  };
  const operations = {
    ...readOperations(store, authorizeTable),
    ...writeOperations(store, writes, authorizeTable, tables),
  };
  return { ...serveJson(operations, close), expire };
}

function readOperations(store: Store, authorizeTable: AuthorizeTable): Operations {
  const read = (name: Read) => (input: TableInput, caller: Caller) => {
    const checked = check(store, name, input);
    authorizeTable(caller, name, input.TableName, checked);
    return perform(store, name, checked);
  };
  return {
    GetItem: read('GetItem'),
    Query: read('Query'),
    Scan: read('Scan'),
    DescribeTable: read('DescribeTable'),
    BatchGetItem(input: BatchInput, caller) {
      const checked = check(store, 'BatchGetItem', input);
      for (const [table, part] of requestsOf(checked)) authorizeTable(caller, 'BatchGetItem', table, part as Input);
      return perform(store, 'BatchGetItem', checked);
    },
  };
}

function writeOperations(
  store: Store,
  writes: Writes,
  authorizeTable: AuthorizeTable,
  tables: TableProperties[],
): Operations {
  const write = (name: Write) => (input: TableInput, caller: Caller) => {
    const checked = check(store, name, input);
    authorizeTable(caller, name, input.TableName, checked);
    const returnsItem = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
    return writes.write({ name, input: checked, isConditionOnly: false, returnsItem });
  };
  return {
    PutItem: write('PutItem'),
    UpdateItem: write('UpdateItem'),
    DeleteItem: write('DeleteItem'),
    BatchWriteItem(input: BatchInput, caller) {
      const checked = check(store, 'BatchWriteItem', input);
      for (const [table, part] of requestsOf(checked))
        authorizeTable(caller, 'BatchWriteItem', table, { Requests: part });
      return writes.write({ name: 'BatchWriteItem', input: checked, isConditionOnly: false, returnsItem: false });
    },
    TransactWriteItems(input: { TransactItems: TransactItem[] }, caller) {
      const parts = parseTransaction(store, input.TransactItems);
      for (const { operation, table, prepared } of parts) authorizeTable(caller, operation, table, prepared.input);
      checkDistinctItems(parts, tables);
      return writes.transact(parts.map(({ prepared }) => prepared));
    },
  };
}

function requestsOf(input: Input): Array<[table: string, part: unknown]> {
  return Object.entries(input.RequestItems as Record<string, unknown>);
}
