import type { Screen } from './decision.ts';
import { compareVisits, type Visit, wantsCredentials } from './outcome.ts';

/** What an address shows somebody, and how it came. */
export interface Sighting extends Visit {
  /** HTTP status of the document; 0 when it is not known. */
  status: number;
  /** Why it is no answer of the site in order; null when nothing is wrong. */
  trouble: string | null;
  /** It has come to rest at another site: an identity provider's. */
  away: boolean;
  /** The site asks by HTTP authentication, with every request: it keeps no session. */
  challenged: boolean;
}

/** How an address treats us. What only seems so needs another look. */
export interface Standing {
  /** `alike`: strangers are treated the same, and nobody is shown a login. */
  standing: 'in' | 'seems in' | 'out' | 'seems out' | 'alike' | 'unclear';
  why: string;
}

const CLOSED: readonly Screen['kind'][] = ['captcha', 'refused', 'blank', 'external_action', 'banner'];

/**
 * Whether a restored session is one that the site knows, by what an address shows it and a stranger. By positive
 * evidence only: signs of a session that strangers are not shown, or a login where strangers are asked for theirs.
 * @param ours null when there was no answer
 */
export function standing(ours: Sighting | null, theirs: Sighting | null): Standing {
  const found = (standing: Standing['standing'], why: string): Standing => ({ standing, why });
  if (!ours) return found('unclear', 'the site gave no answer');
  const { screen, status } = ours;
  if (ours.challenged) return found('unclear', 'the site wants its password with every request and keeps no session');
  if (status >= 500 || status === 429) return found('unclear', `the site answered with status ${status}`);
  if (CLOSED.includes(screen.kind)) return found('unclear', `the page is a ${screen.kind}`);
  const signs = ours.evidence.filter((one) => !theirs?.evidence.includes(one));
  if (asks(screen)) {
    if (theirs && signs.some(isLogOut)) return found('in', 'a log-out control that strangers are not shown');
    if (ours.away) return found('out', 'the identity provider asks to log in');
    if (theirs && asks(theirs.screen)) return found('out', 'asked to log in, as strangers are');
    return theirs && asksWho(screen) ? found('seems out', 'asked to log in') : found('unclear', 'asked for a password');
  }
  if (ours.trouble) return found('unclear', ours.trouble);
  if (ours.away) return found('unclear', 'the page is at another site');
  if (!theirs) return found('unclear', 'no answer to a stranger to compare with');
  if (signs.some(isLogOut)) return found('in', 'a log-out control that strangers are not shown');
  if (screen.kind === 'lobby' && asks(theirs.screen)) return found('seems in', 'not asked where strangers are');
  if (status >= 400 && signs.length === 0)
    return found(theirs.status === status ? 'alike' : 'unclear', `the site answered with status ${status}`);
  if (compareVisits(ours, theirs) === 'kept out') {
    return signs.length > 0 && asks(theirs.screen)
      ? found('in', 'an account, where strangers are asked to log in')
      : found('seems in', 'let in where strangers are asked to log in');
  }
  if (signs.length > 0) return found('seems in', 'an account that strangers are not shown');
  const offers = ours.entrances.length > 0 && theirs.entrances.every((one) => ours.entrances.includes(one));
  return offers && theirs.entrances.length > 0
    ? found('seems out', 'shown the way to log in, as strangers are')
    : found('alike', 'strangers see the same page');
}

const isLogOut = (sign: string) => sign.startsWith('log-out');

/** A page that wants a login before anything else. */
export const asks = (screen: Screen) =>
  wantsCredentials(screen) || screen.kind === 'choice' || screen.kind === 'passkey';

/** Somebody whom the site knows may be asked for the password once more; for the name is asked who is not known. */
const asksWho = (screen: Screen) => screen.kind === 'form' && screen.fields.some(({ type }) => type === 'identifier');
