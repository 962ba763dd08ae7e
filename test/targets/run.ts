import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type Kernel from '@onkernel/sdk';
import { median, milliseconds, printTable } from '../../bench/table.ts';
import { type HostProcess, startHostProcess } from '../contract/host-process.ts';
import { startApplication } from './application.ts';
import {
  fromVault,
  nothingStored,
  type Outcome,
  rightPassword,
  singleSignOn,
  staysLoggedIn,
  wrongPassword,
} from './attempt.ts';
import { readTargets, type Target } from './target.ts';
import { type Timing, timeLogins } from './timing.ts';
import { startVault, type Vault } from './vault.ts';

const USAGE = 'npm run test:targets -- --dir DIR [--time RUNS] [--only ATTEMPT] [NAME…]   (see test/targets/README.md)';

/** @param only the attempts whose names begin so; all by default */
async function attempts(client: Kernel, target: Target, only: string, vault: Vault): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const attempt = async (what: string, make: () => Promise<Outcome>) => {
    if (!what.startsWith(only)) return;
    const outcome = await make();
    outcomes.push(outcome);
    const verdict = outcome.ok ? 'ok  ' : 'FAIL';
    console.log(
      `${target.name.padEnd(14)} ${what.padEnd(21)} ${verdict} ${outcome.seconds.toFixed(1).padStart(6)} s  ${outcome.note}`,
    );
    await sleep(target.pause_ms);
  };
  for (const [index, user] of target.users.entries()) {
    await attempt(`user ${index + 1}${user.totp_secret ? ' with TOTP' : ''}`, () =>
      rightPassword(client, target, user),
    );
  }
  const { sso, users } = target;
  const last = users.at(-1);
  if (!last) return outcomes;
  const item = vault.keep(target, users[0] ?? last);
  const first = users[0] ?? last;
  const kind = first.totp_secret ? ' with TOTP' : '';
  await attempt(`vault, path${kind}`, () => fromVault(client, target, first, item));
  await attempt(`vault, auto${kind}`, () => fromVault(client, target, first, { provider: item.provider, auto: true }));
  if (sso) await attempt('single sign-on', () => singleSignOn(client, target, sso));
  if (!target.basic_auth) await attempt('stays logged in', () => staysLoggedIn(client, target, users[0] ?? last));
  await attempt('nothing stored', () => nothingStored(client, target, last));
  await attempt('wrong password', () => wrongPassword(client, target, last));
  return outcomes;
}

interface Result {
  name: string;
  /** Whether every login of the application went as it should. */
  passed: boolean;
  timing: Timing | null;
}

async function tryTarget(host: HostProcess, target: Target, runs: number, only: string, vault: Vault): Promise<Result> {
  const { name } = target;
  try {
    const stop = await startApplication(target);
    try {
      const passed = (await attempts(host.client, target, only, vault)).every(({ ok }) => ok);
      return { name, passed, timing: passed && runs > 0 ? await timeLogins(host, target, runs) : null };
    } finally {
      await stop();
    }
  } catch (error) {
    console.log(`${target.name.padEnd(14)} ${error instanceof Error ? error.message : String(error)}`);
    return { name, passed: false, timing: null };
  }
}

function printTimes(results: Result[]): void {
  const timed = results.flatMap(({ name, timing }) => (timing ? [{ name, ...timing }] : []));
  if (timed.length === 0) return;
  const rows = timed.map(({ name, runs, theirs, first, again }) => ({
    application: name,
    runs,
    'hand-written': milliseconds(theirs),
    'first login': milliseconds(first),
    'first ratio': (first / theirs).toFixed(2),
    'by recipe': again === null ? '-' : milliseconds(again),
    'recipe ratio': again === null ? '-' : (again / theirs).toFixed(2),
  }));
  printTable('Logins, browser launched to success proven (medians, turn by turn)', rows);
  const ratios = (of: 'first' | 'again') =>
    median(timed.flatMap((one) => ((one[of] ?? 0) > 0 ? [Number(one[of]) / one.theirs] : []))).toFixed(2);
  console.log(`  median ratio: first login ${ratios('first')}, again by recipe ${ratios('again')}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dir: { type: 'string' },
      time: { type: 'string', default: '0' },
      only: { type: 'string', default: '' },
    },
  });
  const runs = Number(values.time);
  if (!values.dir || !Number.isInteger(runs) || runs < 0) throw new Error(`Usage: ${USAGE}`);
  const targets = readTargets(values.dir, positionals);
  const host = await startHostProcess();
  const vault = await startVault(host.client);
  try {
    const results: Result[] = [];
    for (const target of targets) results.push(await tryTarget(host, target, runs, values.only, vault));
    printTimes(results);
    const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
    const passed = results.length - failed.length;
    console.log(`\n${passed} of ${results.length} passed${failed.length ? `; not: ${failed.join(', ')}` : ''}`);
    if (failed.length) process.exitCode = 1;
  } finally {
    await host.close();
    await vault.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
