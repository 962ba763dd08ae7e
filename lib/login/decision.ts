import type { FailureCode } from '../flow/failure.ts';
import type { Choice, Field } from '../model/screen.ts';
import type { ConsentVerdict } from './consent.ts';
import type { ElementRef } from './snapshot.ts';

/** What a page wants, as `screenOf` reads it from a snapshot. */
export type Screen =
  /** One or more of identifier, password, extra fields, code: fill and submit. */
  | {
      kind: 'form';
      fields: FormField[];
      submit: ElementRef | null;
      rememberMe: ElementRef | null;
      /** It wants something that only a person can read off a picture. */
      puzzle: boolean;
      /** The site's words about what was typed before. */
      error: string | null;
      choices: ScreenChoice[];
      /** The page waits for an approval elsewhere, and takes a code in its place: its own words about it. */
      waits?: string;
      /** The address that asks by HTTP authentication, in the browser's own window: nothing of it is in the page. */
      httpPrompt?: string;
    }
  /** Something to choose: MFA method, account, organization, sign-in method. */
  | { kind: 'choice'; choices: ScreenChoice[]; error: string | null; rememberMe?: ElementRef | null }
  /** A consent or cookie banner that hides the page. */
  | { kind: 'banner'; dismiss: ElementRef }
  /** No form here, but a link or button that leads to one. */
  | { kind: 'lobby'; enter: ElementRef[] }
  | { kind: 'captcha' }
  | { kind: 'passkey'; alternative: ElementRef | null }
  | { kind: 'external_action'; message: string; choices: ScreenChoice[]; rememberMe?: ElementRef | null }
  | ConsentScreen
  /** The page says that the account is locked, or that the site refuses. */
  | { kind: 'refused'; code: 'account_locked' | 'bot_detected' | 'rate_limited'; message: string }
  /** The password was right, and the site wants another one. `later` is the way past it, where there is one. */
  | { kind: 'new_password'; message: string | null; later: ElementRef | null }
  /** The password was right, and the site wants something to be agreed to. */
  | { kind: 'terms'; message: string; choices: ScreenChoice[] }
  /** The site asks whether to stay signed in, or to trust this browser. */
  | { kind: 'device'; yes: ElementRef }
  /** Evidence of a session: an account menu, a log-out control. Still to be proven by `outcome`. */
  | { kind: 'logged_in'; evidence: string[] }
  | { kind: 'blank' }
  | { kind: 'unknown'; notices: string[] };

/** An identity provider asks whether a site may know who one is. */
export interface ConsentScreen {
  kind: 'consent';
  /** The button that says yes, and the one that says no where there is one. */
  choices: ScreenChoice[];
  /** Hosts that the page names. */
  names: string[];
  /** What the page says that is asked for: more than who one is, that alone, or nothing. */
  says: 'more' | 'who' | 'nothing';
}

export interface FormField extends Field {
  element: ElementRef;
  /** For a code typed into several one-character boxes: all of them in order, the first is `element`. */
  boxes: ElementRef[];
  /** True when something stands in it already: a remembered name, or a value that the page kept. */
  filled: boolean;
  /** What else the page calls it, beside `ref`: names, ids and labels. */
  called?: string[];
  /** The page marks it as wrong, or the browser does not let it go. */
  invalid: boolean;
  /** For a code: how the site says it is delivered; null when it does not say. */
  channel: 'totp' | 'sms' | 'email' | 'call' | null;
}

export interface ScreenChoice extends Choice {
  element: ElementRef;
  /** For a radio button: what to press after ticking it. Null when pressing `element` is enough. */
  submit: ElementRef | null;
}

/** What is known when `plan` decides. Names only, never values. */
export interface Known {
  /** Keys of the stored credential. */
  storedKeys: string[];
  hasTotp: boolean;
  ssoProvider: string | null;
  /** How the sign-in with that provider stands, on the page that is shown. */
  sso: SsoStanding;
  /** The account of a picker that is the stored one: the id of its choice. */
  ownAccount: string | null;
  /** For a screen that asks for consent. */
  consent: ConsentVerdict | null;
  /** Field ids of this screen that a person has answered and that have not been typed yet. */
  answered: string[];
  choiceId: string | null;
  /** Ids of choices taken without asking: each is taken once. */
  tried?: string[];
  /** Refs given to the site so far in this flow, and how often; a stored password given once is never given again. */
  given: Record<string, number>;
  /** Refs whose stored value the site has refused in this flow: not typed again, whatever else is forgotten. */
  refused: string[];
  /** True when nobody may be asked: a re-auth. */
  unattended: boolean;
  /** True when a person has answered in this flow, so that somebody is there to correct a value. */
  attended: boolean;
  /** True when nothing has left the page since the form was sent: what is said of it, the page says by itself. */
  unsent: boolean;
  /** True when the stored credential was refused before and has not changed. */
  credentialRejected: boolean;
}

/**
 * `open`: nothing speaks against pressing its button. `only`: the stored values are the provider's and must not be
 * typed on this page, so that its button is the only way. `tried`: pressing it has led back here.
 */
export type SsoStanding = 'open' | 'only' | 'tried';

/** A login that knows nothing yet, and may ask. */
export const NOTHING_KNOWN: Readonly<Known> = {
  storedKeys: [],
  hasTotp: false,
  ssoProvider: null,
  sso: 'open',
  ownAccount: null,
  consent: null,
  answered: [],
  choiceId: null,
  given: {},
  refused: [],
  unattended: false,
  unsent: false,
  attended: false,
  credentialRejected: false,
};

/** The next thing to do. */
export type Action =
  | { kind: 'fill'; fills: Fill[]; tick: ElementRef[]; submit: ElementRef | null; choice?: ScreenChoice }
  | { kind: 'click'; element: ElementRef; why: string; choice?: ScreenChoice }
  | { kind: 'ask'; fields: FormField[]; choices: ScreenChoice[]; websiteError: string | null; rejected: string[] }
  | {
      kind: 'wait_external';
      message: string;
      fields: FormField[];
      choices: ScreenChoice[];
      websiteError: string | null;
    }
  | { kind: 'verify' }
  | { kind: 'wait' }
  | { kind: 'fail'; code: FailureCode; message: string; websiteError: string | null; credentialRejected: boolean };

export interface Fill {
  element: ElementRef;
  boxes: ElementRef[];
  source: { from: 'stored'; key: string } | { from: 'answer'; fieldId: string } | { from: 'totp' };
  ref: string;
}
