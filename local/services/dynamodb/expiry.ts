import { check } from './engine.ts';
import { type Item, itemsOf, type Store, type TableProperties } from './store.ts';
import type { Writes } from './writes.ts';

const FIVE_YEARS_S = 5 * 365 * 86_400;

/**
 * Deletes the items whose time-to-live attribute, in epoch seconds, has passed. As on AWS, a time more than five years
 * ago is taken for a mistake, and what is not a number never expires.
 *
 * @returns how many items were deleted
 */
export async function expireItems(store: Store, writes: Writes, table: TableProperties, now: Date): Promise<number> {
  const attribute = table.TimeToLiveSpecification?.Enabled ? table.TimeToLiveSpecification.AttributeName : undefined;
  if (attribute === undefined) return 0;
  const nowSeconds = now.getTime() / 1000;
  let deleted = 0;
  for await (const item of itemsOf(store, table.TableName)) {
    const seconds = Number(item[attribute]?.N ?? Number.NaN);
    if (!(seconds < nowSeconds && seconds > nowSeconds - FIVE_YEARS_S)) continue;
    if (await removeUnchanged(store, writes, table, item, attribute)) deleted += 1;
  }
  return deleted;
}

/** A write since we looked may have given the item more time. */
async function removeUnchanged(store: Store, writes: Writes, table: TableProperties, item: Item, attribute: string) {
  const input = check(store, 'DeleteItem', {
    TableName: table.TableName,
    Key: Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName]])),
    ConditionExpression: '#ttl = :seen',
    ExpressionAttributeNames: { '#ttl': attribute },
    ExpressionAttributeValues: { ':seen': item[attribute] },
  });
  return writes.write({ name: 'DeleteItem', input, isConditionOnly: false, returnsItem: false }).then(
    () => true,
    () => false,
  );
}
