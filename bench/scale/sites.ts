import type { CheckReference, ProbeFinding, VerifyFinding } from '../../lib/flow/check-door.ts';
import { fraction } from '../../lib/flow/fraction.ts';
import type { Lookers } from '../../lib/health/check.ts';
import type { Probe } from '../../lib/model/probe.ts';
import type { Door } from './door.ts';
import { type Durations, onLambda } from './durations.ts';
import { type Invocations, memoryOf } from './invocations.ts';
import type { Nature } from './population.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface SitesOptions {
  time: VirtualTime;
  invocations: Invocations;
  durations: Durations;
  door: Door;
  /** What a connection is like, by its id. */
  natureOf: (connectionId: string) => Nature;
  /** What a browser learns of a connection that has a probe, by its id. */
  probeOf: (connectionId: string) => Probe;
  /** Part of the checks that find the session dead. */
  loggedOut: number;
}

/** Stand-ins of `health/probe` and `health/verify` that take their time, ask the vault, and find what there is to find. */
export function lookersAt(options: SitesOptions): Lookers {
  const { time, invocations, durations, door, natureOf, probeOf, loggedOut } = options;
  const isDead = ({ checkId }: CheckReference) => fraction(checkId) < loggedOut;
  const invoke = async <T>(key: string, run: () => Promise<T>): Promise<T> => {
    await time.sleep(durations.invoke);
    return invocations.of(key, run);
  };
  return {
    item: () => Promise.reject(new Error('No connection has a provider here.')),
    probe: (check) =>
      invoke('health/probe', async (): Promise<ProbeFinding> => {
        await door.ask(check, 'probe');
        await time.sleep(durations.site + onLambda(durations.cpu.probe, memoryOf('health/probe')));
        if (isDead(check)) return { result: 'LOGGED_OUT', reason: 'status 302, as with a dead session' };
        if (natureOf(check.connectionId).rolling) await door.ask(check, 'save_cookies');
        return { result: 'LOGGED_IN', reason: 'status 200, as with a live session' };
      }),
    verify: (check) =>
      invoke('health/verify', async (): Promise<VerifyFinding> => {
        await door.ask(check, 'session');
        await time.sleep(durations.look);
        if (isDead(check)) return { result: 'LOGGED_OUT', reason: 'the page asks for a password', probe: null };
        await door.ask(check, 'save_session');
        const probe = natureOf(check.connectionId).probe ? probeOf(check.connectionId) : null;
        return { result: 'LOGGED_IN', reason: 'the page offers to log out', probe };
      }),
  };
}
