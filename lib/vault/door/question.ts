import { isDeepStrictEqual } from 'node:util';
import type { Checkpoint, DoorReply, Question } from '../../flow/door.ts';
import {
  asksAgain,
  hold as holdFlow,
  renew,
  report as reportStep,
  suspend as suspendFlow,
  withdraw,
} from '../../flow/transitions.ts';
import type { Flow, FlowStep } from '../../model/flow.ts';
import { flows } from '../../store/flows.ts';
import { sessions } from '../../store/sessions.ts';
import { checkpointContext } from '../context.ts';
import { seal } from '../seal.ts';
import { isTooLarge } from '../session-parts.ts';
import { refuse, refusedBecause, type Visit } from './visit.ts';

/** The step to show. An open question is taken back with it, unless it has been answered. */
export async function report(visit: Visit, step: FlowStep, message: string | null): Promise<DoorReply<'report'>> {
  const { flow, driveId } = visit;
  const answered = flow.phase === 'HELD' && flow.submitted;
  if (answered) return { ok: true };
  const transition =
    flow.phase === 'HELD' ? withdraw(flow, driveId, step, message) : reportStep(driveId, step, message);
  if (await flows.attempt(flow.id, transition)) return { ok: true };
  // An answer came between: it is not taken back, and the drive finds it at its next look.
  return (await wasAnswered(visit)) ? { ok: true } : refusedBecause(visit);
}

/** Asks. */
export async function hold(visit: Visit, question: Question): Promise<DoorReply<'hold'>> {
  const { flow, driveId, now } = visit;
  // Asked again because the reply was lost: people see it already, and it stays the question that they answer.
  if (flow.phase === 'HELD' && isDeepStrictEqual(questionOf(flow), question)) {
    return { ok: true, inputExpiresAt: flow.input_expires_at ?? flow.expires_at };
  }
  const answered = flow.phase === 'HELD' && flow.submitted;
  const asking = asksAgain(flow, question)
    ? renew(flow, driveId, question)
    : holdFlow(flow, driveId, question, now, answerSeconds());
  const held = answered ? null : await flows.attempt(flow.id, asking);
  if (held) return { ok: true, inputExpiresAt: held.input_expires_at ?? held.expires_at };
  if (answered || (await wasAnswered(visit))) {
    return { ok: true, inputExpiresAt: flow.input_expires_at ?? flow.expires_at };
  }
  return refusedBecause(visit);
}

/** Leaves the question to the state machine, unless an answer has come. */
export async function suspend(visit: Visit, checkpoint: Checkpoint): Promise<DoorReply<'suspend'>> {
  const { flow, driveId, keyArn } = visit;
  if (flow.phase === 'SUSPENDED') return { ok: true, suspended: true };
  if (flow.phase === 'HELD' && flow.submitted) return { ok: true, suspended: false };
  if (isTooLarge(checkpoint.session)) return refuse('too_large');
  const key = sessions.newCheckpointKey(flow.org, flow.id);
  await sessions.put(key, await seal(keyArn, checkpointContext(flow.org, flow.id), JSON.stringify(checkpoint)));
  if (await flows.attempt(flow.id, suspendFlow(flow, driveId, key))) {
    if (flow.checkpoint_key) await sessions.remove(flow.checkpoint_key);
    return { ok: true, suspended: true };
  }
  await sessions.remove(key);
  return (await wasAnswered(visit)) ? { ok: true, suspended: false } : refusedBecause(visit);
}

function answerSeconds(): number | undefined {
  return process.env.ANSWER_SECONDS === undefined ? undefined : Number(process.env.ANSWER_SECONDS);
}

function questionOf(flow: Flow): Question {
  return {
    fields: flow.fields,
    choices: flow.choices,
    websiteError: flow.website_error,
    externalActionMessage: flow.external_action_message,
  };
}

async function wasAnswered({ flow, driveId }: Visit): Promise<boolean> {
  const current = await flows.get(flow.id);
  return current?.phase === 'HELD' && current.submitted && current.drive_id === driveId;
}
