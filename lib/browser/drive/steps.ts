import { isResend } from '../../login/choices.ts';
import type { Action, Screen, ScreenChoice } from '../../login/decision.ts';
import { plan } from '../../login/plan.ts';
import { reasonsFor } from '../../login/reasons.ts';
import { isPassing } from '../../login/recipe.ts';
import { looseEvidence } from '../../login/session.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { pressHeard, StaleElement, tick } from '../act.ts';
import { type Observation, observe } from '../observe.ts';
import { nextChange, settle, standsStill } from '../settle.ts';
import { readHoldings } from './baseline.ts';
import { answerPrompt } from './basic-auth.ts';
import { clearForm } from './clearing.ts';
import { leaveDeadEnd } from './dead-end.ts';
import { fillForm } from './fill.ts';
import { begin, findLogin, isOnTheWay, nothingTyped, readScreen } from './find.ts';
import { followRecipe, leaveRecipe, lookAgain } from './follow-recipe.ts';
import { settleOrProve } from './glimpse.ts';
import { knownFor } from './known.ts';
import { LIMITS, type Next, type Progress, pageKey, startProgress } from './progress.ts';
import { type Asked, ask, awaitExternal } from './question.ts';
import { afterTrouble, noticesOn, withHeard } from './refusal.ts';
import { DriveFailure, hostNotAllowed, type Run } from './run.ts';
import { signature } from './signature.ts';
import { beginSso, ownAccountOn, ssoChoice } from './sso.ts';
import { describeAction, describeScreen } from './trace.ts';
import { turn, turnBack } from './turn.ts';
import { idle, proofFor, verify } from './verify.ts';

/** How long a button that is looked for is given to be drawn. */
const LATE_MS = 2_500;

/**
 * The loop of a drive: look, understand, act, wait, look again, until the login is proven or left to a person.
 * @throws DriveFailure
 */
export async function takeSteps(run: Run): Promise<'proven' | 'suspended'> {
  try {
    const end = await stepThrough(run);
    run.trace.note('-', 'end', end === 'proven' ? 'the login is proven' : 'the question is left to the state machine');
    return end;
  } catch (error) {
    run.trace.note('-', 'end', error instanceof DriveFailure ? error.code : 'the browser or the vault has gone');
    throw error;
  }
}

async function stepThrough(run: Run): Promise<'proven' | 'suspended'> {
  const progress = startProgress(run);
  await begin(run);
  for (let step = 0; step < LIMITS.steps; step++) {
    await turn(run);
    const at = performance.now();
    const seen = (await run.replay.takeForeseen(run.page)) ?? (await observe(run.page));
    run.holdings = run.baseline === null && asksForPassword(seen.snapshot) ? readHoldings(run.page) : null;
    run.holdings?.catch(() => {});
    try {
      const next = await advance(run, progress, seen, at);
      if (next !== 'look') return next;
    } catch (error) {
      if (!(error instanceof StaleElement)) throw error;
      run.trace.note('-', 'look again', error.message);
      await settle(run.page, run.activity, { reactionMs: 100 });
    } finally {
      void seen.dispose();
    }
  }
  throw new DriveFailure('max_steps_exceeded', 'The login has more steps than any we know.');
}

const asksForPassword = ({ frames }: PageSnapshot) =>
  frames.some(({ elements }) => elements.some(({ type, visible }) => type === 'password' && visible));

