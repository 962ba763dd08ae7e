import type { Flow } from '../../lib/model/flow.ts';
import type { Otp } from '../../lib/providers/credential-provider.ts';
import { type ItemReply, type ItemRequest, itemRequest } from '../../lib/providers/doors.ts';
import type { Found } from '../../lib/providers/find.ts';
import { factsOf, itemOf, refusalFor } from '../../lib/providers/item-of.ts';
import { audit } from '../../lib/store/audit.ts';
import { connections } from '../../lib/store/connections.ts';
import { flows } from '../../lib/store/flows.ts';
import type { Opener } from '../../lib/vault/open.ts';

/**
 * The door of the vault: the item of the login that is under way, which is found here and not named by who asks. Neither
 * requests nor replies are logged: these hold secrets.
 */
export async function handler(event: unknown): Promise<ItemReply> {
  const { flowId, want } = itemRequest.parse(event);
  const flow = await flows.get(flowId);
  const isLive = flow?.status === 'IN_PROGRESS' && flow.expires_at > new Date().toISOString();
  const connection = isLive ? await connections.get(flow.org, flow.connection_id) : null;
  if (!flow || !connection) return { ok: false, problem: null };
  const opener = { door: 'provider/login', reason: want, flowId };
  try {
    // A login begins with the item as it is: a password that is old by minutes would be refused.
    const found = await itemOf(connection, opener, want === 'facts');
    return found ? await give(flow, found, want, opener) : { ok: false, problem: null };
  } catch (error) {
    return refusalFor(error);
  }
}

/** What is wanted, once it is on the audit trail. */
async function give({ org }: Flow, found: Found, want: ItemRequest['want'], opener: Opener): Promise<ItemReply> {
  const facts = factsOf(found);
  const { values, otp, item } = found.opened;
  if (want === 'facts' || (want === 'otp' && otp === null)) return { ok: true, facts };
  await audit.record({
    org,
    door: opener.door,
    reason: opener.reason,
    flow_id: opener.flowId,
    kind: 'item',
    subject: `${found.provider.id}/${item.id}`,
    purpose: want === 'otp' ? 'totp' : 'credential',
    fields: want === 'otp' ? ['one-time password'] : facts.keys,
  });
  if (want === 'values') return { ok: true, facts, values: values.expose() };
  return { ok: true, facts, otp: exposed(otp as Otp) };
}

function exposed(otp: Otp): { secret: string } | { code: string } {
  return 'secret' in otp ? { secret: otp.secret.expose() } : { code: otp.code.expose() };
}
