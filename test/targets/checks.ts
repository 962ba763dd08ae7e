import { parseArgs } from 'node:util';
import { printTable } from '../../bench/table.ts';
import { postLoginUrl } from '../../lib/browser/drive/navigate.ts';
import type { CheckResult } from '../../lib/model/check.ts';
import type { Probe } from '../../lib/model/probe.ts';
import { type FakeCheckVault, fakeCheckVault } from '../browser/fake-check-door.ts';
import { lookByBrowser, lookByProbe } from '../browser/looked.ts';
import { killSessions, startApplication } from './application.ts';
import { handWrittenSession, readReference } from './hand-written.ts';
import { readTargets, type Target } from './target.ts';

const USAGE = 'npm run test:checks -- --dir DIR [--probes N] [--looks N] [NAME…]   (see test/targets/README.md)';

interface Counts {
  right: number;
  wrong: number;
  inconclusive: number;
}

interface Checked {
  name: string;
  probe: Probe | null;
  counts: Record<'probe alive' | 'probe dead' | 'browser alive' | 'browser dead', Counts>;
}

async function several(
  times: number,
  truth: CheckResult,
  check: () => Promise<{ result: CheckResult; reason: string }>,
) {
  const counts: Counts = { right: 0, wrong: 0, inconclusive: 0 };
  for (let time = 0; time < times; time += 1) {
    const { result, reason } = await check();
    counts[result === truth ? 'right' : result === 'INCONCLUSIVE' ? 'inconclusive' : 'wrong'] += 1;
    if (result !== truth) console.log(`    ${truth} expected: ${result}, ${reason}`);
  }
  return counts;
}

/** A login by the hand-written script, looks at its session, the end of it on the server, and looks again. */
async function checkTarget(target: Target, probes: number, looks: number): Promise<Checked> {
  const reference = await readReference(target);
  const user = target.users.at(-1);
  if (!reference || !user) throw new Error(`${target.name} has no reference.mjs to log in with`);
  const { session, url } = await handWrittenSession(reference, target, user);
  const { hostname } = new URL(target.login_url);
  const vault: FakeCheckVault = fakeCheckVault(session, {
    domain: hostname,
    loginUrl: target.login_url,
    postLoginUrl: postLoginUrl(url),
  });
  const browserAlive = await several(looks, 'LOGGED_IN', () => lookByBrowser(vault));
  const byProbe = vault.probe ? probes : 0;
  const probeAlive = await several(byProbe, 'LOGGED_IN', () => lookByProbe(vault));
  const afterwards = await several(1, 'LOGGED_IN', () => lookByBrowser(vault));
  const { probe } = vault;
  await killSessions(target);
  const probeDead = await several(probe ? Math.ceil(probes / 3) : 0, 'LOGGED_OUT', () => lookByProbe(vault));
  const browserDead = await several(Math.max(1, looks - 1), 'LOGGED_OUT', () => lookByBrowser(vault));
  return {
    name: target.name,
    probe,
    counts: {
      'probe alive': probeAlive,
      'probe dead': probeDead,
      'browser alive': sum([browserAlive, afterwards]),
      'browser dead': browserDead,
    },
  };
}

const sum = (all: Counts[]): Counts => ({
  right: all.reduce((total, { right }) => total + right, 0),
  wrong: all.reduce((total, { wrong }) => total + wrong, 0),
  inconclusive: all.reduce((total, { inconclusive }) => total + inconclusive, 0),
});

/** By what a probe separates, in a few words. */
function separatedBy({ live, dead, tokens }: Probe): string {
  const other = dead.find(({ status, location }) => status !== live.status || location !== live.location);
  const by = other
    ? `${live.status} / ${other.status}${other.location ? ` to ${other.location}` : ''}`
    : 'marks in the body';
  return tokens.length > 0 ? `${by}, token from ${tokens[0]?.storage}` : by;
}

function print(results: Checked[]): void {
  const told = ({ right, wrong, inconclusive }: Counts) => `${right}/${wrong}/${inconclusive}`;
  printTable(
    'Checks (right/wrong/inconclusive)',
    results.map(({ name, probe, counts }) => ({
      application: name,
      ...Object.fromEntries(Object.entries(counts).map(([what, one]) => [what, told(one)])),
      probe: probe ? new URL(probe.url).pathname : '-',
      'separates by': probe ? separatedBy(probe) : '-',
    })),
  );
  const all = results.flatMap(({ counts }) => Object.values(counts));
  const { right, wrong, inconclusive } = sum(all);
  const share = (100 * inconclusive) / (right + wrong + inconclusive);
  console.log(`  ${right + wrong + inconclusive} checks: ${wrong} wrong, ${share.toFixed(1)} % inconclusive`);
  console.log(`  a probe on ${results.filter(({ probe }) => probe).length} of ${results.length} applications`);
  if (wrong > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dir: { type: 'string' },
      probes: { type: 'string', default: '12' },
      looks: { type: 'string', default: '2' },
    },
  });
  const [probes, looks] = [Number(values.probes), Number(values.looks)];
  if (!values.dir || !(probes > 0) || !(looks > 0)) throw new Error(`Usage: ${USAGE}`);
  const results: Checked[] = [];
  for (const target of readTargets(values.dir, positionals)) {
    // Without a session there is nothing to end.
    if (target.basic_auth) continue;
    try {
      const stop = await startApplication(target);
      try {
        console.log(target.name);
        results.push(await checkTarget(target, probes, looks));
      } finally {
        await stop();
      }
    } catch (error) {
      console.log(`${target.name.padEnd(14)} ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  print(results);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
