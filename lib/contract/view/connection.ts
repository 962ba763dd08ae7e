import { type CredentialFacts, canReauth } from '../../flow/can-reauth.ts';
import type { Connection } from '../../model/connection.ts';
import type { Flow } from '../../model/flow.ts';
import type { ConnectionView } from '../schema/connection.ts';
import { flowState } from './flow.ts';

/** Records that one connection's answer is made of. */
export interface ConnectionParts {
  connection: Connection;
  profileName: string | null;
  /** The stored credential that it logs in with; null when it has none, or one of a provider. */
  credential: (CredentialFacts & { name: string; sso_provider: string | null }) | null;
  /** The provider that it refers to, under its present name; null when it refers to none. */
  provider?: { name: string | null; usable: boolean } | null | undefined;
  /** Its most recent flow. */
  flow: Flow | null;
}

/** Who is asking, and where: what the view needs of the request. */
export interface ViewContext {
  /** Without a slash at the end, stage prefix included. */
  baseUrl: string;
  now: Date;
}

/** The hosted login page of a connection. */
export function hostedUrl(baseUrl: string, connectionId: string, handoffCode?: string): string {
  return `${baseUrl}/login/${connectionId}${handoffCode === undefined ? '' : `?code=${handoffCode}`}`;
}

/** A connection as the organization sees it. What is not set is absent, never null: the client's types say so. */
export function connectionView(parts: ConnectionParts, context: ViewContext): ConnectionView {
  const { connection, credential, provider = null, flow } = parts;
  const reauth = canReauth(connection, provider ? { usable: provider.usable, version: null } : credential);
  return {
    ...flowHolderView(parts, context),
    allowed_domains: connection.allowed_domains,
    health_check_interval: connection.health_check_interval,
    health_checks: connection.health_checks,
    auto_reauth: connection.auto_reauth,
    browser_telemetry: connection.browser_telemetry as Record<string, unknown> | null,
    can_reauth: reauth.possible,
    can_reauth_reason: reauth.reason,
    sso_provider: credential?.sso_provider ?? null,
    last_check: connection.last_check,
    next_check_at: connection.due_at,
    reauth: {
      failures: connection.reauth.failures,
      retry_at: connection.reauth.retry_at,
      stopped_by: connection.reauth.stopped?.cause ?? null,
    },
    browser_session_id: null,
    live_view_url: null,
    ...credentialReference(parts),
    ...(connection.login_url !== null && { login_url: connection.login_url }),
    ...(connection.proxy_id !== null && { proxy_id: connection.proxy_id }),
    ...(connection.last_auth_check_at !== null && {
      last_auth_check_at: connection.last_auth_check_at,
      last_auth_at: connection.last_auth_check_at,
    }),
    ...postLoginUrl(flow?.post_login_url ?? connection.post_login_url),
  };
}

/** A connection as the holder of one flow's JWT sees it: who, and how the flow stands (contract section 3). */
export function flowHolderView(
  { connection, profileName, flow }: ConnectionParts,
  context: ViewContext,
): ConnectionView {
  return {
    id: connection.id,
    domain: connection.domain,
    profile_name: profileName ?? connection.profile_id,
    status: connection.status,
    save_credentials: connection.save_credentials,
    record_session: connection.record_session,
    ...flowState(flow, hostedUrl(context.baseUrl, connection.id), context.now),
  };
}

function credentialReference({
  connection,
  credential,
  provider,
}: ConnectionParts): Pick<ConnectionView, 'credential'> {
  const reference = connection.credential;
  if (reference === null) return {};
  if (reference.kind !== 'stored') {
    const name = provider?.name ?? reference.provider;
    return {
      credential: { provider: name, ...(reference.kind === 'item' ? { path: reference.path } : { auto: true }) },
    };
  }
  return credential === null ? {} : { credential: { name: credential.name } };
}

function postLoginUrl(url: string | null): Pick<ConnectionView, 'post_login_url'> {
  return url === null ? {} : { post_login_url: url };
}
