import type { Authorize, Caller } from '../../service.ts';
import type { Input } from './engine.ts';
import type { Item, TableProperties } from './store.ts';
import { tableArn } from './tables.ts';

/** @throws {AccessDenied} unless the caller's role may do the operation on the table or index, and on these items. */
export type AuthorizeTable = (caller: Caller, operation: string, table: string, input?: Input) => void;

/** IAM for DynamoDB: table and index ARNs, and the condition key `dynamodb:LeadingKeys`. */
export function createTableAuthorizer(authorize: Authorize, tables: TableProperties[]): AuthorizeTable {
  const partitionKeys = new Map(
    tables.map(({ TableName, KeySchema }) => [TableName, KeySchema[0]?.AttributeName ?? '']),
  );
  return (caller, operation, table, input = {}) => {
    const index = input.IndexName;
    const leading = leadingKeys(input, partitionKeys.get(table) ?? '');
    authorize({
      caller,
      action: `dynamodb:${operation}`,
      resource: index === undefined ? tableArn(table) : `${tableArn(table)}/index/${index}`,
      context: leading.length > 0 ? { 'dynamodb:LeadingKeys': leading } : {},
    });
  };
}

/** The partition key values that an operation touches; none for a scan. */
function leadingKeys(input: Input, partitionKey: string): string[] {
  const conditions = input.KeyConditions as Record<string, { AttributeValueList: Item[string][] }> | undefined;
  const items = [input.Key, input.Item, ...listed(input)] as Array<Item | undefined>;
  const values = [...items.map((item) => item?.[partitionKey]), conditions?.[partitionKey]?.AttributeValueList[0]];
  return values.flatMap((value) => (value ? [String(Object.values(value)[0])] : []));
}

/** The keys of one table's part of a batch. */
function listed(input: Input): unknown[] {
  const keys = (input.Keys ?? []) as Item[];
  const requests = (input.Requests ?? []) as Array<{ PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }>;
  return [...keys, ...requests.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key)];
}
