import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { isCollision, toStoreError } from './refusal.ts';

export interface Key {
  pk: string;
  sk: string;
}

export type Item = Key & Record<string, unknown>;

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Named<K extends 'Put' | 'Update' | 'Delete'> = Omit<NonNullable<TransactItem[K]>, 'TableName'>;

/** One write of a transaction; the table's name is filled in. */
export type Write = { Put: Named<'Put'> } | { Update: Named<'Update'> } | { Delete: Named<'Delete'> };

/** A write that met another transaction on its item is tried this often, with pauses that grow from this (ms). */
const MAX_ATTEMPTS = 6;
const COLLISION_PAUSE = 25;

/**
 * The one table. Reads are strongly consistent (an answer given now must be seen now); refused writes become the
 * errors of `errors.ts`.
 */
export class Table {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;

  constructor(client: DynamoDBClient, name: string) {
    this.#client = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    this.#name = name;
  }

  async get(key: Key): Promise<Item | null> {
    const reply = await this.#client.send(new GetCommand({ TableName: this.#name, Key: key, ConsistentRead: true }));
    return (reply.Item as Item | undefined) ?? null;
  }

  /** @throws ConditionFailed, RecordTooLarge */
  async put(write: Named<'Put'>): Promise<void> {
    await this.#refusable(() => this.#client.send(new PutCommand({ TableName: this.#name, ...write })));
  }

  /**
   * @returns the item as it is after the write
   * @throws ConditionFailed, RecordTooLarge
   */
  async update(write: Named<'Update'>): Promise<Item> {
    const command = new UpdateCommand({ TableName: this.#name, ...write, ReturnValues: 'ALL_NEW' });
    return (await this.#refusable(() => this.#client.send(command))).Attributes as Item;
  }

  /** @throws ConditionFailed */
  async remove(write: Named<'Delete'>): Promise<void> {
    await this.#refusable(() => this.#client.send(new DeleteCommand({ TableName: this.#name, ...write })));
  }

  /**
   * All writes or none.
   * @throws ConditionFailed naming the writes that were refused, RecordTooLarge
   */
  async transact(writes: readonly Write[]): Promise<void> {
    const items = writes.map((write) => {
      const [[kind, input]] = Object.entries(write) as [[string, object]];
      return { [kind]: { TableName: this.#name, ...input } } as unknown as TransactItem;
    });
    await this.#refusable(() => this.#client.send(new TransactWriteCommand({ TransactItems: items })));
  }

  /** Items of one partition (or of one shard of an index), a page at a time, as they are asked for. */
  async *query(input: Omit<QueryCommandInput, 'TableName'>): AsyncGenerator<Item> {
    let start: Record<string, unknown> | undefined;
    do {
      const reply = await this.#client.send(
        new QueryCommand({
          TableName: this.#name,
          ConsistentRead: input.IndexName === undefined,
          ...input,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      yield* (reply.Items ?? []) as Item[];
      start = reply.LastEvaluatedKey;
    } while (start);
  }

  async #refusable<T>(send: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await send();
      } catch (error) {
        if (!isCollision(error) || attempt === MAX_ATTEMPTS) throw toStoreError(error);
        await sleep(Math.random() * COLLISION_PAUSE * attempt);
      }
    }
  }
}

/** All that the store asks of a table. */
export type TableOperations = Pick<Table, keyof Table>;

let shared: TableOperations | undefined;

/** The table this function is deployed with (`TABLE_NAME`), opened once per process. */
export function table(): TableOperations {
  if (!shared) {
    const name = process.env.TABLE_NAME;
    if (!name) throw new Error('TABLE_NAME is not set: this function has no table.');
    shared = new Table(new DynamoDBClient({}), name);
  }
  return shared;
}

/** Puts another in the table's place, for this whole process: one that counts what it is asked. */
export function useTable(operations: TableOperations): void {
  shared = operations;
}
