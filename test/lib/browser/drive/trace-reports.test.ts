import { describe, expect, it, vi } from 'vitest';
import { type Door, DoorClosed } from '../../../../lib/browser/door-client.ts';
import { startTraceReports } from '../../../../lib/browser/drive/trace-reports.ts';
import type { DoorOperation } from '../../../../lib/flow/door.ts';

const aStep = (action: string) => ({ at: 5, screen: '-', because: '', action, why: '' });
const SAVED = { code: 'login_failed', message: '', websiteError: null, credentialRejected: false };

/** A vault that notes what it hears. */
function aVault(answer: (operation: DoorOperation) => void = () => {}) {
  const heard: DoorOperation[] = [];
  const door = (async (operation: DoorOperation) => {
    heard.push(operation);
    answer(operation);
    return {};
  }) as unknown as Door;
  const batches = () =>
    heard.flatMap((operation) =>
      operation.op === 'trace' ? [[operation.from, operation.steps.map(({ action }) => action)]] : [],
    );
  return { door, heard, batches };
}

describe('reports of a trace', () => {
  it('gather, and go together', async () => {
    const { door, batches } = aVault();
    const reports = startTraceReports(door, 0);
    reports.add(aStep('one'));
    reports.add(aStep('two'));
    await vi.waitFor(() => expect(batches()).toEqual([[0, ['one', 'two']]]));
    reports.add(aStep('three'));
    await vi.waitFor(() => expect(batches().at(-1)).toEqual([2, ['three']]));
  });

  it('are sent before the drive tells how it ends, and wait for nothing else', async () => {
    const { door, heard } = aVault();
    const reports = startTraceReports(door, 60_000);
    reports.add(aStep('one'));
    await reports.door({ op: 'answer' });
    await reports.door({ op: 'fail', failure: SAVED });
    expect(heard.map(({ op }) => op)).toEqual(['answer', 'trace', 'fail']);
    await reports.flush();
    expect(heard).toHaveLength(3);
  });

  it('that were not heard are sent again from where the vault stands', async () => {
    let deaf = true;
    const { door, batches } = aVault(() => {
      if (deaf) throw new Error('nobody there');
    });
    const reports = startTraceReports(door, 60_000);
    reports.add(aStep('one'));
    await reports.flush();
    deaf = false;
    reports.add(aStep('two'));
    await reports.flush();
    expect(batches()).toEqual([
      [0, ['one']],
      [0, ['one', 'two']],
    ]);
  });

  it('end when the vault has closed its door', async () => {
    const { door, heard } = aVault(() => {
      throw new DoorClosed('trace', 'not_live');
    });
    const reports = startTraceReports(door, 60_000);
    reports.add(aStep('one'));
    await reports.flush();
    reports.add(aStep('two'));
    await reports.flush();
    expect(heard).toHaveLength(1);
  });

  it('are never too much for one request', async () => {
    const { door, heard, batches } = aVault();
    const reports = startTraceReports(door, 60_000);
    for (let index = 0; index < 120; index += 1) reports.add({ ...aStep(`${index}`), why: 'x'.repeat(5_000) });
    await reports.flush();
    expect(batches().map(([from, actions]) => [from, (actions as string[]).length])).toEqual([
      [0, 50],
      [50, 50],
      [100, 20],
    ]);
    expect(JSON.stringify(heard)).not.toContain('x'.repeat(1_501));
  });
});
