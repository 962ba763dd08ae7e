import type { Checkpoint } from '../../flow/door.ts';
import { sessions } from '../../store/sessions.ts';
import { checkpointContext } from '../context.ts';
import { open, text } from '../open.ts';
import { openerFor, type Visit } from './visit.ts';

/** What the drive before left for this one; null when there is none. */
export async function loadCheckpoint(visit: Visit): Promise<Checkpoint | null> {
  const { flow, keyArn } = visit;
  const sealed = flow.checkpoint_key && (await sessions.get(flow.checkpoint_key));
  if (!sealed) return null;
  const opened = await open(keyArn, openerFor(visit, 'resume'), checkpointContext(flow.org, flow.id), sealed);
  return JSON.parse(text(opened).expose()) as Checkpoint;
}
