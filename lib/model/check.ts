/** What a look at a saved session found. Inconclusive changes nothing. */
export type CheckResult = 'LOGGED_IN' | 'LOGGED_OUT' | 'INCONCLUSIVE';

/** Who looked: one HTTP request, or a browser. */
export type CheckedBy = 'PROBE' | 'BROWSER';

/** A look at a saved session, done. */
export interface CheckOutcome {
  result: CheckResult;
  by: CheckedBy;
  /** In words, for a person: what the result rests on. No value, and no address beyond its path. */
  reason: string;
}
