import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../service.ts';
import type { FunctionDefinition } from '../template/function.ts';
import { createCredentials, functionEnvironment } from './environment.ts';
import type { Reply } from './invocation.ts';
import { removeLeftovers } from './leftovers.ts';
import { FunctionPool } from './pool.ts';
import type { RuntimeApi } from './runtime-api.ts';

/** All functions of the template, ready to be invoked. */
export interface Fleet {
  /** By function name, ARN, or `<account>:<name>`. */
  find(reference: string): FunctionDefinition | undefined;
  /** Runs the function once. Never rejects: what goes wrong comes as a `functionError` payload. */
  invoke(definition: FunctionDefinition, payload: Buffer): Promise<Reply>;
  /** True when Lambda would answer TooManyRequestsException. */
  exhausted(definition: FunctionDefinition): boolean;
  /** Starts a process of the function ahead of its first invocation. */
  warm(definition: FunctionDefinition): void;
  /** Whose request is signed with this access key id; ids end with their process. */
  identify(accessKeyId: string): Caller | undefined;
  /** Ends every process. Resolves when all are gone. */
  close(): Promise<void>;
}

export interface FleetOptions {
  functions: FunctionDefinition[];
  runtimeApi: RuntimeApi;
  dataDir: string;
  /** `AWS_ENDPOINT_URL_<SERVICE>` values; read when a process starts. */
  endpoints: Record<string, string>;
  /** Variables the operator adds to every function. */
  operator: Record<string, string>;
  /** True to send the functions' output to the host's own instead of `<data>/logs/<function>.log`. */
  inheritOutput: boolean;
  /** Told of what could not be cleaned up. */
  report?: (error: unknown) => void;
}

export function createFleet(options: FleetOptions): Fleet {
  const { functions, runtimeApi, dataDir, endpoints, operator, inheritOutput, report = console.error } = options;
  const callers = new Map<string, Caller>();
  const temporaryDirectories = join(dataDir, 'tmp');
  let cleaning = Promise.resolve();
  let isCleaningWanted = false;
  const cleanUp = () => {
    if (isCleaningWanted) return;
    isCleaningWanted = true;
    cleaning = cleaning.then(async () => {
      isCleaningWanted = false;
      const living = () => [...entries.values()].flatMap(({ pool }) => pool.pids);
      await removeLeftovers(temporaryDirectories, living).catch(report);
    });
  };
  const logs = join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });

  const createPool = (definition: FunctionDefinition) => {
    const { roleArn, name } = definition;
    const temporaryDirectory = join(temporaryDirectories, name);
    const prepare = () => {
      const credentials = createCredentials();
      callers.set(credentials.accessKeyId, { roleArn, roleName: roleArn.slice(roleArn.lastIndexOf('/') + 1) });
      mkdirSync(temporaryDirectory, { recursive: true, mode: 0o700 });
      const output = inheritOutput ? ('inherit' as const) : openSync(join(logs, `${name}.log`), 'a', 0o600);
      return {
        environment: functionEnvironment(definition, { credentials, endpoints, temporaryDirectory, operator }),
        output,
        release: () => {
          callers.delete(credentials.accessKeyId);
          if (typeof output === 'number') closeSync(output);
          cleanUp();
        },
      };
    };
    return new FunctionPool({ definition, runtimeApi, prepare });
  };

  const entries = new Map(
    functions.map((definition) => [definition.name, { definition, pool: createPool(definition) }]),
  );
  // A host that was killed has left what its functions left.
  cleanUp();
  const poolOf = ({ name }: FunctionDefinition): FunctionPool => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`There is no function ${name}.`);
    return entry.pool;
  };

  return {
    find: (reference) => entries.get(reference.slice(reference.lastIndexOf(':') + 1))?.definition,
    invoke: (definition, payload) => poolOf(definition).invoke(randomUUID(), payload),
    exhausted: (definition) => poolOf(definition).exhausted,
    warm: (definition) => poolOf(definition).warm(),
    identify: (accessKeyId) => callers.get(accessKeyId),
    async close() {
      await Promise.all([...entries.values()].map(({ pool }) => pool.close()));
      await cleaning;
    },
  };
}
