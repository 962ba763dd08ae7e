import { type Caller, orgOf } from '../../lib/contract/caller.ts';
import { normalizeDomain } from '../../lib/contract/domain.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import type { BodyOf } from '../../lib/contract/operations.ts';
import { pageReply } from '../../lib/contract/reply.ts';
import type { ConnectionView, CredentialReferenceRequest } from '../../lib/contract/schema/connection.ts';
import { connectionView, flowHolderView } from '../../lib/contract/view/connection.ts';
import { afterSettings } from '../../lib/flow/checks.ts';
import { afterChange } from '../../lib/flow/reauth.ts';
import { type Connection, type CredentialReference, NEVER_CHECKED } from '../../lib/model/connection.ts';
import { newId } from '../../lib/model/id.ts';
import { newProfile } from '../../lib/model/new-profile.ts';
import type { Profile } from '../../lib/model/profile.ts';
import { connections } from '../../lib/store/connections.ts';
import { credentials } from '../../lib/store/credentials.ts';
import { AlreadyExists } from '../../lib/store/errors.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { providers } from '../../lib/store/providers.ts';
import { recipes } from '../../lib/store/recipes.ts';
import { cancelLogin } from './cancel-login.ts';
import { findConnection, loadParts, loadPartsOf } from './connection-parts.ts';
import { flowTrace, timelinePage } from './history.ts';
import { connectionRecipe } from './recipe.ts';
import { serve } from './serve.ts';
import { startCheck } from './start-check.ts';

/** Connections (contract section 2): one profile kept logged in to one domain. */
export const handler = serve({
  createConnection: async ({ caller, body, baseUrl }) => {
    const org = orgOf(caller);
    const now = new Date();
    const credential = await resolveCredential(org, body.credential ?? null);
    const profile = await profileNamed(org, body.profile_name, now);
    const connection: Connection = {
      id: newId(now.getTime()),
      org,
      domain: body.domain,
      profile_id: profile.id,
      login_url: body.login_url || null,
      allowed_domains: body.allowed_domains,
      credential,
      save_credentials: body.save_credentials,
      health_checks: body.health_checks,
      health_check_interval: body.health_check_interval,
      auto_reauth: body.auto_reauth,
      record_session: body.record_session,
      proxy_id: null,
      browser_telemetry: body.browser_telemetry ?? null,
      status: 'NEEDS_AUTH',
      flow_id: null,
      post_login_url: null,
      last_login_at: null,
      last_auth_check_at: null,
      rejected_credential: null,
      ...NEVER_CHECKED,
      created_at: now.toISOString(),
      updated_at: now.toISOString(),
    };
    await connections.create(connection).catch(refuseDuplicate);
    return { answer: connectionView(await loadPartsOf(connection), { baseUrl, now }) };
  },

  listConnections: async ({ caller, baseUrl, query: { limit, offset, domain, profile_name, query } }) => {
    const org = orgOf(caller);
    const wantedDomain = domain === undefined ? undefined : (normalizeDomain(domain) ?? domain);
    const nameOf = await profileNames(org, profile_name !== undefined || query !== undefined);
    const text = query?.toLowerCase();
    const { items, hasMore } = await connections.list({
      org,
      offset,
      limit,
      filter: ({ id, domain, profile_id }) =>
        (wantedDomain === undefined || domain === wantedDomain) &&
        (profile_name === undefined || nameOf(profile_id) === profile_name) &&
        (text === undefined ||
          [id, domain, nameOf(profile_id).toLowerCase()].some((candidate) => candidate.includes(text))),
    });
    const context = { baseUrl, now: new Date() };
    const rows = (await loadParts(items)).map((parts) => connectionView(parts, context));
    return pageReply(rows, offset, hasMore);
  },

  retrieveConnection: async ({ caller, params, baseUrl }) => {
    return { answer: await viewFor(caller, await findConnection(caller, params), baseUrl) };
  },

  updateConnection: async ({ caller, params, body, baseUrl }) => {
    const { org, id } = await findConnection(caller, params);
    const now = new Date();
    const credential = body.credential === undefined ? undefined : await resolveCredential(org, body.credential);
    const connection = await connections.update(org, id, (current) => {
      const changed = changedBy(current, body, credential);
      const settings = { ...changed, updated_at: now.toISOString() };
      const relinked = credential === undefined ? settings : afterChange(settings, now);
      return afterSettings(current, relinked, now);
    });
    if (!connection) throw new ApiError('not_found', 'There is no connection with this id.');
    return { answer: connectionView(await loadPartsOf(connection), { baseUrl, now }) };
  },

  deleteConnection: async ({ caller, params }) => {
    const { org, id, flow_id } = await findConnection(caller, params);
    await cancelLogin(flow_id, new Date());
    const removed = await connections.remove(org, id);
    // A login may have started between the two.
    if (removed && removed.flow_id !== flow_id) await cancelLogin(removed.flow_id, new Date());
    await recipes.remove({ org, id });
    return { answer: undefined };
  },

  cancelLogin: async ({ caller, params, baseUrl }) => {
    const connection = await findConnection(caller, params);
    await cancelLogin(connection.flow_id, new Date());
    return { answer: await viewFor(caller, connection, baseUrl) };
  },

  checkConnection: async ({ caller, params }) => ({
    answer: { accepted: true, check_id: await startCheck(await findConnection(caller, params), new Date()) },
  }),

  connectionTimeline: async ({ caller, params, query }) =>
    timelinePage(await findConnection(caller, params), query, new Date()),

  flowTrace: async ({ caller, params }) => ({
    answer: await flowTrace(await findConnection(caller, params), params.flow_id ?? '', new Date()),
  }),

  connectionRecipe: async ({ caller, params }) => ({
    answer: await connectionRecipe(await findConnection(caller, params)),
  }),
});

