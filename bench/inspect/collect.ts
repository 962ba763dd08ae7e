import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { NOTHING, type Prediction, predictionOf } from '../forms/prediction.ts';
import { type Decision, decide } from './reading.ts';
import { DEFAULTS, lookAtSavedPages, type Options, type SavedPage, type Sight } from './saved-pages.ts';

export interface Collected {
  /** By page, in the order of the pages. One that could not be read counts as nothing found. */
  predictions: Record<string, Prediction>;
  problems: { id: string; problem: string }[];
  /** Milliseconds, one for each page that was read: loading and laying out, looking, deciding. */
  loadMs: number[];
  observeMs: number[];
  decideMs: number[];
  /** Of the whole run, loading and starting the browser included. */
  seconds: number;
}

/** The saved pages of a folder, by name, or the one of a file. @throws when there is no such file */
export async function savedPagesAt(path: string): Promise<SavedPage[]> {
  const found = await stat(path);
  const files = found.isDirectory()
    ? (await readdir(path)).filter((name) => name.endsWith('.html')).map((name) => join(path, name))
    : [path];
  return files.sort().map((file) => ({ id: basename(file).replace(/\.html?$/, ''), file }));
}

/**
 * Looks at saved pages and predicts what a login would find on each.
 * @param tell called for each page as it is read, with what the engine decides on it
 */
export async function collect(
  pages: readonly SavedPage[],
  options: Options = DEFAULTS,
  tell: (sight: Sight, decision: Decision | null, prediction: Prediction) => void = () => {},
): Promise<Collected> {
  const start = performance.now();
  const found = new Map<string, Prediction>();
  const problems: Collected['problems'] = [];
  const loadMs: number[] = [];
  const observeMs: number[] = [];
  const decideMs: number[] = [];
  await lookAtSavedPages(
    pages,
    (sight) => {
      const { look, page, problem } = sight;
      if (!look) {
        problems.push({ id: page.id, problem });
        return tell(sight, null, NOTHING);
      }
      const begun = performance.now();
      // First, while nothing about this page has been worked out and kept.
      const decision = decide(look.snapshot);
      const took = performance.now() - begun;
      const prediction = predictionOf(look.snapshot);
      loadMs.push(look.loadMs);
      observeMs.push(look.observeMs);
      decideMs.push(took);
      found.set(page.id, prediction);
      tell(sight, decision, prediction);
    },
    options,
  );
  return {
    predictions: Object.fromEntries(pages.map(({ id }) => [id, found.get(id) ?? NOTHING])),
    problems,
    loadMs,
    observeMs,
    decideMs,
    seconds: (performance.now() - start) / 1000,
  };
}
