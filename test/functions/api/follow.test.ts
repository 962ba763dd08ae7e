import { describe, expect, it } from 'vitest';
import { follow } from '../../../functions/api/follow.ts';
import { ApiError } from '../../../lib/contract/errors.ts';
import type { StateEvent } from '../../../lib/contract/schema/event.ts';
import { stateEvent } from '../../../lib/contract/view/event.ts';
import { connection, flow, NOW } from '../../lib/contract/records.ts';
import { field } from '../../lib/contract/screens.ts';

const context = (now: Date) => ({ baseUrl: 'https://x.test', now });
const stateOf = (over: Parameters<typeof flow>[0], now = NOW) =>
  stateEvent({ connection: connection(), flow: flow(over) }, context(now));

const working = stateOf({});
const asking = stateOf({ step: 'AWAITING_INPUT', fields: [field({ id: 'f', ref: 'password' })] });
const done = stateOf({ status: 'SUCCESS', step: 'COMPLETED', post_login_url: 'https://x.test/home' });

/** Plays the states given, one a second, and tells the events that were sent. */
async function play(states: (StateEvent | ApiError)[], seconds = 1000): Promise<Record<string, unknown>[]> {
  let now = NOW.getTime();
  const [first, ...rest] = states as [StateEvent, ...StateEvent[]];
  const pace = {
    now: () => new Date(now),
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const read = async () => {
    const next = (rest.length > 1 ? rest.shift() : rest[0]) ?? first;
    if (next instanceof ApiError) throw next;
    return next;
  };
  const events = [];
  for await (const frame of follow(first, read, new Date(now + seconds * 1000), pace)) {
    const [, name, data = ''] = /^event: (\w+)\ndata: (.+)\n\n$/.exec(frame) ?? [];
    const event = JSON.parse(data) as Record<string, unknown>;
    expect(event.event).toBe(name);
    events.push(event);
  }
  return events;
}

describe('following a flow', () => {
  it('tells the state at once, then its changes only, and ends with the flow', async () => {
    const events = await play([working, working, asking, asking, done]);
    expect(events.map(({ flow_step }) => flow_step)).toEqual(['DISCOVERING', 'AWAITING_INPUT', 'COMPLETED']);
    expect(events[2]).toMatchObject({ flow_status: 'SUCCESS', post_login_url: 'https://x.test/home' });
  });

  it('leaves out what is empty, and shows questions in both forms', async () => {
    const [first, second] = await play([working, asking, done]);
    for (const absent of ['fields', 'website_error', 'error_code', 'post_login_url', 'flow_expires_at']) {
      expect(first).not.toHaveProperty(absent);
    }
    expect(second).toMatchObject({ fields: [{ id: 'f' }], discovered_fields: [{ name: 'password' }] });
  });

  it('of an ended flow tells how it ended, and is over', async () => {
    expect(await play([done])).toHaveLength(1);
  });

  it('sends a heartbeat when nothing has changed for 15 s', async () => {
    const events = await play([working], 40);
    expect(events.map(({ event }) => event)).toEqual(['managed_auth_state', 'sse_heartbeat', 'sse_heartbeat']);
  });

  it('looks so often that a change is told within half a second, also after a long silence', async () => {
    let now = NOW.getTime();
    const pauses: number[] = [];
    const pace = {
      now: () => new Date(now),
      sleep: async (milliseconds: number) => {
        pauses.push(milliseconds);
        now += milliseconds;
      },
    };
    for await (const _ of follow(working, async () => working, new Date(now + 60_000), pace));
    expect(Math.max(...pauses)).toBeLessThan(400);
    expect(pauses.length).toBeLessThan(60 * 5);
  });

  it('ends with the reason when the connection goes away', async () => {
    const events = await play([working, new ApiError('not_found', 'gone')]);
    expect(events.at(-1)).toMatchObject({ event: 'error', error: { code: 'not_found', message: 'gone' } });
  });

  it('needs a flow', () => {
    expect(() => stateEvent({ connection: connection(), flow: null }, context(NOW))).toThrow('start one first');
  });
});
