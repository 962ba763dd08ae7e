import { wantsCredentials } from '../../login/outcome.ts';
import { observe } from '../observe.ts';
import { settle } from '../settle.ts';
import { readScreen } from './find.ts';
import { type Proof, proveEarly } from './proof.ts';
import type { Run } from './run.ts';
import { describeScreen } from './trace.ts';

/**
 * Waits until the page has come to rest after something was done to it, or until what it shows proves the login already:
 * then at most as long as it takes to save a session that is whole.
 * @param since moment of `performance.now()` when it was done
 * @returns whether the login is proven
 */
export async function settleOrProve(run: Run, since: number): Promise<boolean> {
  const { page, activity } = run;
  let proof: EarlyProof | null = null;
  const enough = async () => {
    proof ??= await glimpse(run);
    return proof !== null;
  };
  await settle(page, activity, run.baseline ? { since, enough } : { since });
  if (!proof) return false;
  const { screen, verdict, why }: EarlyProof = proof;
  run.trace.note(screen, `proof: ${verdict}`, why);
  await settle(page, activity, { reactionMs: 0, maxMs: WHOLE_MS });
  if (!(await asksAgain(run))) return true;
  run.trace.note(screen, 'look again', 'the page asks to log in after all');
  return false;
}

/** How long a page may go on loading before its session is saved as it is. */
const WHOLE_MS = 5_000;

type EarlyProof = Proof & { screen: string };

/** A look at a page that may still be read, and load what it needs. */
async function glimpse(run: Run): Promise<EarlyProof | null> {
  const seen = await observe(run.page);
  void seen.dispose();
  run.heard.note(seen.snapshot, run.shownToStrangers);
  const proof = await proveEarly(run, seen.snapshot);
  return proof && { ...proof, screen: describeScreen(proof.screen) };
}

async function asksAgain(run: Run): Promise<boolean> {
  const seen = await observe(run.page);
  void seen.dispose();
  return wantsCredentials(readScreen(run, seen.snapshot));
}
