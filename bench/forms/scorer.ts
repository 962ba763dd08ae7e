import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locateChromium } from '../../lib/browser/unpack.ts';
import type { Group } from './group.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface Scoring {
  /** The folder that holds `score.mjs` and `dev`. Nothing is written into it. */
  corpus: string;
  /** Maps of predictions, each in a file of its own. */
  predictions: string[];
  /** Score each map a second time, as a service that acts on one form a page would do. */
  oneForm: boolean;
  /** Where to write the pages that were got wrong; null for nowhere. */
  misses: string | null;
  /** A folder of ours for what the scorer hands over. */
  scratch: string;
}

/**
 * Runs the corpus' own scorer over its development half.
 * @returns by name of the predictions' file without ending, and for one form by that name with `+one-form`: what was
 *   counted, by group of pages
 * @throws when the scorer fails, with its last words
 */
export async function score(scoring: Scoring): Promise<Map<string, Record<string, Group>>> {
  const { corpus, predictions, oneForm, misses, scratch } = scoring;
  const counted = join(scratch, `counted-${basename(predictions[0] ?? '')}`);
  await runScorer([
    join(corpus, 'score.mjs'),
    ...predictions,
    ...['--corpus', corpus, '--split', 'dev', '--by', 'lang', '--json', counted],
    ...(oneForm ? ['--one-form'] : []),
    ...(misses ? ['--misses', misses] : []),
  ]);
  return new Map(Object.entries(JSON.parse(await readFile(counted, 'utf8')) as Record<string, Record<string, Group>>));
}

async function runScorer(args: string[]): Promise<void> {
  const { executable, env } = await locateChromium();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env, CHROMIUM: executable, CORPUS_MODULES: PROJECT },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-2_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`score.mjs ended with ${code}: ${said.trim()}`);
}
