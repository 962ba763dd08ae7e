import type { Screen } from '../../login/decision.ts';
import { speaksOfRefusal } from '../../login/errors.ts';
import { type Evidence, judge, type Verdict, wantsCredentials } from '../../login/outcome.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { type Baseline, changedNames, type Holdings, readHoldings } from './baseline.ts';
import { doubtAbout, newSigns, signsOn } from './confirm.ts';
import { readScreen } from './find.ts';
import type { Run } from './run.ts';
import { type Sight, visitAsStranger, visitOurselves } from './visit.ts';

/** A judgement, and what it rests on, for the trace. */
export interface Proof {
  verdict: Verdict;
  why: string;
}

/**
 * Whether the login has worked, by positive proof. What the page shows decides when it is clear; when it is not, the
 * same address is asked without the session, and the login address with it: both in pages of their own, so that the
 * page under our hands stays as it is.
 */
export async function prove(run: Run, screen: Screen, snapshot: PageSnapshot): Promise<Proof> {
  const { baseline } = run;
  const logOut = signsOn(snapshot).some(isLogOut);
  if (!baseline) return proveRestored(run, screen, logOut);
  const evidence = evidenceOf(baseline, screen, snapshot, await readHoldings(run.page));
  const first = judge(evidence);
  if (first === 'refused' || !evidence.loginFormGone) return { verdict: first, why: 'what the page shows' };
  if (first === 'success' && logOut) return { verdict: first, why: 'a log-out control' };
  const standing = await compare(run, snapshot.url, screen);
  if (standing === 'asked') {
    // Some draw the whole application behind the words that refuse the login.
    const refused = speaksOfRefusal(run.heard.words ?? '');
    return { verdict: refused ? 'refused' : 'inconclusive', why: 'the same address asks to log in again' };
  }
  if (standing === 'let in') return { verdict: judge({ ...evidence, protectedPageAnswers: true }), why: LET_IN };
  if (baseline.url === snapshot.url) return { verdict: first, why: 'new state in the browser' };
  const ours = (await visitOurselves(run, baseline.url))?.screen;
  const leads = ours ? !wantsCredentials(ours) : null;
  return { verdict: judge({ ...evidence, loginUrlRedirects: leads }), why: 'what the login address now shows' };
}

const isLogOut = (sign: string) => sign.startsWith('log-out');

function evidenceOf(before: Baseline, screen: Screen, snapshot: PageSnapshot, now: Holdings): Evidence {
  return {
    screenBefore: before.screen,
    screenAfter: screen,
    cookiesChanged: changedNames(before.cookies, now.cookies),
    storageChanged: changedNames(before.storage, now.storage),
    urlChanged: before.url !== snapshot.url,
    loginFormGone: !wantsCredentials(screen),
    loggedInEvidence: signsOn(snapshot),
  };
}

/**
 * Whether a page that is still loading proves the login by itself already: it shows a log-out control that strangers
 * were not shown, and it is another document than the one that was typed into, or the browser holds a session that it
 * did not hold before.
 */
export async function proveEarly(run: Run, snapshot: PageSnapshot): Promise<(Proof & { screen: Screen }) | null> {
  const { baseline } = run;
  if (!baseline || !newSigns(run, snapshot).some(isLogOut)) return null;
  const screen = readScreen(run, snapshot);
  if (wantsCredentials(screen) || doubtAbout(run, snapshot) !== null) return null;
  const arrived = (run.activity.document()?.at ?? 0) > baseline.at;
  const judgeWith = (now: Holdings) => {
    const evidence = evidenceOf(baseline, screen, snapshot, now);
    return judge({ ...evidence, urlChanged: evidence.urlChanged && arrived });
  };
  // A busy page is asked for what it holds only where what it shows does not decide.
  const proves = judgeWith(NOTHING) === 'success' || judgeWith(await readHoldings(run.page)) === 'success';
  return proves ? { verdict: 'success', why: 'a log-out control', screen } : null;
}

const NOTHING: Holdings = { cookies: new Map(), storage: new Map() };

const LET_IN = 'let in where strangers are asked to log in';

/** The session that was restored still holds: nothing has been typed yet. */
async function proveRestored(run: Run, screen: Screen, logOut: boolean): Promise<Proof> {
  if (run.passed && !wantsCredentials(screen) && screen.kind !== 'lobby')
    return { verdict: 'success', why: 'the site took the credential by HTTP authentication' };
  if (!run.restored || wantsCredentials(screen)) return { verdict: 'inconclusive', why: 'nothing was typed yet' };
  if (logOut) return { verdict: 'success', why: 'the restored session shows a log-out control' };
  const letIn = screen.kind !== 'lobby' && (await compare(run, run.page.url(), screen)) === 'let in';
  return { verdict: letIn ? 'success' : 'inconclusive', why: letIn ? LET_IN : 'strangers see the same page' };
}

/**
 * How an address treats us, asked anew, against a browser without our session: it asks us to log in (`asked`), it lets
 * us in where it asks strangers (`let in`), or it makes no difference (`same`). What was seen already is not asked
 * again: we were strangers ourselves before the first value was typed.
 */
async function compare(run: Run, url: string, shown: Screen): Promise<'asked' | 'let in' | 'same'> {
  const { baseline } = run;
  const wereStrangers = baseline?.url === url && baseline.untouched && wantsCredentials(baseline.screen);
  const [ours, theirs] = await Promise.all([
    cameByGet(run) ? shown : visitOurselves(run, url).then(screenIn),
    wereStrangers ? baseline.screen : visitAsStranger(run, url).then(screenIn),
  ]);
  if (ours && wantsCredentials(ours)) return 'asked';
  if (!ours || !theirs) return 'same';
  const kept = wantsCredentials(theirs) || (theirs.kind === 'lobby' && ours.kind === 'logged_in');
  return kept ? 'let in' : 'same';
}

const screenIn = (sight: Sight | null) => sight?.screen ?? null;

/** Whether the page stands for what its address answers: asked since the last value was typed, and not by a form. */
function cameByGet({ activity, baseline }: Run): boolean {
  const document = activity.document();
  return document?.method === 'GET' && document.at > (baseline?.at ?? 0);
}
