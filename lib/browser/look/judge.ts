import type { Page } from 'puppeteer-core';
import { scrambleSession } from '../../health/scramble.ts';
import { matchesHost } from '../../login/host-pattern.ts';
import { asks, type Standing, standing } from '../../login/standing.ts';
import { isStillLoading } from '../../login/trouble.ts';
import type { CheckResult } from '../../model/check.ts';
import type { StorageState } from '../../model/session.ts';
import { type Activity, watchActivity } from '../activity.ts';
import { type Sight, see, visitAs, visitAsStranger } from '../drive/visit.ts';
import type { LaunchedBrowser } from '../launch.ts';
import { followOrigins } from '../session/visited.ts';
import { logRequests, type RequestLog } from './requests.ts';
import { sighting, strangersSighting } from './sighting.ts';

/** A browser that looks at a session. */
export interface Looker {
  readonly launched: LaunchedBrowser;
  readonly page: Page;
  readonly activity: Activity;
  readonly visited: ReadonlySet<string>;
  readonly requests: RequestLog;
  readonly session: StorageState;
}

/** Begins to look, in a browser that the session has been restored in. */
export async function startLooker(launched: LaunchedBrowser, session: StorageState): Promise<Looker> {
  const { page } = launched;
  // An open dialog would stop every script of the page, ours too.
  page.on('dialog', (dialog) => {
    const answer = dialog.type() === 'prompt' ? dialog.dismiss() : dialog.accept();
    answer.catch(() => {});
  });
  const [activity, visited] = [watchActivity(page), followOrigins(page)];
  return { launched, page, activity, visited, requests: await logRequests(page), session };
}

export interface Judged {
  result: CheckResult;
  reason: string;
}

export interface Addresses {
  domain: string;
  loginUrl: string | null;
  postLoginUrl: string | null;
}

/**
 * Whether the site knows the session, by what it shows it and a stranger where the login had led. When that is not clear,
 * also at the login address: a session that is let in there is alive. A form there alone makes none dead, since many sites
 * show theirs to everybody; together with an address that tells no difference any more it does.
 */
export async function judgeSession(looker: Looker, told: Addresses, privateHosts: readonly string[]): Promise<Judged> {
  const scheme = matchesHost(told.domain, privateHosts) ? 'http' : 'https';
  const login = told.loginUrl ?? `${scheme}://${told.domain}/`;
  const [first = login, second] = [...new Set([told.postLoginUrl ?? login, login])];
  const before = await treatedAt(looker, told.domain, first);
  if (before.standing === 'in') return { result: 'LOGGED_IN', reason: before.why };
  if (before.standing === 'out') return { result: 'LOGGED_OUT', reason: before.why };
  const after = second === undefined ? null : await treatedAt(looker, told.domain, second);
  if (after?.standing === 'in') return { result: 'LOGGED_IN', reason: `${after.why}, at the login address` };
  const shown = after?.standing === 'out' || after?.standing === 'seems out';
  const sure =
    before.standing === 'seems out'
      ? shown || after === null || after.standing === 'alike'
      : before.standing === 'alike' && shown;
  return { result: sure ? 'LOGGED_OUT' : 'INCONCLUSIVE', reason: before.why };
}

/**
 * How an address treats us. A form may be drawn late: where we are asked and a stranger was not, the stranger is given
 * time. What only seems to be a session is held to one that the site cannot know, and looked at once more after it.
 */
async function treatedAt(looker: Looker, domain: string, url: string): Promise<Standing> {
  const { page, activity } = looker;
  const own = (sight: Sight | null) => sight && sighting(sight, url, domain, activity.document()?.challenge ?? '');
  const other = (sight: Sight | null) => sight && strangersSighting(sight, url, domain);
  const [ours, stranger] = await Promise.all([open(looker, url), visitAsStranger(looker, url, drawsSomething)]);
  const late = ours !== null && stranger !== null && asks(ours.screen) && !asks(stranger.screen);
  const theirs = late ? await visitAsStranger(looker, url, ({ screen }) => asks(screen)) : stranger;
  const found = standing(own(ours), other(theirs));
  if (found.standing !== 'seems in') return found;
  const forgotten = await visitAs(looker, url, scrambleSession(looker.session));
  const again = standing(own(await see(page, activity)), other(forgotten));
  return /in$/.test(again.standing) ? { ...found, standing: 'in' } : { ...found, standing: 'unclear' };
}

const LOAD_MS = 20_000;

/** What an address shows us, in the window that the session was restored in; null for no answer. */
async function open({ page, activity }: Looker, url: string): Promise<Sight | null> {
  try {
    const answer = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    if (answer?.headers()['proxy-status']?.startsWith('latchkey')) return null;
    return await see(page, activity, drawsSomething);
  } catch {
    return null;
  }
}

/** Of what a server in trouble answers, nothing more is to come. */
function drawsSomething({ screen, snapshot, status }: Sight): boolean {
  return status >= 500 || (screen.kind !== 'blank' && !isStillLoading(snapshot));
}
