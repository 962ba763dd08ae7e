import { isOverdue } from '../../flow/deadlines.ts';
import type { DoorReply, DoorRequest } from '../../flow/door.ts';
import type { Flow } from '../../model/flow.ts';
import { flows } from '../../store/flows.ts';
import { organizations } from '../../store/organizations.ts';
import type { Opener } from '../open.ts';

/** One call at the door by the drive that has claimed the flow. */
export interface Visit {
  flow: Flow;
  driveId: string;
  /** The key of the flow's organization. */
  keyArn: string;
  now: Date;
}

type Refusal = Extract<DoorReply<'claim'>, { ok: false }>;

export function refuse(reason: Refusal['reason']): Refusal {
  return { ok: false, reason };
}

export function isRefusal(visit: Visit | Refusal): visit is Refusal {
  return 'ok' in visit;
}

/** Whether a drive may still act for the flow. */
export function isLive(flow: Flow, now: Date): boolean {
  return flow.status === 'IN_PROGRESS' && flow.saved_at === null && flow.expires_at > now.toISOString();
}

/** The flow and its organization, for a drive that holds it. `save` may come again after it has saved. */
export async function admit({ flowId, driveId, op }: Pick<DoorRequest, 'flowId' | 'driveId' | 'op'>, now: Date) {
  const flow = await flows.get(flowId);
  if (!flow) return refuse('not_found');
  const saved = op === 'save' && flow.status === 'IN_PROGRESS' && flow.saved_at !== null;
  if (!saved && !isLive(flow, now)) return refuse('not_live');
  if (flow.drive_id !== driveId) return refuse('claimed_by_another');
  // A drive that has suspended is done; it may only hear so again, and tell how it came to it.
  if (flow.phase === 'SUSPENDED' && op !== 'suspend' && op !== 'trace') return refuse('not_live');
  return visitOf(flow, driveId, now);
}

export async function visitOf(flow: Flow, driveId: string, now: Date): Promise<Visit | Refusal> {
  const organization = await organizations.get(flow.org);
  if (organization?.status !== 'ACTIVE') return refuse('not_live');
  return { flow, driveId, keyArn: organization.key_arn, now };
}

/** Who opens, for the audit record. */
export function openerFor({ flow }: Visit, reason: string): Opener {
  return { door: 'vault/flow', reason, flowId: flow.id };
}

/** Why a transition was not possible: the flow ended, was taken, or is simply elsewhere than the drive thinks. */
export async function refusedBecause({ flow, driveId, now }: Visit): Promise<Refusal> {
  const current = await flows.get(flow.id);
  if (!current) return refuse('not_found');
  if (!isLive(current, now) || isOverdue(current, now)) return refuse('not_live');
  return refuse(current.drive_id === driveId ? 'invalid_request' : 'claimed_by_another');
}
