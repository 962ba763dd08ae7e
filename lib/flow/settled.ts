import { type Connection, NO_FAILURES } from '../model/connection.ts';
import type { Flow } from '../model/flow.ts';
import { afterFailure, afterShortLife, dueAt, hasLasted } from './reauth.ts';

/** After a login its session is looked at in a browser of its own, which also learns how to ask for it cheaply. */
const FIRST_LOOK_MS = 30_000;

/**
 * The connection after a flow's end; null when the end changes nothing, or a later flow speaks for the connection.
 * A login that a person started and that failed says nothing about the session that was there before.
 * @param flow ended
 */
export function settled(connection: Connection, flow: Flow): Connection | null {
  if (connection.flow_id !== flow.id) return null;
  if (flow.status === 'SUCCESS' && flow.saved_at !== null) {
    return connection.last_login_at === flow.saved_at ? null : loggedIn(connection, flow, flow.saved_at);
  }
  const over = flow.status === 'FAILED' || flow.status === 'EXPIRED' || flow.status === 'CANCELED';
  if (flow.type !== 'REAUTH' || !over || connection.reauth.flow_id === flow.id) return null;
  // It was started because the session had ended.
  const failed: Connection = { ...connection, status: 'NEEDS_AUTH', reauth: afterFailure(connection.reauth, flow) };
  const regular = Date.parse(flow.ended_at ?? flow.created_at) + connection.health_check_interval * 1000;
  return dueAt(failed, failed.reauth.retry_at ?? new Date(regular).toISOString());
}

function loggedIn(connection: Connection, flow: Flow, at: string): Connection {
  const after: Connection = {
    ...connection,
    status: 'AUTHENTICATED',
    post_login_url: flow.post_login_url ?? connection.post_login_url,
    last_login_at: at,
    last_auth_check_at: at,
    rejected_credential: null,
    needs: needsOf(flow) ?? connection.needs,
    // Another session may be told by other signs.
    probe: null,
    reauth: flow.type === 'REAUTH' && !hasLasted(connection, at) ? afterShortLife(connection.reauth) : NO_FAILURES,
    ...pinned(connection, flow),
  };
  return dueAt(after, new Date(Date.parse(at) + FIRST_LOOK_MS).toISOString());
}

/** Null where nothing was needed, because the session before was still good: that tells nothing of the next login. */
function needsOf({ needed = [], typed = [], recipe = false }: Flow): Connection['needs'] {
  return needed.length + typed.length > 0 ? { needed, typed, recipe } : null;
}

/** The tenants of identity providers that a login went through are the connection's from then on. */
function pinned({ sso_hosts = [] }: Connection, flow: Flow): Pick<Connection, 'sso_hosts'> {
  const hosts = new Set([...sso_hosts, ...(flow.sso_hosts ?? [])]);
  return hosts.size > 0 ? { sso_hosts: [...hosts] } : {};
}
