import { describe, expect, it } from 'vitest';
import { newId } from '../../../lib/model/id.ts';
import { checkShard, checkShardsAt } from '../../../lib/store/due.ts';

const MINUTE = 60_000;

describe('The shards of what falls due', () => {
  it('are all asked each minute, and each of them first in its turn', () => {
    const start = Date.UTC(2031, 4, 1);
    const orders = Array.from({ length: 16 }, (_, minute) => checkShardsAt(new Date(start + minute * MINUTE)));
    const all = new Set(orders[0]);
    expect(all.size).toBe(16);
    expect(orders.every((order) => order.length === 16 && order.every((shard) => all.has(shard)))).toBe(true);
    expect(new Set(orders.map(([first]) => first)).size).toBe(16);
  });

  it('get about the same number of connections each', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 16_000; index += 1) {
      const shard = checkShard(newId(index));
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    // Nine standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(280);
  });
});
