import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createFleet, type Fleet } from '../../../local/functions/fleet.ts';
import type { Reply } from '../../../local/functions/invocation.ts';
import { serveRuntimeApi } from '../../../local/functions/runtime-api.ts';
import type { FunctionDefinition } from '../../../local/template/function.ts';

/** A directory that is gone when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-fleet-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  return directory;
}

export interface FixtureFunction extends Partial<Omit<FunctionDefinition, 'name'>> {
  /** The text of `index.mjs`. */
  code: string;
}

/** Functions written out for one test, in real processes, ended with the test. */
export async function startFleet(functions: Record<string, FixtureFunction>): Promise<Fleet> {
  const directory = temporaryDirectory();
  const definitions = Object.entries(functions).map(([name, { code, ...rest }]): FunctionDefinition => {
    const bundle = temporaryDirectory();
    writeFileSync(join(bundle, 'index.mjs'), code);
    return {
      name,
      arn: arnOf(name),
      roleArn: `arn:aws:iam::000000000000:role/${name}Role`,
      directory: bundle,
      handler: 'index.handler',
      environment: {},
      timeoutSeconds: 10,
      memoryMb: 128,
      reservedConcurrency: undefined,
      freshProcess: false,
      ...rest,
    };
  });
  const runtimeApi = await serveRuntimeApi();
  const fleet = createFleet({
    functions: definitions,
    runtimeApi,
    dataDir: directory,
    endpoints: {},
    operator: {},
    inheritOutput: false,
  });
  onTestFinished(async () => {
    await fleet.close();
    await runtimeApi.close();
  });
  return fleet;
}

export const arnOf = (name: string): string => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;

/** Invokes by name with a JSON payload. */
export function invoke(fleet: Fleet, name: string, payload: unknown = {}): Promise<Reply> {
  const definition = fleet.find(name);
  if (!definition) throw new Error(`There is no ${name}.`);
  return fleet.invoke(definition, Buffer.from(JSON.stringify(payload)));
}

/** The JSON of a buffered reply. */
export function parsed(reply: Reply): unknown {
  if (reply.kind === 'stream') throw new Error('The reply is a stream.');
  return JSON.parse(reply.payload.toString());
}
