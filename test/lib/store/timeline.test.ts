import { describe, expect, it } from 'vitest';
import { newFlow } from '../../../lib/flow/start.ts';
import type { TimelineEntry } from '../../../lib/model/timeline.ts';
import { connections } from '../../../lib/store/connections.ts';
import { ConditionFailed } from '../../../lib/store/errors.ts';
import { flows } from '../../../lib/store/flows.ts';
import { table } from '../../../lib/store/table.ts';
import { timeline } from '../../../lib/store/timeline.ts';
import { localAws } from './aws.ts';
import { aConnection, nextId } from './records.ts';

localAws();

const AT = '2030-01-01T00:00:00.000Z';

const aConnectionOf = (org: string) => connections.create(aConnection(org, nextId()));

async function record(org: string, connectionId: string, type: TimelineEntry['type']): Promise<string> {
  const base = { id: nextId(), org, connection_id: connectionId, at: AT };
  const check = { ...base, type: 'health_check', status: 'NEEDS_AUTH', previous_status: 'AUTHENTICATED' } as const;
  await table().transact([timeline.addition(type === 'health_check' ? check : { ...base, type })]);
  return base.id;
}

const ids = async (options: Parameters<typeof timeline.list>[0]) =>
  (await timeline.list(options)).items.map(({ id }) => id);

describe('the timeline', () => {
  it('has a login from the moment its flow is there, and none that was not started', async () => {
    const connection = await aConnectionOf(nextId());
    const of = { org: connection.org, connectionId: connection.id };
    const flow = await flows.start(newFlow(connection, 'LOGIN', null, new Date(AT)), null);
    await expect(flows.start(newFlow(connection, 'LOGIN', null, new Date(AT)), null)).rejects.toBeInstanceOf(
      ConditionFailed,
    );
    const reauth = await flows.start(
      newFlow(connection, 'REAUTH', null, new Date('2030-01-01T00:00:01.000Z')),
      flow.id,
    );
    expect((await timeline.list(of)).items).toEqual([
      {
        id: reauth.id,
        org: connection.org,
        connection_id: connection.id,
        type: 'reauth',
        at: '2030-01-01T00:00:01.000Z',
      },
      { id: flow.id, org: connection.org, connection_id: connection.id, type: 'login', at: AT },
    ]);
  });

  it('is listed newest first, a page at a time', async () => {
    const of = { org: nextId(), connectionId: nextId() };
    const all: string[] = [];
    for (let index = 0; index < 5; index += 1) all.unshift(await record(of.org, of.connectionId, 'login'));
    expect(await ids(of)).toEqual(all);
    expect(await timeline.list({ ...of, limit: 2 })).toMatchObject({ hasMore: true });
    expect(await ids({ ...of, limit: 2, offset: 2 })).toEqual(all.slice(2, 4));
    expect(await timeline.list({ ...of, limit: 2, offset: 3 })).toMatchObject({ hasMore: false });
  });

  it('can be asked for one kind, and pages within it', async () => {
    const of = { org: nextId(), connectionId: nextId() };
    await record(of.org, of.connectionId, 'login');
    const first = await record(of.org, of.connectionId, 'health_check');
    await record(of.org, of.connectionId, 'reauth');
    const second = await record(of.org, of.connectionId, 'health_check');
    expect(await ids({ ...of, type: 'health_check' })).toEqual([second, first]);
    expect(await ids({ ...of, type: 'health_check', offset: 1, limit: 1 })).toEqual([first]);
    const [check] = (await timeline.list({ ...of, type: 'health_check', limit: 1 })).items;
    expect(check).toMatchObject({ status: 'NEEDS_AUTH', previous_status: 'AUTHENTICATED' });
  });

  it('is of one connection of one organization', async () => {
    const of = { org: nextId(), connectionId: nextId() };
    await record(of.org, of.connectionId, 'login');
    expect(await ids({ ...of, connectionId: nextId() })).toEqual([]);
    expect(await ids({ ...of, org: nextId() })).toEqual([]);
  });

  it('forgets an entry after 90 days', () => {
    const entry = { id: 'a', org: 'o', connection_id: 'c', type: 'login', at: AT } as const;
    const write = timeline.addition(entry);
    const item = 'Put' in write ? write.Put.Item : undefined;
    expect(item?.ttl).toBe(Date.parse('2030-04-01T00:00:00.000Z') / 1000);
  });
});
