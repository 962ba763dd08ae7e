import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { processTree } from '../process-tree.ts';
import type { Given, Said } from './worker.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE_MS = 60;

/** What checks of one kind took. */
export interface Measured {
  /** CPU seconds of the first, with the start of its process and browser. */
  cold: number;
  /** CPU seconds of each later one, the mean. */
  warm: number;
  /** Bytes (proportional set size) of the whole process tree at its largest. */
  peak: number;
  /** What each of them found. */
  said: Said[];
}

/**
 * Makes checks in a process of their own, whose bundle holds what the deployed function's would, and adds up what that
 * process and all below it use. Reads /proc: Linux only.
 * @param worker file beside this one, without its ending
 */
export async function measureChecks(worker: string, given: Given, checks: number): Promise<Measured> {
  const child = fork(bundled(worker), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the process that checks has ended');
  });
  ended.catch(() => {});
  const reply = async (message: Given | 'check'): Promise<unknown> => {
    const answered = once(child, 'message');
    child.send(message);
    const [said] = await Promise.race([answered, ended]);
    return said;
  };
  const usage = { seconds: new Map<number, number>(), peak: 0 };
  const look = () => {
    const tree = processTree(child.pid ?? 0);
    for (const { pid, seconds } of tree) usage.seconds.set(pid, Math.max(seconds, usage.seconds.get(pid) ?? 0));
    usage.peak = Math.max(
      usage.peak,
      tree.reduce((sum, { bytes }) => sum + bytes, 0),
    );
    return [...usage.seconds.values()].reduce((sum, seconds) => sum + seconds, 0);
  };
  const sampler = setInterval(look, SAMPLE_MS);
  try {
    await reply(given);
    const said = [(await reply('check')) as Said];
    const cold = look();
    for (let index = 0; index < checks; index += 1) said.push((await reply('check')) as Said);
    return { cold, warm: (look() - cold) / checks, peak: usage.peak, said };
  } finally {
    clearInterval(sampler);
    child.kill();
  }
}

/** Two levels below the root, as the sources are: the packaged browser is found from there. */
function bundled(worker: string): string {
  const directory = join(ROOT, 'node_modules/.latchkey-bench');
  mkdirSync(directory, { recursive: true });
  const outfile = join(directory, `${worker}.mjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, `${worker}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as forCommonJs } from 'node:module'; const require = forCommonJs(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outfile;
}
