import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable } from '../table.ts';
import { columns, type Group } from './group.ts';
import type { Prediction } from './prediction.ts';
import { score } from './scorer.ts';

const USAGE = `npx tsx bench/forms/label-audit.ts --corpus DIR [--predictions FILE]

How far the labels of a corpus can be trusted: what a reader without fault would score on the pages that were audited by
eye (labels.json), the wrong labels being wrong.

  --predictions FILE  also score these against the labels as they are, and as they should be
`;

/** A row of the corpus, as far as it is needed here. */
interface Row {
  id: string;
  kind: Prediction['kind'];
  fields: { selector: string; label: string; form: string; group: number }[];
  submit?: string[];
  sso?: Prediction['sso'];
}

interface Audit {
  audited: string[];
  /** `truth`: what replaces the row's own words. None where the wrong label changes no score. */
  wrong: { id: string; truth?: Partial<Row> }[];
}

const AUDITED = 100;
const NINETY_FIVE = 1.96;

/** The sample: as good as drawn by lot, and the same for everybody. */
function drawn(rows: readonly Row[]): string[] {
  const lot = (id: string) => createHash('sha256').update(`audit${id}`).digest('hex');
  return rows
    .map(({ id }) => ({ id, lot: lot(id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, AUDITED)
    .map(({ id }) => id);
}

/** What a reader without fault answers: one login form, and whatever else the row names. */
function answer({ kind, fields, submit, sso }: Row): Prediction {
  const login = fields.filter(({ form }) => form === 'login');
  const group = (login.find(({ label }) => label === 'password') ?? login[0])?.group;
  return {
    kind,
    fields: fields.filter((field) => field.form !== 'login' || field.group === group) as Prediction['fields'],
    submit: submit?.[0] ?? null,
    sso: sso ?? [],
  };
}

/** Wilson's interval for a share. @returns 'share [low, high]' of 100 */
function interval(part: number, whole: number): string {
  if (whole === 0) return '-';
  const p = part / whole;
  const z2 = NINETY_FIVE ** 2 / whole;
  const middle = (p + z2 / 2) / (1 + z2);
  const reach = (NINETY_FIVE * Math.sqrt((p * (1 - p)) / whole + z2 / (4 * whole))) / (1 + z2);
  const [share, low, high] = [p, middle - reach, middle + reach].map((x) => (100 * x).toFixed(1));
  return `${share} [${low}, ${high}] of ${whole}`;
}

/** F1 as a share: a hit counts once, a miss and a wrong mark half each, so that no field is taken for two. */
const f1 = ({ tp, fp, fn }: Group['identifier']) => interval(tp, tp + (fp + fn) / 2);

function ceiling(group: Group): Record<string, string> {
  const { solved, solvable, cleanNeg, neg, ssoTp, ssoFp, ssoFn } = group;
  return {
    'pages right': interval(solved + cleanNeg, solvable + neg),
    solved: interval(solved, solvable),
    'left alone': interval(cleanNeg, neg),
    'identifier F1': f1(group.identifier),
    'password F1': f1(group.password),
    submit: interval(group.submitHit, group.submitN),
    'SSO precision': interval(ssoTp, ssoTp + ssoFp),
    'SSO recall': interval(ssoTp, ssoTp + ssoFn),
  };
}

/** Scores answers against rows that stand in for the corpus' own. */
async function against(corpus: string, rows: readonly Row[], predictions: Record<string, Prediction>): Promise<Group> {
  const scratch = await mkdtemp(join(tmpdir(), 'latchkey-label-audit-'));
  try {
    await mkdir(join(scratch, 'dev'));
    await symlink(join(corpus, 'score.mjs'), join(scratch, 'score.mjs'));
    await symlink(join(corpus, 'dev/pages'), join(scratch, 'dev/pages'));
    await writeFile(join(scratch, 'dev/labels.json'), JSON.stringify(rows));
    const file = join(scratch, 'answers.json');
    await writeFile(file, JSON.stringify(predictions));
    const counted = await score({ corpus: scratch, predictions: [file], oneForm: false, misses: null, scratch });
    const all = counted.get('answers')?.overall;
    if (!all) throw new Error('The scorer counted nothing: are there pages and labels in this corpus?');
    return all;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function audit(corpus: string, predictions: string | undefined): Promise<void> {
  const rows: Row[] = JSON.parse(await readFile(join(corpus, 'dev/labels.json'), 'utf8'));
  const found: Audit = JSON.parse(await readFile(new URL('labels.json', import.meta.url), 'utf8'));
  if (drawn(rows).join() !== found.audited.join()) throw new Error('The audited pages are not those of the sample.');

  const truths = new Map<string, Partial<Row>>();
  for (const { id, truth } of found.wrong) truths.set(id, { ...truths.get(id), ...truth });
  const corrected = rows.map((row) => ({ ...row, ...truths.get(row.id) }));
  const audited = new Set(found.audited);
  const faultless = Object.fromEntries(corrected.map((row) => [row.id, answer(row)]));
  const best = await against(
    corpus,
    rows.filter(({ id }) => audited.has(id)),
    faultless,
  );
  printTable(
    `What a reader without fault would score on ${AUDITED} audited pages, with the 95 % interval`,
    Object.entries(ceiling(best)).map(([measure, value]) => ({ measure, value })),
  );
  if (!predictions) return;
  const given = JSON.parse(await readFile(predictions, 'utf8'));
  printTable(`Scores on all ${rows.length} pages`, [
    { labels: 'as they are', ...columns(await against(corpus, rows, given)) },
    { labels: 'corrected', ...columns(await against(corpus, corrected, given)) },
  ]);
}

try {
  const { values } = parseArgs({ options: { corpus: { type: 'string' }, predictions: { type: 'string' } } });
  if (!values.corpus) throw new Error(USAGE);
  await audit(resolve(values.corpus), values.predictions);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
