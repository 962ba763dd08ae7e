import { ServiceError } from '../json-protocol.ts';
import type { InvokeFunction } from '../lambda.ts';
import { Alarm, after, Interrupted } from './alarm.ts';
import { contextObject } from './context-object.ts';
import type { Definition, State } from './definition.ts';
import type { ExecutionStore } from './execution-store.ts';
import { type Bindings, evaluate } from './expression.ts';
import { type Invocation, invoke } from './invocation.ts';
import type { ExecutionRecord, PendingToken, TokenOutcome } from './record.ts';
import { namesError, nextRetry } from './retry.ts';
import { StateError } from './state-error.ts';
import { runTask } from './task.ts';

export interface Machine {
  arn: string;
  name: string;
  roleArn: string;
  definition: Definition;
}

export interface ExecutionContext {
  machine: Machine;
  store: ExecutionStore;
  invokeFunction: InvokeFunction;
  /** Told of what should not happen; the execution then stays where it is until the next start. */
  report(error: unknown): void;
}

/** The input and the output of a state may be this long in JSON. */
const MAX_STATE_BYTES = 262_144;

interface Effects {
  Assign?: Record<string, unknown> | undefined;
  Output?: unknown;
}
type Results = Pick<Bindings['states'], 'result' | 'errorOutput'>;

/**
 * One running execution. Where it stands is on the disk before anything is done about it, so that after a restart it
 * goes on: timers and task tokens with the time they have left, while a function that was in flight counts as failed,
 * for nobody knows what it has done already.
 */
