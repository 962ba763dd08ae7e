import { Logger } from '@aws-lambda-powertools/logger';
import type { DoorReplies, DoorReply } from '../../lib/flow/door.ts';
import { type CheckedDoorRequest, doorRequest } from '../../lib/flow/door-schema.ts';
import { answer } from '../../lib/vault/door/answer.ts';
import { claim } from '../../lib/vault/door/claim.ts';
import { credential, totp } from '../../lib/vault/door/credential.ts';
import { fail } from '../../lib/vault/door/fail.ts';
import { hold, report, suspend } from '../../lib/vault/door/question.ts';
import { saveSession } from '../../lib/vault/door/save.ts';
import { saveCredential } from '../../lib/vault/door/save-credential.ts';
import { trace } from '../../lib/vault/door/trace.ts';
import { admit, isRefusal, refuse, type Visit } from '../../lib/vault/door/visit.ts';

type AnyReply = DoorReply<keyof DoorReplies>;

const logger = new Logger({ serviceName: 'vault/flow' });

/**
 * The one door of the browser zone: answers the drive that has claimed a live flow, and no one else. Neither requests
 * nor replies are logged: both hold secrets.
 */
export async function handler(event: unknown): Promise<AnyReply> {
  const parsed = doorRequest.safeParse(event);
  if (!parsed.success) return refuse('invalid_request');
  const request = parsed.data;
  const now = new Date();
  if (request.op === 'claim') return claim(request.flowId, request.driveId, now);
  const visit = await admit(request, now);
  return isRefusal(visit) ? visit : perform(visit, request);
}

async function perform(visit: Visit, request: Exclude<CheckedDoorRequest, { op: 'claim' }>): Promise<AnyReply> {
  switch (request.op) {
    case 'credential':
      return credential(visit);
    case 'totp':
      return totp(visit, request.avoid);
    case 'report':
      return report(visit, request.step, request.message ?? null);
    case 'hold':
      return hold(visit, request.question);
    case 'answer':
      return answer(visit);
    case 'suspend':
      return suspend(visit, request.checkpoint);
    case 'save':
      return save(visit, request);
    case 'fail':
      return fail(visit, request.failure);
    case 'trace':
      return trace(visit, request);
  }
}

async function save(visit: Visit, request: Extract<CheckedDoorRequest, { op: 'save' }>): Promise<AnyReply> {
  const reply = await saveSession(visit, request);
  if (!reply.ok) return reply;
  try {
    await saveCredential(visit, request.unsaved, request.sso ?? null);
  } catch (error) {
    // The login itself succeeded and is saved: a credential that could not be kept does not undo that.
    logger.warn('the given values were not kept', { flowId: visit.flow.id, name: (error as Error).name });
  }
  return reply;
}
