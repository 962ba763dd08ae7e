import type { Probe } from '../../lib/model/probe.ts';
import type { StorageState } from '../../lib/model/session.ts';
import { type Checked, fakeCheckVault } from '../../test/browser/fake-check-door.ts';

/** What a worker is given before its first check. */
export interface Given {
  session: StorageState;
  checked: Checked;
  probe: Probe | null;
}

/** What it says after each. */
export interface Said {
  result: string;
  reason: string;
  probe: Probe | null;
}

/** A process that makes one check for each message, as a function that is kept warm does. The first message is `Given`. */
export function serveChecks(check: (vault: ReturnType<typeof fakeCheckVault>) => Promise<Omit<Said, 'probe'>>): void {
  let vault: ReturnType<typeof fakeCheckVault> | null = null;
  process.on('message', async (message: Given | 'check') => {
    if (message !== 'check') {
      vault = fakeCheckVault(message.session, message.checked);
      vault.probe = message.probe;
      process.send?.('ready');
    } else if (vault) {
      const { result, reason } = await check(vault);
      const said: Said = { result, reason, probe: vault.probe };
      process.send?.(said);
    }
  });
}
