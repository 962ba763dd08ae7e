import { describe, expect, it } from 'vitest';
import { followLogin } from '../../local/demo/follow.ts';
import { startTextMessage } from '../sites/text-message.ts';
import { startHostProcess } from './host-process.ts';

const SIGNALS: NodeJS.Signals[] = ['SIGTERM', 'SIGKILL'];

describe('a restart in the middle of a flow', () => {
  it.each(SIGNALS)('after %s the question can still be answered, or the flow has ended cleanly', async (signal) => {
    const site = await startTextMessage();
    const first = await startHostProcess();
    const { id } = await first.client.auth.connections.create({
      domain: site.host,
      profile_name: 'survivor',
      login_url: site.loginUrl,
    });
    await first.client.credentials.create({ name: 'survivor', domain: site.host, values: { ...site.account } });
    await first.client.auth.connections.update(id, { credential: { name: 'survivor' } });
    await first.client.auth.connections.login(id);
    await untilAsked(first.client, id);
    await first.stop(signal);

    const { dataDirectory, apiKey } = first;
    const second = await startHostProcess({ dataDirectory, apiKey });
    try {
      expect((await second.client.credentials.retrieve('survivor')).value_keys?.toSorted()).toEqual([
        'email',
        'password',
      ]);
      const ended = await followLogin(second.client, id, {
        answer: async ({ fields }) => ({ field_values: { [fields?.[0]?.id ?? '']: site.lastCode() ?? '' } }),
      });
      expect(ended.flow_status).toMatch(/^(SUCCESS|FAILED|EXPIRED)$/);
      if (ended.flow_status !== 'SUCCESS') expect(ended.error_code).toBeTruthy();

      // Whatever became of the first, the profile is free and the next login works.
      await second.client.auth.connections.login(id);
      const again = await followLogin(second.client, id, {
        answer: async ({ fields }) => ({ field_values: { [fields?.[0]?.id ?? '']: site.lastCode() ?? '' } }),
      });
      expect(again.flow_status).toBe('SUCCESS');
    } finally {
      await second.close();
      await site.close();
    }
  });
});

async function untilAsked(client: Awaited<ReturnType<typeof startHostProcess>>['client'], id: string): Promise<void> {
  const asked = new Error('asked');
  await followLogin(client, id, {
    answer: async () => {
      throw asked;
    },
  }).catch((error: unknown) => {
    if (error !== asked) throw error;
  });
}
