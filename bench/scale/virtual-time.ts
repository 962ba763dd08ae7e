/**
 * A clock that stands still while anything is being done, and then jumps to when something is to go on. Whoever waits
 * for anything else than this clock and what is already there is not waited for.
 */
export class VirtualTime {
  #now: number;
  readonly #waiting = new Map<number, (() => void)[]>();
  /** The times in `#waiting`, as a binary heap. */
  readonly #times: number[] = [];

  /** @param start milliseconds since the epoch */
  constructor(start: number) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;
  readonly date = (): Date => new Date(this.#now);

  /** Resolves after so many milliseconds, whole ones. */
  readonly sleep = (milliseconds: number): Promise<void> => {
    const at = this.#now + Math.max(0, Math.round(milliseconds));
    return new Promise((resolve) => {
      const others = this.#waiting.get(at);
      if (others) others.push(resolve);
      else {
        this.#waiting.set(at, [resolve]);
        push(this.#times, at);
      }
    });
  };

  /** Lets time pass until a time, or until nobody waits any more. */
  async run(until = Number.POSITIVE_INFINITY): Promise<void> {
    await settled();
    for (let at = this.#times[0]; at !== undefined && at <= until; at = this.#times[0]) {
      pop(this.#times);
      this.#now = at;
      const ready = this.#waiting.get(at) ?? [];
      this.#waiting.delete(at);
      for (const resolve of ready) resolve();
      await settled();
    }
    if (Number.isFinite(until)) this.#now = Math.max(this.#now, until);
  }
}

/** All that goes on by itself has gone on by then: promises are settled before any immediate runs. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function push(heap: number[], value: number): void {
  let at = heap.push(value) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as number) <= value) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = value;
}

function pop(heap: number[]): void {
  const last = heap.pop() as number;
  if (heap.length === 0) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
    if ((heap[child] as number) >= last) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = last;
}
