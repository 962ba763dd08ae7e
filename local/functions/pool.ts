import { failure, type Invocation, type Reply } from './invocation.ts';
import { FunctionProcess, type ProcessOptions } from './process.ts';

/** Ordinary functions share the machine; more processes than this only wait for each other. */
const maxProcesses = 8;
/** A fresh process per invocation is for long invocations, which must not queue behind one another. */
const maxFreshProcesses = 32;
/** A burst should reach a warm process rather than start one for each of its requests. */
const maxStarting = 2;
const idleMs = 5 * 60_000;
/** Before a successor starts, what its predecessor has led to goes on: a login that a check has found due, above all. */
const successorMs = 3_000;

export type PoolOptions = Omit<ProcessOptions, 'onIdle' | 'onEnded' | 'environment' | 'output'> & {
  /** Called for each process that starts; `release` when it is gone. */
  prepare(): Pick<ProcessOptions, 'environment' | 'output'> & { release(): void };
};

/** The processes of one function: started on demand, kept warm, ended when idle for long. */
export class FunctionPool {
  readonly #options: PoolOptions;
  readonly #limit: number;
  readonly #idle: { process: FunctionProcess; reaper: NodeJS.Timeout }[] = [];
  readonly #starting = new Set<FunctionProcess>();
  readonly #all = new Set<FunctionProcess>();
  readonly #queue: Invocation[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    const { reservedConcurrency, freshProcess } = options.definition;
    this.#limit = reservedConcurrency ?? (freshProcess ? maxFreshProcesses : maxProcesses);
  }

  /** True when Lambda would throttle: the reserved concurrency is taken. Without a reservation, invocations queue. */
  get exhausted(): boolean {
    const { reservedConcurrency } = this.#options.definition;
    return (
      reservedConcurrency !== undefined &&
      this.#all.size - this.#idle.length - this.#starting.size + this.#queue.length >= reservedConcurrency
    );
  }

  /** Ids of the processes that live now. */
  get pids(): number[] {
    return [...this.#all].flatMap(({ pid }) => pid ?? []);
  }

  invoke(id: string, payload: Buffer): Promise<Reply> {
    return new Promise((resolve) => {
      if (this.#closed) return resolve(failure('Sandbox.Shutdown', 'The host is stopping.'));
      this.#queue.push({ id, payload, settle: resolve });
      this.#dispatch();
    });
  }

  /** Starts one process ahead of its first invocation, if there is none waiting. */
  warm(): void {
    if (!this.#closed && this.#idle.length + this.#starting.size === 0 && this.#all.size < this.#limit) this.#start();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { settle } of this.#queue.splice(0)) settle(failure('Sandbox.Shutdown', 'The host is stopping.'));
    await Promise.all([...this.#all].map((process) => process.end()));
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      // The one used last is the warmest.
      const idle = this.#idle.pop();
      if (!idle) break;
      clearTimeout(idle.reaper);
      idle.process.run(this.#queue.shift() as Invocation);
    }
    while (
      !this.#closed &&
      this.#starting.size < Math.min(this.#queue.length, maxStarting) &&
      this.#all.size < this.#limit
    ) {
      this.#start();
    }
  }

  #start(): void {
    const { prepare, ...options } = this.#options;
    try {
      const { release, ...prepared } = prepare();
      const process = new FunctionProcess({
        ...options,
        ...prepared,
        onIdle: () => this.#onIdle(process),
        onEnded: (_, initError) => {
          this.#onEnded(process, initError);
          release();
        },
      });
      this.#all.add(process);
      this.#starting.add(process);
    } catch (error) {
      // Out of disk, descriptors or memory: whoever waits longest hears of it.
      this.#queue.shift()?.settle(failure('Sandbox.StartFailed', (error as Error).message));
    }
  }

  #onIdle(process: FunctionProcess): void {
    this.#starting.delete(process);
    if (this.#closed) return;
    if (this.#options.definition.freshProcess && process.served > 0) {
      process.end();
      setTimeout(() => this.warm(), successorMs).unref();
      return;
    }
    const reaper = setTimeout(() => this.#reap(process), idleMs).unref();
    this.#idle.push({ process, reaper });
    this.#dispatch();
  }

  #reap(process: FunctionProcess): void {
    this.#forget(process);
    process.end();
  }

  #forget(process: FunctionProcess): void {
    const index = this.#idle.findIndex((idle) => idle.process === process);
    const [found] = index < 0 ? [] : this.#idle.splice(index, 1);
    clearTimeout(found?.reaper);
  }

  #onEnded(process: FunctionProcess, initError: Buffer | undefined): void {
    this.#forget(process);
    this.#starting.delete(process);
    this.#all.delete(process);
    // Someone must hear of it, or a broken bundle would be started for ever.
    if (initError) this.#queue.shift()?.settle({ kind: 'payload', payload: initError, functionError: 'Unhandled' });
    this.#dispatch();
  }
}
