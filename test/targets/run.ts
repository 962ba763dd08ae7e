import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type Kernel from '@onkernel/sdk';
import { startHostProcess } from '../contract/host-process.ts';
import { startApplication } from './application.ts';
import { type Outcome, rightPassword, wrongPassword } from './attempt.ts';
import { readTargets, type Target } from './target.ts';

const USAGE = 'npm run test:targets -- --dir DIR [NAME…]   (see test/targets/README.md)';

async function attempts(client: Kernel, target: Target): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const note = (what: string, outcome: Outcome) => {
    outcomes.push(outcome);
    const verdict = outcome.ok ? 'ok  ' : 'FAIL';
    console.log(
      `${target.name.padEnd(14)} ${what.padEnd(16)} ${verdict} ${outcome.seconds.toFixed(1).padStart(6)} s  ${outcome.note}`,
    );
  };
  for (const [index, user] of target.users.entries()) {
    note(`user ${index + 1}${user.totp_secret ? ' with TOTP' : ''}`, await rightPassword(client, target, user));
    await sleep(target.pause_ms);
  }
  const last = target.users.at(-1);
  if (last) note('wrong password', await wrongPassword(client, target, last));
  await sleep(target.pause_ms);
  return outcomes;
}

/** @returns whether every login of the application went as it should */
async function tryTarget(client: Kernel, target: Target): Promise<boolean> {
  try {
    const stop = await startApplication(target);
    try {
      return (await attempts(client, target)).every(({ ok }) => ok);
    } finally {
      await stop();
    }
  } catch (error) {
    console.log(`${target.name.padEnd(14)} ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { dir: { type: 'string' } } });
  if (!values.dir) throw new Error(`Usage: ${USAGE}`);
  const targets = readTargets(values.dir, positionals);
  const host = await startHostProcess();
  try {
    const passed: string[] = [];
    for (const target of targets) if (await tryTarget(host.client, target)) passed.push(target.name);
    const failed = targets.map(({ name }) => name).filter((name) => !passed.includes(name));
    console.log(`\n${passed.length} of ${targets.length} passed${failed.length ? `; not: ${failed.join(', ')}` : ''}`);
    if (failed.length) process.exitCode = 1;
  } finally {
    await host.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
