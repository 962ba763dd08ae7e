import type { Weights } from '../../../lib/login/weights.ts';
import { guessOf, type LabelledForm, leaning, learn, type Page } from './learn.ts';
import { emptyTally, scorePage, type Tally } from './score.ts';

/** How far the choice may lean away from logging in; in log odds. */
const LEANS = [0, 0.5, 1, 1.25, 1.5, 2];
/** What the project sets out to reach on sites that nobody has seen, of 1. */
const AIMS = { solved: 0.96, alone: 0.98 };
const INNER = 4;

/** The lower of two margins: how far solved and left alone lie above their aims. */
function above({ solved, solvable, clean, negatives }: Tally): number {
  return Math.min(solved / solvable - AIMS.solved, clean / negatives - AIMS.alone);
}

function count(pages: readonly Page[], weights: Weights, tally: Tally): void {
  for (const page of pages) scorePage(page.one, guessOf(page, weights), tally);
}

/** The lean that does best on folds within these pages. */
function chosenLean(pages: readonly Page[], shapes: LabelledForm[], folds: readonly number[]): number {
  const tallies = LEANS.map(() => emptyTally());
  for (let at = 0; at < INNER; at++) {
    const held = pages.filter(({ fold }) => folds.indexOf(fold) % INNER === at);
    const rest = pages.filter((page) => !held.includes(page));
    const weights = learn(rest, shapes, 0);
    for (const [i, lean] of LEANS.entries()) count(held, leaning(weights, lean), tallies[i] as Tally);
  }
  const marks = tallies.map(above);
  return LEANS[marks.indexOf(Math.max(...marks))] ?? 0;
}

/**
 * Learns without each fifth of the sites in turn, choosing there, by folds within, what else there is to choose; and
 * scores that fifth. What it prints is what sites that nobody has seen can expect.
 * @returns the lean that each fold chose, and what was counted
 */
export function nested(pages: Page[], shapes: LabelledForm[]): { leans: number[]; tally: Tally } {
  const folds = [...new Set(pages.map(({ fold }) => fold))].sort();
  const tally = emptyTally();
  const leans = folds.map((outer) => {
    const seen = pages.filter(({ fold }) => fold !== outer);
    const lean = chosenLean(
      seen,
      shapes,
      folds.filter((fold) => fold !== outer),
    );
    count(
      pages.filter(({ fold }) => fold === outer),
      learn(seen, shapes, lean),
      tally,
    );
    return lean;
  });
  return { leans, tally };
}
