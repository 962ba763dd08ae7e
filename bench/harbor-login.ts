import type Kernel from '@onkernel/sdk';
import { failureOf, followLogin } from '../local/demo/follow.ts';
import type { Harbor } from '../test/sites/harbor.ts';

let serial = 0;

/**
 * One login to Harbor through the public client, under a new profile.
 * @param more settings of the connection
 * @returns milliseconds from the login call to a flow that has ended in SUCCESS
 * @throws when it ended otherwise
 */
export async function logInToHarbor(client: Kernel, harbor: Harbor, more: object = {}): Promise<number> {
  serial += 1;
  const name = `bench-${serial}`;
  const { username, password, totpSecret } = harbor.account;
  await client.credentials.create({
    name,
    domain: harbor.host,
    values: { username, password },
    ...(totpSecret ? { totp_secret: totpSecret } : {}),
  });
  const connection = await client.auth.connections.create({
    domain: harbor.host,
    profile_name: name,
    login_url: harbor.loginUrl,
    credential: { name },
    ...more,
  });
  const start = performance.now();
  await client.auth.connections.login(connection.id);
  const ended = await followLogin(client, connection.id, { interval: 100, within: 120_000 });
  if (ended.flow_status !== 'SUCCESS') throw new Error(failureOf(ended));
  return performance.now() - start;
}
