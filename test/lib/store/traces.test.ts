import { describe, expect, it } from 'vitest';
import type { FlowTrace } from '../../../lib/model/trace.ts';
import { table } from '../../../lib/store/table.ts';
import { traces } from '../../../lib/store/traces.ts';
import { localAws } from './aws.ts';
import { nextId } from './records.ts';

localAws();

const NOON = new Date('2030-01-01T12:00:00.000Z');

const withStep = (flow_id: string, action: string) => (trace: FlowTrace | null) => {
  const step = { at: NOON.toISOString(), screen: '', because: '', action, why: '' };
  return { flow_id, drive_id: 'd', received: 1, omitted: 0, steps: [...(trace?.steps ?? []), step] };
};

describe('a trace', () => {
  it('is not there before its first step, and goes 90 days after its last', async () => {
    const id = nextId();
    expect(await traces.get(id)).toBeNull();
    const trace = await traces.update(id, withStep(id, 'fill'), NOON);
    expect(await traces.get(id)).toEqual(trace);
    const item = await table().get({ pk: `FLOW#${id}`, sk: 'TRACE' });
    expect(item?.ttl).toBe(Date.parse('2030-04-01T12:00:00.000Z') / 1000);
  });

  it('loses nothing when two write at once', async () => {
    const id = nextId();
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(names.map((name) => traces.update(id, withStep(id, name), NOON)));
    expect((await traces.get(id))?.steps.map(({ action }) => action).sort()).toEqual(names);
  });
});
