import type { Screen } from './decision.ts';
import { namedMatcher, says } from './words.ts';

export type Verdict = 'success' | 'refused' | 'inconclusive';

/** What was seen before the credentials were sent and after. Names only, no values. */
export interface Evidence {
  screenBefore: Screen;
  screenAfter: Screen;
  /** Names of cookies that are new or changed. */
  cookiesChanged: string[];
  /** Keys of localStorage, sessionStorage and IndexedDB that are new or changed. */
  storageChanged: string[];
  urlChanged: boolean;
  /** The form that took the credentials is no longer shown. */
  loginFormGone: boolean;
  /** Reasons from `sessionEvidence`. */
  loggedInEvidence: string[];
  /** A page that wanted a login now answers: true; it still wants one: false; not tried: null. */
  protectedPageAnswers?: boolean | null;
  /** The login address now leads elsewhere: true; it shows its form again: false; not tried: null. */
  loginUrlRedirects?: boolean | null;
}

/** State that sites keep about everyone, logged in or not: its change proves nothing. */
const EVERYONES = namedMatcher([
  '*csrf*|*xsrf*|ga|gid|gat*|gcl*|utm*|fbp|fbc|hj*|*consent*|*cookie*|*locale*|*lang*|*theme*|*analytics*|amplitude*|mp|mixpanel*|optimizely*|intercom*|ajs*|dd s|*flash*|*test*|cf bm|cfuvid|datadome|ak bmsc|bm sz|bm sv',
]);

const tellsOfSession = (name: string) =>
  EVERYONES.find(
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  ) === null;

/** A screen that is one more step of the same login. */
const asksForMore = (screen: Screen) =>
  screen.kind === 'form' || screen.kind === 'choice' || screen.kind === 'external_action' || screen.kind === 'passkey';

function refuses({ screenAfter, loginFormGone }: Evidence): boolean {
  if (screenAfter.kind === 'refused') return true;
  if (screenAfter.kind === 'form') return !loginFormGone && screenAfter.error !== null;
  return screenAfter.kind === 'unknown' && screenAfter.notices.some((notice) => says('wrong', notice));
}

/**
 * Whether a login has worked. Success needs positive proof: the form is gone and there is a sign of a session, either
 * on the page itself (a log-out control), in how protected pages answer now, or in new session state together with a
 * page that asks for nothing more. A changed page alone proves nothing; then the answer is `inconclusive`.
 */
export function judge(evidence: Evidence): Verdict {
  if (refuses(evidence)) return 'refused';
  if (!evidence.loginFormGone || asksForMore(evidence.screenAfter)) return 'inconclusive';
  if (evidence.protectedPageAnswers === false || evidence.loginUrlRedirects === false) return 'inconclusive';
  if (evidence.protectedPageAnswers === true || evidence.loginUrlRedirects === true) return 'success';
  const state = [...evidence.cookiesChanged, ...evidence.storageChanged].some(tellsOfSession);
  if (evidence.loggedInEvidence.length > 0) return state || evidence.urlChanged ? 'success' : 'inconclusive';
  const settled = evidence.screenAfter.kind === 'unknown' || evidence.screenAfter.kind === 'logged_in';
  return state && settled ? 'success' : 'inconclusive';
}

/** True for a screen that wants credentials: what a proven login no longer shows. */
export const wantsCredentials = (screen: Screen) =>
  screen.kind === 'form' && screen.fields.some((field) => field.type === 'password' || field.type === 'identifier');
