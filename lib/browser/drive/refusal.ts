import type { Action, Screen } from '../../login/decision.ts';
import { speaksOfRefusal } from '../../login/errors.ts';
import type { Notice, PageSnapshot } from '../../login/snapshot.ts';
import { type Cause, causeOf, outageOn } from '../../login/trouble.ts';
import { says } from '../../login/words.ts';
import type { Run } from './run.ts';

type Fail = Extract<Action, { kind: 'fail' }>;

/**
 * A refusal, with what else the page tells of it: a site that is out of order, or that asks to wait, has refused nobody's
 * password, and an alert that was not there before is the site's own words, whatever the language.
 */
export function afterTrouble(run: Run, snapshot: PageSnapshot, action: Action): Action {
  if (!run.baseline || !tellsOfRefusal(action)) return action;
  const status = run.activity.document()?.status ?? 0;
  const outage = outageOn(snapshot);
  const said = (status >= 500 ? outage : null) ?? action.websiteError ?? alertOn(run, snapshot) ?? run.heard.words;
  const cause = outage !== null ? 'website_error' : causeOf(said, worst(run));
  if (cause === null) return { ...action, websiteError: said };
  return failFor(cause, worst(run), outage ?? said, run);
}

/** An action that takes what was typed for refused. */
const tellsOfRefusal = (action: Action): action is Fail | Extract<Action, { kind: 'ask' }> =>
  (action.kind === 'fail' && action.code === 'credentials_invalid') ||
  (action.kind === 'ask' && action.rejected.length > 0);

/** The status that tells most of what went wrong: of the page itself, or of what its scripts have sent. */
export function worst({ activity }: Pick<Run, 'activity'>): number {
  return Math.max(activity.document()?.status ?? 0, activity.writeStatus());
}

const alertOn = (run: Run, snapshot: PageSnapshot): string | null =>
  noticesOn(snapshot).find(
    ({ role, tone, text }) => (role === 'alert' || tone === 'error') && !run.shownToStrangers.has(text),
  )?.text ?? null;

const MESSAGES: Record<Exclude<Cause, 'website_error'>, string> = {
  account_locked: 'The site says that the account is locked.',
  bot_detected: 'The site takes this browser for a robot.',
  captcha_blocked: 'The site asks for a challenge that only a person can solve.',
  expired: 'The site asks for a new password: choose one there, store it, then log in again.',
  rate_limited: 'The site asks to wait before another attempt.',
};

/** The end of a login that something other than a wrong value stands in the way of. */
export function failFor(cause: Cause, status: number, websiteError: string | null, { values }: Run): Fail {
  const expired = cause === 'expired';
  return {
    kind: 'fail',
    code: expired ? 'credentials_invalid' : cause,
    message: cause === 'website_error' ? outOfOrder(status) : MESSAGES[cause],
    websiteError,
    credentialRejected: expired && (values.credential?.keys.length ?? 0) > 0,
  };
}

/** What a person is told of a site that is out of order. */
export const outOfOrder = (status: number): string =>
  status >= 500 ? `The site answered with status ${status}: try again later.` : OUT_OF_ORDER;
const OUT_OF_ORDER = 'The site says that it is out of order: try again later.';

/** A form that took what was typed, with what the site has said meanwhile and says no longer. */
export function withHeard(run: Run, screen: Screen): Screen {
  const { words } = run.heard;
  if (screen.kind !== 'form' || screen.error !== null || words === null) return screen;
  const given = screen.fields.filter(({ ref }) => (run.values.given[ref] ?? 0) > 0);
  const refused = given.some(({ type }) => type === 'password') || (given.length > 0 && speaksOfRefusal(words));
  return refused ? { ...screen, error: words } : screen;
}

/** The site's words about a login that it refused, where no form says them. */
export function refusalOn(run: Run, screen: Screen): string | null {
  if (screen.kind === 'refused') return screen.message;
  const said = screen.kind === 'unknown' ? (screen.notices.find((notice) => says('wrong', notice)) ?? null) : null;
  return said ?? run.heard.words;
}

/** What a page says as an alert or a status, in the frames that a person sees. */
export const noticesOn = (snapshot: PageSnapshot): Notice[] =>
  snapshot.frames.filter(({ visible }) => visible).flatMap(({ notices }) => notices);
