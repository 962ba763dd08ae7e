import type { Flow, FlowAnswer, FlowStep, GivenValue } from '../model/flow.ts';
import { inputDeadline, nudgeTime } from './deadlines.ts';
import type { Question } from './door.ts';

type Comparable = 'status' | 'phase' | 'drive_id' | 'round' | 'submitted' | 'saved_at' | 'handoff_hash';

/** What must hold at the instant of the write; a list means any of its values. */
export type Requirement = { [Name in Comparable]?: Flow[Name] | readonly Flow[Name][] };

/**
 * One change of a flow, as data: the store compiles it to a conditional write, the model test interprets it. Every
 * race (an answer against the end of the hold, two answers, an answer against expiry or cancel) is settled by the
 * one write that finds its requirement met. Made from a flow that was read before, of which it takes only what its
 * requirement pins (mostly `round`).
 */
export interface Transition {
  requires: Requirement;
  sets: Partial<Flow>;
}

const LIVE = { status: 'IN_PROGRESS', saved_at: null } as const;

const NO_QUESTION = { fields: [], choices: [], external_action_message: null, input_expires_at: null };

/** A drive takes the flow: at its start, or after a suspension together with the answer that ended it. */
export function claim(flow: Flow, driveId: string): Transition {
  const sets = { phase: 'DRIVING', drive_id: driveId, task_token: null, due_at: flow.expires_at } as const;
  if (flow.phase === 'QUEUED') return { requires: { ...LIVE, phase: 'QUEUED' }, sets };
  return {
    requires: { ...LIVE, phase: 'SUSPENDED', submitted: true, round: flow.round },
    sets: { ...sets, given_values: withAnswer(flow) },
  };
}

/**
 * The drive asks, and keeps its page open. A question may replace one that nobody has answered yet.
 * @param seconds that a person has to answer
 */
export function hold(flow: Flow, driveId: string, question: Question, now: Date, seconds?: number): Transition {
  const deadline = inputDeadline(now, flow.expires_at, seconds);
  const unanswered =
    flow.phase === 'HELD' ? ({ phase: 'HELD', submitted: false } as const) : ({ phase: 'DRIVING' } as const);
  return {
    requires: { ...LIVE, ...unanswered, drive_id: driveId, round: flow.round },
    sets: {
      phase: 'HELD',
      step: question.externalActionMessage === null ? 'AWAITING_INPUT' : 'AWAITING_EXTERNAL_ACTION',
      round: flow.round + 1,
      fields: question.fields,
      choices: question.choices,
      website_error: question.websiteError,
      external_action_message: question.externalActionMessage,
      submitted: false,
      submitted_at: null,
      answer: null,
      answered_before: flow.answer
        ? { digest: flow.answer.digest, at: flow.submitted_at ?? now.toISOString() }
        : flow.answered_before,
      input_expires_at: deadline,
      due_at: deadline,
    },
  };
}

/** Whether a question asks for all that the open one asks: an answer that is on its way fits it too. */
export function asksAgain(flow: Flow, { fields, choices }: Question): boolean {
  const within = (before: readonly { id: string }[], now: readonly { id: string }[]) =>
    before.every(({ id }) => now.some((one) => one.id === id));
  return flow.phase === 'HELD' && within(flow.fields, fields) && within(flow.choices, choices);
}

/** The open question in new words (another number to match, a further choice): same round, and its clock runs on. */
export function renew(flow: Flow, driveId: string, question: Question): Transition {
  return {
    requires: { ...LIVE, phase: 'HELD', submitted: false, drive_id: driveId, round: flow.round },
    sets: {
      step: question.externalActionMessage === null ? 'AWAITING_INPUT' : 'AWAITING_EXTERNAL_ACTION',
      fields: question.fields,
      choices: question.choices,
      website_error: question.websiteError,
      external_action_message: question.externalActionMessage,
    },
  };
}

/** A person answers the open question. */
export function submit(flow: Flow, answer: FlowAnswer, now: Date): Transition {
  return {
    requires: { ...LIVE, phase: ['HELD', 'SUSPENDED'], submitted: false, round: flow.round },
    sets: {
      submitted: true,
      submitted_at: now.toISOString(),
      answer,
      step: 'SUBMITTING',
      external_action_message: null,
      due_at: nudgeTime(now),
    },
  };
}

/**
 * The holding drive takes the answer. It stays on the record until the next question, so that the drive can be told
 * again when the reply was lost.
 */
export function consume(flow: Flow, driveId: string): Transition {
  return {
    requires: { ...LIVE, phase: 'HELD', submitted: true, drive_id: driveId, round: flow.round },
    sets: { phase: 'DRIVING', given_values: withAnswer(flow), input_expires_at: null, due_at: flow.expires_at },
  };
}

/** The step to show while the drive works. */
export function report(driveId: string, step: FlowStep, message: string | null): Transition {
  return {
    requires: { ...LIVE, phase: 'DRIVING', drive_id: driveId },
    sets: { step, external_action_message: message },
  };
}

/** The page went past an open question by itself (a push was approved, a fallback was not needed). */
export function withdraw(flow: Flow, driveId: string, step: FlowStep, message: string | null): Transition {
  return {
    requires: { ...LIVE, phase: 'HELD', submitted: false, drive_id: driveId, round: flow.round },
    sets: {
      ...NO_QUESTION,
      phase: 'DRIVING',
      step,
      website_error: null,
      external_action_message: message,
      due_at: flow.expires_at,
    },
  };
}

