import type Kernel from '@onkernel/sdk';
import { startHostProcess } from '../test/contract/host-process.ts';
import { startTextMessage } from '../test/sites/text-message.ts';
import { median, milliseconds, percentile, printTable } from './table.ts';

const RUNS = 20;

/**
 * How long after a change a follower of the flow hears of it. The change is a cancellation; its time is when the request
 * that makes it is answered, shortly after it is written. The logins wait for a profile that another login holds, so that
 * nothing else happens on the machine.
 */
export async function run(): Promise<void> {
  const site = await startTextMessage();
  const host = await startHostProcess();
  try {
    const holder = await connect(host.client, site, 'localhost');
    await host.client.auth.connections.login(holder);
    const waiting = await connect(host.client, site, site.host);
    const times: number[] = [];
    for (let index = 0; index < RUNS; index += 1) times.push(await heardAfter(host.client, waiting));
    printTable(`Events: ${RUNS} changes, from written to heard by auth.connections.follow`, [
      {
        event: 'managed_auth_state',
        median: milliseconds(median(times)),
        p95: milliseconds(percentile(times, 0.95)),
        slowest: milliseconds(Math.max(...times)),
      },
    ]);
  } finally {
    await host.close();
    await site.close();
  }
}

/** A connection of the one profile that all of them share. */
async function connect(client: Kernel, site: { loginUrl: string }, domain: string): Promise<string> {
  const { id } = await client.auth.connections.create({ domain, profile_name: 'shared', login_url: site.loginUrl });
  return id;
}

async function heardAfter(client: Kernel, id: string): Promise<number> {
  await client.auth.connections.login(id);
  const events = await client.auth.connections.follow(id);
  let changed = Number.NaN;
  for await (const event of events) {
    if (event.event !== 'managed_auth_state') continue;
    if (event.flow_status !== 'IN_PROGRESS') return performance.now() - changed;
    await client.post(`/auth/connections/${id}/cancel`);
    changed = performance.now();
  }
  throw new Error('the stream ended before it told of the change');
}
