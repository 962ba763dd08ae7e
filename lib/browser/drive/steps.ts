import type { Action, Known, Screen } from '../../login/decision.ts';
import { plan } from '../../login/plan.ts';
import { screenOf } from '../../login/screen.ts';
import { isCode } from '../../login/sources.ts';
import { press, StaleElement } from '../act.ts';
import { type Observation, observe } from '../observe.ts';
import { nextChange, settle } from '../settle.ts';
import { fillForm } from './fill.ts';
import { navigate } from './navigate.ts';
import { prove } from './proof.ts';
import { ask, awaitExternal, signature } from './question.ts';
import { DriveFailure, type Run } from './run.ts';
import { describeAction, describeScreen } from './trace.ts';

const LIMITS = {
  /** Looks at the page, whatever came of them. */
  steps: 60,
  /** The same action on the same screen. */
  same: 4,
  /** Values that a person gave and the site refused. */
  rejections: 5,
  /** Looks in a row that told nothing. */
  idle: 3,
};
/** How long to wait for a page that tells nothing to tell more. */
const IDLE_MS = 2_500;

/** Counts what must not go on for ever. */
interface Progress {
  same: Map<string, number>;
  rejections: number;
  idle: number;
  /** Addresses still to begin from. */
  starts: string[];
  /** Requests under way were waited for, since the last action. */
  waited: boolean;
  /** An answer has woken this drive, and the page it was for is not shown yet. */
  resuming: boolean;
}

type Next = 'look' | 'proven' | 'suspended';

/**
 * The loop of a drive: look, understand, act, wait, look again, until the login is proven or left to a person.
 * @param starts addresses to begin from, see `startAddresses`
 * @throws DriveFailure
 */
export async function takeSteps(run: Run, starts: readonly string[]): Promise<'proven' | 'suspended'> {
  const progress: Progress = {
    same: new Map(),
    rejections: 0,
    idle: 0,
    starts: [...starts],
    waited: false,
    resuming: run.claim.checkpoint !== null,
  };
  await begin(run, progress);
  for (let step = 0; step < LIMITS.steps; step++) {
    const seen = await observe(run.page);
    try {
      const next = await advance(run, progress, seen);
      if (next !== 'look') return next;
    } catch (error) {
      if (!(error instanceof StaleElement)) throw error;
      run.trace.note('-', 'look again', error.message);
      await settle(run.page, run.activity, { reactionMs: 100 });
    } finally {
      await seen.dispose();
    }
  }
  throw new DriveFailure('max_steps_exceeded', 'The login has more steps than any we know.');
}

/** Opens the next address to begin from. False when there is none left. */
async function begin(run: Run, progress: Progress): Promise<boolean> {
  const url = progress.starts.shift();
  if (url === undefined) return false;
  progress.idle = 0;
  run.trace.note('-', 'open', URL.parse(url)?.host);
  await navigate(run, url);
  return true;
}

async function advance(run: Run, progress: Progress, seen: Observation): Promise<Next> {
  const screen = screenOf(seen.snapshot);
  if (progress.resuming && (await replays(run, progress, screen))) return 'look';
  const action = plan(screen, knownFor(run, screen));
  const { action: what, why } = describeAction(action);
  run.trace.note(describeScreen(screen), what, why);
  if (isHasty(run, progress, action)) {
    progress.waited = true;
    await run.activity.finished();
    await settle(run.page, run.activity, { reactionMs: 0 });
    return 'look';
  }
  refuseLoop(progress, screen, action, run.page.url());
  switch (action.kind) {
    case 'fill':
      await fillForm(run, action, screen, seen);
      return rest(run, progress);
    case 'click':
      run.values.choiceId = null;
      await click(seen, action);
      return rest(run, progress);
    case 'ask':
      for (const { ref, reason } of action.fields) if (reason === 'rejected') run.values.refused.add(ref);
      if (action.rejected.length > 0 && ++progress.rejections > LIMITS.rejections)
        throw new DriveFailure('max_attempts_reached', 'The site refused too many values.', action.websiteError);
      return (await ask(run, action, screen, seen.snapshot)) === 'suspended' ? 'suspended' : 'look';
    case 'wait_external':
      return (await awaitExternal(run, action, screen)) === 'suspended' ? 'suspended' : 'look';
    case 'fail':
      throw new DriveFailure(action.code, action.message, action.websiteError, action.credentialRejected);
    case 'verify':
      return verify(run, progress, screen, seen);
    case 'wait':
      // Before anything was typed, a page without a form may be what the restored session lets us see.
      return (run.restored || run.passed) && screen.kind === 'unknown'
        ? verify(run, progress, screen, seen)
        : idle(run, progress, screen);
  }
}

