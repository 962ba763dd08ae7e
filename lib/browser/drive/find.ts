import { accountKinds } from '../../login/account-kinds.ts';
import { consentOn } from '../../login/consent.ts';
import type { Screen } from '../../login/decision.ts';
import { demandOn } from '../../login/demands.ts';
import { deviceQuestion } from '../../login/device-question.ts';
import { entranceAt, entrancesOf } from '../../login/entrances.ts';
import { overlayGate, visitorGate } from '../../login/gates.ts';
import { bannerButton } from '../../login/obstacles.ts';
import { reasonsFor } from '../../login/reasons.ts';
import { type Lead, type SearchStep, tellVisited } from '../../login/search.ts';
import type { ElementRef, PageSnapshot } from '../../login/snapshot.ts';
import { ssoConfirmation } from '../../login/sso-wanted.ts';
import { outageOn } from '../../login/trouble.ts';
import { press } from '../act.ts';
import type { Observation } from '../observe.ts';
import { nextChange, settle } from '../settle.ts';
import { promptScreen } from './basic-auth.ts';
import { navigate, shownAddress } from './navigate.ts';
import { outOfOrder } from './refusal.ts';
import { DriveFailure, type Run } from './run.ts';
import { screenOfLook } from './screen-of-look.ts';
import { hasBeenAway, mayAskConsent } from './sso.ts';
import { describeScreen } from './trace.ts';
import { turn } from './turn.ts';

/** How long a page that shows no way in is given to draw one. */
const LATE_MS = 2_500;
/** How often, for a page without anything on it. */
const LOOKS = { blank: 2, bare: 1 };
/** Attempts to clear what lies over one page. */
const CLEARINGS = 3;

/** Whether the login has not begun: no value was typed in this flow. */
export const nothingTyped = ({ baseline, values }: Run) => baseline === null && Object.keys(values.given).length === 0;

/**
 * What a page wants, read for the run: an answer to HTTP authentication where the site asks for that; a page with doors for
 * several kinds of accounts is a choice, as long as nothing was typed and it has no door that is for everybody. What comes
 * after a password may want more than a login does.
 */
export function readScreen(run: Run, snapshot: PageSnapshot): Screen {
  // Before what an identity provider may ask else: its question about the device is no request for consent.
  const device = gavePassword(run) ? deviceQuestion(snapshot) : null;
  if (device) return device;
  const screen = ofSignOn(run, snapshot) ?? promptScreen(run, screenOfLook(snapshot));
  if (gavePassword(run) && AFTER.includes(screen.kind)) return demandOn(snapshot) ?? screen;
  if (!nothingTyped(run) || !AWAY.includes(screen.kind)) return screen;
  const kinds = kindsOn(run, snapshot);
  if (!kinds || kinds.told) return screen;
  const doors = kinds.choices.map(({ element }) => element);
  return run.search.offersFresh(entrancesOf(snapshot), doors)
    ? screen
    : { kind: 'choice', choices: kinds.choices, error: null };
}

/** Pages that only a sign-in with an identity provider shows: the site's word before it, and the request for consent. */
function ofSignOn(run: Run, snapshot: PageSnapshot): Screen | null {
  const { possible, expected } = mayAskConsent(run, snapshot.url);
  if (possible) return consentOn(snapshot, expected);
  return run.sso && !hasBeenAway(run, snapshot.url) ? ssoConfirmation(snapshot, run.sso.provider) : null;
}

function kindsOn(run: Run, snapshot: PageSnapshot): ReturnType<typeof accountKinds> {
  const failed = (run.activity.document()?.status ?? 0) >= 400;
  return accountKinds(snapshot, run.values.credential?.keys, failed || run.search.isGuess);
}

const gavePassword = ({ values }: Run) => (values.given.password ?? 0) > 0;
/** Screens that a page which wants more than a password may be taken for. */
const AFTER: readonly Screen['kind'][] = ['lobby', 'unknown', 'logged_in', 'banner'];
/** Screens of a page on the way: nothing on them is the login. */
const AWAY: readonly Screen['kind'][] = ['lobby', 'unknown', 'logged_in', 'blank'];
/** Screens that a page with a way in only speaks of, as long as nothing was typed. */
const RASH: readonly Screen['kind'][] = ['external_action', 'passkey', 'refused', 'choice'];

/** Whether a screen is one to search on rather than one to plan for. */
export function isOnTheWay(run: Run, screen: Screen, snapshot: PageSnapshot): boolean {
  if (!nothingTyped(run)) return false;
  if (AWAY.includes(screen.kind)) return true;
  if (!RASH.includes(screen.kind)) return false;
  if (screen.kind === 'choice' && screen.choices.some(({ type }) => type !== 'mfa_method')) return false;
  return run.search.offersFresh(entrancesOf(snapshot));
}

/**
 * Opens the first address that answers of those to begin from. False when none is left.
 * @throws DriveFailure `network_error` when none answers
 */
export async function begin(run: Run): Promise<boolean> {
  let failure: DriveFailure | null = null;
  for (let step = run.search.nextStart(); step?.do === 'open'; step = run.search.nextStart({ fallbacks: true })) {
    run.trace.note('-', `open ${shownAddress(step.url)}`, WHY[step.lead.kind]);
    const failed = await visit(run, step.url);
    if (!failed) return true;
    failure ??= failed;
  }
  if (failure) throw failure;
  return false;
}

/**
 * One step of the search for the login form.
 * @throws DriveFailure when there is nothing left to try; StaleElement
 */
