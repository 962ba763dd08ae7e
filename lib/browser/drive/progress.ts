import type { Screen } from '../../login/decision.ts';
import type { Proof } from './proof.ts';
import type { Run } from './run.ts';
import type { Sending } from './send.ts';

/** What a step leads to. */
export type Next = 'look' | 'proven' | 'suspended';

export const LIMITS = {
  /** Looks at the page, whatever came of them. */
  steps: 60,
  /** The same action on the same screen. */
  same: 4,
  /** Values that a person gave and the site refused. */
  rejections: 5,
  /** Looks in a row that told nothing, and those among them that saw the very same page. */
  idle: 3,
  still: 2,
  /** Looks in a row at a page that draws nothing yet, once something was typed: a large application takes its time. */
  blank: 8,
};

/** Counts what must not go on for ever. */
export interface Progress {
  same: Map<string, number>;
  rejections: number;
  idle: number;
  still: number;
  /** The page that told nothing, and what was judged of it. */
  last: { page: string; proof: Proof | null };
  /** What was asked for proof of the restored session, so that it is asked once. */
  proven: Set<string>;
  /** Ids of choices that were taken without asking. */
  tried: Set<string>;
  /** The page was given time to show all that it has to show, since the last action. */
  waited: boolean;
  /** How often something was put away that lay over a form. */
  clearings: number;
  /** The sending whose refusal was a dead end, and was left. */
  left: Sending | null;
  /** An answer has woken this drive, and the page it was for is not shown yet. */
  resuming: boolean;
}

export function startProgress(run: Run): Progress {
  return {
    same: new Map(),
    rejections: 0,
    idle: 0,
    still: 0,
    last: { page: '', proof: null },
    proven: new Set(),
    tried: new Set(),
    waited: false,
    clearings: 0,
    left: null,
    resuming: run.claim.checkpoint !== null,
  };
}

/** Names a page as it was read: the same name, the same page. */
export const pageKey = (run: Run, screen: Screen): string => JSON.stringify([run.page.url(), screen]);
