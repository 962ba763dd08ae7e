import { lookAtSession } from '../../lib/browser/look.ts';
import type { ProbeFinding, VerifyFinding } from '../../lib/flow/check-door.ts';
import { checkByProbe } from '../../lib/health/probe-check.ts';
import type { FakeCheckVault } from './fake-check-door.ts';
import { launchShared } from './shared-browsers.ts';

const REFERENCE = { org: 'org', connectionId: 'connection', checkId: 'check' };
const PRIVATE = ['localhost', '*.localhost'];

/** One look by a browser; the probe it learns is kept as `health/check` keeps it. `SHOW_TRACE=1` prints what it saw. */
export async function lookByBrowser(vault: FakeCheckVault): Promise<VerifyFinding> {
  const finding = await lookAtSession({
    reference: REFERENCE,
    carry: vault.carry,
    privateHosts: PRIVATE,
    budgetMs: 60_000,
    launch: launchShared,
    log: (words) => process.env.SHOW_TRACE && console.log(words),
  });
  if (finding.result === 'LOGGED_IN') vault.probe = finding.probe;
  return finding;
}

/** One look by the vault's probe. */
export function lookByProbe(vault: FakeCheckVault, now = Date.now): Promise<ProbeFinding> {
  return checkByProbe({ reference: REFERENCE, carry: vault.carry, privateHosts: PRIVATE, now });
}
