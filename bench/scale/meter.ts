/** What one partition key has cost. */
export interface Usage {
  reads: number;
  writes: number;
  /** Units of the second in which most were used. */
  peakReads: number;
  peakWrites: number;
}

interface Running extends Usage {
  second: number;
  readsNow: number;
  writesNow: number;
}

/** Capacity units by partition key: altogether, and in the second in which most were used. */
export class Meter {
  readonly #now: () => number;
  readonly #partitions = new Map<string, Running>();

  /** @param now milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  read(partition: string, units: number): void {
    const usage = this.#of(partition);
    usage.reads += units;
    usage.readsNow += units;
    if (usage.readsNow > usage.peakReads) usage.peakReads = usage.readsNow;
  }

  write(partition: string, units: number): void {
    if (units === 0) return;
    const usage = this.#of(partition);
    usage.writes += units;
    usage.writesNow += units;
    if (usage.writesNow > usage.peakWrites) usage.peakWrites = usage.writesNow;
  }

  usage(): IterableIterator<[partition: string, usage: Usage]> {
    return this.#partitions.entries();
  }

  total(of: 'reads' | 'writes'): number {
    let sum = 0;
    for (const usage of this.#partitions.values()) sum += usage[of];
    return sum;
  }

  /** Forgets what was counted so far. */
  reset(): void {
    this.#partitions.clear();
  }

  #of(partition: string): Running {
    const second = Math.floor(this.#now() / 1000);
    let usage = this.#partitions.get(partition);
    if (!usage) {
      usage = { reads: 0, writes: 0, peakReads: 0, peakWrites: 0, second, readsNow: 0, writesNow: 0 };
      this.#partitions.set(partition, usage);
    } else if (usage.second !== second) {
      usage.second = second;
      usage.readsNow = 0;
      usage.writesNow = 0;
    }
    return usage;
  }
}

/** The partition key with most of something, and its part of the whole. */
export function busiest(meter: Meter, of: keyof Usage): { partition: string; usage: Usage; share: number } | null {
  let most: { partition: string; usage: Usage } | null = null;
  for (const [partition, usage] of meter.usage()) if (!most || usage[of] > most.usage[of]) most = { partition, usage };
  if (!most) return null;
  const kind = of === 'reads' || of === 'peakReads' ? 'reads' : 'writes';
  return { ...most, share: most.usage[kind] / meter.total(kind) };
}
