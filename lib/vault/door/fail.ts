import type { DoorReply, Failure } from '../../flow/door.ts';
import { FAILURES, isFailureCode } from '../../flow/failure.ts';
import { fail as failFlow } from '../../flow/transitions.ts';
import { connections } from '../../store/connections.ts';
import { flows } from '../../store/flows.ts';
import { refusedBecause, type Visit } from './visit.ts';

/** Ends the flow with the drive's reason. A refused credential is remembered first: it is true however the flow ends. */
export async function fail(visit: Visit, failure: Failure): Promise<DoorReply<'fail'>> {
  const { flow, driveId, now } = visit;
  const used = flow.credential_used;
  if (failure.credentialRejected && used !== null) {
    await connections.update(flow.org, flow.connection_id, (current) => ({ ...current, rejected_credential: used }));
  }
  const code = isFailureCode(failure.code) ? failure.code : 'internal_error';
  const message = failure.message || FAILURES[code];
  const ended = await flows.attempt(flow.id, failFlow(driveId, { ...failure, code, message }, now));
  return ended ? { ok: true } : refusedBecause(visit);
}
