import { ssoChoices } from '../../lib/login/choices.ts';
import { classify, type PageReading } from '../../lib/login/classify.ts';
import { type Action, type Known, NOTHING_KNOWN, type Screen, type ScreenChoice } from '../../lib/login/decision.ts';
import { plan } from '../../lib/login/plan.ts';
import { screenOf } from '../../lib/login/screen.ts';
import { loginEntrances, sessionEvidence } from '../../lib/login/session.ts';
import type { ElementRef, PageSnapshot } from '../../lib/login/snapshot.ts';

/** A login that knows the usual: what the engine would do next is told for it. */
const USUAL: Known = {
  ...NOTHING_KNOWN,
  storedKeys: ['username', 'email', 'phone', 'password'],
  hasTotp: true,
};

/** What the engine decides on a page: all that a login computes between looking and acting. */
export interface Decision {
  screen: Screen;
  action: Action;
}

/** What else the engine sees on a page, whether or not it needs it there. */
export interface Surroundings {
  page: PageReading;
  sso: ScreenChoice[];
  entrances: ElementRef[];
  session: string[];
}

/** Reads a page as a login does that has a user name, a password and an authenticator stored. */
export function decide(snapshot: PageSnapshot): Decision {
  const screen = screenOf(snapshot);
  return { screen, action: plan(screen, USUAL) };
}

/** Everything that was read on a page, for a person who asks why. */
export function surroundings(snapshot: PageSnapshot): Surroundings {
  return {
    page: classify(snapshot),
    sso: snapshot.frames.filter(({ visible }) => visible).flatMap(ssoChoices),
    entrances: loginEntrances(snapshot),
    session: sessionEvidence(snapshot),
  };
}