export class Execution {
  readonly record: ExecutionRecord;
  readonly #context: ExecutionContext;
  readonly #alarm = new Alarm();
  #deadline: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(record: ExecutionRecord, context: ExecutionContext) {
    this.record = record;
    this.#context = context;
  }

  /** Begins an execution whose record is on the disk. */
  async start(): Promise<void> {
    await this.#note('ExecutionStarted', {
      executionStartedEventDetails: { input: this.record.input, roleArn: this.#context.machine.roleArn },
    });
    await this.#noteEntered();
    return this.run();
  }

  /** Runs from where the record stands; resolves at the end, or when interrupted. Never rejects. */
  run(): Promise<void> {
    const { TimeoutSeconds } = this.#context.machine.definition;
    if (TimeoutSeconds !== undefined) {
      const left = Date.parse(this.record.startedAt) + TimeoutSeconds * 1000 - Date.now();
      this.#deadline = setTimeout(
        () => {
          this.#end('TIMED_OUT', { error: 'States.Timeout' }).catch(this.#context.report);
        },
        Math.max(left, 0),
      );
    }
    this.#running = this.#steps().catch((error: unknown) => {
      if (!(error instanceof Interrupted)) this.#context.report(error);
    });
    return this.#running;
  }

  /**
   * Takes the result of the task that waits for a token.
   *
   * @throws {ServiceError} TaskTimedOut when no task waits for it any more: a token serves once.
   */
  async settle(token: string, outcome: TokenOutcome): Promise<void> {
    this.#awaiting(token).outcome = outcome;
    await this.#save();
    this.#alarm.wake();
  }

  /** @throws {ServiceError} TaskTimedOut */
  async heartbeat(token: string): Promise<void> {
    const pending = this.#awaiting(token);
    pending.heartbeatUntil = after(pending.heartbeatSeconds);
    await this.#save();
    this.#alarm.wake();
  }

  /** Ends the execution wherever it stands. A function that it invoked goes on, as on AWS. */
  async abort(error: string | null, cause: string | null): Promise<void> {
    await this.#end('ABORTED', { error, cause });
  }

  /** Leaves the execution where it stands, to be resumed from its record. */
  async suspend(): Promise<void> {
    clearTimeout(this.#deadline);
    this.#alarm.interrupt();
    await this.#running;
  }

  #awaiting(token: string): PendingToken {
    const { status, position } = this.record;
    const { pending } = position;
    if (status === 'RUNNING' && pending?.kind === 'TOKEN' && pending.token === token && !pending.outcome)
      return pending;
    throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }

  async #steps(): Promise<void> {
    for (;;) {
      this.#alarm.check();
      const state = this.#state();
      try {
        await this.#step(state);
      } catch (error) {
        if (!(error instanceof StateError)) throw error;
        await this.#recover(state, error).catch((again: unknown) => {
          if (!(again instanceof StateError)) throw again;
          return this.#fail(again);
        });
      }
    }
  }

  /** The state of the record. A definition may have changed since. */
  #state(): State {
    const { state } = this.record.position;
    const found = this.#context.machine.definition.States[state];
    return found ?? { Type: 'Fail', Error: 'States.Runtime', Cause: `There is no state ${state} any more.` };
  }

  async #step(state: State): Promise<void> {
    switch (state.Type) {
      case 'Task':
        return this.#leave(state, state.Next, { result: await this.#task(state) });
      case 'Wait':
        await this.#wait(state);
        return this.#leave(state, state.Next);
      case 'Pass':
        return this.#leave(state, state.Next);
      case 'Succeed':
        return this.#leave(state, undefined);
      case 'Fail':
        return this.#fail(
          new StateError(
            String(await this.#evaluate(state.Error ?? '')),
            String(await this.#evaluate(state.Cause ?? '')),
          ),
        );
      case 'Choice':
        return this.#choose(state);
    }
  }

  #task(state: Extract<State, { Type: 'Task' }>): Promise<unknown> {
    return runTask(state, {
      record: this.record,
      alarm: this.#alarm,
      evaluate: (template, token) => this.#evaluate(template, {}, token),
      save: () => this.#save(),
      invoke: (invocation: Invocation) => {
        const { machine, invokeFunction } = this.#context;
        const { roleArn } = machine;
        return invoke(invokeFunction, invocation, {
          roleArn,
          roleName: roleArn.slice(roleArn.lastIndexOf('/') + 1),
        });
      },
    });
  }

  async #wait(state: Extract<State, { Type: 'Wait' }>): Promise<void> {
    const { position } = this.record;
    if (position.pending?.kind !== 'TIME') {
      const given = await this.#evaluate(state.Timestamp ?? state.Seconds);
      const time = state.Timestamp === undefined ? Date.now() + Number(given) * 1000 : Date.parse(String(given));
      if (Number.isNaN(time)) throw new StateError('States.Runtime', `'${given}' is no time to wait.`);
      position.pending = { kind: 'TIME', until: new Date(time).toISOString() };
      await this.#save();
    }
    await this.#alarm.sleep(position.pending.until);
  }

  async #choose(state: Extract<State, { Type: 'Choice' }>): Promise<void> {
    for (const rule of state.Choices) {
      const holds = await this.#evaluate(rule.Condition);
      if (typeof holds !== 'boolean') {
        throw new StateError('States.QueryEvaluationError', `The condition '${rule.Condition}' is not a boolean.`);
      }
      if (holds) return this.#leave(rule, rule.Next);
    }
    if (state.Default === undefined) throw new StateError('States.NoChoiceMatched', 'No choice matched.');
    return this.#leave(state, state.Default);
  }

  /** Retries a failed state, or goes where its catcher says, or fails the execution. */
  async #recover(state: State, { error, cause }: StateError): Promise<void> {
    this.#alarm.check();
    const { position } = this.record;
    position.pending = null;
    if (state.Type !== 'Task') return this.#fail(new StateError(error, cause));
    await this.#note('TaskFailed', {
      taskFailedEventDetails: { resourceType: 'lambda', resource: 'invoke', error, cause },
    });
    const retry = nextRetry(state.Retry, error, position.retries, Math.random());
    if (retry) {
      position.retries[retry.index] = (position.retries[retry.index] ?? 0) + 1;
      position.pending = { kind: 'TIME', until: after(retry.delayMs / 1000) as string };
      return this.#save();
    }
    const catcher = state.Catch.find(({ ErrorEquals }) => namesError(ErrorEquals, error));
    if (!catcher) return this.#fail(new StateError(error, cause));
    return this.#leave(catcher, catcher.Next, { errorOutput: { Error: error, Cause: cause } });
  }

  /** Leaves the state for the next one, or ends the execution well. */
  async #leave(effects: Effects, next: string | undefined, results: Results = {}): Promise<void> {
    const { position } = this.record;
    const { input } = position;
    const passed = results.errorOutput ?? ('result' in results ? results.result : input);
    const output = effects.Output === undefined ? passed : await this.#evaluate(effects.Output, results);
    const assigned = await this.#evaluate(effects.Assign ?? {}, results);
    if (Buffer.byteLength(JSON.stringify(output) ?? '') > MAX_STATE_BYTES) {
      throw new StateError('States.DataLimitExceeded', `The output of ${position.state} is too long.`);
    }
    this.#alarm.check();
    Object.assign(this.record.variables, assigned);
    await this.#note(`${this.#state().Type}StateExited`, {
      stateExitedEventDetails: { name: position.state, output: JSON.stringify(output) },
    });
    if (next === undefined) return this.#end('SUCCEEDED', { output });
    this.#alarm.check();
    this.record.position = {
      state: next,
      input: output,
      enteredAt: new Date().toISOString(),
      retries: [],
      pending: null,
    };
    await this.#save();
    await this.#noteEntered();
  }

  #fail({ error, cause }: StateError): Promise<void> {
    return this.#end('FAILED', { error, cause });
  }

  /** The first end counts. */
  async #end(
    status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED',
    outcome: { output?: unknown; error?: string | null; cause?: string | null },
  ): Promise<void> {
    if (this.record.status !== 'RUNNING') return;
    clearTimeout(this.#deadline);
    Object.assign(this.record, { status, stoppedAt: new Date().toISOString(), ...outcome });
    this.#alarm.interrupt();
    await this.#save();
    const { output, error = null, cause = null } = outcome;
    const type = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'TimedOut', ABORTED: 'Aborted' }[status];
    await this.#note(`Execution${type}`, {
      [`execution${type}EventDetails`]: status === 'SUCCEEDED' ? { output: JSON.stringify(output) } : { error, cause },
    });
  }

  async #evaluate(template: unknown, results: Results = {}, token?: string): Promise<unknown> {
    const { position, variables } = this.record;
    const context = contextObject(this.record, this.#context.machine, token);
    return evaluate(template, { states: { input: position.input, context, ...results }, variables });
  }

  #noteEntered(): Promise<void> {
    const { state, input } = this.record.position;
    return this.#note(`${this.#state().Type}StateEntered`, {
      stateEnteredEventDetails: { name: state, input: JSON.stringify(input) },
    });
  }

  #note(type: string, details: object): Promise<void> {
    return this.#context.store.append(this.record.name, { timestamp: Date.now() / 1000, type, ...details });
  }

  #save(): Promise<void> {
    return this.#context.store.save(this.record);
  }
}
