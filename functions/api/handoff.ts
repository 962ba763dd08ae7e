import { createHash, randomBytes } from 'node:crypto';

const SEPARATOR = '.';

/** A one-time code that opens the hosted page of one flow, and what is stored of it. */
export interface Handoff {
  code: string;
  /** Hex SHA-256 of the code. */
  hash: string;
}

/**
 * A new code: the flow's id, then 256 random bits. The id is in it because whoever exchanges the code has no key that
 * would name an organization to look in.
 */
export function newHandoff(flowId: string): Handoff {
  const code = `${flowId}${SEPARATOR}${randomBytes(32).toString('base64url')}`;
  return { code, hash: hashHandoff(code) };
}

/** Id of the flow that a code is for. Proves nothing. */
export function flowOfHandoff(code: string): string {
  return code.split(SEPARATOR, 1)[0] ?? '';
}

export function hashHandoff(code: string): string {
  return createHash('sha256').update(code, 'utf8').digest('hex');
}
