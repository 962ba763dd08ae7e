import { describe, expect, it } from 'vitest';
import { BATCH, type DueConnection, sweepConnections } from '../../../lib/health/sweep.ts';
import { connections } from '../../../lib/store/connections.ts';
import { localAws } from '../store/aws.ts';
import { aConnection, nextId } from '../store/records.ts';

localAws();

const NOW = new Date('2031-05-01T12:00:00.000Z');

async function sweep(failing = false) {
  const batches: DueConnection[][] = [];
  const pauses: number[] = [];
  const dispatch = async (batch: DueConnection[]) => {
    batches.push(batch);
    if (failing) throw new Error('throttled');
  };
  const pause = async (milliseconds: number) => void pauses.push(milliseconds);
  return { ...(await sweepConnections({ now: NOW, dispatch, pause })), batches, pauses };
}

describe('Sweep', () => {
  it('hands out what is due, each once, in batches with pauses between', async () => {
    const org = nextId();
    const wanted: string[] = [];
    for (let index = 0; index < 45; index += 1) {
      const due_at = index % 9 === 0 ? '2031-05-01T12:00:01.000Z' : '2031-05-01T11:00:00.000Z';
      const { id } = await connections.create(aConnection(org, nextId(), { due_at, last_login_at: 'x' }));
      if (due_at < NOW.toISOString()) wanted.push(id);
    }
    await connections.create(aConnection(org, nextId()));

    const { due, failed, batches, pauses } = await sweep();

    expect({ due, failed }).toEqual({ due: 40, failed: 0 });
    expect(
      batches
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(wanted.sort());
    expect(batches.flat().every((one) => one.org === org)).toBe(true);
    expect(batches.every((batch) => batch.length <= BATCH)).toBe(true);
    expect(pauses).toHaveLength(batches.length - 1);
  });

  it('hands out a batch during the pause before the next, so that it takes no longer than its pauses', async () => {
    let begun = () => {};
    const pausing = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let handedOut = 0;
    const swept = await sweepConnections({
      now: NOW,
      dispatch: async () => {
        if (handedOut++ === 0) await pausing;
      },
      pause: async () => begun(),
    });
    expect(swept).toMatchObject({ failed: 0 });
    expect(handedOut).toBeGreaterThan(1);
  });

  it('goes on where a batch cannot be handed out, which is then still due', async () => {
    const { due, failed } = await sweep(true);
    expect(failed).toBe(2);
    expect((await sweep()).due).toBe(due);
  });
});
