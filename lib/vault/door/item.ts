import type { ClaimReply, DoorReply } from '../../flow/door.ts';
import { FAILURES } from '../../flow/failure.ts';
import { noteProblem, useCredential } from '../../flow/transitions.ts';
import type { Connection, ExternalReference } from '../../model/connection.ts';
import { askItem, type ItemReply, type ItemRequest, type Problem } from '../../providers/doors.ts';
import { flows } from '../../store/flows.ts';
import { currentCode, providersCode } from '../code.ts';
import { Secret } from '../secret.ts';
import { packTotp, parseTotpSecret } from '../totp.ts';
import { fail } from './fail.ts';
import { refuse, refusedBecause, type Visit } from './visit.ts';

/** Whether a connection logs in with an item of a provider. */
export function isExternal(reference: Connection['credential']): reference is ExternalReference {
  return reference !== null && reference.kind !== 'stored';
}

type Described = Pick<ClaimReply, 'credential' | 'credentialProblem'>;

/**
 * The provider's item as a drive knows it before it opens it. That it is not to be had is no reason to refuse the claim:
 * a person may be there to ask.
 */
export async function describeItem(
  visit: Visit,
  reference: ExternalReference,
  rejectedCredential: string | null,
): Promise<Described> {
  const reply = await ask(visit, reference, 'facts');
  const problem = problemIn(reply);
  const before = visit.flow.credential_problem ?? null;
  if (problem?.code !== before?.code || problem?.message !== before?.message)
    await flows.attempt(visit.flow.id, noteProblem(visit.driveId, problem));
  if (!reply.ok) return { credential: null, credentialProblem: problem };
  const { domain, keys, hasOtp, version, told } = reply.facts;
  const rejected = rejectedCredential === version;
  return {
    credential: { domain, ssoProvider: null, keys, hasTotp: hasOtp, rejected, told },
    credentialProblem: problem,
  };
}

/** The values of the provider's item. */
export async function itemValues(visit: Visit, reference: ExternalReference): Promise<DoorReply<'credential'>> {
  const reply = await ask(visit, reference, 'values');
  if (!reply.ok) return (await giveUp(visit, reply)) ?? { ok: true, values: {}, lost: true };
  const noted = await flows.attempt(visit.flow.id, useCredential(visit.driveId, reply.facts.version));
  return noted ? { ok: true, values: reply.values ?? {} } : refusedBecause(visit);
}

/** A code of the item's one-time password: computed here where the item tells its secret, by the provider where not. */
export async function itemTotp(
  visit: Visit,
  reference: ExternalReference,
  avoid: string | undefined,
): Promise<DoorReply<'totp'>> {
  const first = await ask(visit, reference, 'otp');
  if (first.ok && first.otp && 'secret' in first.otp)
    return { ok: true, ...(await currentCode(new Secret(packTotp(parseTotpSecret(first.otp.secret))), avoid)) };
  let last = first;
  const code = await providersCode(codeIn(first), avoid, async () => {
    last = await ask(visit, reference, 'otp');
    return codeIn(last);
  });
  if (code) return { ok: true, ...code };
  return (await giveUp(visit, last)) ?? { ok: true, code: '', validFrom: '', expiresAt: '', lost: true };
}

function codeIn(reply: ItemReply): string | null {
  return reply.ok && reply.otp && 'code' in reply.otp ? reply.otp.code : null;
}

/**
 * What was there at the claim is gone. With nobody there, that is the end of the login; else the drive goes on without.
 * @returns null when it goes on
 */
async function giveUp(visit: Visit, reply: ItemReply): Promise<ReturnType<typeof refuse> | null> {
  const problem = problemIn(reply) ?? { code: 'provider_item_not_found', message: FAILURES.provider_item_not_found };
  if (visit.flow.type === 'LOGIN') {
    await flows.attempt(visit.flow.id, noteProblem(visit.driveId, problem));
    return null;
  }
  await fail(visit, { ...problem, websiteError: null, credentialRejected: false });
  return refuse('not_live');
}

/** A provider zone that fails is a provider that was not reached. */
async function ask({ flow }: Visit, reference: ExternalReference, want: ItemRequest['want']): Promise<ItemReply> {
  try {
    return await askItem({ flowId: flow.id, want });
  } catch {
    const wanted = reference.kind === 'item' ? ` Wanted: the item "${reference.path}".` : '';
    const message = `The credential provider "${reference.provider}" could not be reached: nobody answered.${wanted}`;
    return { ok: false, problem: { code: 'provider_unreachable', message } };
  }
}

function problemIn(reply: ItemReply): Problem | null {
  if (reply.ok) return reply.facts.problem;
  return reply.problem ?? { code: 'provider_not_found', message: FAILURES.provider_not_found };
}
