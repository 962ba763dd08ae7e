import { parseArgs } from 'node:util';
import { HARBOR_ACCOUNT, startHarbor } from '../../test/sites/harbor.ts';
import { askPerson } from './terminal.ts';

/** The site a demo logs in to, and with what. */
export interface DemoTarget {
  /** How the demo calls it. */
  name: string;
  loginUrl: string;
  values: Record<string, string>;
  totpSecret: string | null;
  /** What a page shows only to who is logged in; null when that is not known beforehand. */
  greeting: string | null;
  close(): Promise<void>;
}

const USAGE = `npm run demo                                   log in to Harbor, a site that comes with Latchkey
npm run demo -- URL --username U               log in to a site of yours
            [--totp-secret S]                  with an authenticator secret (base32)
The password is asked for, or read from LATCHKEY_DEMO_PASSWORD.`;

/**
 * Reads the command line: nothing means the bundled site, a URL means the user's own.
 * @throws with the usage when the arguments make no sense
 */
export async function chooseTarget(args: string[]): Promise<DemoTarget> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { username: { type: 'string' }, 'totp-secret': { type: 'string' } },
  });
  const [address, ...rest] = positionals;
  if (address === undefined) return bundledTarget();
  if (rest.length || !values.username || !URL.canParse(address)) throw new Error(`Usage:\n${USAGE}`);
  const password = process.env.LATCHKEY_DEMO_PASSWORD ?? (await askPerson('Password (not shown):', true));
  return {
    name: new URL(address).hostname,
    loginUrl: address,
    values: { username: values.username, password },
    totpSecret: values['totp-secret'] ?? null,
    greeting: null,
    close: async () => {},
  };
}

async function bundledTarget(): Promise<DemoTarget> {
  const harbor = await startHarbor();
  const { username, password, totpSecret } = HARBOR_ACCOUNT;
  return {
    name: 'Harbor',
    loginUrl: harbor.loginUrl,
    values: { username, password },
    totpSecret,
    greeting: `Welcome back, ${username}`,
    close: harbor.close,
  };
}
