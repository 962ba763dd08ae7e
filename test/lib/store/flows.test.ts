import { describe, expect, it } from 'vitest';
import { newFlow } from '../../../lib/flow/start.ts';
import * as transitions from '../../../lib/flow/transitions.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import { connections } from '../../../lib/store/connections.ts';
import { ConditionFailed } from '../../../lib/store/errors.ts';
import { compile, flows } from '../../../lib/store/flows.ts';
import { localAws } from './aws.ts';
import { aConnection, nextId } from './records.ts';

localAws();

const NOON = new Date('2030-01-01T12:00:00.000Z');
const ASK = { fields: [], choices: [], websiteError: null, externalActionMessage: 'Approve it' };

async function aFlow(): Promise<Flow> {
  const org = nextId();
  const connection = await connections.create(aConnection(org, nextId()));
  return flows.start(newFlow(connection, 'LOGIN', 'hash', NOON), null);
}

async function dueIds(now: Date): Promise<string[]> {
  const ids = [];
  for await (const id of flows.due(now)) ids.push(id);
  return ids;
}

describe('starting a flow', () => {
  it("makes it the connection's own", async () => {
    const flow = await aFlow();
    expect(await flows.get(flow.id)).toEqual(flow);
    expect((await connections.get(flow.org, flow.connection_id))?.flow_id).toBe(flow.id);
  });

  it('is refused when another was started since the connection was read', async () => {
    const flow = await aFlow();
    const rival = newFlow({ id: flow.connection_id, org: flow.org, profile_id: flow.profile_id }, 'LOGIN', null, NOON);
    await expect(flows.start(rival, null)).rejects.toBeInstanceOf(ConditionFailed);
    expect(await flows.get(rival.id)).toBeNull();
    await flows.start(rival, flow.id);
  });
});

describe('a transition', () => {
  it('changes the record exactly as its data says', async () => {
    const flow = await aFlow();
    const claimed = await flows.attempt(flow.id, transitions.claim(flow, 'drive'));
    expect(claimed).toEqual({ ...flow, phase: 'DRIVING', drive_id: 'drive', due_at: flow.expires_at });
    expect(await flows.get(flow.id)).toEqual(claimed);
  });

  it('is carried out for one of two drives', async () => {
    const flow = await aFlow();
    const results = await Promise.all(['a', 'b'].map((id) => flows.attempt(flow.id, transitions.claim(flow, id))));
    expect(results.filter((each) => each !== null)).toHaveLength(1);
  });

  it('of a flow that is not there does nothing', async () => {
    expect(await flows.attempt(nextId(), transitions.cancel(NOON))).toBeNull();
  });

  it('may require any of several values', async () => {
    const flow = await aFlow();
    await flows.attempt(flow.id, transitions.claim(flow, 'drive'));
    const saved = await flows.attempt(flow.id, transitions.save('drive', 'https://a.example/home', NOON));
    expect(saved?.saved_at).toBe(NOON.toISOString());
    expect(await flows.attempt(flow.id, transitions.cancel(NOON))).toBeNull();
  });

  it('never puts a null into the index', () => {
    const { UpdateExpression } = compile('f', transitions.retire());
    expect(UpdateExpression).toMatch(/REMOVE due_at, due_shard$/);
  });
});

describe('the index of what is due', () => {
  it('holds flows at their time until they are settled', async () => {
    const flow = await aFlow();
    const other = await aFlow();
    const soon = new Date(NOON.getTime() + 29_000);
    const then = new Date(NOON.getTime() + 30_000);
    expect(await dueIds(soon)).not.toContain(flow.id);
    expect(await dueIds(then)).toEqual(expect.arrayContaining([flow.id, other.id]));
    const claimed = (await flows.attempt(flow.id, transitions.claim(flow, 'drive'))) as Flow;
    expect(await dueIds(then)).not.toContain(flow.id);
    await flows.attempt(flow.id, transitions.hold(claimed, 'drive', ASK, NOON));
    expect(await dueIds(new Date(NOON.getTime() + 600_000))).toContain(flow.id);
    await flows.attempt(flow.id, transitions.cancel(NOON));
    expect(await dueIds(new Date(NOON.getTime() + 9_000_000))).toContain(flow.id);
    const settled = await flows.attempt(flow.id, transitions.retire());
    expect(settled?.due_at).toBeNull();
    expect(await dueIds(new Date(NOON.getTime() + 9_000_000))).not.toContain(flow.id);
  });
});

describe('a handoff code', () => {
  it('is redeemed once', async () => {
    const flow = await aFlow();
    const results = await Promise.all(
      [1, 2, 3].map(() => flows.attempt(flow.id, transitions.redeemHandoff('hash', null))),
    );
    expect(results.filter((each) => each !== null)).toHaveLength(1);
  });
});
