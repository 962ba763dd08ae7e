import { wantsCredentials } from '../../login/outcome.ts';
import { type Observation, observe } from '../observe.ts';
import { settle } from '../settle.ts';
import { readScreen } from './find.ts';
import { type Proof, proveEarly } from './proof.ts';
import type { Run } from './run.ts';
import { observeShown } from './shown.ts';
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
  const proves = async (seen: Observation) => {
    proof ??= await proofIn(run, seen);
    return proof !== null;
  };
  // A look takes the page's own time: where it is known what will be shown, that is waited for first.
  const glances = performance.now() + (run.replay.expects ? EXPECTED_MS : 0);
  const enough = async () => performance.now() >= glances && proves(await observe(page));
  const sooner = (ended: AbortSignal) => asRecorded(run, since, proves, ended);
  await settle(page, activity, run.baseline ? { since, enough, sooner } : { since, sooner });
  if (!proof) return false;
  const { screen, verdict, why }: EarlyProof = proof;
  run.trace.note(screen, `proof: ${verdict}`, why);
  await settle(page, activity, { reactionMs: 0, maxMs: WHOLE_MS });
  if (!(await asksAgain(run))) return true;
  run.trace.note(screen, 'look again', 'the page asks to log in after all');
  return false;
}

/**
 * What the recipe knows to come next: the fields of the next step, or the sign of a session that the last login ended on.
 * That sign proves nothing by itself: it only tells when to look.
 */
function asRecorded(
  run: Run,
  since: number,
  proves: (seen: Observation) => Promise<boolean>,
  ended: AbortSignal,
): Promise<boolean> | undefined {
  const { page, replay, activity, baseline } = run;
  if (replay.next) {
    replay.foresee(page, ended);
    return replay.awaitNext(page, ended);
  }
  const { sign } = replay;
  if (sign === null || !baseline) return undefined;
  const awaitSign = async () => {
    // What is still shown of the page before is no answer.
    while (!ended.aborted && activity.lastSign() <= since) await activity.stirred(since, SIGN_MS, ended);
    while (!ended.aborted && activity.leaving()) await activity.arrived(performance.now(), SIGN_MS, ended);
    for (;;) {
      const seen = await observeShown(page, { selectors: [sign], standing: 'there' }, ended);
      if (!seen) return false;
      if (await proves(seen)) return true;
      await activity.stirred(performance.now(), SIGN_MS, ended);
    }
  };
  return awaitSign().catch(() => false);
}

/** Between two looks at whether an answer has begun to come, or has become clear. */
const SIGN_MS = 120;
/** How long what the recipe expects is waited for before the page is looked at for anything else. */
const EXPECTED_MS = 1_500;

/** How long a page may go on loading before its session is saved as it is. */
const WHOLE_MS = 5_000;

type EarlyProof = Proof & { screen: string };

/** The proof in a look at a page that may still be read, and load what it needs. */
async function proofIn(run: Run, seen: Observation): Promise<EarlyProof | null> {
  void seen.dispose();
  run.heard.note(seen.snapshot, run.shownToStrangers);
  const proof = await proveEarly(run, seen.snapshot);
  if (proof) run.learned.proven(proof.why, seen.snapshot);
  return proof && { ...proof, screen: describeScreen(proof.screen) };
}

async function asksAgain(run: Run): Promise<boolean> {
  const seen = await observe(run.page);
  void seen.dispose();
  return wantsCredentials(readScreen(run, seen.snapshot));
}
