import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What a process that was killed in the middle leaves to its caller. */
export class Died extends Error {
  override name = 'Died';
}

/** One thread of a schedule. */
interface Actor {
  name: string;
  scheduler: Scheduler;
  /** What goes on when it is its turn; empty while it runs. */
  waiting: (() => void)[];
  /** Whether it can go on now. */
  ready: () => boolean;
}

/** A process that an actor runs in, or has called: the unit that dies. */
interface Process {
  actor: Actor;
  died: boolean;
}

const current = new AsyncLocalStorage<Process>();

/**
 * Runs actors that share a table one step at a time, in an order that a seed decides: a step reaches from one call to
 * the table to the next. What they invoke may die at such a call, before it or right after it.
 */
export class Scheduler {
  readonly #seed: number;
  readonly #deadliness: number;
  readonly #waiting = new Set<Actor>();
  #drawn = 0;
  #running = 0;
  #quiet = () => {};

  /** @param deadliness how likely a call is the last one of its process */
  constructor(seed: number, deadliness: number) {
    this.#seed = seed;
    this.#deadliness = deadliness;
  }

  /** In [0, 1), in the same order for the same seed. */
  random(): number {
    const digest = createHash('sha256')
      .update(`${this.#seed} ${this.#drawn++}`)
      .digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  }

  pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)] as T;
  }

  /** Starts an actor; its failure is the schedule's. */
  start(name: string, live: () => Promise<void>): Promise<void> {
    const actor: Actor = { name, scheduler: this, waiting: [], ready: () => true };
    this.#running += 1;
    return current.run({ actor, died: false }, async () => {
      try {
        await this.wait();
        await live();
      } finally {
        // What a process that died has left waiting wakes up to nothing.
        if (this.#waiting.delete(actor)) for (const resume of actor.waiting.splice(0)) resume();
        else this.#leave();
      }
    });
  }

  /**
   * Calls a function that is a process of its own.
   * @throws Died when it was killed, whatever it may have answered
   */
  async invoke<T>(name: string, call: () => Promise<T>): Promise<T> {
    const process: Process = { actor: actorNow(), died: false };
    const [result] = await current.run(process, () => Promise.allSettled([call()]));
    if (process.died) throw new Died(name);
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }

  /** Gives way to the others, at least until something holds. */
  async wait(ready: () => boolean = () => true): Promise<void> {
    const actor = actorNow();
    await new Promise<void>((resolve) => {
      actor.waiting.push(resolve);
      // Several calls at once are one step.
      if (actor.waiting.length > 1) return;
      actor.ready = ready;
      this.#waiting.add(actor);
      this.#leave();
    });
  }

  /** Whether the process that is at a call dies of it, and when. */
  fate(): 'lives' | 'dies before' | 'dies after' {
    if (this.random() >= this.#deadliness) return 'lives';
    return this.random() < 0.5 ? 'dies before' : 'dies after';
  }

  /**
   * Lets them take turns until all have ended.
   * @throws when some wait for what nobody will bring about
   */
  async run(actors: Promise<void>[]): Promise<void> {
    let failure: { error: unknown } | undefined;
    for (const each of actors) each.catch((error: unknown) => (failure ??= { error }));
    for (;;) {
      while (this.#running > 0) {
        await new Promise<void>((resolve) => {
          this.#quiet = resolve;
        });
      }
      if (failure) throw failure.error;
      if (this.#waiting.size === 0) return;
      const ready = [...this.#waiting].filter((actor) => actor.ready());
      if (ready.length === 0) throw new Error(`stuck: ${[...this.#waiting].map(({ name }) => name).join(', ')}`);
      const next = this.pick(ready);
      this.#waiting.delete(next);
      this.#running += 1;
      for (const resume of next.waiting.splice(0)) resume();
    }
  }

  #leave(): void {
    this.#running -= 1;
    // After what is still to be done in this turn of the event loop.
    if (this.#running === 0) setImmediate(() => this.#quiet());
  }
}

function actorNow(): Actor {
  const process = current.getStore();
  if (!process) throw new Error('This is no actor of a schedule.');
  return process.actor;
}

/** Makes every call of an actor to the table a step of its schedule. What is not of a schedule calls as ever. */
export function scheduleTableCalls(): void {
  const send = DynamoDBDocumentClient.prototype.send as (...call: unknown[]) => Promise<unknown>;
  const scheduled = async function (this: DynamoDBDocumentClient, ...call: unknown[]): Promise<unknown> {
    const process = current.getStore();
    if (!process) return send.apply(this, call);
    const { name, scheduler } = process.actor;
    if (!process.died) await scheduler.wait();
    const fate = process.died ? 'dies before' : scheduler.fate();
    if (fate !== 'lives') process.died = true;
    if (fate === 'dies before') throw new Died(name);
    const reply = await send.apply(this, call);
    if (fate === 'dies after') throw new Died(name);
    return reply;
  };
  DynamoDBDocumentClient.prototype.send = scheduled as typeof DynamoDBDocumentClient.prototype.send;
}
