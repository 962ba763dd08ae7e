import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHostProcess } from '../test/contract/host-process.ts';
import { milliseconds, printTable } from './table.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['infra', 'functions', 'lib', 'web', 'local', 'package.json', 'package-lock.json', 'cdk.json'];
const WARM_RUNS = 3;

/** `npm start` until `/healthz` answers 200: in a checkout never started before, and again with what that start left. */
export async function run(): Promise<void> {
  const checkout = await cleanCheckout();
  try {
    const rows = [];
    let start = performance.now();
    const first = await startHostProcess({ checkout });
    rows.push({ start: 'first (synthesizes, creates keys)', 'until ready': milliseconds(performance.now() - start) });
    await first.stop();

    const { dataDirectory, apiKey } = first;
    for (let index = 1; index <= WARM_RUNS; index += 1) {
      start = performance.now();
      const host = await startHostProcess({ checkout, dataDirectory, apiKey });
      rows.push({ start: `warm ${index}`, 'until ready': milliseconds(performance.now() - start) });
      await (index < WARM_RUNS ? host.stop() : host.close());
    }
    printTable('npm start', rows);
  } finally {
    await rm(checkout, { recursive: true, force: true });
  }
}

/** A copy of the sources beside links to the installed packages, without the cache of earlier starts. */
async function cleanCheckout(): Promise<string> {
  const checkout = await mkdtemp(join(tmpdir(), 'latchkey-checkout-'));
  for (const source of SOURCES) await cp(join(ROOT, source), join(checkout, source), { recursive: true });
  await mkdir(join(checkout, 'node_modules'));
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name !== '.cache') await symlink(join(ROOT, 'node_modules', name), join(checkout, 'node_modules', name));
  }
  return checkout;
}
