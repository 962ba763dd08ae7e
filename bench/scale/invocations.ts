import { FUNCTIONS } from '../../infra/catalogue.ts';

/** What a function was used for. */
export interface Used {
  count: number;
  running: number;
  peak: number;
  milliseconds: number;
}

/** Counts invocations of the deployed functions: how many, how many at once, and for how long. */
export class Invocations {
  readonly #now: () => number;
  readonly #used = new Map<string, Used>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Runs something as an invocation of a function. */
  async of<T>(key: string, run: () => Promise<T>): Promise<T> {
    const used = this.#of(key);
    const start = this.#now();
    used.count += 1;
    used.running += 1;
    used.peak = Math.max(used.peak, used.running);
    try {
      return await run();
    } finally {
      used.running -= 1;
      used.milliseconds += Math.max(1, this.#now() - start);
    }
  }

  /** Counts invocations that are not run here. */
  add(key: string, count: number, milliseconds: number): void {
    const used = this.#of(key);
    used.count += count;
    used.milliseconds += count * milliseconds;
  }

  used(): [key: string, used: Used][] {
    return [...this.#used];
  }

  #of(key: string): Used {
    let used = this.#used.get(key);
    if (!used) {
      memoryOf(key);
      used = { count: 0, running: 0, peak: 0, milliseconds: 0 };
      this.#used.set(key, used);
    }
    return used;
  }
}

/** MB of a deployed function. @throws {Error} when there is no such function */
export function memoryOf(key: string): number {
  const spec = FUNCTIONS.find((one) => one.key === key);
  if (!spec) throw new Error(`There is no function ${key}.`);
  return spec.memory;
}

/** Whether a deployed function runs on x86: those with a browser do. */
export function isX86(key: string): boolean {
  return FUNCTIONS.some((one) => one.key === key && one.browser === true);
}
