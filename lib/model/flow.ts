import type { Choice, Field } from './screen.ts';

export type FlowStatus = 'IN_PROGRESS' | 'SUCCESS' | 'FAILED' | 'EXPIRED' | 'CANCELED';
export type FlowStep = 'DISCOVERING' | 'AWAITING_INPUT' | 'AWAITING_EXTERNAL_ACTION' | 'SUBMITTING' | 'COMPLETED';

/**
 * Where the browser is while a flow lives.
 * QUEUED: no drive has claimed it. DRIVING: a drive works. HELD: a drive keeps the page open and waits for an answer.
 * SUSPENDED: no browser, the state machine waits on a task token. ENDED: nothing more happens.
 */
export type FlowPhase = 'QUEUED' | 'DRIVING' | 'HELD' | 'SUSPENDED' | 'ENDED';

/** What a person submitted in one round: values sealed one by one, plus the choice taken. */
export interface FlowAnswer {
  /** Field id → sealed value (purpose `answer`). */
  sealed_values: Record<string, Uint8Array>;
  choice_id: string | null;
  /** Keyed digest of the request that brought it: the same request sent again is accepted again. */
  digest: string;
}

/** A value that a person gave in this flow. */
export interface GivenValue {
  /** The field it was given for; part of what it is sealed with. */
  field_id: string;
  type: Field['type'];
  sealed_value: Uint8Array;
}

/** What a login may need beside the values of a credential. */
export const NEEDS = ['external_action', 'sms_code', 'email_code', 'totp_code', 'input'] as const;
export type Need = (typeof NEEDS)[number];

/** One login, from the request to its end. */
export interface Flow {
  id: string;
  org: string;
  connection_id: string;
  profile_id: string;
  type: 'LOGIN' | 'REAUTH';
  status: FlowStatus;
  step: FlowStep;
  phase: FlowPhase;
  /** The drive that has claimed the flow; null between drives. */
  drive_id: string | null;
  /** Counts questions; an answer belongs to one round. */
  round: number;
  fields: Field[];
  choices: Choice[];
  external_action_message: string | null;
  website_error: string | null;
  submitted: boolean;
  submitted_at: string | null;
  answer: FlowAnswer | null;
  /** The answer to the question before: sent again late, it is no answer to this one. */
  answered_before: { digest: string; at: string } | null;
  /** Every value a person gave in this flow, by ref: what a success saves into the credential. */
  given_values: Record<string, GivenValue>;
  /** `<credential id>:<version>` whose values a drive has opened; null when none has. */
  credential_used: string | null;
  /** Why a provider's item was not to be had, so that a person is asked instead; absent when it was, or none is used. */
  credential_problem?: { code: string; message: string } | null;
  /** What wakes the state machine; kept beyond the flow's end until it is settled. */
  task_token: string | null;
  /** S3 key of the sealed checkpoint; null when there is none. */
  checkpoint_key: string | null;
  /** Hex SHA-256 of the one handoff code that may still be exchanged. */
  handoff_hash: string | null;
  /** Hex SHA-256 of what the page that exchanged the last code may resume by; absent until one has. */
  resume_hash?: string | null;
  /** How often a person at the page has started again after a failure, up to this login; absent: never. */
  restarts?: number;
  /** Overall deadline, ISO: 20 minutes after the start (contract section 3). */
  expires_at: string;
  /** Deadline of the open question, ISO: 10 minutes after it was asked. */
  input_expires_at: string | null;
  error_code: string | null;
  error_message: string | null;
  post_login_url: string | null;
  /** Exact hosts of identity providers' tenants that the login went through. */
  sso_hosts?: string[];
  /** What the login has needed beside stored values; absent until it is proven. `input`: something only a person knew. */
  needed?: Need[];
  /** Credential keys whose values were typed, those that a person gave among them; absent until it is proven. */
  typed?: string[];
  /** Whether a recipe of it was kept; absent until it is proven. */
  recipe?: boolean;
  /** When the proven session was saved, ISO: from then on the flow can only end in SUCCESS. */
  saved_at: string | null;
  /** When Sweep looks at the flow next, ISO; null once it has ended and nothing is left to be done about it. */
  due_at: string | null;
  created_at: string;
  ended_at: string | null;
}
