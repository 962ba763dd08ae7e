import type { Screen } from '../../login/decision.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { causeOf, isStillLoading, outageOn } from '../../login/trouble.ts';
import { pressHeard } from '../act.ts';
import type { Observation } from '../observe.ts';
import { nextChange, settle } from '../settle.ts';
import { confirm, doubtAbout, newSigns } from './confirm.ts';
import { leaveDeadEnd } from './dead-end.ts';
import { begin } from './find.ts';
import { LIMITS, type Next, type Progress, pageKey } from './progress.ts';
import { type Proof, prove } from './proof.ts';
import { failFor, refusalOn, worst } from './refusal.ts';
import { DriveFailure, type Run } from './run.ts';
import { describeScreen } from './trace.ts';

/** How long to wait for a page that tells nothing to tell more. */
const IDLE_MS = 2_500;
/** A request that begins so soon after a form was sent is taken for the sending of it. */
const AT_ONCE_MS = 1_000;

/**
 * Asks for proof of the login, on a page that may be its end.
 * @throws DriveFailure when the site has refused the login, or nothing proves it and nothing more happens
 */
export async function verify(run: Run, progress: Progress, screen: Screen, seen: Observation): Promise<Next> {
  const page = pageKey(run, screen);
  // The same page is judged again only before it is given up: judging it visits the site.
  const known = page === progress.last.page && progress.still < LIMITS.still - 1 ? progress.last.proof : null;
  const proof = known ?? (await proofFor(run, screen, seen));
  progress.last.proof = proof;
  if (proof.verdict === 'success') return 'proven';
  if (proof.verdict === 'refused') {
    const stored = (run.values.credential?.keys.length ?? 0) > 0;
    const words = refusalOn(run, screen);
    const trouble = troubleIn(run, words);
    if (!trouble && (await leaveDeadEnd(run, progress))) return 'look';
    throw trouble ?? new DriveFailure('credentials_invalid', 'The site refused the login.', words, stored);
  }
  if (screen.kind === 'lobby' && progress.idle > 0) {
    // Thrown back to the front door: what the form behind it shows now tells why.
    const [enter] = screen.enter;
    const element = enter ? await seen.element(enter) : null;
    if (element) await pressHeard(element, run.activity);
    await settle(run.page, run.activity);
  }
  return idle(run, progress, screen, seen);
}

/** Whether the login has worked: by positive proof, and by nothing that everybody is shown. */
export async function proofFor(run: Run, screen: Screen, seen: Observation): Promise<Proof> {
  const told = (proof: Proof) => {
    run.trace.note(describeScreen(screen), `proof: ${proof.verdict}`, proof.why);
    if (proof.verdict === 'success') run.learned.proven(proof.why, seen.snapshot);
    return proof;
  };
  const doubt = run.baseline ? doubtAbout(run, seen.snapshot) : null;
  if (doubt) return told({ verdict: 'inconclusive', why: doubt });
  const proof = await prove(run, screen, seen.snapshot);
  if (proof.verdict !== 'success' || !run.baseline || newSigns(run, seen.snapshot).length > 0) return told(proof);
  run.trace.note(
    describeScreen(screen),
    'ask the login address',
    `${proof.why}; the page shows no new sign of a session`,
  );
  const { proven, why } = await confirm(run);
  return told({ verdict: proven ? 'success' : 'inconclusive', why });
}

/**
 * Gives a page that tells nothing time to tell more; then begins elsewhere; then gives up.
 * @throws DriveFailure
 */
export async function idle(run: Run, progress: Progress, screen: Screen, seen: Observation): Promise<Next> {
  const page = pageKey(run, screen);
  const { sending, activity } = run;
  // An answer that is still on the way is waited for as long as a slow site takes.
  const answering = sending !== undefined && activity.awaits(sending.since, AT_ONCE_MS);
  progress.still = page === progress.last.page && !answering ? progress.still + 1 : 0;
  progress.last.page = page;
  if (!answering) progress.idle += 1;
  const drawing = run.baseline !== null && (screen.kind === 'blank' || isStillLoading(seen.snapshot));
  const patient = drawing
    ? progress.idle <= LIMITS.blank
    : progress.idle <= LIMITS.idle && progress.still < LIMITS.still;
  if (patient) {
    await nextChange(run.page, run.activity, IDLE_MS);
    await settle(run.page, run.activity, { reactionMs: 0 });
    return 'look';
  }
  if (run.baseline === null && (await begin(run))) {
    progress.idle = 0;
    progress.still = 0;
    return 'look';
  }
  // A window that tells nothing may have done its part.
  if (await run.windows.leave()) {
    progress.idle = 0;
    progress.still = 0;
    return 'look';
  }
  throw impasse(run, screen, seen.snapshot);
}

/** What is known to stand in the way, other than what was typed. */
function troubleIn(run: Run, words: string | null): DriveFailure | null {
  const cause = causeOf(words, worst(run));
  if (cause === null) return null;
  const { code, message, websiteError, credentialRejected } = failFor(cause, worst(run), words, run);
  return new DriveFailure(code, message, websiteError, credentialRejected);
}

function impasse(run: Run, screen: Screen, snapshot: PageSnapshot): DriveFailure {
  const [notice] = screen.kind === 'unknown' ? screen.notices : [];
  const said = outageOn(snapshot) ?? notice ?? run.heard.words;
  return troubleIn(run, said) ?? new DriveFailure('login_failed', 'Nothing proves that the login succeeded.', said);
}
