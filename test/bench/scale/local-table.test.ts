import { describe, expect, it } from 'vitest';
import { checkOnLocalTable } from '../../../bench/scale/local-table.ts';

describe('On the local table', () => {
  it('two sweeps at once have each connection checked once', async () => {
    expect(await checkOnLocalTable(22)).toMatchObject({ connections: 22, looked: 22, twice: 0, left: 0 });
    // Each write is on the disk before the next: a busy disk takes its time.
  }, 120_000);
});
