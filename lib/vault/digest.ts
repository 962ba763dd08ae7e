import { createHash } from 'node:crypto';
import { mac } from './mac.ts';

/**
 * Keyed digest of a request that answers a question of a flow: the same request sent again can be told, and a short code
 * cannot be found by trying all of them. The order of members, and members that are empty, make no difference.
 * @param request secret
 * @returns hex
 */
export async function answerDigest(flowId: string, request: object): Promise<string> {
  const content = JSON.stringify([flowId, canonical(request)]);
  // Hashed first, as KMS takes 4,096 bytes; named, so that no digest can ever be read as a flow token's signature.
  const message = `latchkey answer ${createHash('sha256').update(content).digest('hex')}`;
  return Buffer.from(await mac(message)).toString('hex');
}

function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([name, inner]) => [name, canonical(inner)] as const)
    .filter(([, inner]) => inner !== undefined && inner !== '' && !(Array.isArray(inner) && inner.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
