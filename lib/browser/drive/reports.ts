import type { Door } from '../door-client.ts';

type Step = 'DISCOVERING' | 'SUBMITTING';

/** Tells the vault what step to show, off the critical path. */
export interface Reports {
  step(step: Step): void;
  /** Waits for what is on its way: a late report would take back a question that was asked after it. */
  settled(): Promise<void>;
}

/**
 * A report that is lost costs a person a word on a screen, never a login.
 * @param shows the step that the vault shows already
 */
export function startReports(door: Door, shows: Step | null = null): Reports {
  let shown = shows;
  let underWay: Promise<unknown> = Promise.resolve();
  return {
    step: (step) => {
      if (step === shown) return;
      shown = step;
      underWay = underWay.then(() => door({ op: 'report', step })).catch(() => {});
    },
    settled: async () => {
      await underWay;
      shown = null;
    },
  };
}
