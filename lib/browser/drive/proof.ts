import type { BrowserContext } from 'puppeteer-core';
import type { Screen } from '../../login/decision.ts';
import { judge, type Verdict, wantsCredentials } from '../../login/outcome.ts';
import { screenOf } from '../../login/screen.ts';
import { sessionEvidence } from '../../login/session.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { watchActivity } from '../activity.ts';
import { introduce } from '../launch.ts';
import { observe } from '../observe.ts';
import { settle } from '../settle.ts';
import { changedNames, readHoldings } from './baseline.ts';
import type { Run } from './run.ts';

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
  const loggedInEvidence = sessionEvidence(snapshot);
  const logOut = loggedInEvidence.some((one) => one.startsWith('log-out'));
  if (!run.baseline) return proveRestored(run, screen, logOut);
  const now = await readHoldings(run.page);
  const before = run.baseline;
  const evidence = {
    screenBefore: before.screen,
    screenAfter: screen,
    cookiesChanged: changedNames(before.cookies, now.cookies),
    storageChanged: changedNames(before.storage, now.storage),
    urlChanged: before.url !== snapshot.url,
    loginFormGone: !wantsCredentials(screen),
    loggedInEvidence,
  };
  const first = judge(evidence);
  if (first === 'refused' || !evidence.loginFormGone) return { verdict: first, why: 'what the page shows' };
  if (first === 'success' && logOut) return { verdict: first, why: 'a log-out control' };
  const standing = await compare(run, snapshot.url, screen);
  if (standing === 'asked') return { verdict: 'inconclusive', why: 'the same address asks to log in again' };
  if (standing === 'let in') return { verdict: judge({ ...evidence, protectedPageAnswers: true }), why: LET_IN };
  if (before.url === snapshot.url) return { verdict: first, why: 'new state in the browser' };
  const ours = await visit(run, run.page.browserContext(), before.url);
  const leads = ours ? !wantsCredentials(ours) : null;
  return { verdict: judge({ ...evidence, loginUrlRedirects: leads }), why: 'what the login address now shows' };
}

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
  const wereStrangers = baseline?.url === url && wantsCredentials(baseline.screen);
  const [ours, theirs] = await Promise.all([
    cameByGet(run) ? shown : visit(run, run.page.browserContext(), url),
    wereStrangers ? baseline.screen : visitAsStranger(run, url),
  ]);
  if (ours && wantsCredentials(ours)) return 'asked';
  if (!ours || !theirs) return 'same';
  const kept = wantsCredentials(theirs) || (theirs.kind === 'lobby' && ours.kind === 'logged_in');
  return kept ? 'let in' : 'same';
}

/** Whether the page stands for what its address answers: asked since the last value was typed, and not by a form. */
function cameByGet({ activity, baseline }: Run): boolean {
  const document = activity.document();
  return document?.method === 'GET' && document.at > (baseline?.at ?? 0);
}

async function visitAsStranger(run: Run, url: string): Promise<Screen | null> {
  const strangers = await run.page.browser().createBrowserContext();
  try {
    return await visit(run, strangers, url);
  } finally {
    await strangers.close().catch(() => {});
  }
}

/** What an address shows in a page of its own; null when it could not be asked. */
async function visit(run: Run, context: BrowserContext, url: string): Promise<Screen | null> {
  const page = await context.newPage();
  try {
    await introduce(page, run.launched.identity.user_agent ?? '');
    const activity = watchActivity(page);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
    await settle(page, activity, { reactionMs: 0, maxMs: 8_000 });
    return screenOf((await observe(page)).snapshot);
  } catch {
    return null;
  } finally {
    await page.close().catch(() => {});
  }
}
