import { lookAtSession } from '../../lib/browser/look.ts';
import { serveChecks } from './worker.ts';

serveChecks(async (vault) => {
  const finding = await lookAtSession({
    reference: { org: 'org', connectionId: 'connection', checkId: 'check' },
    carry: vault.carry,
    privateHosts: ['localhost', '*.localhost'],
    budgetMs: 60_000,
    log: () => {},
  });
  // The first look learns; the others keep what it has learned.
  vault.probe ??= finding.probe;
  return finding;
});
