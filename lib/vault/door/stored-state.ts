import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Checkpoint, PackedSession } from '../../flow/door.ts';
import type { Profile } from '../../model/profile.ts';
import { sessions } from '../../store/sessions.ts';
import { checkpointContext, sessionContext } from '../context.ts';
import { open, text } from '../open.ts';
import { openerFor, type Visit } from './visit.ts';

/** 4 MB compressed: in base64 it fits the 6 MB of a synchronous invocation. */
const MAX_COMPRESSED_BYTES = 4 * 1024 * 1024;
/** Far beyond any browser's quota that compresses to 4 MB, and within this function's memory. */
const MAX_PLAIN_BYTES = 128 * 1024 * 1024;

const storageState = z.looseObject({ cookies: z.array(z.looseObject({})), origins: z.array(z.looseObject({})) });

export function isTooLarge(packed: PackedSession): boolean {
  return Buffer.byteLength(packed, 'base64') > MAX_COMPRESSED_BYTES;
}

/** Whether this is a session at all: what is stored is later given to people's own browsers. */
export function isStorageState(packed: PackedSession): boolean {
  try {
    const json = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_PLAIN_BYTES });
    return storageState.safeParse(JSON.parse(json.toString('utf8'))).success;
  } catch {
    return false;
  }
}

/** The profile's saved session; null when it has none. */
export async function loadSession(visit: Visit, profile: Profile): Promise<PackedSession | null> {
  const sealed = profile.session_key && (await sessions.get(profile.session_key));
  if (!sealed) return null;
  const context = sessionContext(profile.org, profile.id);
  const opened = await open(visit.keyArn, openerFor(visit, 'restore'), context, sealed);
  return Buffer.from(opened.expose()).toString('base64');
}

/** What the drive before left for this one; null when there is none. */
export async function loadCheckpoint(visit: Visit): Promise<Checkpoint | null> {
  const { flow, keyArn } = visit;
  const sealed = flow.checkpoint_key && (await sessions.get(flow.checkpoint_key));
  if (!sealed) return null;
  const opened = await open(keyArn, openerFor(visit, 'resume'), checkpointContext(flow.org, flow.id), sealed);
  return JSON.parse(text(opened).expose()) as Checkpoint;
}
