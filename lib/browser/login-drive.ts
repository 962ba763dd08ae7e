import type { ClaimReply, DriveResult } from '../flow/door.ts';
import { isFailureCode } from '../flow/failure.ts';
import { Search } from '../login/search.ts';
import { FIRST_BROWSER } from '../model/new-profile.ts';
import type { BrowserIdentity } from '../model/profile.ts';
import type { LearnedRecipe } from '../model/recipe.ts';
import type { Resolve } from './address.ts';
import { type CarryToDoor, type Door, DoorClosed, openDoor } from './door-client.ts';
import { Heard } from './drive/heard.ts';
import { takeSession, tellSkipped } from './drive/keep-session.ts';
import { kept } from './drive/kept.ts';
import { Learned } from './drive/learned.ts';
import { homeAddresses, postLoginUrl, startAddresses, visitRule, windowRule } from './drive/navigate.ts';
import { Needs } from './drive/needs.ts';
import { rehearse } from './drive/rehearse.ts';
import { Replay } from './drive/replay.ts';
import { startReports } from './drive/reports.ts';
import { DriveFailure, type Run } from './drive/run.ts';
import { followPath } from './drive/sso-path.ts';
import { takeSteps } from './drive/steps.ts';
import { startTrace, type TraceEntry } from './drive/trace.ts';
import { startTraceReports, type TraceReports } from './drive/trace-reports.ts';
import { Values } from './drive/values.ts';
import { Windows } from './drive/windows.ts';
import { startEgressProxy } from './egress.ts';
import { userAgentNow } from './identity.ts';
import { type LaunchedBrowser, launchBrowser } from './launch.ts';
import { SessionTooLarge, unpackSession } from './packed-session.ts';
import { restoreSession } from './session.ts';

export interface DriveOptions {
  flowId: string;
  /** Unique to this run: the vault answers one drive at a time. */
  driveId: string;
  carry: CarryToDoor;
  /** Patterns of hosts that may be private and plain HTTP, see `isExemptHost`. */
  privateHosts: readonly string[];
  /** Milliseconds after which the drive must have ended, whatever happens. */
  budgetMs: number;
  log: (entry: TraceEntry) => void;
  /** How names become addresses; the system's way by default. */
  resolve?: Resolve;
  /** How a browser is had; a fresh one for each drive by default. */
  launch?: typeof launchBrowser;
}

/**
 * Drives one browser through one login: claims the flow, restores the profile's session, understands and acts until the
 * login is proven, failed, or left to a person. Always reports its end to the vault; leaves no browser and no file.
 * @throws only when the vault cannot be reached at the claim
 */
export async function driveLogin(options: DriveOptions): Promise<DriveResult> {
  const { flowId, launch = launchBrowser } = options;
  const told = startTraceReports(openDoor(options.carry, flowId, options.driveId));
  const { door } = told;
  const proxy = await startEgressProxy({
    allowPrivateHosts: options.privateHosts,
    ...(options.resolve && { resolve: options.resolve }),
  });
  // Most profiles look like the first browser: it starts while the vault is asked.
  const early = launch({ identity: FIRST_BROWSER, proxyUrl: proxy.url, meanwhile: rehearse });
  early.catch(() => {});
  let launched: LaunchedBrowser | null = null;
  try {
    const claim = await door({ op: 'claim' });
    try {
      launched = await fitting(early, claim.browser, (identity) => launch({ identity, proxyUrl: proxy.url }));
      return { flowId, outcome: await drive(options, told, claim, launched) };
    } catch (error) {
      return { flowId, outcome: await reportFailure(door, error) };
    }
  } catch (error) {
    if (error instanceof DoorClosed) return { flowId, outcome: 'ENDED' };
    throw error;
  } finally {
    await Promise.all([told.flush(), (launched ?? (await early.catch(() => null)))?.close(), proxy.close()]);
  }
}

/** The browser that is starting, when it is the one this profile is known by; else another. */
async function fitting(
  early: Promise<LaunchedBrowser>,
  wanted: BrowserIdentity,
  another: (identity: BrowserIdentity) => Promise<LaunchedBrowser>,
): Promise<LaunchedBrowser> {
  const started = await early;
  const { user_agent, locale, timezone, viewport } = started.identity;
  const fits =
    userAgentNow(wanted.user_agent, user_agent ?? '') === user_agent &&
    wanted.locale === locale &&
    wanted.timezone === timezone &&
    wanted.viewport.width === viewport.width &&
    wanted.viewport.height === viewport.height;
  if (fits) return started;
  await started.close();
  return another(wanted);
}

