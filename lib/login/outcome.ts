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

/** A verdict, and what it rests on, in words that hold nothing of the site's. */
export interface Judgement {
  verdict: Verdict;
  why: string;
}

/** State that sites keep about everyone, logged in or not: its change proves nothing. */
const EVERYONES = namedMatcher([
  // Forms and their answers.
  '*csrf*|*xsrf*|*flash*|*nonce*|*captcha*|*turnstile*|*attempt*|*redirect*|return to|returnto|return url|*referrer*|*referer*|login error|last error',
  // Consent, and what a visitor prefers.
  '*consent*|*cookie*|*gdpr*|*onetrust*|*locale*|*lang*|i18n*|*theme*|*currency*|*country*|*timezone*|*banner*|*popup*|*dismissed*|*newsletter*|*cart*|*basket*|*wishlist*|*viewport*',
  // Being counted.
  'ga|gid|gat*|gcl*|utm*|fbp|fbc|hj*|*analytics*|*amplitude*|mp|*mixpanel*|*optimizely*|*intercom*|ajs*|dd s|*datadog*|*sentry*|*newrelic*|clck|clsk|*clarity*|*pixel*|*hubspot*|hstc|hssc|hssrc|*matomo*|pk id*|pk ses*|*piwik*|*posthog*|ph phc*|*visit*|*pageview*|page view*|*experiment*|ab test*|abtest*|*variant*|feature flag*|*launchdarkly*|*fullstory*|*adroll*|*doubleclick*|*snowplow*|sp id*|sp ses*|test|test *',
  // Machines between a site and its visitors.
  'cf *|datadome|ak bmsc|bm sz|bm sv|bm mi|abck|*incap*|visid*|nlbi*|awsalb*|awselb*|*affinity*|bigip*|serverid*|*loadbalancer*|*queue*|*fingerprint*|device id|deviceid|browser id|browserid',
]);

const tellsOfSession = (name: string) =>
  EVERYONES.find(
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  ) === null;

/** A screen that is one more step of the same login. */
const asksForMore = (screen: Screen) => ASKS.includes(screen.kind);
const ASKS: readonly Screen['kind'][] = ['form', 'choice', 'consent', 'external_action', 'passkey'];

/** A page that has come to rest and asks for nothing: what a login ends on. */
const isSettled = (screen: Screen) => screen.kind === 'unknown' || screen.kind === 'logged_in';

/** The form that took a password is back and wants it again: no login asks twice for a password that it took. */
const comesBackEmpty = ({ screenBefore, screenAfter }: Evidence) =>
  screenBefore.kind === 'form' &&
  screenAfter.kind === 'form' &&
  screenBefore.fields.some(({ type }) => type === 'password') &&
  screenAfter.fields.some(({ type, filled }) => type === 'password' && !filled);

function refusal(evidence: Evidence): string | null {
  const { screenAfter, loginFormGone } = evidence;
  if (screenAfter.kind === 'refused') return 'the page refuses';
  if (screenAfter.kind === 'form' && !loginFormGone) {
    if (screenAfter.error !== null) return 'the form says what is wrong';
    return comesBackEmpty(evidence) ? 'the form came back empty' : null;
  }
  const said = screenAfter.kind === 'unknown' && screenAfter.notices.some((notice) => says('wrong', notice));
  return said ? 'the page says what is wrong' : null;
}

/**
 * Whether a login has worked, and why. Success needs positive proof: the form is gone, the page asks for nothing more
 * and offers no login, and there is a sign of a session: a log-out control, how protected pages answer now, or new
 * session state. A changed page alone proves nothing, and neither does what a page shows to everybody; then the answer
 * is `inconclusive`.
 */
export function judgement(evidence: Evidence): Judgement {
  const doubt = (why: string): Judgement => ({ verdict: 'inconclusive', why });
  const proof = (why: string): Judgement => ({ verdict: 'success', why });
  const refused = refusal(evidence);
  if (refused) return { verdict: 'refused', why: refused };
  const { screenAfter, loggedInEvidence } = evidence;
  if (!evidence.loginFormGone) return doubt('the form is still there');
  if (asksForMore(screenAfter)) return doubt('the page asks for more');
  if (evidence.protectedPageAnswers === false) return doubt('a protected page still asks to log in');
  if (evidence.loginUrlRedirects === false) return doubt('the login address still shows its form');
  if (!isSettled(screenAfter)) return doubt(`the page is a ${screenAfter.kind}`);
  const state = [...evidence.cookiesChanged, ...evidence.storageChanged].some(tellsOfSession);
  const logOut = loggedInEvidence.some((one) => one.startsWith('log-out'));
  if (logOut && (state || evidence.urlChanged)) return proof('a log-out control');
  if (evidence.protectedPageAnswers === true) return proof('a page that asked to log in now answers');
  if (evidence.loginUrlRedirects === true) return proof('the login address no longer shows its form');
  if (!state) return doubt('nothing tells of a session');
  return proof(loggedInEvidence.length > 0 ? 'an account and new session state' : 'new session state');
}

/** The verdict of `judgement` alone. */
export const judge = (evidence: Evidence): Verdict => judgement(evidence).verdict;

/** True for a screen that wants credentials: what a proven login no longer shows. */
export const wantsCredentials = (screen: Screen) =>
  screen.kind === 'form' && screen.fields.some((field) => field.type === 'password' || field.type === 'identifier');

/** What a visitor sees at an address. */
export interface Visit {
  screen: Screen;
  /** Of `sessionEvidence`. */
  evidence: readonly string[];
  /** Keys of ways to log in. */
  entrances: readonly string[];
  /** Links, buttons and fields that a person sees. */
  controls: number;
}

/** A page with less to do is a wall or a notice, and not what a login ends on. */
const LEAST_CONTROLS = 3;

/**
 * What two visitors see at the same address, the second a stranger: `kept out` when only the stranger is asked to log
 * in, `asked` when we are too, `alike` when it makes no difference that tells of a login.
 */
export function compareVisits(ours: Visit, theirs: Visit): 'kept out' | 'asked' | 'alike' {
  if (wantsCredentials(ours.screen)) return 'asked';
  if (!isSettled(ours.screen)) return 'alike';
  const signs = ours.evidence.filter((one) => !theirs.evidence.includes(one));
  if (signs.length === 0 && ours.controls < LEAST_CONTROLS) return 'alike';
  if (wantsCredentials(theirs.screen)) return 'kept out';
  // A form in a dialog is not there before somebody opens it: the way to it is, and it is gone for those inside.
  const gone = theirs.entrances.filter((one) => !ours.entrances.includes(one));
  if (theirs.entrances.length > 0 && gone.length === theirs.entrances.length) return 'kept out';
  return signs.some((one) => one.startsWith('log-out')) ? 'kept out' : 'alike';
}
