import { place } from '../../template/template.ts';
import {
  type Change,
  commit,
  reindexing,
  type Store,
  type TableDescription,
  type TableProperties,
  tableKey,
} from './store.ts';

export const tableArn = (table: string): string => `arn:aws:dynamodb:${place.region}:${place.account}:table/${table}`;

/**
 * Makes the store's tables what the template says. A new or changed index is filled from the items, in the same write
 * that declares it.
 *
 * @throws {Error} when a table on the disk has another key, which AWS could only replace, with the loss of its items.
 */
export async function provisionTables(store: Store, tables: TableProperties[], now: Date): Promise<void> {
  for (const properties of tables) {
    const existing = await describe(store, properties.TableName);
    const table = description(properties, existing?.CreationDateTime ?? now.getTime() / 1000);
    if (existing && !same(existing.KeySchema, table.KeySchema)) {
      throw new Error(`Table ${table.TableName} on the disk has another key than the template gives it.`);
    }
    const changes: Change[] = [{ type: 'put', key: tableKey(table.TableName), value: table }];
    const isIndexed = existing && same(existing.GlobalSecondaryIndexes, table.GlobalSecondaryIndexes);
    if (!isIndexed) changes.push(...(await reindexing(store, table)));
    await commit(store, changes);
  }
}

function describe(store: Store, table: string): Promise<TableDescription | undefined> {
  return new Promise((resolve, reject) => {
    store.tableDb.get(table, (error, value) =>
      error ? reject(error) : resolve(value as TableDescription | undefined),
    );
  });
}

function description(properties: TableProperties, createdAt: number): TableDescription {
  const { TableName, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = properties;
  const indexes = GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    IndexArn: `${tableArn(TableName)}/index/${IndexName}`,
    IndexStatus: 'ACTIVE',
    KeySchema,
    Projection,
  }));
  return {
    TableName,
    TableArn: tableArn(TableName),
    TableStatus: 'ACTIVE',
    CreationDateTime: createdAt,
    AttributeDefinitions,
    KeySchema,
    ...(indexes ? { GlobalSecondaryIndexes: indexes } : {}),
  };
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
