import { type VersionReply, versionRequest } from '../../lib/providers/doors.ts';
import { factsOf, itemOf, refusalFor } from '../../lib/providers/item-of.ts';
import { connections } from '../../lib/store/connections.ts';

/** The door of checks: whether the item that a login failed with is another by now. No value goes out here. */
export async function handler(event: unknown): Promise<VersionReply> {
  const { org, connectionId, checkId } = versionRequest.parse(event);
  const connection = await connections.get(org, connectionId);
  if (connection?.check?.id !== checkId) return { ok: false, problem: null };
  try {
    const found = await itemOf(connection, { door: 'provider/version', reason: 'version', flowId: checkId }, true);
    if (!found) return { ok: false, problem: null };
    const { version, problem } = factsOf(found);
    return { ok: true, version, problem };
  } catch (error) {
    return refusalFor(error);
  }
}
