import { ServiceError } from '../json-protocol.ts';
import { check, type Write } from './engine.ts';
import type { Item, Store, TableProperties } from './store.ts';
import type { PreparedWrite } from './writes.ts';

type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
export type TransactItem = Partial<Record<Kind, { TableName: string; ReturnValuesOnConditionCheckFailure?: string }>>;

export interface TransactionPart {
  /** What IAM calls it. */
  operation: string;
  table: string;
  prepared: PreparedWrite;
}

const OPERATIONS: Record<Kind, { operation: string; name: Write }> = {
  Put: { operation: 'PutItem', name: 'PutItem' },
  Update: { operation: 'UpdateItem', name: 'UpdateItem' },
  Delete: { operation: 'DeleteItem', name: 'DeleteItem' },
  ConditionCheck: { operation: 'ConditionCheckItem', name: 'DeleteItem' },
};

const MAX_ITEMS = 100;

/** Reads the input of TransactWriteItems. @throws {ServiceError} ValidationException */
export function parseTransaction(store: Store, items: TransactItem[]): TransactionPart[] {
  if (items.length < 1 || items.length > MAX_ITEMS) {
    throw new ServiceError('ValidationException', `Member must have length between 1 and ${MAX_ITEMS}`);
  }
  return items.map((item) => {
    const [kind, input] = Object.entries(item)[0] as [Kind, TransactItem[Kind] & object];
    const { operation, name } = OPERATIONS[kind];
    const prepared = {
      name,
      input: check(store, name, input),
      isConditionOnly: kind === 'ConditionCheck',
      returnsItem: input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD',
    };
    return { operation, table: input.TableName, prepared };
  });
}

/** @throws {ServiceError} ValidationException when two operations of a transaction touch one item. */
export function checkDistinctItems(parts: TransactionPart[], tables: TableProperties[]): void {
  const seen = new Set<string>();
  for (const { table, prepared } of parts) {
    const keySchema = tables.find(({ TableName }) => TableName === table)?.KeySchema ?? [];
    const item = (prepared.input.Key ?? prepared.input.Item) as Item;
    const identity = JSON.stringify([table, ...keySchema.map(({ AttributeName }) => item[AttributeName])]);
    if (seen.has(identity)) {
      throw new ServiceError(
        'ValidationException',
        'Transaction request cannot include multiple operations on one item',
      );
    }
    seen.add(identity);
  }
}
