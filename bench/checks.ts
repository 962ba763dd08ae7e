import { basename, dirname } from 'node:path';
import { postLoginUrl } from '../lib/browser/drive/navigate.ts';
import { startSessionSite } from '../test/sites/session-kinds.ts';
import { startApplication } from '../test/targets/application.ts';
import { handWrittenSession, readReference } from '../test/targets/hand-written.ts';
import { readTargets } from '../test/targets/target.ts';
import { type Measured, measureChecks } from './checks/measured.ts';
import type { Given } from './checks/worker.ts';
import { printTable } from './table.ts';

const CHECKS = { probe: 100, browser: 4 };
/** What a probe must save at least. */
const WANTED = 50;

/**
 * What a check by probe costs beside one by browser, on the same session in the same run: CPU seconds and peak memory of
 * the process that checks and of all below it. On a site of our own, or on the application in the folder that
 * `BENCH_TARGET` names.
 */
export async function run(): Promise<void> {
  const { name, given, close } = await (process.env.BENCH_TARGET ? onTarget(process.env.BENCH_TARGET) : onOwnSite());
  try {
    const browser = await measureChecks('browser-worker', given, CHECKS.browser);
    const probe = browser.said.at(-1)?.probe ?? null;
    if (!probe) throw new Error(`no probe was learned: ${browser.said.at(-1)?.reason}`);
    const byProbe = await measureChecks('probe-worker', { ...given, probe }, CHECKS.probe);
    for (const { result, reason } of [...browser.said, ...byProbe.said])
      if (result !== 'LOGGED_IN') throw new Error(`a live session was found ${result}: ${reason}`);
    printTable(`A check of a live session, on ${name} (${new URL(probe.url).pathname})`, [
      row(`probe, ${CHECKS.probe} checks`, byProbe),
      row(`browser, ${CHECKS.browser} checks`, browser),
    ]);
    const ratio = browser.warm / byProbe.warm;
    console.log(`  CPU of a browser check to that of a probe: ${ratio.toFixed(0)} (wanted: at least ${WANTED})`);
    if (ratio < WANTED) throw new Error(`a probe costs more than a ${WANTED}th of a browser check`);
  } finally {
    await close();
  }
}

const row = (check: string, { cold, warm, peak }: Measured) => ({
  check,
  'CPU each': `${warm.toFixed(4)} s`,
  'CPU of the first, with its start': `${cold.toFixed(2)} s`,
  'peak memory': `${(peak / 1024 / 1024).toFixed(0)} MB`,
});

interface Stage {
  name: string;
  given: Given;
  close(): Promise<void>;
}

async function onOwnSite(): Promise<Stage> {
  const site = await startSessionSite({ strangers: 'same page', nonce: true });
  const { host, loginUrl, homeUrl } = site;
  const checked = { domain: host, loginUrl, postLoginUrl: homeUrl };
  return {
    name: 'a site of our own',
    given: { session: site.open(), checked, probe: null },
    close: () => site.close(),
  };
}

async function onTarget(directory: string): Promise<Stage> {
  const [target] = readTargets(dirname(directory), [basename(directory)]);
  const user = target?.users.at(-1);
  const reference = target && (await readReference(target));
  if (!target || !user || !reference) throw new Error(`${directory} has no reference.mjs to log in with`);
  const close = await startApplication(target);
  const { session, url } = await handWrittenSession(reference, target, user);
  const { hostname } = new URL(target.login_url);
  const checked = { domain: hostname, loginUrl: target.login_url, postLoginUrl: postLoginUrl(url) };
  return { name: target.name, given: { session, checked, probe: null }, close };
}
