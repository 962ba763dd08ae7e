import { startHostProcess } from '../test/contract/host-process.ts';
import { startHarbor } from '../test/sites/harbor.ts';
import { provenAfter } from '../test/targets/proven-after.ts';
import { handWrittenLogin } from './hand-written.ts';
import { logInToHarbor } from './harbor-login.ts';
import { median, milliseconds, printTable } from './table.ts';

const RUNS = 7;

/**
 * A login to Harbor with password and TOTP, from browser launched to success proven, beside a hand-written script on the
 * same site, turn by turn in the same run. End to end is what a caller waits: from the login call to SUCCESS.
 */
export async function run(): Promise<void> {
  const harbor = await startHarbor();
  const host = await startHostProcess();
  try {
    await logInToHarbor(host.client, harbor);
    await handWrittenLogin(harbor);
    const ours: number[] = [];
    const theirs: number[] = [];
    const endToEnd: number[] = [];
    for (let index = 0; index < RUNS; index += 1) {
      theirs.push(await handWrittenLogin(harbor));
      endToEnd.push(await logInToHarbor(host.client, harbor));
      ours.push((await provenAfter(host.dataDirectory)).at(-1) ?? Number.NaN);
    }
    const row = (login: string, times: number[]) => ({
      login,
      median: milliseconds(median(times)),
      fastest: milliseconds(Math.min(...times)),
      slowest: milliseconds(Math.max(...times)),
    });
    printTable(`Login to Harbor, ${RUNS} runs each`, [
      row('hand-written script', theirs),
      row('Latchkey, browser launched to success proven', ours),
      row('Latchkey, end to end', endToEnd),
    ]);
    console.log(`  ratio to the hand-written script: ${(median(ours) / median(theirs)).toFixed(1)}`);
  } finally {
    await host.close();
    await harbor.close();
  }
}
