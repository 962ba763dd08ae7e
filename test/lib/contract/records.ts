import { newFlow } from '../../../lib/flow/start.ts';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import { aConnection } from '../store/records.ts';

export const NOW = new Date('2026-01-01T12:00:00.000Z');

/** A connection that has never logged in. */
export function connection(over: Partial<Connection> = {}): Connection {
  const at = NOW.toISOString();
  return {
    ...aConnection('acme', 'p1'),
    id: 'c1',
    domain: 'example.com',
    created_at: at,
    updated_at: at,
    ...over,
  };
}

/** A flow that was started just now. */
export function flow(over: Partial<Flow> = {}): Flow {
  return { ...newFlow(connection(), 'LOGIN', null, NOW), ...over };
}
