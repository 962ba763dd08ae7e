import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { PackedSession } from '../flow/door.ts';
import type { StorageState } from '../model/session.ts';

/** 4 MB compressed: in base64 it still fits the 6 MB that a synchronous Lambda invocation may carry. */
export const MAX_PACKED_BYTES = 4 * 1024 * 1024;
/** Before it is compressed, which is also what a vault function is ready to read. */
export const MAX_PLAIN_BYTES = 64 * 1024 * 1024;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A session is larger than we can store. */
export class SessionTooLarge extends Error {
  override name = 'SessionTooLarge';
}

/**
 * A session as it travels through the vault's door: gzip'd JSON in base64.
 * @throws SessionTooLarge past `MAX_PACKED_BYTES`, or the plain limit
 */
export async function packSession(state: StorageState): Promise<PackedSession> {
  const plain = Buffer.from(JSON.stringify(state));
  if (plain.length > MAX_PLAIN_BYTES) {
    throw new SessionTooLarge(`The session takes ${plain.length} bytes; at most ${MAX_PLAIN_BYTES} fit`);
  }
  const packed = await compress(plain);
  if (packed.length > MAX_PACKED_BYTES) {
    throw new SessionTooLarge(`The session takes ${packed.length} bytes compressed; at most ${MAX_PACKED_BYTES} fit`);
  }
  return packed.toString('base64');
}

/** @throws when the text is not a packed session */
export async function unpackSession(packed: PackedSession): Promise<StorageState> {
  const json = await decompress(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_PLAIN_BYTES + 1024 * 1024 });
  return JSON.parse(json.toString('utf8')) as StorageState;
}
