import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { collect, savedPagesAt } from '../inspect/collect.ts';
import { DEFAULTS } from '../inspect/saved-pages.ts';
import { printTimes } from '../inspect/times.ts';
import { printTable } from '../table.ts';
import { columns, type Group } from './group.ts';
import { score } from './scorer.ts';
import { byScript } from './scripts.ts';

/** One page of so many is looked at once more, alone: beside others each takes longer than it does in a login. */
const TIMED_ONE_OF = 12;

const USAGE = `npm run bench:forms -- --corpus DIR [--misses OUT] [--no-peers] [--tabs N]

Scores the engine on the development half of a corpus of labelled pages, with the corpus' own scorer, beside what other
software finds on them.

  --misses OUT  write the pages that were got wrong
  --no-peers    score the engine only
  --tabs N      pages looked at side by side (${DEFAULTS.tabs}); one page of ${TIMED_ONE_OF} is timed alone afterwards
`;

const OURS = 'Latchkey';

interface Request {
  corpus: string;
  misses: string | null;
  peers: boolean;
  tabs: number;
}

/** @returns null when the arguments make no sense */
function readArguments(args: string[]): Request | null {
  try {
    const { values } = parseArgs({
      args: args.filter((argument) => argument !== '--'),
      options: {
        corpus: { type: 'string' },
        misses: { type: 'string' },
        'no-peers': { type: 'boolean' },
        tabs: { type: 'string' },
      },
    });
    const tabs = Number(values.tabs ?? DEFAULTS.tabs);
    if (!values.corpus || !Number.isInteger(tabs) || tabs < 1) return null;
    const misses = values.misses ? resolve(values.misses) : null;
    return { corpus: resolve(values.corpus), misses, peers: !values['no-peers'], tabs };
  } catch {
    return null;
  }
}

async function peersOf(corpus: string): Promise<string[]> {
  const folder = join(corpus, 'dev/predictions');
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

async function bench({ corpus, misses, peers, tabs }: Request): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'latchkey-bench-forms-'));
  try {
    const pages = await savedPagesAt(join(corpus, 'dev/pages'));
    const collected = await collect(pages, { ...DEFAULTS, tabs });
    const ours = join(scratch, `${OURS}.json`);
    await writeFile(ours, JSON.stringify(collected.predictions));
    const others = peers ? await peersOf(corpus) : [];
    const common = { corpus, scratch };
    const [mine, theirs] = await Promise.all([
      score({ ...common, predictions: [ours], oneForm: false, misses }),
      others.length > 0
        ? score({ ...common, predictions: others, oneForm: true, misses: null })
        : new Map<string, Record<string, Group>>(),
    ]);
    printScores(mine.get(OURS) ?? {}, theirs);
    printTimes(collected, tabs === 1 ? ', one at a time' : `, ${tabs} side by side`);
    if (tabs === 1) return;
    const timed = pages.filter((_, place) => place % TIMED_ONE_OF === 0);
    printTimes(await collect(timed, { ...DEFAULTS, tabs: 1 }), ', one at a time');
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function printScores(mine: Record<string, Group>, theirs: Map<string, Record<string, Group>>): void {
  const all = mine.overall;
  if (!all) throw new Error('The scorer counted nothing: are there pages and labels in this corpus?');
  const peer = [...theirs].flatMap(([name, { overall }]) =>
    overall ? [{ '%': name.replace('+one-form', ', one form a page'), ...columns(overall) }] : [],
  );
  printTable(`Login forms on ${all.pages} pages`, [{ '%': OURS, ...columns(all) }, ...peer]);
  const scripts = [...byScript(mine)].map(([script, group]) => ({
    '%': `${script} (${group.solvable} with a login, ${group.neg} without)`,
    ...columns(group),
  }));
  printTable(`${OURS} by script of the page's language`, scripts);
  console.log(
    `\n  submit pressed wrong: ${all.submitWrong} of ${all.submitN}; selectors that lead nowhere: ${all.unresolved}`,
  );
}

const request = readArguments(process.argv.slice(2));
if (!request) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  try {
    await bench(request);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
