import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Authorize, Caller, Service } from '../../service.ts';
import { type Operations, ServiceError, serveJson } from '../json-protocol.ts';
import type { InvokeFunction } from '../lambda.ts';
import { createMutex } from '../mutex.ts';
import { parseDefinition } from './definition.ts';
import { Execution, type Machine } from './execution.ts';
import { type ExecutionStore, openExecutionStore } from './execution-store.ts';
import type { ExecutionRecord, TokenOutcome } from './record.ts';
import { executionOfToken } from './token.ts';

export interface StepFunctionsOptions {
  /** The host's data directory; executions are kept in its `step-functions` folder. */
  dataDir: string;
  /** The template's state machines, substitutions made. */
  machines: Array<{ arn: string; name: string; definition: unknown; roleArn: string }>;
  authorize: Authorize;
  /** Invokes as the given role, which it holds to `lambda:InvokeFunction`. */
  invokeFunction: InvokeFunction;
  report?: (error: unknown) => void;
}

export interface StepFunctions extends Service {
  /** Goes on with the executions that the last stop interrupted. To be called once functions can reach this service. */
  resume(): Promise<void>;
}

/** A state machine with its executions: those running, by name, and all of them on the disk. */
interface Runner {
  machine: Machine;
  store: ExecutionStore;
  running: Map<string, Execution>;
}

/**
 * Step Functions on one machine, for the JSONata state machines of the template: tasks that invoke Lambda functions, with
 * task tokens, retries, catchers, timeouts and heartbeats; choices and waits. An execution that was answered for is on
 * the disk and goes on after a restart.
 *
 * @throws {TemplateError} naming what a definition holds that is not run here.
 */
export async function createStepFunctions(options: StepFunctionsOptions): Promise<StepFunctions> {
  const { dataDir, authorize, invokeFunction, report = (error) => console.error(error) } = options;
  const runners = new Map<string, Runner>();
  for (const { arn, name, roleArn, definition } of options.machines) {
    const machine = { arn, name, roleArn, definition: parseDefinition(name, definition) };
    const store = await openExecutionStore(join(dataDir, 'step-functions', encodeURIComponent(name)), new Date());
    runners.set(arn, { machine, store, running: new Map() });
  }

  const track = (runner: Runner, record: ExecutionRecord, begin: 'start' | 'run'): void => {
    const { machine, store, running } = runner;
    const execution = new Execution(record, { machine, store, invokeFunction, report });
    running.set(record.name, execution);
    execution[begin]()
      .catch(report)
      .finally(() => running.delete(record.name));
  };

  const service = serveJson(
    {
      ...executionOperations(runners, authorize, (runner, record) => track(runner, record, 'start')),
      ...taskOperations(runners, authorize),
    },
    async () => {
      const executions = [...runners.values()].flatMap(({ running }) => [...running.values()]);
      await Promise.all(executions.map((execution) => execution.suspend()));
    },
  );
  return {
    ...service,
    async resume() {
      for (const runner of runners.values()) {
        for (const record of await runner.store.running()) track(runner, record, 'run');
      }
    },
  };
}