/** @param at when the look began, of `performance.now()` */
async function advance(run: Run, progress: Progress, seen: Observation, at: number): Promise<Next> {
  if (run.baseline) run.heard.note(seen.snapshot, run.shownToStrangers);
  const screen = withHeard(run, readScreen(run, seen.snapshot));
  if (progress.resuming && (await beginsAgain(run, progress, screen))) return 'look';
  noteStranger(run, screen, seen.snapshot);
  const early = run.replay.takeEarly();
  if (isOnTheWay(run, screen, seen.snapshot)) {
    if (early) return lookAgain(run);
    if (run.replay.start !== null) leaveRecipe(run, screen, 'the page it begins with is not there');
    return search(run, progress, screen, seen, at);
  }
  const account = await ownAccountOn(run, screen, seen.snapshot);
  const decide = (now: Screen, snapshot: PageSnapshot) => plan(now, knownFor(run, progress, now, snapshot, account));
  const action = afterTrouble(run, seen.snapshot, decide(screen, seen.snapshot));
  const differs = run.replay.differs(screen, action, seen.snapshot);
  if (early && differs !== null) return lookAgain(run);
  if (isHasty(run, progress, action)) {
    progress.waited = true;
    // Providers' own scripts draw their buttons late.
    if (isMissing(action) && (await nextChange(run.page, run.activity, LATE_MS))) return 'look';
    await run.activity.finished();
    if (!(await standsStill(run.page, run.activity, at))) return 'look';
  }
  followRecipe(run, screen, action, differs);
  const { action: what, why } = describeAction(action);
  run.trace.note(describeScreen(screen), what, why, reasonsFor(screen, seen.snapshot));
  refuseLoop(progress, screen, action, run.page.url());
  switch (action.kind) {
    case 'fill':
      if (screen.kind === 'form' && screen.httpPrompt) await answerPrompt(run, action, screen.httpPrompt);
      else {
        if (await clearForm(run, progress, action, seen)) return 'look';
        noteTaken(run, progress, action.choice);
        run.learned.begins(run);
        await fillForm(run, action, screen, seen);
        run.learned.did(run, screen, action, seen.snapshot);
        run.replay.advance();
      }
      return rest(run, progress, run.sending?.since);
    case 'click': {
      noteTaken(run, progress, action.choice);
      await tickBeside(screen, seen);
      const sso = ssoChoice(screen, action);
      if (sso) await beginSso(run, sso, screen, seen.snapshot);
      run.values.choiceId = null;
      run.learned.begins(run);
      const since = await click(run, seen, action);
      run.learned.did(run, screen, action, seen.snapshot);
      if (!isPassing(screen)) run.replay.advance();
      return rest(run, progress, since);
    }
    case 'ask':
      countRefusals(run, progress, action);
      return asked(run, await ask(run, action, screen, seen.snapshot, decide));
    case 'wait_external':
      countRefusals(run, progress, action);
      await tickBeside(screen, seen);
      return asked(run, await awaitExternal(run, action, screen, seen.snapshot, decide));
    case 'fail':
      refuseWindow(run, action);
      if (action.code === 'credentials_invalid' && screen.kind === 'unknown' && (await leaveDeadEnd(run, progress)))
        return 'look';
      throw new DriveFailure(action.code, action.message, action.websiteError, action.credentialRejected);
    case 'verify':
      return (await turnBack(run)) ? 'look' : verify(run, progress, screen, seen);
    case 'wait':
      if (await turnBack(run)) return 'look';
      // Before anything was typed, a page without a form may be what the restored session lets us see.
      return (run.restored || run.passed) && screen.kind === 'unknown'
        ? verify(run, progress, screen, seen)
        : idle(run, progress, screen, seen);
  }
}

/** Ticks the box by which a site trusts the device, where no form holds it. */
async function tickBeside(screen: Screen, seen: Observation): Promise<void> {
  const ref = screen.kind === 'external_action' || screen.kind === 'choice' ? screen.rememberMe : null;
  const box = ref ? await seen.element(ref) : null;
  if (box) await tick(box);
}

/** A sign-in that led nowhere because its window was closed has failed for that reason. */
function refuseWindow({ sso, windows }: Run, { code }: Extract<Action, { kind: 'fail' }>): void {
  const [host] = windows.refused;
  if (sso && host && code === 'login_failed') throw hostNotAllowed(host);
}

/** @throws DriveFailure when the site has refused a person's values too often */
function countRefusals(
  run: Run,
  progress: Progress,
  { fields, websiteError }: Extract<Action, { kind: 'ask' | 'wait_external' }>,
): void {
  const refused = fields.filter(({ reason }) => reason === 'rejected');
  for (const { ref } of refused) run.values.refused.add(ref);
  if (refused.length > 0 && ++progress.rejections > LIMITS.rejections)
    throw new DriveFailure('max_attempts_reached', 'The site refused too many values.', websiteError);
}

