/** Thrown through an execution's steps when it must stop where it stands. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** Timers past this wrap around in Node. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * What one execution waits on: a time, or being woken before it, or interrupted for good. Like a condition variable:
 * callers look at what they wait for, wait, and look again. Times are ISO 8601; null is never.
 */
export class Alarm {
  #interrupted = false;
  #current: { wake: () => void; interrupt: () => void } | undefined;

  /** @throws {Interrupted} once interrupted. */
  check(): void {
    if (this.#interrupted) throw new Interrupted();
  }

  /** Resolves when woken, and no later than the time. @throws {Interrupted} */
  async wait(until: string | null): Promise<void> {
    this.check();
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      this.#current = { wake: resolve, interrupt: () => reject(new Interrupted()) };
      if (until === null) return;
      timer = setTimeout(resolve, Math.min(Math.max(Date.parse(until) - Date.now(), 0), MAX_TIMER_MS));
    }).finally(() => clearTimeout(timer));
  }

  /** Resolves at the time, however often it is woken. @throws {Interrupted} */
  async sleep(until: string): Promise<void> {
    while (!isOver(until)) await this.wait(until);
  }

  wake(): void {
    this.#current?.wake();
  }

  interrupt(): void {
    this.#interrupted = true;
    this.#current?.interrupt();
  }
}

export function isOver(until: string | null): boolean {
  return until !== null && Date.parse(until) <= Date.now();
}

/** The time so many seconds from now; null for null. */
export function after(seconds: number | null): string | null {
  return seconds === null ? null : new Date(Date.now() + seconds * 1000).toISOString();
}
