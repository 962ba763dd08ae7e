import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { leaseEnd } from '../../lib/flow/deadlines.ts';
import { claim, save } from '../../lib/flow/transitions.ts';
import { flows } from '../../lib/store/flows.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { conclude } from '../../lib/store/settlement.ts';
import type { Durations } from './durations.ts';
import type { Invocations } from './invocations.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Of a login that nobody is asked in: Prepare, Prepared, Drive, Driven, Finish, Settled (`infra/state-machine.ts`). */
export const TRANSITIONS = 6;
/** What a drive asks of the vault in such a login: to claim, report, get and use a credential, save. */
const DOOR_CALLS = 8;
const DOOR_MS = 100;

export interface LoginFlowOptions {
  time: VirtualTime;
  invocations: Invocations;
  durations: Durations;
  /** Told of what goes wrong in a login. */
  failed: (error: unknown) => void;
}

/**
 * Stands in for Step Functions in this process: each execution is a login that succeeds after its time. What it does to
 * the flow, its profile and its connection is done by the store's own code.
 */
export class LoginFlow {
  started = 0;
  finished = 0;
  readonly #options: LoginFlowOptions;
  readonly #send = SFNClient.prototype.send;

  constructor(options: LoginFlowOptions) {
    this.#options = options;
  }

  /** Takes the client's place until `release`. */
  take(): void {
    process.env.STATE_MACHINE_ARN ??= 'arn:aws:states:us-east-1:111122223333:stateMachine:login-flow';
    const start = (command: unknown) => {
      if (!(command instanceof StartExecutionCommand)) throw new Error('Only executions are started here.');
      this.started += 1;
      this.#login(String(command.input.name)).catch(this.#options.failed);
      return Promise.resolve({});
    };
    SFNClient.prototype.send = start as never;
  }

  release(): void {
    SFNClient.prototype.send = this.#send;
  }

  async #login(flowId: string): Promise<void> {
    const { time, invocations, durations } = this.#options;
    const flow = await flows.get(flowId);
    if (!flow) throw new Error('The flow is gone.');
    const { org, profile_id } = flow;
    await invocations.of('flow/prepare', async () => {
      // The check that has started it may hold the profile for a moment yet.
      while (!(await profiles.lease(org, profile_id, flowId, time.date(), leaseEnd(flow)))) await time.sleep(2000);
    });
    await invocations.of('flow/drive', async () => {
      await flows.attempt(flowId, claim(flow, 'drive'));
      invocations.add('vault/flow', DOOR_CALLS, DOOR_MS);
      await time.sleep(durations.login);
      const needs = { needed: [], typed: ['username', 'password'] };
      await flows.attempt(flowId, save('drive', flow.post_login_url, time.date(), needs));
    });
    await invocations.of('flow/finish', () => conclude(flowId, 'saved', time.date()));
    this.finished += 1;
  }
}
