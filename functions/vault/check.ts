import type { CheckDoorReplies, CheckDoorReply } from '../../lib/flow/check-door.ts';
import { type CheckedCheckDoorRequest, checkDoorRequest } from '../../lib/flow/check-door-schema.ts';
import { probe, session } from '../../lib/vault/check-door/look.ts';
import { saveCookies, saveSession } from '../../lib/vault/check-door/save.ts';
import { admit, type CheckVisit, isRefusal, refuse } from '../../lib/vault/check-door/visit.ts';

type AnyReply = CheckDoorReply<keyof CheckDoorReplies>;

/**
 * The one door of those who look at a session: answers for the check that is under way, and for no other. Neither
 * requests nor replies are logged: both hold secrets.
 */
export async function handler(event: unknown): Promise<AnyReply> {
  const parsed = checkDoorRequest.safeParse(event);
  if (!parsed.success) return refuse('invalid_request');
  const visit = await admit(parsed.data, parsed.data.op, new Date());
  return isRefusal(visit) ? visit : perform(visit, parsed.data);
}

function perform(visit: CheckVisit, request: CheckedCheckDoorRequest): Promise<AnyReply> {
  switch (request.op) {
    case 'probe':
      return probe(visit);
    case 'session':
      return session(visit);
    case 'save_cookies':
      return saveCookies(visit, request);
    case 'save_session':
      return saveSession(visit, request);
  }
}
