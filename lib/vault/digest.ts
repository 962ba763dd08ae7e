import { createHash } from 'node:crypto';
import { mac } from './mac.ts';

/** What a person submitted, in clear. Secret. */
export interface PlainAnswer {
  /** Field id → value. */
  values: Record<string, string>;
  choiceId: string | null;
}

/**
 * Keyed digest of an answer to one round of a flow: equal answers can be told, and a short code cannot be found by
 * trying all of them.
 * @returns hex
 */
export async function answerDigest(flowId: string, round: number, answer: PlainAnswer): Promise<string> {
  const values = Object.entries(answer.values).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([flowId, round, answer.choiceId, values]);
  // Hashed first, as KMS takes 4,096 bytes; named, so that no digest can ever be read as a flow token's signature.
  const message = `latchkey answer ${createHash('sha256').update(content).digest('hex')}`;
  return Buffer.from(await mac(message)).toString('hex');
}
