import { newFlow } from '../../../lib/flow/start.ts';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Flow } from '../../../lib/model/flow.ts';

export const NOW = new Date('2026-01-01T12:00:00.000Z');

/** A connection that has never logged in. */
export function connection(over: Partial<Connection> = {}): Connection {
  return {
    id: 'c1',
    org: 'acme',
    domain: 'example.com',
    profile_id: 'p1',
    login_url: null,
    allowed_domains: [],
    credential: null,
    save_credentials: true,
    health_checks: true,
    health_check_interval: 3600,
    auto_reauth: true,
    record_session: false,
    proxy_id: null,
    browser_telemetry: null,
    status: 'NEEDS_AUTH',
    flow_id: null,
    post_login_url: null,
    last_login_at: null,
    last_auth_check_at: null,
    rejected_credential: null,
    created_at: NOW.toISOString(),
    updated_at: NOW.toISOString(),
    ...over,
  };
}

/** A flow that was started just now. */
export function flow(over: Partial<Flow> = {}): Flow {
  return { ...newFlow(connection(), 'LOGIN', null, NOW), ...over };
}
