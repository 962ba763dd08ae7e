import { createRequire } from 'node:module';
import { ServiceError } from '../json-protocol.ts';
import type { Item, Store, TableDescription } from './store.ts';

/** The part of dynalite used here: its operations and rules, over a store of ours, without its HTTP server. */
interface Dynalite {
  create(options: { path: string }): Store;
  getIndexActions(
    indexes: TableDescription['GlobalSecondaryIndexes'],
    existing: Item | null,
    item: Item | null,
    table: TableDescription,
  ): { puts: Array<{ index: string; key: string; item: Item }> };
}
interface Validations {
  checkTypes(input: object, types: object): Input;
  checkValidations(input: Input, types: object, custom: unknown, store: Store): void;
}
type Action = (store: Store, input: Input, done: (error: unknown, output: object) => void) => void;

/** An operation's input, checked, its expressions parsed by dynalite. */
export type Input = Record<string, unknown>;

// dynalite publishes no entry but its server; these files are pinned with its exact version.
const load = createRequire(import.meta.url);
export const dynalite: Dynalite = load('dynalite/db');
const validations: Validations = load('dynalite/validations');

const READS = ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'DescribeTable'] as const;
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'] as const;
export type Read = (typeof READS)[number];
export type Write = (typeof WRITES)[number];

const operations = new Map(
  [...READS, ...WRITES].map((name) => {
    const file = name[0]?.toLowerCase() + name.slice(1);
    const validation: { types: object; custom?: unknown } = load(`dynalite/validations/${file}`);
    return [name as Read | Write, { validation, action: load(`dynalite/actions/${file}`) as Action }];
  }),
);

/** @throws {ServiceError} ValidationException or SerializationException, as DynamoDB words it. */
export function check(store: Store, name: Read | Write, input: object): Input {
  const { validation } = operationOf(name);
  try {
    // dynalite deletes from its argument what it does not know.
    const checked = validations.checkTypes(structuredClone(input), validation.types);
    validations.checkValidations(checked, validation.types, validation.custom, store);
    return checked;
  } catch (error) {
    throw asServiceError(error);
  }
}

/** Runs a checked operation on a store. @throws {ServiceError} with DynamoDB's code and message. */
export function perform(store: Store, name: Read | Write, input: Input): Promise<object> {
  return new Promise((resolve, reject) => {
    operationOf(name).action(store, input, (error, output) =>
      error ? reject(asServiceError(error)) : resolve(output),
    );
  });
}

function operationOf(name: Read | Write) {
  const operation = operations.get(name);
  if (!operation) throw new Error(`dynalite has no operation ${name}`);
  return operation;
}

/** dynalite's errors carry the body of the answer. */
function asServiceError(error: unknown): unknown {
  const body = (error as { body?: { __type: string; message?: string; Message?: string } }).body;
  if (!body) return error;
  return new ServiceError(body.__type.split('#').at(-1) ?? '', body.message ?? body.Message ?? '');
}