function executionOperations(
  runners: Map<string, Runner>,
  authorize: Authorize,
  begin: (runner: Runner, record: ExecutionRecord) => void,
): Operations {
  const alone = createMutex();

  const found = async (caller: Caller, operation: string, executionArn: string) => {
    authorize({ caller, action: `states:${operation}`, resource: executionArn });
    const runner = runners.get(machineOf(executionArn));
    const name = executionArn.split(':').at(-1) ?? '';
    const record = runner?.running.get(name)?.record ?? (await runner?.store.find(name));
    if (!runner || !record) {
      throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
    }
    return { runner, record };
  };

  return {
    async StartExecution(input: { stateMachineArn: string; name?: string; input?: string }, caller) {
      const { stateMachineArn, name = randomUUID(), input: text = '{}' } = input;
      authorize({ caller, action: 'states:StartExecution', resource: stateMachineArn });
      const runner = runners.get(stateMachineArn);
      if (!runner) {
        throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
      }
      if (!/^[\w-]{1,80}$/.test(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
      checkJson(text, 'InvalidExecutionInput');
      return alone(async () => {
        const existing = runner.running.get(name)?.record ?? (await runner.store.find(name));
        const record = existing ?? newRecord(runner.machine, name, text);
        if (existing && !(existing.status === 'RUNNING' && existing.input === text)) {
          throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${existing.arn}'`);
        }
        if (!existing) {
          await runner.store.save(record);
          begin(runner, record);
        }
        return { executionArn: record.arn, startDate: epoch(record.startedAt) };
      });
    },

    async DescribeExecution(input: { executionArn: string }, caller) {
      const { record } = await found(caller, 'DescribeExecution', input.executionArn);
      return describe(record);
    },

    async GetExecutionHistory(input: { executionArn: string; reverseOrder?: boolean }, caller) {
      const { runner, record } = await found(caller, 'GetExecutionHistory', input.executionArn);
      const events = (await runner.store.history(record.name)).map((event, index) => ({
        ...event,
        id: index + 1,
        previousEventId: index,
      }));
      return { events: input.reverseOrder ? events.reverse() : events };
    },

    async StopExecution(input: { executionArn: string; error?: string; cause?: string }, caller) {
      const { runner, record } = await found(caller, 'StopExecution', input.executionArn);
      await runner.running.get(record.name)?.abort(input.error ?? null, input.cause ?? null);
      return { stopDate: epoch(record.stoppedAt ?? new Date().toISOString()) };
    },
  };
}

function taskOperations(runners: Map<string, Runner>, authorize: Authorize): Operations {
  const waiting = (caller: Caller, operation: string, token: string): Execution => {
    const arn = executionOfToken(token);
    authorize({ caller, action: `states:${operation}`, resource: machineOf(arn) });
    const execution = runners.get(machineOf(arn))?.running.get(arn.split(':').at(-1) ?? '');
    if (!execution) throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
    return execution;
  };
  const settle = async (caller: Caller, operation: string, token: string, outcome: TokenOutcome) => {
    await waiting(caller, operation, token).settle(token, outcome);
    return {};
  };

  return {
    SendTaskSuccess(input: { taskToken: string; output: string }, caller) {
      checkJson(input.output, 'InvalidOutput');
      return settle(caller, 'SendTaskSuccess', input.taskToken, { output: JSON.parse(input.output) });
    },
    SendTaskFailure(input: { taskToken: string; error?: string; cause?: string }, caller) {
      const outcome = { error: input.error ?? 'States.TaskFailed', cause: input.cause ?? '' };
      return settle(caller, 'SendTaskFailure', input.taskToken, outcome);
    },
    async SendTaskHeartbeat(input: { taskToken: string }, caller) {
      await waiting(caller, 'SendTaskHeartbeat', input.taskToken).heartbeat(input.taskToken);
      return {};
    },
  };
}

/** `…:execution:<machine>:<name>` belongs to `…:stateMachine:<machine>`. */
function machineOf(executionArn: string): string {
  return executionArn.split(':').slice(0, -1).join(':').replace(':execution:', ':stateMachine:');
}

function newRecord({ arn, definition }: Machine, name: string, input: string): ExecutionRecord {
  const startedAt = new Date().toISOString();
  return {
    arn: `${arn.replace(':stateMachine:', ':execution:')}:${name}`,
    name,
    machineArn: arn,
    input,
    status: 'RUNNING',
    startedAt,
    stoppedAt: null,
    output: null,
    error: null,
    cause: null,
    variables: {},
    position: {
      state: definition.StartAt,
      input: JSON.parse(input),
      enteredAt: startedAt,
      retries: [],
      pending: null,
    },
  };
}

function describe(record: ExecutionRecord): object {
  return {
    executionArn: record.arn,
    stateMachineArn: record.machineArn,
    name: record.name,
    status: record.status,
    startDate: epoch(record.startedAt),
    input: record.input,
    ...(record.stoppedAt === null ? {} : { stopDate: epoch(record.stoppedAt) }),
    ...(record.status === 'SUCCEEDED' ? { output: JSON.stringify(record.output) } : {}),
    ...(record.error === null ? {} : { error: record.error }),
    ...(record.cause === null ? {} : { cause: record.cause }),
  };
}

/** @throws {ServiceError} with the given code */
function checkJson(text: string, code: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw new ServiceError(code, 'Invalid JSON');
  }
}

const epoch = (time: string): number => Date.parse(time) / 1000;
