import { startHostProcess } from '../test/contract/host-process.ts';
import { startHarbor } from '../test/sites/harbor.ts';
import { logInToHarbor } from './harbor-login.ts';
import { memoryOfDrive } from './process-tree.ts';
import { printTable } from './table.ts';

const RUNS = 3;
const SAMPLE_MS = 50;

/** Peak memory of the drive's whole process tree during a login, its browser included. Reads /proc: Linux only. */
export async function run(): Promise<void> {
  const harbor = await startHarbor();
  const host = await startHostProcess();
  try {
    const rows = [];
    for (let index = 1; index <= RUNS; index += 1) {
      let peak = 0;
      const sampler = setInterval(() => {
        peak = Math.max(peak, memoryOfDrive(host.pid) ?? 0);
      }, SAMPLE_MS);
      await logInToHarbor(host.client, harbor).finally(() => clearInterval(sampler));
      rows.push({
        login: String(index),
        'peak memory': peak ? `${(peak / 1024 / 1024).toFixed(0)} MB` : 'no browser seen',
      });
    }
    printTable(`Peak memory of a login, drive and Chromium (PSS, every ${SAMPLE_MS} ms)`, rows);
  } finally {
    await host.close();
    await harbor.close();
  }
}
