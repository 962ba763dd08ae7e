import type { Action, Screen } from '../../login/decision.ts';
import type { Notice, PageSnapshot } from '../../login/snapshot.ts';
import { outageOn } from '../../login/trouble.ts';
import { says } from '../../login/words.ts';
import type { Run } from './run.ts';

/**
 * A refusal, with what else the page tells of it: a site that is out of order has refused nobody's password, and an
 * alert that was not there before is the site's own words, whatever the language.
 */
export function afterTrouble(run: Run, snapshot: PageSnapshot, action: Action): Action {
  if (action.kind !== 'fail' || action.code !== 'credentials_invalid' || !run.baseline) return action;
  const status = run.activity.document()?.status ?? 0;
  const said = outageOn(snapshot);
  if (status < 500 && said === null) {
    const alert = noticesOn(snapshot).find(
      ({ role, tone, text }) => (role === 'alert' || tone === 'error') && !run.shownToStrangers.has(text),
    );
    return { ...action, websiteError: action.websiteError ?? alert?.text ?? null };
  }
  const websiteError = said ?? action.websiteError;
  return { kind: 'fail', code: 'website_error', message: outOfOrder(status), websiteError, credentialRejected: false };
}

/** What a person is told of a site that is out of order. */
export const outOfOrder = (status: number): string =>
  status >= 500 ? `The site answered with status ${status}: try again later.` : OUT_OF_ORDER;
const OUT_OF_ORDER = 'The site says that it is out of order: try again later.';

/** The site's words about a login that it refused, where no form says them. */
export function refusalOn(screen: Screen): string | null {
  if (screen.kind === 'refused') return screen.message;
  return screen.kind === 'unknown' ? (screen.notices.find((notice) => says('wrong', notice)) ?? null) : null;
}

/** What a page says as an alert or a status, in the frames that a person sees. */
export const noticesOn = (snapshot: PageSnapshot): Notice[] =>
  snapshot.frames.filter(({ visible }) => visible).flatMap(({ notices }) => notices);
