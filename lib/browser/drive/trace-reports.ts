import type { DoorOperation, TracedStep } from '../../flow/door.ts';
import { type Door, DoorClosed } from '../door-client.ts';

/** Steps that gather before they are sent: most logins are over by then, and send them once. */
const GATHER_MS = 2_500;
/** Of one request, with room in what the vault takes. */
const MOST_STEPS = 50;
const LONGEST = 1_500;

/** After these the vault takes no more: what is left is told first. */
const ENDINGS: readonly DoorOperation['op'][] = ['suspend', 'save', 'fail'];

/** Brings the steps of a drive to the vault, off the critical path. */
export interface TraceReports {
  add(step: TracedStep): void;
  /** Sends what is left. Never throws: steps that are lost cost a reader, never a login. */
  flush(): Promise<void>;
  /** The door, which tells what is left before it tells how the drive ends. */
  readonly door: Door;
}

/** @param gatherMs how long the first step of a batch waits for others */
export function startTraceReports(vault: Door, gatherMs = GATHER_MS): TraceReports {
  const unsent: TracedStep[] = [];
  let startedAt = '';
  let sent = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();

  const sendAll = async () => {
    while (unsent.length > 0 && !closed) {
      const steps = unsent.slice(0, MOST_STEPS);
      try {
        await vault({ op: 'trace', startedAt, from: sent, steps });
      } catch (error) {
        // What the vault refuses it will refuse again; what it did not hear stays for the next time.
        closed = error instanceof DoorClosed;
        return;
      }
      unsent.splice(0, steps.length);
      sent += steps.length;
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    underWay = underWay.then(sendAll);
    return underWay;
  };

  return {
    add: (step) => {
      startedAt ||= new Date(Date.now() - step.at).toISOString();
      unsent.push(shortened(step));
      timer ??= setTimeout(flush, gatherMs).unref();
    },
    flush,
    door: async (operation) => {
      if (ENDINGS.includes(operation.op)) await flush();
      return vault(operation);
    },
  };
}

function shortened({ at, screen, because, action, why }: TracedStep): TracedStep {
  const short = (text: string) => text.slice(0, LONGEST);
  return { at, screen: short(screen), because: short(because), action: short(action), why: short(why) };
}