/** A choice is about to be taken: by a person, or once without one. */
function noteTaken(run: Run, progress: Progress, choice: ScreenChoice | undefined): void {
  if (!choice) return;
  if (run.values.choiceId === choice.id) run.needs.chosen(choice);
  else progress.tried.add(choice.id);
  if (isResend(choice)) run.values.forgetCodes();
}

/** How a question went. */
function asked(run: Run, outcome: Asked): Next {
  if (outcome === 'suspended') return 'suspended';
  const why = outcome === 'answered' ? 'a person has answered' : 'the page went on by itself';
  run.trace.note('-', 'look again', why);
  return 'look';
}

/** What is shown before anything was typed is shown to everybody, unless the restored session still counts. */
function noteStranger(run: Run, screen: Screen, snapshot: PageSnapshot): void {
  if (!nothingTyped(run) || (run.restored && screen.kind !== 'form' && screen.kind !== 'lobby')) return;
  for (const sign of looseEvidence(snapshot)) run.shownToStrangers.add(sign);
  for (const { text } of noticesOn(snapshot)) run.shownToStrangers.add(text);
}

/** On the way to the form: the restored session may make it needless. */
async function search(run: Run, progress: Progress, screen: Screen, seen: Observation, at: number): Promise<Next> {
  if (!progress.waited) {
    progress.waited = true;
    if (!(await standsStill(run.page, run.activity, at))) return 'look';
  }
  const settled = screen.kind === 'logged_in' || screen.kind === 'unknown';
  if ((run.restored || run.passed) && settled) {
    const page = pageKey(run, screen);
    const asked = progress.proven.has(page);
    progress.proven.add(page);
    if (!asked && (await proofFor(run, screen, seen)).verdict === 'success') return 'proven';
  }
  await findLogin(run, screen, seen);
  progress.waited = false;
  return 'look';
}

/** Nothing is decided about what was sent while its answer may still be on the way, or be drawn. */
function isHasty({ baseline }: Run, { waited }: Progress, action: Action): boolean {
  if (waited) return false;
  if (isMissing(action)) return true;
  if (!baseline) return false;
  return action.kind === 'fail' || action.kind === 'ask' || (action.kind === 'fill' && action.fills.length === 0);
}

const isMissing = (action: Action) => action.kind === 'fail' && action.code === 'element_not_found';

/** @returns when it was clicked, of `performance.now()` */
async function click(
  { activity }: Run,
  seen: Observation,
  action: Extract<Action, { kind: 'click' }>,
): Promise<number> {
  const element = await seen.element(action.element);
  if (!element) throw new StaleElement('what should be clicked has left the page');
  const since = performance.now();
  await pressHeard(element, activity);
  return since;
}

async function rest(run: Run, progress: Progress, since = performance.now()): Promise<Next> {
  progress.idle = 0;
  progress.still = 0;
  progress.waited = false;
  return (await settleOrProve(run, since)) ? 'proven' : 'look';
}

/**
 * After a suspension: whether the site did not take the checkpoint, so that the login begins again. A code that was
 * given for the page before is then worthless; names and passwords are not.
 */
async function beginsAgain(run: Run, progress: Progress, screen: Screen): Promise<boolean> {
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
  run.learned.forget();
  return begin(run);
}

function refuseLoop(progress: Progress, screen: Screen, action: Action, url: string): void {
  if (action.kind !== 'fill' && action.kind !== 'click') return;
  const what = action.kind === 'fill' ? action.fills.map(({ ref }) => ref).join() : JSON.stringify(action.element);
  const key = `${url}\n${signature(screen)}\n${action.kind} ${what}`;
  const times = (progress.same.get(key) ?? 0) + 1;
  progress.same.set(key, times);
  if (times > LIMITS.same) throw new DriveFailure('stuck_in_loop', 'The site showed the same step again and again.');
}
