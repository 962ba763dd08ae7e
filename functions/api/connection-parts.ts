import { type Caller, orgOf } from '../../lib/contract/caller.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import type { ConnectionParts } from '../../lib/contract/view/connection.ts';
import { settled } from '../../lib/flow/settled.ts';
import type { Connection, ExternalReference } from '../../lib/model/connection.ts';
import type { Provider } from '../../lib/model/provider.ts';
import { connections } from '../../lib/store/connections.ts';
import { credentials } from '../../lib/store/credentials.ts';
import { flows } from '../../lib/store/flows.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { providers } from '../../lib/store/providers.ts';

/**
 * The connection of a request's path, if the caller may see it.
 * @throws ApiError 404; 403 for the token of another connection's flow; 410 for that of a flow that is not the latest
 */
export async function findConnection(caller: Caller, params: Record<string, string>): Promise<Connection> {
  const id = params.id ?? '';
  if (caller.principal === 'flow' && caller.connectionId !== id) {
    throw new ApiError('forbidden', 'This token is for the login of another connection.');
  }
  const connection = await connections.get(orgOf(caller), id);
  if (!connection) throw new ApiError('not_found', 'There is no connection with this id.');
  if (caller.principal === 'flow' && caller.flowId !== connection.flow_id) {
    throw new ApiError('flow_expired', 'Another login has been started since: open its link instead.');
  }
  return connection;
}

/** Everything that the answers about these connections are made of, each record read once. */
export async function loadParts(rows: readonly Connection[]): Promise<ConnectionParts[]> {
  const profileOf = once(
    (row: Connection) => row.profile_id,
    ({ org, profile_id }) => profiles.get(org, profile_id),
  );
  const credentialOf = once(credentialId, async (row) => {
    const id = credentialId(row);
    return id === null ? null : credentials.get(row.org, id);
  });
  const providersOf = once(
    ({ org, credential }: Connection) => (isExternal(credential) ? org : null),
    async ({ org, credential }) => (isExternal(credential) ? (await providers.list({ org })).items : []),
  );
  return Promise.all(
    rows.map(async (connection) => {
      const [profile, credential, known, flow] = await Promise.all([
        profileOf(connection),
        credentialOf(connection),
        providersOf(connection),
        connection.flow_id === null ? null : flows.get(connection.flow_id),
      ]);
      // A flow ends a moment before its connection learns of it: readers see both at once.
      const current = (flow && settled(connection, flow)) ?? connection;
      const provider = providerOf(current.credential, known);
      return { connection: current, profileName: profile?.name ?? null, credential, provider, flow };
    }),
  );
}

/** As {@link loadParts}, of one connection. */
export async function loadPartsOf(connection: Connection): Promise<ConnectionParts> {
  const [parts] = await loadParts([connection]);
  return parts as ConnectionParts;
}

function credentialId({ credential }: Connection): string | null {
  return credential?.kind === 'stored' ? credential.credential_id : null;
}

function isExternal(credential: Connection['credential']): credential is ExternalReference {
  return credential !== null && credential.kind !== 'stored';
}

/** The provider that a connection refers to, and whether there is one to ask: by itself, any that is enabled will do. */
function providerOf(credential: Connection['credential'], known: readonly Provider[]): ConnectionParts['provider'] {
  if (!isExternal(credential)) return null;
  const { provider_id, provider, kind } = credential;
  const own = known.find(({ id }) => id === provider_id) ?? known.find(({ name }) => name === provider);
  const usable = kind === 'auto' ? known.some(({ enabled }) => enabled) : own?.enabled === true;
  return { name: own?.name ?? null, usable };
}

/** Loads once per key, however many rows share it. */
function once<T>(keyOf: (row: Connection) => string | null, load: (row: Connection) => Promise<T>) {
  const loaded = new Map<string | null, Promise<T>>();
  return (row: Connection): Promise<T> => {
    const key = keyOf(row);
    const promise = loaded.get(key) ?? load(row);
    loaded.set(key, promise);
    return promise;
  };
}
