import { describe, expect, it } from 'vitest';
import { newFlow } from '../../../lib/flow/start.ts';
import { cancel } from '../../../lib/flow/transitions.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import { connections } from '../../../lib/store/connections.ts';
import { TooManyLiveFlows } from '../../../lib/store/errors.ts';
import { flows } from '../../../lib/store/flows.ts';
import { settle } from '../../../lib/store/settlement.ts';
import { localAws } from './aws.ts';
import { aConnection, nextId } from './records.ts';

localAws();

const NOON = new Date('2030-01-01T12:00:00.000Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

async function start(org: string, limit: number, now = NOON): Promise<Flow> {
  const connection = await connections.create(aConnection(org, nextId()));
  return flows.start(newFlow(connection, 'LOGIN', null, now), null, limit);
}

describe('the live flows of an organization', () => {
  it('are as many as it may have, however many start at once', async () => {
    const org = nextId();
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => start(org, 3)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => reason)).toEqual(Array.from({ length: 3 }, () => expect.any(TooManyLiveFlows)));
    await expect(start(nextId(), 3)).resolves.toBeTruthy();
  });

  it('give their place back when they are settled', async () => {
    const org = nextId();
    const flow = await start(org, 1);
    await expect(start(org, 1)).rejects.toBeInstanceOf(TooManyLiveFlows);
    await settle((await flows.attempt(flow.id, cancel(NOON))) as Flow);
    await expect(start(org, 1)).resolves.toBeTruthy();
  });

  it('lose it when their time is over and nobody has settled them', async () => {
    const org = nextId();
    await start(org, 1);
    await expect(start(org, 1, later(19))).rejects.toBeInstanceOf(TooManyLiveFlows);
    await expect(start(org, 1, later(20))).resolves.toBeTruthy();
  });
});