export async function findLogin(run: Run, screen: Screen, seen: Observation): Promise<void> {
  noteArrival(run, seen.snapshot);
  if (await clear(run, screen, seen)) return;
  if (run.search.promising.length === 0 && (await awaitMore(run, screen))) return;
  for (let step = run.search.next(); step; step = run.search.next()) {
    if (step.do === 'press') return pressWayIn(run, screen, seen, step);
    const why = step.do === 'return' ? 'back to a control that stands there' : WHY[step.lead.kind];
    const because = reasonsFor(screen, seen.snapshot);
    run.trace.note(describeScreen(screen), `open ${shownAddress(step.url)}`, why, because);
    if (!(await visit(run, step.url))) return;
  }
  throw notFound(run, screen, seen.snapshot);
}

function noteArrival(run: Run, snapshot: PageSnapshot): void {
  const { url, title } = snapshot;
  const told = kindsOn(run, snapshot)?.told;
  const door = told ? entranceAt(snapshot, told.element) : null;
  const found = entrancesOf(snapshot);
  const entrances = door ? [door, ...found.filter(({ key }) => key !== door.key)] : found;
  const offers = found.filter(({ kind }) => kind === 'login').length;
  const status = run.activity.document()?.status ?? 0;
  run.search.arrive({ url, address: shownAddress(url), title, status, offers, entrances });
}

/** Takes away what stands between a visitor and the page, a few times for each page. */
async function clear(run: Run, screen: Screen, seen: Observation): Promise<boolean> {
  const gate = gateOn(run, seen.snapshot);
  const element = gate && run.search.count('clear') <= CLEARINGS ? await seen.element(gate.ref) : null;
  if (!gate || !element) return false;
  run.trace.note(describeScreen(screen), 'clear the way', gate.why);
  await press(element);
  await settle(run.page, run.activity);
  return true;
}

function gateOn(run: Run, snapshot: PageSnapshot): { ref: ElementRef; why: string } | null {
  const [way] = run.search.promising;
  if (way && !way.covered) return null;
  const banner = way ? bannerButton(snapshot) : null;
  if (banner) return { ref: banner, why: 'a banner lies over the way in' };
  return visitorGate(snapshot, run.launched.identity.locale) ?? (way ? overlayGate(snapshot) : null);
}

/** Gives a page that shows no way in a moment to draw one. */
async function awaitMore(run: Run, screen: Screen): Promise<boolean> {
  const failed = (run.activity.document()?.status ?? 0) >= 400;
  const looks = failed ? 0 : screen.kind === 'blank' ? LOOKS.blank : run.search.isGuess ? 0 : LOOKS.bare;
  if (run.search.count('wait') > looks) return false;
  run.trace.note(describeScreen(screen), 'wait', 'the page may draw more');
  await nextChange(run.page, run.activity, LATE_MS);
  await settle(run.page, run.activity, { reactionMs: 0 });
  return true;
}

async function pressWayIn(
  run: Run,
  screen: Screen,
  seen: Observation,
  { lead, entrance }: Extract<SearchStep, { do: 'press' }>,
): Promise<void> {
  const because = reasonsFor(screen, seen.snapshot);
  run.trace.note(describeScreen(screen), `press ${WHAT[lead.kind]}`, whereTo(lead), because);
  const element = await seen.element(entrance.ref);
  const before = run.page.url();
  if (element) await press(element);
  await settle(run.page, run.activity);
  await turn(run);
  for (const host of run.windows.refused) run.search.foreign.add(host);
  if (run.page.url() === before) run.search.pressedInVain(lead);
}

/** Opens an address; what was only a lead and cannot be reached ends nothing. */
async function visit(run: Run, url: string): Promise<DriveFailure | null> {
  try {
    await navigate(run, url);
    return null;
  } catch (error) {
    if (!(error instanceof DriveFailure) || error.code !== 'network_error') throw error;
    run.trace.note('-', `no answer from ${shownAddress(url)}`, error.message);
    run.search.noAnswer(shownAddress(url));
    return error;
  }
}

const WHAT: Record<Lead['kind'], string> = {
  login: 'a sign-in control',
  account: 'an account control',
  menu: 'a menu',
  host: 'a link to another part of the site',
  signup: 'a sign-up link',
  start: 'an address to begin from',
  path: 'a well-known path',
};

const WHY: Record<Lead['kind'], string> = {
  login: 'a sign-in link leads there',
  account: 'an account link leads there',
  menu: 'a menu leads there',
  host: 'a part of the site that may be behind a login',
  signup: 'a sign-up page often offers to log in',
  start: 'an address to begin from',
  path: 'a path where many sites keep their login',
};

const whereTo = ({ href }: Lead) =>
  href === null ? 'where it leads is up to a script' : `it leads to ${shownAddress(href)}`;

const LONGEST = 1_200;

/** Why the search has ended, with what was seen. */
function notFound(run: Run, screen: Screen, snapshot: PageSnapshot): DriveFailure {
  const { visited, foreign } = run.search;
  const outage = outageOn(snapshot);
  const said = outage ?? (screen.kind === 'unknown' ? (screen.notices[0] ?? null) : null);
  const hosts = [...foreign].slice(0, 3).join(', ');
  if (hosts !== '')
    return new DriveFailure(
      'domain_not_allowed',
      `The sign-in link leads to ${hosts}, which is not allowed: add it to allowed_domains if you trust it.`,
    );
  const broken = visited.filter(({ status }) => status >= 500);
  if (broken[0] && visited.every(({ status }) => status === 0 || status >= 500))
    return new DriveFailure('website_error', outOfOrder(broken[0].status), said);
  if (outage !== null) return new DriveFailure('website_error', outOfOrder(0), said);
  const seen = tellVisited(visited).slice(0, LONGEST);
  const message = `No login form was found. Looked at ${seen}. Set login_url to the page that has it.`;
  return new DriveFailure('login_form_not_found', message, said);
}
