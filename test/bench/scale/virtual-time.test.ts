import { describe, expect, it } from 'vitest';
import { VirtualTime } from '../../../bench/scale/virtual-time.ts';

describe('Virtual time', () => {
  it('wakes who waits in the order of their times, however long they wait', async () => {
    const time = new VirtualTime(0);
    const woken: string[] = [];
    const wait = async (milliseconds: number) => {
      await time.sleep(milliseconds);
      woken.push(`${milliseconds} at ${time.now()}`);
    };
    for (const milliseconds of [3_600_000, 5, 70, 6, 5, 1]) void wait(milliseconds);
    await time.run();
    expect(woken).toEqual(['1 at 1', '5 at 5', '5 at 5', '6 at 6', '70 at 70', '3600000 at 3600000']);
  });

  it('stands still until all that follows from being woken is done', async () => {
    const time = new VirtualTime(0);
    const seen: number[] = [];
    const chain = async () => {
      await time.sleep(10);
      for (let step = 0; step < 100; step += 1) await Promise.resolve();
      seen.push(time.now());
      await time.sleep(10);
      seen.push(time.now());
    };
    void time.sleep(11);
    void chain();
    await time.run();
    expect(seen).toEqual([10, 20]);
  });

  it('passes until a time, and goes on from there', async () => {
    const time = new VirtualTime(1000);
    let woken = false;
    void time.sleep(500).then(() => {
      woken = true;
    });
    await time.run(1400);
    expect([time.now(), woken]).toEqual([1400, false]);
    await time.run(1500);
    expect([time.now(), woken]).toEqual([1500, true]);
  });
});