/** Nothing is decided about what was sent while its answer may still be on the way. */
function isHasty({ activity, baseline }: Run, { waited }: Progress, action: Action): boolean {
  if (waited || !baseline || activity.pending() === 0) return false;
  return action.kind === 'fail' || action.kind === 'ask' || (action.kind === 'fill' && action.fills.length === 0);
}

async function click(seen: Observation, action: Extract<Action, { kind: 'click' }>): Promise<void> {
  const element = await seen.element(action.element);
  if (!element) throw new StaleElement('what should be clicked has left the page');
  await press(element);
}

async function rest(run: Run, progress: Progress): Promise<Next> {
  progress.idle = 0;
  progress.waited = false;
  await settle(run.page, run.activity);
  return 'look';
}

async function verify(run: Run, progress: Progress, screen: Screen, seen: Observation): Promise<Next> {
  const { verdict, why } = await prove(run, screen, seen.snapshot);
  run.trace.note(describeScreen(screen), `proof: ${verdict}`, why);
  if (verdict === 'success') return 'proven';
  if (verdict === 'refused') throw new DriveFailure('credentials_invalid', 'The site refused the login.', null, true);
  if (screen.kind === 'lobby' && progress.idle > 0) {
    // Thrown back to the front door: what the form behind it shows now tells why.
    const [enter] = screen.enter;
    if (enter) await click(seen, { kind: 'click', element: enter, why: '' });
    await settle(run.page, run.activity);
  }
  return idle(run, progress, screen);
}

/** Gives a page that tells nothing time to tell more; then begins elsewhere; then gives up. */
async function idle(run: Run, progress: Progress, screen: Screen): Promise<Next> {
  progress.idle += 1;
  const typed = run.baseline !== null;
  const hopeless = progress.idle > LIMITS.idle || (!typed && screen.kind === 'logged_in' && progress.starts.length > 0);
  if (!hopeless) {
    await nextChange(run.page, run.activity, IDLE_MS);
    await settle(run.page, run.activity, { reactionMs: 0 });
    return 'look';
  }
  if (!typed && (await begin(run, progress))) return 'look';
  throw impasse(run, screen);
}

function impasse(run: Run, screen: Screen): DriveFailure {
  const status = run.activity.document()?.status ?? 0;
  const said = screen.kind === 'unknown' ? (screen.notices[0] ?? null) : null;
  if (status >= 500) return new DriveFailure('website_error', `The site answered with status ${status}.`, said);
  if (run.baseline) return new DriveFailure('login_failed', 'Nothing proves that the login succeeded.', said);
  return new DriveFailure(
    'login_form_not_found',
    'No login form was found: set login_url to the page that has it.',
    said,
  );
}

/**
 * After a suspension: whether the site did not take the checkpoint, so that the login begins again. A code that was
 * given for the page before is then worthless; names and passwords are not.
 */
async function replays(run: Run, progress: Progress, screen: Screen): Promise<boolean> {
  progress.resuming = false;
  const { answered, choiceId } = run.values;
  const fields = screen.kind === 'form' ? screen.fields : [];
  const choices = 'choices' in screen ? screen.choices : [];
  const taken =
    fields.some(({ id }) => answered.includes(id)) ||
    choices.some(({ id }) => id === choiceId) ||
    screen.kind === 'logged_in' ||
    screen.kind === 'external_action';
  if (taken) return false;
  run.trace.note(describeScreen(screen), 'begin again', 'the site did not take the checkpoint');
  run.values.startOver();
  return begin(run, progress);
}

function knownFor(run: Run, screen: Screen): Known {
  const { credential, answered, choiceId, given, refused, attended, replayed } = run.values;
  const stale = new Set(replayed && screen.kind === 'form' ? screen.fields.filter(isCode).map(({ id }) => id) : []);
  return {
    storedKeys: credential?.keys ?? [],
    hasTotp: credential?.hasTotp ?? false,
    ssoProvider: credential?.ssoProvider ?? null,
    answered: answered.filter((id) => !stale.has(id)),
    choiceId,
    given,
    refused: [...refused],
    unattended: run.claim.flowType === 'REAUTH',
    attended,
    credentialRejected: credential?.rejected ?? false,
  };
}

function refuseLoop(progress: Progress, screen: Screen, action: Action, url: string): void {
  if (action.kind !== 'fill' && action.kind !== 'click') return;
  const what = action.kind === 'fill' ? action.fills.map(({ ref }) => ref).join() : JSON.stringify(action.element);
  const key = `${url}\n${signature(screen)}\n${action.kind} ${what}`;
  const times = (progress.same.get(key) ?? 0) + 1;
  progress.same.set(key, times);
  if (times > LIMITS.same) throw new DriveFailure('stuck_in_loop', 'The site showed the same step again and again.');
}
