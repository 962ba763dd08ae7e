import type Kernel from '@onkernel/sdk';
import { failureOf, followLogin } from '../local/demo/follow.ts';
import { type HostProcess, startHostProcess } from '../test/contract/host-process.ts';
import { type ConnectServer, startConnectServer } from '../test/sites/connect-server.ts';
import { type Harbor, startHarbor } from '../test/sites/harbor.ts';
import { logInToHarbor } from './harbor-login.ts';
import { median, milliseconds, printTable } from './table.ts';

const RUNS = 7;
/** What a Connect server in the same region, or 1Password itself, takes for an answer. */
const NETWORK_MS = 100;
/** Items beside the one that is meant. */
const OTHERS = 200;
/** Nobody looks at a session that a login before has left. */
const ALONE = { health_checks: false };

/**
 * What a login costs more when its values come from an item of 1Password: beside the same login with a stored credential,
 * turn by turn in the same run. Warm: the provider function remembers which items there are, and opens the one that is meant
 * as it is by then. Cold: it asks for vaults and items first. The vault is a Connect server of our own, whose every answer
 * takes 100 ms; nothing was measured against 1Password.
 */
export async function run(): Promise<void> {
  const [harbor, connect] = await Promise.all([startHarbor(), startConnectServer()]);
  fill(connect, harbor);
  const host = await startHostProcess();
  try {
    await addProvider(host, connect, 'warm', 300);
    const { id: cold } = await addProvider(host, connect, 'cold', 300);
    await addProvider(host, connect, 'never', 0);
    const stored: number[] = [];
    const warm: number[] = [];
    const empty: number[] = [];
    const never: number[] = [];
    await logInToHarbor(host.client, harbor, ALONE);
    connect.delayMs = NETWORK_MS;
    const first = await logInWith(host.client, harbor, 'warm');
    for (let index = 0; index < RUNS; index += 1) {
      stored.push(await logInToHarbor(host.client, harbor, ALONE));
      warm.push(await logInWith(host.client, harbor, 'warm'));
      // What was remembered under another token counts no more.
      await host.client.credentialProviders.update(cold, { token: connect.token });
      empty.push(await logInWith(host.client, harbor, 'cold'));
      never.push(await logInWith(host.client, harbor, 'never'));
    }
    const base = median(stored);
    const row = (login: string, times: number[]) => ({
      login,
      median: milliseconds(median(times)),
      fastest: milliseconds(Math.min(...times)),
      slowest: milliseconds(Math.max(...times)),
      added: milliseconds(Math.max(0, median(times) - base)),
    });
    printTable(
      `Login to Harbor with TOTP, ${RUNS} runs each, ${OTHERS + 1} items, ${NETWORK_MS} ms per answer of the vault`,
      [
        row('stored credential', stored),
        row('item, warm cache', warm),
        row('item, cold cache', empty),
        row('item, no cache (cache_ttl_seconds: 0)', never),
        row('item, function just started (1 run)', [first]),
      ],
    );
  } finally {
    await Promise.all([host.close(), harbor.close(), connect.close()]);
  }
}

function fill(connect: ConnectServer, harbor: Harbor): void {
  const { username, password, totpSecret } = harbor.account;
  connect.addItem('Team', { title: 'Harbor', username, password, otp: totpSecret ?? '', urls: [harbor.loginUrl] });
  for (let index = 0; index < OTHERS; index += 1)
    connect.addItem('Team', { title: `Site ${index}`, username, urls: [`https://site-${index}.example`] });
}

async function addProvider({ client }: HostProcess, connect: ConnectServer, name: string, cache_ttl_seconds: number) {
  const body = { name, provider_type: 'onepassword' as const, token: connect.token, cache_ttl_seconds };
  return client.credentialProviders.create(Object.assign(body, { connect_url: connect.url }));
}

let serial = 0;

/** One login with the item that the provider has for Harbor, under a new profile. @returns milliseconds */
async function logInWith(client: Kernel, harbor: Harbor, provider: string): Promise<number> {
  serial += 1;
  const { id } = await client.auth.connections.create({
    domain: harbor.host,
    profile_name: `bench-vault-${serial}`,
    login_url: harbor.loginUrl,
    credential: { provider, auto: true },
    ...ALONE,
  });
  const start = performance.now();
  await client.auth.connections.login(id);
  const ended = await followLogin(client, id, { interval: 100, within: 120_000 });
  if (ended.flow_status !== 'SUCCESS') throw new Error(failureOf(ended));
  return performance.now() - start;
}
