import { type DriveOptions, driveLogin } from '../../lib/browser/login-drive.ts';
import type { DriveResult } from '../../lib/flow/door.ts';
import type { FakeVault } from './fake-door.ts';
import { launchShared } from './shared-browsers.ts';

let drives = 0;

/** One drive against sites of our own, in a browser that others have used. `SHOW_TRACE=1` prints what it saw and did. */
export function drive(vault: FakeVault, options: Partial<DriveOptions> = {}): Promise<DriveResult> {
  drives += 1;
  return driveLogin({
    flowId: 'flow',
    driveId: `drive-${drives}`,
    carry: vault.carry,
    privateHosts: ['localhost', '*.localhost'],
    // Before the time of the test is up, so that it can be seen why.
    budgetMs: 55_000,
    launch: launchShared,
    log: (entry) => process.env.SHOW_TRACE && console.log(entry.at, entry.screen, '→', entry.action, '·', entry.why),
    ...options,
  });
}
