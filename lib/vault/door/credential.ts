import { versionOf } from '../../flow/can-reauth.ts';
import type { DoorReply } from '../../flow/door.ts';
import { useCredential } from '../../flow/transitions.ts';
import type { Connection } from '../../model/connection.ts';
import type { Credential } from '../../model/credential.ts';
import { connections } from '../../store/connections.ts';
import { credentials } from '../../store/credentials.ts';
import { flows } from '../../store/flows.ts';
import { currentCode } from '../code.ts';
import { credentialContext, totpContext } from '../context.ts';
import { open, openAll, text } from '../open.ts';
import { isExternal, itemTotp, itemValues } from './item.ts';
import { openerFor, refuse, refusedBecause, type Visit } from './visit.ts';

/** The values of the connection's credential, stored or a provider's; none when it has no such credential. */
export async function credential(visit: Visit): Promise<DoorReply<'credential'>> {
  const { flow, driveId, keyArn } = visit;
  const connection = await connections.get(flow.org, flow.connection_id);
  const reference = connection?.credential ?? null;
  if (isExternal(reference)) return itemValues(visit, reference);
  const stored = await credentialOf(connection);
  if (!stored) return { ok: true, values: {} };
  const noted = await flows.attempt(flow.id, useCredential(driveId, versionOf(stored)));
  if (!noted) return refusedBecause(visit);
  const sealed = Object.entries(stored.sealed_values).map(
    ([key, message]) => [key, { context: credentialContext(flow.org, stored.id, key), message }] as const,
  );
  const opened = await openAll(keyArn, openerFor(visit, 'credential'), Object.fromEntries(sealed));
  const values = Object.entries(opened).map(([key, value]) => [key, text(value).expose()] as const);
  return { ok: true, values: Object.fromEntries(values) };
}

/** A code of the credential's TOTP secret. */
export async function totp(visit: Visit, avoid: string | undefined): Promise<DoorReply<'totp'>> {
  const connection = await connections.get(visit.flow.org, visit.flow.connection_id);
  const reference = connection?.credential ?? null;
  if (isExternal(reference)) return itemTotp(visit, reference, avoid);
  const stored = await credentialOf(connection);
  if (!stored?.sealed_totp_secret) return refuse('no_credential');
  const context = totpContext(visit.flow.org, stored.id);
  const packed = await open(visit.keyArn, openerFor(visit, 'totp'), context, stored.sealed_totp_secret);
  return { ok: true, ...(await currentCode(text(packed), avoid)) };
}

async function credentialOf(connection: Connection | null): Promise<Credential | null> {
  if (connection?.credential?.kind !== 'stored') return null;
  return credentials.get(connection.org, connection.credential.credential_id);
}
