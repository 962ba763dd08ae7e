import type { Page } from 'puppeteer-core';
import { scrambleSession } from '../../health/scramble.ts';
import { matchesHost } from '../../login/host-pattern.ts';
import { type Sighting, type Standing, standing } from '../../login/standing.ts';
import { isStillLoading } from '../../login/trouble.ts';
import type { CheckResult } from '../../model/check.ts';
import type { StorageState } from '../../model/session.ts';
import { type Activity, watchActivity } from '../activity.ts';
import { type Sight, see, visitAs, visitAsStranger } from '../drive/visit.ts';
import type { LaunchedBrowser } from '../launch.ts';
import { followOrigins } from '../session/visited.ts';
import { nextChange } from '../settle.ts';
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

/** How an address treats us. What only seems to be a session is held to one that the site cannot know. */
async function treatedAt(looker: Looker, domain: string, url: string): Promise<Standing> {
  const [ours, stranger] = await Promise.all([open(looker, domain, url), visitAsStranger(looker, url)]);
  const found = standing(ours, stranger && strangersSighting(stranger, url, domain));
  if (found.standing !== 'seems in') return found;
  const forgotten = await visitAs(looker, url, scrambleSession(looker.session));
  const again = standing(ours, forgotten && strangersSighting(forgotten, url, domain));
  return /in$/.test(again.standing) ? { ...found, standing: 'in' } : { ...found, standing: 'unclear' };
}

const LOAD_MS = 20_000;
/** How long a page that draws nothing yet is given to do so, and how often. */
const LATE = { ms: 2_500, times: 3 };

/** What an address shows us, in the window that the session was restored in; null for no answer. */
async function open({ page, activity }: Looker, domain: string, url: string): Promise<Sighting | null> {
  try {
    const answer = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    if (answer?.headers()['proxy-status']?.startsWith('latchkey')) return null;
    let sight: Sight = await see(page, activity);
    for (let times = 0; times < LATE.times && drawsNothing(sight); times += 1) {
      await nextChange(page, activity, LATE.ms);
      sight = await see(page, activity);
    }
    return sighting(sight, url, domain, activity.document()?.challenge ?? '');
  } catch {
    return null;
  }
}

function drawsNothing({ screen, snapshot }: Sight): boolean {
  return screen.kind === 'blank' || isStillLoading(snapshot);
}
