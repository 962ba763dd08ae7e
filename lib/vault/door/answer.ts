import type { Answer, DoorReply } from '../../flow/door.ts';
import { consume } from '../../flow/transitions.ts';
import { flows } from '../../store/flows.ts';
import { answerContext } from '../context.ts';
import { openAll, text } from '../open.ts';
import { openerFor, refusedBecause, type Visit } from './visit.ts';

/** The answer to the open question: null as long as there is none. */
export async function answer(visit: Visit): Promise<DoorReply<'answer'>> {
  const { flow, driveId } = visit;
  if (!flow.submitted) return { ok: true, answer: null };
  if (flow.phase === 'HELD') {
    const taken = await flows.attempt(flow.id, consume(flow, driveId));
    if (!taken) return refusedBecause(visit);
  }
  // In any other phase it was taken before, and the reply was lost.
  return { ok: true, answer: await openAnswer(visit) };
}

/** The answer on the record, opened. */
export async function openAnswer(visit: Visit): Promise<Answer | null> {
  const { flow, keyArn } = visit;
  if (!flow.answer) return null;
  const sealed = Object.entries(flow.answer.sealed_values).map(
    ([fieldId, message]) => [fieldId, { context: answerContext(flow.org, flow.id, fieldId), message }] as const,
  );
  const opened = await openAll(keyArn, openerFor(visit, 'answer'), Object.fromEntries(sealed));
  const values = Object.entries(opened).map(([fieldId, value]) => [fieldId, text(value).expose()] as const);
  return {
    values: Object.fromEntries(values),
    refs: Object.fromEntries(flow.fields.map(({ id, ref }) => [id, ref])),
    choiceId: flow.answer.choice_id,
  };
}
