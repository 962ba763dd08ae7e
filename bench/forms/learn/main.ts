import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WEIGHTS, type Weights, type WeightTable } from '../../../lib/login/weights.ts';
import { ablate } from './ablate.ts';
import {
  crossValidate,
  examplesOf,
  FOLDS,
  guessOf,
  type LabelledForm,
  learn,
  type Page,
  readPages,
  SETTINGS,
  shapeExamples,
} from './learn.ts';
import { nested } from './nested.ts';
import { emptyTally, lineOf, scorePage } from './score.ts';
import { labelledShapes } from './shapes.ts';
import { labelledSnapshots } from './snapshots.ts';

const USAGE = `npm run bench:learn -- --corpus DIR [--cache DIR] [--misses OUT] COMMAND

  now      score the weights as they stand
  cv       score weights learned without each fifth of the sites in turn, on that fifth
  nested   the same, with what else is chosen chosen within the folds: what unseen sites can expect
  ablate   what each feature earns on sites not learned from
  write    learn from all, into lib/login/weights.ts

  --cache DIR   keep what was seen of the pages there: another run need not look again
  --misses OUT  write the pages that were got wrong
`;

const FILE = new URL('../../../lib/login/weights.ts', import.meta.url);
const TABLES = ['whole', 'step', 'submit'] as const;

const missesOf = (page: Page, misses: string[]) => JSON.stringify([page.one.row.id, page.one.row.kind, ...misses]);

function scoreNow(pages: Page[]): string[] {
  const tally = emptyTally();
  const missed = pages.flatMap((page) => {
    const misses = scorePage(page.one, guessOf(page, WEIGHTS), tally);
    return misses.length > 0 ? [missesOf(page, misses)] : [];
  });
  console.log(lineOf(tally));
  return missed;
}

function scoreHeldOut(pages: Page[], shapes: LabelledForm[]): string[] {
  const missed: string[] = [];
  const tallies = crossValidate(pages, shapes, (page, misses) => missed.push(missesOf(page, misses)));
  for (const [group, tally] of tallies) console.log(group.padEnd(34), lineOf(tally));
  return missed;
}

function printEarned(pages: Page[], shapes: LabelledForm[]): void {
  const examples = examplesOf(pages, shapes);
  for (const table of TABLES) {
    console.log(`\n${table}: log loss that leaving it out adds, examples that show it, feature`);
    for (const { feature, seen, earns } of ablate(examples[table], FOLDS, SETTINGS[table]))
      console.log(earns.toFixed(2).padStart(8), String(seen).padStart(6), feature);
  }
}

function writeWeights(weights: Weights): void {
  const table = ({ bias, features }: WeightTable<readonly number[]>) => {
    const lines = Object.entries(features).map(
      ([name, list]) => `      ${JSON.stringify(name)}: ${JSON.stringify(list)},\n`,
    );
    return `{\n    bias: ${JSON.stringify(bias)},\n    features: {\n${lines.join('')}    },\n  }`;
  };
  const head = readFileSync(FILE, 'utf8').split('export const WEIGHTS')[0];
  const tables = TABLES.map((name) => `  ${name}: ${table(weights[name])},\n`);
  writeFileSync(FILE, `${head}export const WEIGHTS: Weights = {\n${tables.join('')}};\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, cache: { type: 'string' }, misses: { type: 'string' } },
});
const [command = ''] = positionals;
if (!values.corpus || !['now', 'cv', 'nested', 'ablate', 'write'].includes(command)) {
  console.error(USAGE);
  process.exit(1);
}
const pages = readPages(await labelledSnapshots(values.corpus, values.cache ?? null));
const shapes = command === 'now' ? [] : shapeExamples(await labelledShapes());
let missed: string[] = [];
if (command === 'now') missed = scoreNow(pages);
if (command === 'cv') missed = scoreHeldOut(pages, shapes);
if (command === 'nested') {
  const { leans, tally } = nested(pages, shapes);
  console.log(lineOf(tally), ` leans ${leans.join(' ')}`);
}
if (command === 'ablate') printEarned(pages, shapes);
if (command === 'write') writeWeights(learn(pages, shapes));
if (values.misses) writeFileSync(values.misses, missed.join('\n'));
