import { checkByProbe } from '../../lib/health/probe-check.ts';
import { serveChecks } from './worker.ts';

serveChecks(({ carry }) =>
  checkByProbe({
    reference: { org: 'org', connectionId: 'connection', checkId: 'check' },
    carry,
    privateHosts: ['localhost', '*.localhost'],
    now: Date.now,
  }),
);
