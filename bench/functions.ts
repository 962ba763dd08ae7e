import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCredentials, functionEnvironment } from '../local/functions/environment.ts';
import { FunctionProcess } from '../local/functions/process.ts';
import { type RuntimeApi, serveRuntimeApi } from '../local/functions/runtime-api.ts';
import { synthesize } from '../local/synthesize.ts';
import { readAssembly } from '../local/template/assembly.ts';
import type { FunctionDefinition } from '../local/template/function.ts';
import { readSystem } from '../local/template/system.ts';
import { median, milliseconds, printTable } from './table.ts';

const RUNS = 5;

/** Size of each function's bundle, and the time from the start of its process until it asks for its first event. */
export async function run(): Promise<void> {
  const { functions } = readSystem(readAssembly(await synthesize()), {});
  const temporaryDirectory = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  const runtimeApi = await serveRuntimeApi();
  try {
    const rows = [];
    for (const definition of functions) {
      const times: number[] = [];
      for (let index = 0; index < RUNS; index += 1) {
        times.push(await coldStart(definition, runtimeApi, temporaryDirectory));
      }
      rows.push({
        function: definition.name,
        code: `${(statSync(join(definition.directory, 'index.mjs')).size / 1024).toFixed(0)} KB`,
        'whole bundle': `${(sizeOf(definition.directory) / 1024 / 1024).toFixed(1)} MB`,
        'cold start': milliseconds(median(times)),
      });
    }
    printTable(`Functions: bundle (unzipped), and process start until ready (median of ${RUNS})`, rows);
  } finally {
    await runtimeApi.close();
    await rm(temporaryDirectory, { recursive: true, force: true });
  }
}

async function coldStart(definition: FunctionDefinition, runtimeApi: RuntimeApi, scratch: string): Promise<number> {
  const ready = new EventTarget();
  const idle = once(ready, 'idle');
  const start = performance.now();
  const process = new FunctionProcess({
    definition,
    runtimeApi,
    environment: functionEnvironment(definition, {
      credentials: createCredentials(),
      endpoints: {},
      temporaryDirectory: scratch,
      operator: {},
    }),
    output: 'inherit',
    onIdle: () => ready.dispatchEvent(new Event('idle')),
    onEnded: (_, initError) => {
      if (initError) console.error(`${definition.name}: ${initError}`);
      ready.dispatchEvent(new Event('idle'));
    },
  });
  await idle;
  const elapsed = performance.now() - start;
  await process.end();
  return elapsed;
}

function sizeOf(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
