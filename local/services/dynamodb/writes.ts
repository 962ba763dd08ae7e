import { ServiceError } from '../json-protocol.ts';
import { createMutex } from '../mutex.ts';
import { type Input, perform, type Write } from './engine.ts';
import { checkItemSize } from './item-size.ts';
import { type Change, commit, type Item, type Store, stage, type TableDescription } from './store.ts';

/** One write as checked. */
export interface PreparedWrite {
  name: Write;
  input: Input;
  /** Only the condition counts: DynamoDB's ConditionCheck is a delete whose changes are dropped. */
  isConditionOnly: boolean;
  /** Whether a failed condition answers with the item as it is. */
  returnsItem: boolean;
}

interface CancellationReason {
  Code: string;
  Message?: string;
  Item?: Item;
}

export interface Writes {
  /** A single operation, or a batch: its items and their index entries in one atomic write. */
  write(prepared: PreparedWrite): Promise<object>;
  /** @throws {ServiceError} TransactionCanceledException with a reason for each operation; then nothing is written. */
  transact(prepared: PreparedWrite[]): Promise<object>;
  /** Resolves when every write asked for before is done. */
  settle(): Promise<void>;
}

/** All writes to a store, one after another, each whole or not at all: what a process kill leaves needs no repair. */
export function createWrites(store: Store): Writes {
  const alone = createMutex();
  return {
    write: (prepared) =>
      alone(async () => {
        const { output, changes } = await tryOut(store, prepared);
        await commit(store, changes);
        return output;
      }),

    transact: (all) =>
      alone(async () => {
        const changes: Change[] = [];
        const reasons: CancellationReason[] = [];
        for (const prepared of all) {
          try {
            changes.push(...(await tryOut(store, prepared)).changes);
            reasons.push({ Code: 'None' });
          } catch (error) {
            reasons.push(reasonOf(error));
          }
        }
        if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
        await commit(store, changes);
        return {};
      }),

    settle: () => alone(async () => {}),
  };
}

async function tryOut(store: Store, write: PreparedWrite): Promise<{ output: object; changes: Change[] }> {
  const staged = stage(store);
  try {
    const output = await perform(staged.store, write.name, write.input);
    for (const item of staged.items) checkItemSize(item, write.name);
    return { output, changes: write.isConditionOnly ? [] : staged.changes };
  } catch (error) {
    if (!(write.returnsItem && isConditionFailure(error))) throw error;
    const item = await currentItem(store, write.input);
    throw new ServiceError(error.code, error.message, item ? { Item: item } : {});
  }
}

async function currentItem(store: Store, { TableName, Key, Item }: Input): Promise<Item | undefined> {
  const { Table } = (await perform(store, 'DescribeTable', { TableName })) as { Table: TableDescription };
  const source = (Key ?? Item) as Item;
  const key = Object.fromEntries(Table.KeySchema.map(({ AttributeName }) => [AttributeName, source[AttributeName]]));
  return ((await perform(store, 'GetItem', { TableName, Key: key })) as { Item?: Item }).Item;
}

function isConditionFailure(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.code === 'ConditionalCheckFailedException';
}

function reasonOf(error: unknown): CancellationReason {
  if (!(error instanceof ServiceError)) throw error;
  const code = isConditionFailure(error) ? 'ConditionalCheckFailed' : 'ValidationError';
  return { Code: code, Message: error.message, ...error.members };
}

function cancelled(reasons: CancellationReason[]): ServiceError {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new ServiceError('TransactionCanceledException', message, { CancellationReasons: reasons });
}
