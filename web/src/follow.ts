import { Refused } from './api.ts';
import { eventsOf } from './event-stream.ts';
import type { WireState } from './wire.ts';

const POLL_MS = 2_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** The server sends a heartbeat every 15 s: what is silent for longer is dead, or held back on its way. */
const SILENCE_MS = 25_000;
/** A stream tells how things are at once; until it does, one asks. */
const FIRST_EVENT_MS = 4_000;

export interface Source {
  events(signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  retrieve(): Promise<WireState>;
}

export interface Follower {
  /** @param asOf when it was asked for: what was asked before an answer was sent may be older than that answer */
  onState(state: WireState, asOf: number): void;
  /** Whether the server can be reached. */
  onReachable(reachable: boolean): void;
  /** It refuses to tell more: the token is no longer good, or the login no longer the latest. */
  onRefused(refusal: Refused): void;
}

/**
 * Follows a login: by its stream of events, which is opened again when it breaks off, with longer and longer pauses; and
 * by asking every 2 s whenever no stream tells.
 * @returns ends it
 */
export function follow(source: Source, follower: Follower): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let lastTold = Number.NEGATIVE_INFINITY;
  let hurry = () => {};

  const tell = (state: WireState, asOf: number) => {
    if (signal.aborted) return;
    follower.onReachable(true);
    follower.onState(state, asOf);
    if (state.flow_status !== 'IN_PROGRESS') ended.abort();
  };
  const fail = (error: unknown) => {
    if (signal.aborted) return;
    const final = error instanceof Refused && error.status >= 400 && error.status < 500 && error.status !== 429;
    if (final) {
      ended.abort();
      follower.onRefused(error);
    } else follower.onReachable(false);
  };

  async function listen(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const attempt = new AbortController();
      const stop = () => attempt.abort();
      signal.addEventListener('abort', stop, { once: true });
      let silence = setTimeout(stop, SILENCE_MS);
      try {
        for await (const event of eventsOf(await source.events(attempt.signal))) {
          clearTimeout(silence);
          silence = setTimeout(stop, SILENCE_MS);
          lastTold = performance.now();
          pause = FIRST_PAUSE_MS;
          if (event.event === 'managed_auth_state') tell(event as unknown as WireState, performance.now());
          // What is wrong is told by the next request.
          if (event.event === 'error') break;
          if (signal.aborted) break;
        }
      } catch (error) {
        fail(error);
      }
      clearTimeout(silence);
      signal.removeEventListener('abort', stop);
      if (!signal.aborted) await rest(pause);
    }
  }

  async function ask(): Promise<void> {
    for (await rest(FIRST_EVENT_MS, false); !signal.aborted; await rest(POLL_MS, false)) {
      if (performance.now() - lastTold < SILENCE_MS) continue;
      const asOf = performance.now();
      await source.retrieve().then((state) => tell(state, asOf), fail);
    }
  }

  /** @param hurried ends early when the network is back, or the person */
  function rest(milliseconds: number, hurried = true): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end, { once: true });
      if (hurried) hurry = end;
    });
  }

  const back = () => document.visibilityState === 'visible' && hurry();
  addEventListener('online', back, { signal });
  document.addEventListener('visibilitychange', back, { signal });
  void listen();
  void ask();
  return () => ended.abort();
}
