import type { Need } from '../model/flow.ts';
import type { BrowserIdentity } from '../model/profile.ts';
import type { LearnedRecipe } from '../model/recipe.ts';
import type { Choice, Field } from '../model/screen.ts';
import type { StorageState } from '../model/session.ts';

/**
 * What a drive may ask of `vault/flow`, the one door of the browser zone, and what it gets back.
 * Every request names the flow and the drive; the vault answers only the drive that claimed a flow that is
 * IN_PROGRESS and not past its deadline. Otherwise the reply is `{ ok: false, reason }` and the drive stops.
 */
export type DoorRequest = { flowId: string; driveId: string } & DoorOperation;

export type DoorOperation =
  /** Take the flow. The same drive may claim again (a reply can be lost), another may not. */
  | { op: 'claim' }
  /** Open the stored credential's values: asked for only when a login page really wants them. */
  | { op: 'credential' }
  /**
   * A one-time code from the stored TOTP secret, with at least 3 s to live. The secret itself stays in the vault.
   * `avoid` is a code the site has just refused: the reply is then the one after it, to be typed from `validFrom` on.
   */
  | { op: 'totp'; avoid?: string }
  /** The step to show while the drive works. Takes back an open question that the page went past by itself. */
  | { op: 'report'; step: 'DISCOVERING' | 'SUBMITTING' | 'AWAITING_EXTERNAL_ACTION'; message?: string }
  /**
   * Ask a question and keep the page open. When an answer to the question before has come meanwhile, nothing is
   * asked: the next `answer` brings it.
   */
  | { op: 'hold'; question: Question }
  /** Fetch the answer to the open question, if there is one. Asked again before the next question: the same answer. */
  | { op: 'answer' }
  /** Close the page: leave the question to the state machine. Refused when an answer has come meanwhile. */
  | { op: 'suspend'; checkpoint: Checkpoint }
  /** The login is proven: store the session, and settle what the flow learned. */
  | {
      op: 'save';
      session: PackedSession;
      postLoginUrl: string | null;
      browser: BrowserIdentity;
      /** Refs whose values are not to be kept. */
      unsaved: string[];
      /** Exact hosts of identity providers' tenants that were given values. */
      pinned?: string[] | undefined;
      /** Whose login a person gave: an identity provider's, at this host. Null for the site's own. */
      sso?: { provider: string; domain: string } | null | undefined;
      /** What the login needed beside stored values, see `Flow.needed`. */
      needed?: Need[] | undefined;
      /** Credential keys whose values were typed, see `Flow.typed`. */
      typed?: string[] | undefined;
      /** The way it went. Absent when nothing was asked: the one before stays. */
      recipe?: LearnedRecipe | undefined;
    }
  /** The login ended without success. */
  | { op: 'fail'; failure: Failure }
  /** The next steps for the flow's trace. `from` is how many this drive has sent before: sent again, they count once. */
  | { op: 'trace'; startedAt: string; from: number; steps: TracedStep[] };

/** One step of a drive, in words: what it saw and did. Holds no value, and no address beyond its path. */
export interface TracedStep {
  /** Milliseconds since the drive began. */
  at: number;
  screen: string;
  /** Why the page was taken for this screen. */
  because: string;
  action: string;
  /** Why this was done. */
  why: string;
}

export interface Question {
  fields: Field[];
  choices: Choice[];
  websiteError: string | null;
  externalActionMessage: string | null;
}

export interface Failure {
  /** One of `lib/flow/failure.ts`. */
  code: string;
  /** For the client; never holds a value. */
  message: string;
  /** The site's own words, trimmed to 500 characters; null when it said nothing. */
  websiteError: string | null;
  /** True when the stored credential was typed and the site refused it. */
  credentialRejected: boolean;
}

/** gzip'd JSON of a StorageState in base64: at most 4 MB compressed. */
export type PackedSession = string;

/** What a later drive needs to go on where this one stopped. */
export interface Checkpoint {
  session: PackedSession;
  url: string;
  /** Refs of values already given to the site in this flow. */
  given: string[];
  /** Refs whose stored value the site has refused in this flow. */
  refused: string[];
  /** What the login has needed so far. */
  needs?: { needed: Need[]; typed: string[] } | undefined;
  /** How far signing in with an identity provider had come. */
  sso?:
    | {
        /** The one that a person has chosen. */
        provider: string | null;
        /** Exact hosts of identity providers that the connection's own pages led to. */
        reached: string[];
        /** Host and port that asked the open question. */
        asked: string | null;
        /** Where each ref was typed. */
        places: Record<string, Place>;
      }
    | null
    | undefined;
}

/** Where a value was typed. */
export interface Place {
  host: string;
  /** A person gave it in this flow. */
  answer: boolean;
}

/** Reply of `claim`. */
export interface ClaimReply {
  flowType: 'LOGIN' | 'REAUTH';
  domain: string;
  loginUrl: string | null;
  allowedDomains: string[];
  /** Exact hosts of identity providers' tenants that the connection has logged in through. */
  pinned?: string[];
  postLoginUrl: string | null;
  /** The way the connection's last login went; null when there is none. */
  recipe?: LearnedRecipe | null;
  browser: BrowserIdentity;
  /** The profile's saved session; null before the first login, and beside a checkpoint, which has all of it. */
  session: PackedSession | null;
  checkpoint: Checkpoint | null;
  /** The answer that woke this drive, after a suspension. */
  answer: Answer | null;
  /** What the stored credential holds, by name only. */
  credential: {
    domain: string;
    ssoProvider: string | null;
    keys: string[];
    hasTotp: boolean;
    rejected: boolean;
    /** Which item of a provider it is, and why that one, in words; absent for a stored credential. */
    told?: string;
  } | null;
  /** Why a provider's item is not to be had, or what it lacks; absent when all is well. */
  credentialProblem?: { code: string; message: string } | null;
  /** ISO: when the flow ends whatever happens. */
  expiresAt: string;
  holdSeconds: number;
}

export interface Answer {
  /** Field id → value, as a person gave them. Secret. */
  values: Record<string, string>;
  /** Field id → credential key. */
  refs: Record<string, string>;
  choiceId: string | null;
}

export interface DoorReplies {
  claim: ClaimReply;
  /** `lost`: a provider that had it a moment ago gives nothing now, and a person is to be asked instead. */
  credential: { values: Record<string, string>; lost?: true };
  totp: { code: string; validFrom: string; expiresAt: string; lost?: true };
  report: object;
  hold: { inputExpiresAt: string };
  answer: { answer: Answer | null };
  suspend: { suspended: boolean };
  save: object;
  fail: object;
  trace: object;
}

export type DoorReply<Op extends keyof DoorReplies> =
  | ({ ok: true } & DoorReplies[Op])
  | {
      ok: false;
      reason: 'not_found' | 'not_live' | 'claimed_by_another' | 'no_credential' | 'too_large' | 'invalid_request';
    };

/** What a drive tells the state machine: a reference and a word, never a value. */
export interface DriveResult {
  flowId: string;
  outcome: 'SUCCESS' | 'FAILED' | 'SUSPENDED' | 'ENDED';
}

export type { StorageState };