/** The drive closes its page. `drive_id` stays: a drive whose reply was lost learns that it has suspended. */
export function suspend(flow: Flow, driveId: string, checkpointKey: string): Transition {
  return {
    requires: { ...LIVE, phase: 'HELD', submitted: false, drive_id: driveId, round: flow.round },
    sets: { phase: 'SUSPENDED', checkpoint_key: checkpointKey },
  };
}

/** The state machine waits with this token. The caller then reads again, and wakes it when an answer came first. */
export function registerToken(token: string): Transition {
  return { requires: { ...LIVE, phase: 'SUSPENDED' }, sets: { task_token: token } };
}

/** A drive has opened the stored credential; remembered, so that a refusal is held against this version only. */
export function useCredential(driveId: string, credentialVersion: string): Transition {
  return {
    requires: { ...LIVE, phase: ['DRIVING', 'HELD'], drive_id: driveId },
    sets: { credential_used: credentialVersion },
  };
}

/** What became of asking a provider for its item: a person who is asked instead, and does not come, is told. */
export function noteProblem(driveId: string, problem: NonNullable<Flow['credential_problem']> | null): Transition {
  return { requires: { ...LIVE, drive_id: driveId }, sets: { credential_problem: problem } };
}

/**
 * The login is proven and its session stored. Written together with the profile's pointer to it.
 * @param learned what the login went through and needed
 */
export function save(
  driveId: string,
  postLoginUrl: string | null,
  now: Date,
  {
    sso_hosts = [],
    needed = [],
    typed = [],
    recipe = false,
  }: Pick<Flow, 'sso_hosts' | 'needed' | 'typed' | 'recipe'> = {},
): Transition {
  return {
    requires: { ...LIVE, phase: ['DRIVING', 'HELD'], drive_id: driveId },
    sets: {
      saved_at: now.toISOString(),
      post_login_url: postLoginUrl,
      ...(sso_hosts.length > 0 && { sso_hosts }),
      needed,
      typed,
      recipe,
      phase: 'DRIVING',
      step: 'SUBMITTING',
      ...NO_QUESTION,
    },
  };
}

/** Sweep has nudged the flow and looks again later. */
export function postpone(flow: Flow, dueAt: string): Transition {
  return { requires: { status: flow.status, phase: flow.phase, round: flow.round }, sets: { due_at: dueAt } };
}

/** A person may open the hosted page with this code, and with no earlier one. */
export function offerHandoff(hash: string): Transition {
  return { requires: { status: 'IN_PROGRESS' }, sets: { handoff_hash: hash } };
}

/**
 * The one use of a handoff code.
 * @param resumeHash of what its page may resume by; whoever came before it may not any more
 */
export function redeemHandoff(hash: string, resumeHash: string | null): Transition {
  return {
    requires: { status: 'IN_PROGRESS', handoff_hash: hash },
    sets: { handoff_hash: null, resume_hash: resumeHash },
  };
}

/** Only what was saved succeeds. */
export function succeed(flow: Flow & { saved_at: string }, now: Date): Transition {
  return { requires: { status: 'IN_PROGRESS', saved_at: flow.saved_at }, sets: { ...ended(now), status: 'SUCCESS' } };
}

/** @param driveId the drive that failed; null when the state machine says so */
export function fail(
  driveId: string | null,
  failure: { code: string; message: string; websiteError: string | null },
  now: Date,
): Transition {
  const { code, message, websiteError } = failure;
  return {
    requires: driveId === null ? LIVE : { ...LIVE, phase: ['DRIVING', 'HELD'], drive_id: driveId },
    sets: { ...ended(now), status: 'FAILED', error_code: code, error_message: message, website_error: websiteError },
  };
}

/** A deadline has passed. Pinned to the round: an answer that came first turns the input deadline void. */
export function expire(flow: Flow, failure: { code: string; message: string }, now: Date): Transition {
  return {
    requires: { ...LIVE, round: flow.round, submitted: flow.submitted },
    sets: { ...ended(now), status: 'EXPIRED', error_code: failure.code, error_message: failure.message },
  };
}

/** Somebody does not want the login any more, or its connection goes away. */
export function cancel(now: Date): Transition {
  return { requires: LIVE, sets: { ...ended(now), status: 'CANCELED' } };
}

/**
 * What an end leaves behind: no question, no answer, no value, no way back in. The token stays until the flow is
 * settled: whoever ends it learns from this very write whom to wake, and when he dies before he does, Sweep does it.
 */
function ended(now: Date): Partial<Flow> {
  return {
    ...NO_QUESTION,
    phase: 'ENDED',
    step: 'COMPLETED',
    drive_id: null,
    answer: null,
    answered_before: null,
    given_values: {},
    handoff_hash: null,
    due_at: nudgeTime(now),
    ended_at: now.toISOString(),
  };
}

/** Nothing is left to be done about an ended flow. */
export function retire(): Transition {
  return {
    requires: { status: ['SUCCESS', 'FAILED', 'EXPIRED', 'CANCELED'] },
    sets: { task_token: null, checkpoint_key: null, due_at: null },
  };
}

/** The values given so far with those of the present answer, by ref. */
function withAnswer(flow: Flow): Record<string, GivenValue> {
  const given = { ...flow.given_values };
  for (const { id, ref, type } of flow.fields) {
    const sealed = flow.answer?.sealed_values[id];
    if (sealed) given[ref] = { field_id: id, type, sealed_value: sealed };
  }
  return given;
}