async function drive(
  { privateHosts, budgetMs, log }: DriveOptions,
  told: TraceReports,
  claim: ClaimReply,
  launched: LaunchedBrowser,
): Promise<DriveResult['outcome']> {
  refuseUnattended(claim);
  const { page } = launched;
  const packed = claim.checkpoint?.session ?? claim.session;
  const restored = packed === null ? null : await unpackSession(packed);
  const skipped = restored ? await restoreSession(page, restored) : [];
  const { door } = told;
  const values = new Values(door, claim);
  const tell = ({ at, screen, because, action, why }: TraceEntry) => {
    const hide = (text: string) => values.conceal(text);
    const step = { at, screen: hide(screen), because: hide(because), action: hide(action), why: hide(why) };
    log(step);
    told.add(step);
  };
  const userAgent = launched.identity.user_agent ?? '';
  const { domain, allowedDomains, pinned = [] } = claim;
  const rule = { connectionDomain: domain, allowedDomains, pinned };
  const reached = claim.checkpoint?.sso?.reached ?? [];
  const path = await followPath(page, rule, { userAgent, reached });
  const deadline = Math.min(Date.parse(claim.expiresAt), Date.now() + budgetMs);
  const heard = new Heard();
  const windows = new Windows(page, {
    userAgent,
    mayStay: windowRule(claim, path.reached),
    alerted: (words) => heard.add(words),
    deadline,
  });
  const replay = new Replay(followable(claim), ({ fields }) => {
    const stored = fields.some(({ from }) => from === 'stored') && claim.credential?.rejected === false;
    if (stored) values.openStored().catch(() => {});
  });
  const run: Run = {
    door,
    claim,
    launched,
    windows,
    get page() {
      return windows.current.page;
    },
    get activity() {
      return windows.current.activity;
    },
    path,
    restored,
    privateHosts,
    search: searchFor(claim, privateHosts, replay.start),
    shownToStrangers: new Set(),
    heard,
    values,
    needs: new Needs(claim),
    replay,
    learned: new Learned(),
    // A flow begins with it.
    reports: startReports(door, claim.checkpoint ? null : 'DISCOVERING'),
    trace: startTrace(tell),
    deadline,
    baseline: null,
    sso: ssoBefore(claim),
    passed: false,
  };
  tellSkipped(run.trace, 'go on without', skipped);
  tellItem(run);
  try {
    const end = await Promise.race([takeSteps(run), windows.broken]);
    if (end === 'suspended') return 'SUSPENDED';
    await save(run);
    return 'SUCCESS';
  } catch (error) {
    throw error instanceof DriveFailure ? error.concealing((words) => values.conceal(words)) : error;
  } finally {
    windows.stop();
    await run.reports.settled();
  }
}

/** With nobody there, a login that its provider gives nothing for ends before the site is visited. */
function refuseUnattended({ flowType, credentialProblem: problem }: ClaimReply): void {
  if (flowType !== 'REAUTH' || !problem) return;
  throw new DriveFailure(isFailureCode(problem.code) ? problem.code : 'internal_error', problem.message);
}

/** Which item of a provider the login has, or why it has none. */
function tellItem({ claim, trace }: Run): void {
  const { credential, credentialProblem: problem } = claim;
  if (credential?.told) trace.note('-', 'log in with an item', credential.told);
  if (problem) trace.note('-', 'ask for what is missing', problem.message);
}

/** Where the login form is looked for: where the drive begins, then wherever that leads. */
function searchFor(claim: ClaimReply, privateHosts: readonly string[], known: string | null): Search {
  const mayVisit = visitRule(claim);
  const starts = [...new Set([...(known ? [known] : []), ...startAddresses(claim, privateHosts)])];
  const search = new Search(starts, claim.loginUrl !== null, mayVisit);
  for (const home of homeAddresses(claim, privateHosts)) if (mayVisit(new URL(home))) search.addHome(home);
  return search;
}

/**
 * The recipe to follow; null where a drive goes on in the middle, or begins at an address that the search itself might not
 * open, or where the session that was saved may still be good: a login that somebody asks for finds that out first
 * (contract section 3), and one that starts by itself knows that it is not.
 */
function followable(claim: ClaimReply): LearnedRecipe | null {
  const { flowType, session, recipe, checkpoint } = claim;
  if (!recipe || checkpoint || (flowType === 'LOGIN' && session !== null)) return null;
  const start = URL.parse(recipe.start ?? '');
  return recipe.start === null || recipe.start === claim.loginUrl || (start && visitRule(claim)(start)) ? recipe : null;
}

/** The identity provider that a person has chosen before the drive was suspended. */
function ssoBefore({ checkpoint }: ClaimReply): Run['sso'] {
  const provider = checkpoint?.sso?.provider ?? null;
  if (provider === null) return null;
  return { provider, byPerson: true, at: performance.now(), shown: '', presses: new Map() };
}

async function save(run: Run): Promise<void> {
  const address = postLoginUrl(run.page.url());
  const [session] = await Promise.all([takeSession(run), run.reports.settled()]);
  const recipe = run.learned.recipe(run);
  await run.door({
    op: 'save',
    session,
    postLoginUrl: address,
    browser: run.launched.identity,
    ...kept(run),
    ...run.needs.told(recipe?.steps.flatMap(({ choice }) => (choice ? [choice.id] : []))),
    ...(recipe && { recipe }),
  });
}

/** Tells the vault why the drive failed. A vault that no longer listens has ended the flow itself. */
async function reportFailure(door: Door, error: unknown): Promise<DriveResult['outcome']> {
  if (error instanceof DoorClosed && error.reason !== 'too_large') return 'ENDED';
  const failure = asFailure(error);
  try {
    await door({
      op: 'fail',
      failure: {
        code: failure.code,
        message: failure.message,
        websiteError: failure.websiteError?.slice(0, 500) ?? null,
        credentialRejected: failure.credentialRejected,
      },
    });
    return 'FAILED';
  } catch (refusal) {
    if (refusal instanceof DoorClosed) return 'ENDED';
    throw refusal;
  }
}

function asFailure(error: unknown): DriveFailure {
  if (error instanceof DriveFailure) return error;
  if (error instanceof SessionTooLarge || error instanceof DoorClosed) {
    return new DriveFailure('session_too_large', 'The session is larger than 4 MB compressed and was not saved.');
  }
  // Messages of the browser may quote what it was sent: only the kind of error is told.
  const name = error instanceof Error ? error.name : 'Error';
  return new DriveFailure('browser_error', `The browser stopped before the login was done (${name}): try again.`);
}
