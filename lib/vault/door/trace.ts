import type { DoorReply } from '../../flow/door.ts';
import { type Batch, withBatch } from '../../flow/trace.ts';
import { traces } from '../../store/traces.ts';
import type { Visit } from './visit.ts';

/** Keeps what the drive tells of its steps. */
export async function trace({ flow, driveId, now }: Visit, batch: Batch): Promise<DoorReply<'trace'>> {
  await traces.update(flow.id, (current) => withBatch(current, flow.id, driveId, batch), now);
  return { ok: true };
}
