import { describe, expect, it } from 'vitest';
import { newId } from '../../../lib/model/id.ts';
import { checkShard } from '../../../lib/store/due.ts';
import { inTurn } from '../../../lib/store/in-turn.ts';

async function* each<T>(...values: T[]): AsyncGenerator<T> {
  yield* values;
}

describe('What falls due', () => {
  it('is taken of each shard in turn, until none has any', async () => {
    const taken: string[] = [];
    for await (const one of inTurn([each('a1', 'a2', 'a3'), each<string>(), each('b1'), each('c1', 'c2')]))
      taken.push(one);
    expect(taken).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  });

  it('is spread evenly over the shards', () => {
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