/** @param credential undefined: stays as it is */
function changedBy(
  current: Connection,
  body: BodyOf<'updateConnection'>,
  credential: CredentialReference | null | undefined,
): Connection {
  return {
    ...current,
    allowed_domains: body.allowed_domains ?? current.allowed_domains,
    login_url: body.login_url === undefined ? current.login_url : body.login_url || null,
    // Another login page may lead to another tenant.
    ...(body.login_url !== undefined && { sso_hosts: [] }),
    credential: credential === undefined ? current.credential : credential,
    save_credentials: body.save_credentials ?? current.save_credentials,
    health_checks: body.health_checks ?? current.health_checks,
    health_check_interval: body.health_check_interval ?? current.health_check_interval,
    auto_reauth: body.auto_reauth ?? current.auto_reauth,
    record_session: body.record_session ?? current.record_session,
    browser_telemetry: body.browser_telemetry === undefined ? current.browser_telemetry : body.browser_telemetry,
  };
}

/** The connection with its flow as it is now, as much of it as the caller may see. */
async function viewFor(caller: Caller, connection: Connection, baseUrl: string): Promise<ConnectionView> {
  const view = caller.principal === 'flow' ? flowHolderView : connectionView;
  return view(await loadPartsOf(connection), { baseUrl, now: new Date() });
}

/** @throws ApiError 404 when it refers to nothing */
async function resolveCredential(
  org: string,
  reference: CredentialReferenceRequest | null,
): Promise<CredentialReference | null> {
  if (reference === null) return null;
  if (!reference.name) {
    const provider = await providers.getByIdOrName(org, reference.provider ?? '');
    if (!provider)
      throw new ApiError('not_found', 'credential.provider: there is no credential provider with this name.');
    const named = { provider_id: provider.id, provider: provider.name };
    return reference.path ? { kind: 'item', ...named, path: reference.path } : { kind: 'auto', ...named };
  }
  const credential = await credentials.getByIdOrName(org, reference.name);
  if (!credential) throw new ApiError('not_found', 'credential.name: there is no credential with this name.');
  return { kind: 'stored', credential_id: credential.id };
}

/** The profile with this name, made when there is none (contract section 1). */
async function profileNamed(org: string, name: string, now: Date): Promise<Profile> {
  const found = await profiles.getByName(org, name);
  if (found) return found;
  try {
    return await profiles.create(newProfile(org, name, now));
  } catch (error) {
    const rival = error instanceof AlreadyExists ? await profiles.get(org, error.existingId) : null;
    if (rival) return rival;
    throw error;
  }
}

function refuseDuplicate(error: unknown): never {
  if (!(error instanceof AlreadyExists)) throw error;
  const message = 'This profile has a connection to this domain already: use it, its id is in existing_id.';
  throw new ApiError('conflict', message, { existing_id: error.existingId });
}

/** Names of profiles by id, read only when they are needed. */
async function profileNames(org: string, needed: boolean): Promise<(profileId: string) => string> {
  const all = needed ? (await profiles.list({ org })).items : [];
  const names = new Map(all.map(({ id, name }) => [id, name ?? id]));
  return (profileId) => names.get(profileId) ?? profileId;
}
