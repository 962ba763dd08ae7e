import { rm } from 'node:fs/promises';
import { startHostProcess } from '../test/contract/host-process.ts';
import { milliseconds, printTable } from './table.ts';

const WARM_RUNS = 3;

/** `npm start` until `/healthz` answers 200: with nothing prepared, and again with what the first start left. */
export async function run(): Promise<void> {
  await rm(new URL('../node_modules/.cache/latchkey', import.meta.url), { recursive: true, force: true });
  const rows = [];
  let start = performance.now();
  const first = await startHostProcess();
  rows.push({
    start: 'first (synthesizes, creates the organization)',
    'until ready': milliseconds(performance.now() - start),
  });
  await first.stop();

  const { dataDirectory, apiKey } = first;
  for (let index = 1; index <= WARM_RUNS; index += 1) {
    start = performance.now();
    const host = await startHostProcess({ dataDirectory, apiKey });
    rows.push({ start: `warm ${index}`, 'until ready': milliseconds(performance.now() - start) });
    await (index < WARM_RUNS ? host.stop() : host.close());
  }
  printTable('npm start', rows);
}
