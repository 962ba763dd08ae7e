import { type Alarm, after, isOver } from './alarm.ts';
import type { TaskState } from './definition.ts';
import { type Invocation, readInvocation } from './invocation.ts';
import type { ExecutionRecord, Pending, PendingToken } from './record.ts';
import { StateError } from './state-error.ts';
import { createToken } from './token.ts';

/** What a task needs of the execution it is part of. */
export interface TaskHost {
  record: ExecutionRecord;
  alarm: Alarm;
  /** @throws {StateError} States.QueryEvaluationError */
  evaluate(template: unknown, token?: string): Promise<unknown>;
  /** Puts the record on the disk. */
  save(): Promise<void>;
  /** @throws {StateError} what came of the invocation instead of a result */
  invoke(invocation: Invocation): Promise<unknown>;
}

/**
 * Runs a Task state from where its record says it is, and gives its result.
 *
 * @throws {StateError} the task's failure
 */
export async function runTask(state: TaskState, host: TaskHost): Promise<unknown> {
  const { position, arn } = host.record;
  const { pending } = position;
  if (pending?.kind === 'TOKEN' && (pending.invoked || pending.outcome)) return awaitToken(pending, host);
  if (pending?.kind === 'INVOCATION' || pending?.kind === 'TOKEN') {
    throw new StateError('Lambda.Unknown', 'The host stopped while the function was running.');
  }
  if (pending) await host.alarm.sleep(pending.until);

  const token = state.Resource.endsWith('.waitForTaskToken') ? createToken(arn) : undefined;
  const args = state.Arguments === undefined ? position.input : await host.evaluate(state.Arguments, token);
  const invocation = readInvocation(state.Resource, args);
  const until = after(await seconds(state.TimeoutSeconds, host));
  if (token === undefined) {
    await pend({ kind: 'INVOCATION' }, host);
    return beforeTimeout(host.invoke(invocation), until, host.alarm);
  }
  const heartbeatSeconds = await seconds(state.HeartbeatSeconds, host);
  const heartbeatUntil = after(heartbeatSeconds);
  const awaited: PendingToken = {
    kind: 'TOKEN',
    token,
    invoked: false,
    until,
    heartbeatUntil,
    heartbeatSeconds,
    outcome: null,
  };
  await pend(awaited, host);
  return awaitToken(awaited, host, host.invoke(invocation));
}

/** On the disk before anything is invoked: after a restart, what may have run is never run again silently. */
async function pend(pending: Pending, { record, alarm, save }: TaskHost): Promise<void> {
  alarm.check();
  record.position.pending = pending;
  await save();
}

async function beforeTimeout(result: Promise<unknown>, until: string | null, alarm: Alarm): Promise<unknown> {
  let isSettled = false;
  const settled = () => {
    isSettled = true;
    alarm.wake();
  };
  result.then(settled, settled);
  while (!isSettled) {
    if (isOver(until)) throw new StateError('States.Timeout', 'The function did not answer in time.');
    await alarm.wait(until);
  }
  return result;
}

/** The result may come before the function that was given the token has returned; the function's failure is the task's. */
async function awaitToken(pending: PendingToken, host: TaskHost, invocation?: Promise<unknown>): Promise<unknown> {
  const { record, alarm, save } = host;
  let failure: unknown;
  invocation
    ?.then(() => {
      pending.invoked = true;
      return record.position.pending === pending ? save() : undefined;
    })
    .catch((error: unknown) => {
      failure = error;
      alarm.wake();
    });
  for (;;) {
    const { outcome, until, heartbeatUntil } = pending;
    if (outcome && 'output' in outcome) return outcome.output;
    const ended = outcome ? new StateError(outcome.error, outcome.cause) : (failure ?? overdue(pending));
    if (ended) {
      // From this instant the token is refused: a result must not be taken and then lost.
      record.position.pending = null;
      throw ended;
    }
    const earliest = [until, heartbeatUntil].filter((time) => time !== null).sort()[0];
    await alarm.wait(earliest ?? null);
  }
}

function overdue({ until, heartbeatUntil }: PendingToken): StateError | undefined {
  if (isOver(until)) return new StateError('States.Timeout', 'No result came in time.');
  if (isOver(heartbeatUntil)) return new StateError('States.HeartbeatTimeout', 'No heartbeat came in time.');
  return undefined;
}

/** @throws {StateError} States.QueryEvaluationError for what is no positive number of seconds */
async function seconds(value: number | string | undefined, host: TaskHost): Promise<number | null> {
  if (value === undefined) return null;
  const number = await host.evaluate(value);
  if (typeof number === 'number' && number > 0) return number;
  throw new StateError('States.QueryEvaluationError', `'${value}' is no number of seconds.`);
}
