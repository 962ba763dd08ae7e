import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceView } from '../../lib/contract/schema/trace.ts';
import type { StorageState } from '../../lib/model/session.ts';
import { followLogin } from '../../local/demo/follow.ts';
import { type Archive, startArchive } from '../sites/archive.ts';
import { inStockBrowser } from '../stock-browser.ts';
import { type HostProcess, startHostProcess } from './host-process.ts';

let host: HostProcess;
let archive: Archive;
let id: string;

beforeAll(async () => {
  [host, archive] = await Promise.all([startHostProcess(), startArchive()]);
  await host.client.credentials.create({ name: 'keeper', domain: archive.host, values: archive.account });
  const connection = await host.client.auth.connections.create({
    domain: archive.host,
    profile_name: 'archive',
    login_url: archive.loginUrl,
    credential: { name: 'keeper' },
    health_checks: false,
  });
  id = connection.id;
}, 150_000);
afterAll(async () => {
  await Promise.all([host?.close(), archive?.close()]);
});

async function logIn() {
  await host.client.auth.connections.login(id);
  return followLogin(host.client, id, { within: 120_000 });
}

async function downloaded(): Promise<StorageState> {
  return (await (await host.client.profiles.download('archive')).json()) as StorageState;
}

/** What the site finds in a browser that was given the downloaded session. */
const shownDigest = async () =>
  inStockBrowser(await downloaded(), async (page) => {
    await page.goto(archive.accountUrl);
    return page.locator('#digest').textContent();
  });

describe('a session of megabytes', () => {
  it('goes through every part and back, byte for byte: 5 MB in an IndexedDB', async () => {
    archive.megabytes = 5;
    expect((await logIn()).flow_status).toBe('SUCCESS');
    const [database] = (await downloaded()).origins[0]?.indexedDB ?? [];
    expect(JSON.stringify(database).length).toBeGreaterThan(5_000_000);
    expect(archive.stored).toMatch(/^[0-9a-f]{64}$/);
    expect(await shownDigest()).toBe(archive.stored);
  });

  it('is what the next login begins with, and is kept when that adds nothing', async () => {
    archive.megabytes = 0;
    const before = archive.stored;
    expect((await logIn()).flow_status).toBe('SUCCESS');
    expect(await shownDigest()).toBe(before);
  });

  it('is told when it is more than can be kept; the profile keeps what it had', async () => {
    const kept = await downloaded();
    const before = archive.stored;
    archive.megabytes = 9;
    archive.forgetEverybody();
    const ended = await logIn();
    expect(ended).toMatchObject({ flow_status: 'FAILED', error_code: 'session_too_large' });
    expect(ended.error_message).toContain('4 MB');
    expect(archive.stored).not.toBe(before);
    expect((await downloaded()).origins).toEqual(kept.origins);
    for await (const { id: flow } of host.client.auth.connections.timeline(id)) {
      const { steps } = await host.client.get<TraceView>(`/auth/connections/${id}/flows/${flow}/trace`);
      expect(steps.map(({ action }) => action)).toContain('proof: success');
      break;
    }
  });
});
