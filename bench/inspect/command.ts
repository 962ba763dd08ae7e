import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { privateHostPatterns } from '../../lib/browser/address.ts';
import { type Prediction, predictionOf } from '../forms/prediction.ts';
import { milliseconds } from '../table.ts';
import { collect, savedPagesAt } from './collect.ts';
import { explain } from './explain.ts';
import { type Paint, paintFor, printable } from './paint.ts';
import { type Decision, decide, surroundings } from './reading.ts';
import type { Look } from './saved-page.ts';
import { DEFAULTS, type SavedPage } from './saved-pages.ts';
import { printTimes } from './times.ts';
import { visit } from './visit.ts';

export const USAGE = `npm run inspect -- URL|FILE|DIR [--json OUT] [--tabs N]

What the engine sees on a page, and why it decides as it does. A URL is visited; a FILE, or each *.html of a DIR, is
shown without its scripts and without any network.

  --json OUT  write what was found, by page, as the scorer of \`npm run bench:forms\` reads it
  --tabs N    saved pages looked at side by side (${DEFAULTS.tabs}); 1 measures times undisturbed

A URL's own host may be a private one. Others that its pages need: ALLOW_PRIVATE_HOSTS=host,*.domain
`;

/** The arguments do not say what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}

interface Request {
  target: string;
  json: string | null;
  tabs: number;
}

/** @throws {UsageError} */
export function readArguments(args: string[]): Request {
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((argument) => argument !== '--'),
      allowPositionals: true,
      options: { json: { type: 'string' }, tabs: { type: 'string' } },
    });
    const [target, ...more] = positionals;
    if (!target || more.length > 0) throw new UsageError('Name one URL, file or directory.');
    const tabs = Number(values.tabs ?? DEFAULTS.tabs);
    if (!Number.isInteger(tabs) || tabs < 1 || tabs > 16) throw new UsageError('--tabs is a number from 1 to 16.');
    return { target, json: values.json ?? null, tabs };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}

/**
 * Inspects what the arguments name and prints it.
 * @returns whether everything could be read
 * @throws {UsageError} when the arguments make no sense; an Error in one line when the target cannot be had
 */
export async function run(args: string[]): Promise<boolean> {
  const { target, json, tabs } = readArguments(args);
  const paint = paintFor(process.stdout, process.env);
  if (/^https?:\/\//i.test(target)) {
    const address = URL.parse(target);
    if (!address) throw new UsageError(`${target} is no address.`);
    const look = await visit(address.href, privateHostPatterns(process.env.ALLOW_PRIVATE_HOSTS));
    printPage(look, decide(look.snapshot), paint);
    if (json) await writeMap(json, { [address.href]: predictionOf(look.snapshot) });
    return true;
  }
  const pages = await savedPagesAt(target).catch(() => {
    throw new UsageError(`There is no file or directory ${target}. An address begins with https:// or http://.`);
  });
  return inspectSaved(pages, basename(target), { json, tabs }, paint);
}

async function inspectSaved(
  pages: SavedPage[],
  name: string,
  { json, tabs }: Pick<Request, 'json' | 'tabs'>,
  paint: Paint,
): Promise<boolean> {
  if (pages.length === 0) throw new UsageError(`${name} holds no *.html.`);
  const [only] = pages.length === 1 ? pages : [];
  const collected = await collect(pages, { ...DEFAULTS, tabs }, ({ page, look, problem }, decision, prediction) => {
    if (!look || !decision) console.log(`${page.id}  ${paint('bad', `not read: ${problem}`)}`);
    else if (only) printPage(look, decision, paint);
    else console.log(line(page.id, decision, prediction, paint));
  });
  if (json) await writeMap(json, collected.predictions);
  if (!only) printTimes(collected);
  return collected.problems.length === 0;
}

function printPage(look: Look, decision: Decision, paint: Paint): void {
  for (const one of explain(look.snapshot, decision, surroundings(look.snapshot), paint)) console.log(one);
  console.log(`\n${paint('faint', `observed in ${milliseconds(look.observeMs)}`)}`);
}

/** One page of many. */
function line(id: string, { screen }: Decision, { kind, fields, submit, sso }: Prediction, paint: Paint): string {
  const typed = fields.filter(({ form }) => form === 'login').map(({ label, selector }) => `${label} ${selector}`);
  const parts = [...typed, ...(submit ? [`submit ${submit}`] : []), ...sso.map(({ provider }) => `sso ${provider}`)];
  return `${id}  ${paint('strong', kind)} (${screen.kind})  ${paint('faint', printable(parts.join('  '), 160))}`;
}

const writeMap = (file: string, map: Record<string, Prediction>) =>
  writeFile(file, `${JSON.stringify(map, null, 1)}\n`);
