import type { Connection } from '../../model/connection.ts';
import type { Credential } from '../../model/credential.ts';
import type { Flow, GivenValue } from '../../model/flow.ts';
import { newId } from '../../model/id.ts';
import { connections } from '../../store/connections.ts';
import { credentials } from '../../store/credentials.ts';
import { ConditionFailed } from '../../store/errors.ts';
import { profiles } from '../../store/profiles.ts';
import { table } from '../../store/table.ts';
import { answerContext, credentialContext } from '../context.ts';
import { openAll } from '../open.ts';
import { seal } from '../seal.ts';
import { openerFor, type Visit } from './visit.ts';

/** One-time codes are worth nothing later, and a TOTP secret is stored by whoever owns the credential. */
const SAVED_TYPES: readonly GivenValue['type'][] = ['identifier', 'password', 'text'];

/**
 * Keeps what a person gave during a login that succeeded: merged into the connection's credential, or as a new one that
 * the connection then logs in with. Values of credential providers are never copied.
 * @param unsaved refs that the drive knows to be worthless later
 * @param sso the identity provider whose login was given, and its host; null when it is the site's own
 */
export async function saveCredential(visit: Visit, unsaved: readonly string[], sso: Owner): Promise<void> {
  const { flow } = visit;
  const given = saveable(flow, unsaved);
  const nothing = Object.keys(given).length === 0;
  if (nothing && flow.credential_used === null) return;
  const connection = await connections.get(flow.org, flow.connection_id);
  if (!connection?.save_credentials) return;
  const { credential } = connection;
  if (nothing) return credential?.kind === 'stored' ? confirm(visit, credential.credential_id) : undefined;
  if (credential === null) return createLinked(visit, connection, given, sso);
  if (credential.kind === 'stored') return merge(visit, credential.credential_id, given);
}

/** What a flow's given values leave to save, by credential key. */
export function saveable(flow: Pick<Flow, 'given_values'>, unsaved: readonly string[]): Record<string, GivenValue> {
  const kept = Object.entries(flow.given_values).filter(
    ([ref, { type }]) => SAVED_TYPES.includes(type) && !unsaved.includes(ref),
  );
  return Object.fromEntries(kept);
}

async function merge(visit: Visit, credentialId: string, given: Record<string, GivenValue>): Promise<void> {
  const sealed = await resealed(visit, credentialId, given);
  await credentials.update(visit.flow.org, credentialId, (current) => ({
    ...current,
    sealed_values: { ...current.sealed_values, ...sealed },
    version: current.version + 1,
    updated_at: visit.now.toISOString(),
  }));
}

/** What is stored has proven itself: only its time tells. Its version stays, so that a refusal stays remembered. */
async function confirm({ flow, now }: Visit, credentialId: string): Promise<void> {
  await credentials.update(flow.org, credentialId, (current) => ({ ...current, updated_at: now.toISOString() }));
}

type Owner = { provider: string; domain: string } | null;

async function createLinked(
  visit: Visit,
  connection: Connection,
  given: Record<string, GivenValue>,
  sso: Owner,
): Promise<void> {
  const { org } = visit.flow;
  const profile = await profiles.get(org, connection.profile_id);
  const id = newId(visit.now.getTime());
  const wanted = `${connection.domain} ${profile?.name ?? connection.profile_id}`;
  const credential: Credential = {
    id,
    org,
    name: (await credentials.getByName(org, wanted)) ? `${wanted} ${id}` : wanted,
    // A provider's password must never be typed into the site's own form.
    domain: sso?.domain ?? connection.domain,
    sso_provider: sso?.provider ?? null,
    sealed_values: await resealed(visit, id, given),
    sealed_totp_secret: null,
    version: 1,
    created_at: visit.now.toISOString(),
    updated_at: visit.now.toISOString(),
  };
  try {
    await table().transact([...credentials.creation(credential), connections.linkage(connection, credential.id)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    // The first save was interrupted after this, or somebody linked a credential meanwhile: that one gets the values.
    const current = await connections.get(org, connection.id);
    if (current?.credential?.kind === 'stored') await merge(visit, current.credential.credential_id, given);
  }
}

/** The given values, sealed again as values of the credential. */
async function resealed(
  visit: Visit,
  credentialId: string,
  given: Record<string, GivenValue>,
): Promise<Record<string, Uint8Array>> {
  const { flow, keyArn } = visit;
  const sealed = Object.entries(given).map(
    ([ref, { field_id, sealed_value }]) =>
      [ref, { context: answerContext(flow.org, flow.id, field_id), message: sealed_value }] as const,
  );
  const opened = await openAll(keyArn, openerFor(visit, 'save_credentials'), Object.fromEntries(sealed));
  const entries = await Promise.all(
    Object.entries(opened).map(
      async ([ref, value]) =>
        [ref, await seal(keyArn, credentialContext(flow.org, credentialId, ref), value.expose())] as const,
    ),
  );
  return Object.fromEntries(entries);
}
