import type { Connection } from '../model/connection.ts';
import type { Flow } from '../model/flow.ts';
import { newId } from '../model/id.ts';
import { LOGIN_SECONDS, nudgeTime, overallDeadline } from './deadlines.ts';

/** What an operator may set for logins. */
export interface LoginLimits {
  /** Of one organization, at the same time. */
  liveFlows: number;
  /** From the start of a login to its end, whatever happens. */
  loginSeconds: number;
}

/**
 * A flow that nobody has claimed yet.
 * @param handoffHash hex SHA-256 of the handoff code; null when nobody is to see a hosted page
 * @param seconds until it is over, whatever happens
 */
export function newFlow(
  connection: Pick<Connection, 'id' | 'org' | 'profile_id'>,
  type: Flow['type'],
  handoffHash: string | null,
  now: Date,
  seconds = LOGIN_SECONDS,
): Flow {
  return {
    id: newId(now.getTime()),
    org: connection.org,
    connection_id: connection.id,
    profile_id: connection.profile_id,
    type,
    status: 'IN_PROGRESS',
    step: 'DISCOVERING',
    phase: 'QUEUED',
    drive_id: null,
    round: 0,
    fields: [],
    choices: [],
    external_action_message: null,
    website_error: null,
    submitted: false,
    submitted_at: null,
    answer: null,
    answered_before: null,
    given_values: {},
    credential_used: null,
    task_token: null,
    checkpoint_key: null,
    handoff_hash: handoffHash,
    expires_at: overallDeadline(now, seconds),
    input_expires_at: null,
    error_code: null,
    error_message: null,
    post_login_url: null,
    saved_at: null,
    due_at: nudgeTime(now),
    created_at: now.toISOString(),
    ended_at: null,
  };
}
