import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it, vi } from 'vitest';
import type { PolicyStatement } from '../../../local/iam/policy.ts';
import { AccessDenied } from '../../../local/service.ts';
import { createStepFunctions } from '../../../local/services/step-functions/step-functions.ts';
import { roleArn, roles, serve, temporaryDirectory } from './served.ts';

const machineArn = 'arn:aws:states:us-east-1:000000000000:stateMachine:login';
const executionArn = (name: string) => `arn:aws:states:us-east-1:000000000000:execution:login:${name}`;
const statements: Record<string, PolicyStatement[]> = {
  front: [{ Effect: 'Allow', Action: 'states:*', Resource: [machineArn, executionArn('*')] }],
  starter: [{ Effect: 'Allow', Action: 'states:StartExecution', Resource: machineArn }],
};

type States = Record<string, object>;
type Handler = (payload: never) => unknown;

const done = { Done: { Type: 'Succeed' } };
const invoke = (name: string, more = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  Next: 'Done',
  ...more,
});
const awaitToken = (more = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
  Next: 'Done',
  ...more,
});

/** Serves one state machine whose functions are the given handlers. */
async function start(
  states: States,
  handlers: Record<string, Handler> = {},
  dataDir = temporaryDirectory(),
  more = {},
) {
  const calls: Array<{ name: string; payload: unknown; role: string }> = [];
  const service = await createStepFunctions({
    dataDir,
    machines: [
      {
        arn: machineArn,
        name: 'login',
        roleArn: roleArn('machine'),
        definition: {
          QueryLanguage: 'JSONata',
          StartAt: Object.keys(states)[0],
          States: { ...done, ...states },
          ...more,
        },
      },
    ],
    authorize: roles(statements),
    invokeFunction: async (arn, payload, caller) => {
      const name = arn.split(':').at(-1) ?? '';
      const input = JSON.parse(payload.toString());
      calls.push({ name, payload: input, role: caller.roleArn });
      try {
        const result = await handlers[name]?.(input as never);
        return { payload: Buffer.from(JSON.stringify(result ?? null)) };
      } catch (error) {
        if (error instanceof AccessDenied || (error as Error).name.endsWith('Exception')) throw error;
        const { name: errorType, message: errorMessage } = error as Error;
        return { payload: Buffer.from(JSON.stringify({ errorType, errorMessage })), functionError: 'Unhandled' };
      }
    },
  });
  const config = await serve(service);
  const client = new SFNClient(config('front'));
  const describeExecution = (name: string) =>
    client.send(new DescribeExecutionCommand({ executionArn: executionArn(name) }));
  return {
    service,
    dataDir,
    calls,
    client,
    as: (role: string) => new SFNClient(config(role)),
    begin: (name: string, input: object = {}) =>
      client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name, input: JSON.stringify(input) })),
    describeExecution,
    ended: (name: string) =>
      vi.waitFor(
        async () => {
          const execution = await describeExecution(name);
          expect(execution.status).not.toBe('RUNNING');
          return execution;
        },
        { timeout: 5_000, interval: 10 },
      ),
  };
}

/** A handler that passes on the task token it is given. */
function tokenCatcher() {
  const { promise, resolve } = withResolvers<string>();
  return { token: promise, ask: ({ token }: { token: string }) => resolve(token) };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

const success = (taskToken: string, output: object = {}) =>
  new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) });

class Refused extends Error {
  override name = 'Refused';
}

describe('a task', () => {
  it('invokes its function under the role of the machine and passes the result on', async () => {
    const { begin, ended, calls } = await start(
      { Greet: invoke('greet') },
      { greet: ({ who }: { who: string }) => ({ hello: who }) },
    );
    await begin('a', { who: 'world' });
    expect(await ended('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"hello":"world"}' });
    expect(calls).toEqual([{ name: 'greet', payload: { who: 'world' }, role: roleArn('machine') }]);
  });

  it('may name a function as its resource, and then gets the bare answer', async () => {
    const Resource = 'arn:aws:lambda:us-east-1:000000000000:function:greet';
    const { begin, ended } = await start(
      { Greet: { Type: 'Task', Resource, Arguments: { who: '{% $states.context.Execution.Name %}' }, End: true } },
      { greet: ({ who }: { who: string }) => ({ hello: who }) },
    );
    await begin('me');
    expect(await ended('me')).toMatchObject({ output: '{"hello":"me"}' });
  });

  it("fails with the function's own error, which a catcher takes", async () => {
    const Catch = [
      { ErrorEquals: ['Other'], Next: 'Done' },
      { ErrorEquals: ['Refused'], Next: 'Done', Output: { seen: '{% $states.errorOutput.Error %}' } },
    ];
    const { begin, ended } = await start(
      { Greet: invoke('greet', { Catch }) },
      {
        greet: () => {
          throw new Refused('no');
        },
      },
    );
    await begin('a');
    expect(await ended('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"seen":"Refused"}' });
  });

  it('fails the execution when nothing catches it', async () => {
    const { begin, ended } = await start(
      { Greet: invoke('greet') },
      {
        greet: () => {
          throw new Refused('no');
        },
      },
    );
    await begin('a');
    const { status, error, cause } = await ended('a');
    expect({ status, error }).toEqual({ status: 'FAILED', error: 'Refused' });
    expect(JSON.parse(cause ?? '')).toEqual({ errorType: 'Refused', errorMessage: 'no' });
  });

  it('is not retried for an error that its retriers do not name', async () => {
    const Retry = [{ ErrorEquals: ['Lambda.TooManyRequestsException'], IntervalSeconds: 1 }];
    const { begin, ended, calls } = await start(
      { Greet: invoke('greet', { Retry }) },
      {
        greet: () => {
          throw new Refused('no');
        },
      },
    );
    await begin('a');
    await ended('a');
    expect(calls).toHaveLength(1);
  });

  it('is retried for an error that they name', async () => {
    const Retry = [{ ErrorEquals: ['Lambda.TooManyRequestsException'], IntervalSeconds: 1, MaxAttempts: 1 }];
    let turnedAway = 0;
    const { begin, ended, calls } = await start(
      { Greet: invoke('greet', { Retry }) },
      {
        greet: () => {
          turnedAway += 1;
          if (turnedAway === 1) throw Object.assign(new Error('busy'), { name: 'TooManyRequestsException' });
          return 'in';
        },
      },
    );
    await begin('a');
    expect(await ended('a')).toMatchObject({ status: 'SUCCEEDED', output: '"in"' });
    expect(calls).toHaveLength(2);
  });

  it('times out', async () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Done', Output: 'late' }];
    const { begin, ended } = await start(
      { Greet: invoke('greet', { TimeoutSeconds: 1, Catch }) },
      {
        greet: () => new Promise(() => {}),
      },
    );
    await begin('a');
    expect(await ended('a')).toMatchObject({ status: 'SUCCEEDED', output: '"late"' });
  });

  it('fails as on AWS when the role of the machine may not invoke', async () => {
    const { begin, ended } = await start(
      { Greet: invoke('greet') },
      {
        greet: () => {
          const caller = { roleArn: roleArn('machine'), roleName: 'machine' };
          throw new AccessDenied({ caller, action: 'lambda:InvokeFunction', resource: 'greet' });
        },
      },
    );
    await begin('a');
    expect(await ended('a')).toMatchObject({ status: 'FAILED', error: 'Lambda.AWSLambdaException' });
  });
});

describe('a task token', () => {
  it('wakes its task, once', async () => {
    const { token, ask } = tokenCatcher();
    const { begin, ended, client } = await start({ Ask: awaitToken() }, { ask });
    await begin('a');
    await client.send(success(await token, { code: 'sent' }));
    expect(await ended('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"code":"sent"}' });
    await expect(client.send(success(await token))).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('is taken from one of two that send it', async () => {
    const { token, ask } = tokenCatcher();
    const { begin, client } = await start({ Ask: awaitToken() }, { ask });
    await begin('a');
    const taskToken = await token;
    const sent = await Promise.allSettled([client.send(success(taskToken)), client.send(success(taskToken))]);
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('may come back before the function that was given it returns', async () => {
    const { promise: returned, resolve: letReturn } = withResolvers<void>();
    const { token, ask } = tokenCatcher();
    const { begin, ended, client } = await start(
      { Ask: awaitToken() },
      {
        ask: (payload: { token: string }) => {
          ask(payload);
          return returned;
        },
      },
    );
    await begin('a');
    await client.send(success(await token, { early: true }));
    expect(await ended('a')).toMatchObject({ output: '{"early":true}' });
    letReturn();
  });

  it('may bring a failure, which a catcher takes', async () => {
    const { token, ask } = tokenCatcher();
    const Catch = [{ ErrorEquals: ['Cancelled'], Next: 'Done', Output: '{% $states.errorOutput %}' }];
    const { begin, ended, client } = await start({ Ask: awaitToken({ Catch }) }, { ask });
    await begin('a');
    await client.send(new SendTaskFailureCommand({ taskToken: await token, error: 'Cancelled', cause: 'by the user' }));
    expect(JSON.parse((await ended('a')).output ?? '')).toEqual({ Error: 'Cancelled', Cause: 'by the user' });
  });

  it('is worth nothing after the timeout of its task', async () => {
    const { token, ask } = tokenCatcher();
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Done', Output: 'expired' }];
    const { begin, ended, client } = await start({ Ask: awaitToken({ TimeoutSeconds: 1, Catch }) }, { ask });
    await begin('a');
    expect(await ended('a')).toMatchObject({ output: '"expired"' });
    await expect(client.send(success(await token))).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(client.send(new SendTaskHeartbeatCommand({ taskToken: await token }))).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
  });

  it('fails its task when no heartbeat comes', async () => {
    const { ask } = tokenCatcher();
    const { begin, ended } = await start({ Ask: awaitToken({ TimeoutSeconds: 60, HeartbeatSeconds: 1 }) }, { ask });
    await begin('a');
    expect(await ended('a')).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' });
  });

  it('that nobody made is invalid', async () => {
    const { client } = await start({ Ask: awaitToken() });
    await expect(client.send(success('made up'))).rejects.toMatchObject({ name: 'InvalidToken' });
  });
});

describe('states', () => {
  it('choose by conditions, wait, assign variables and pass values', async () => {
    const { begin, ended } = await start({
      Remember: { Type: 'Pass', Assign: { count: '{% $states.input.n + 1 %}' }, Next: 'Wait' },
      Wait: { Type: 'Wait', Seconds: 0, Next: 'Choose' },
      Choose: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $count > 10 %}', Next: 'Fail' }],
        Default: 'Show',
      },
      Show: { Type: 'Pass', Output: { count: '{% $count %}', list: '{% [1..$count] %}' }, End: true },
      Fail: { Type: 'Fail', Error: 'TooMany', Cause: "{% 'counted ' & $count %}" },
    });
    await begin('few', { n: 2 });
    await begin('many', { n: 10 });
    expect(JSON.parse((await ended('few')).output ?? '')).toEqual({ count: 3, list: [1, 2, 3] });
    expect(await ended('many')).toMatchObject({ status: 'FAILED', error: 'TooMany', cause: 'counted 11' });
  });

  it('fail when an expression gives nothing', async () => {
    const { begin, ended } = await start({ Show: { Type: 'Pass', Output: '{% $states.input.none %}', End: true } });
    await begin('a');
    expect(await ended('a')).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('an execution', () => {
  it('is started once by its name', async () => {
    const { token, ask } = tokenCatcher();
    const { begin, client, calls, ended } = await start({ Ask: awaitToken() }, { ask });
    const [first, second] = await Promise.all([begin('a', { n: 1 }), begin('a', { n: 1 })]);
    expect(second?.executionArn).toBe(first?.executionArn);
    await expect(begin('a', { n: 2 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await client.send(success(await token));
    await ended('a');
    await expect(begin('a', { n: 1 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    expect(calls).toHaveLength(1);
  });

  it('can be stopped', async () => {
    const { token, ask } = tokenCatcher();
    const { begin, client, describeExecution } = await start({ Ask: awaitToken() }, { ask });
    await begin('a');
    const taskToken = await token;
    await client.send(new StopExecutionCommand({ executionArn: executionArn('a'), error: 'Cancelled' }));
    expect(await describeExecution('a')).toMatchObject({ status: 'ABORTED', error: 'Cancelled' });
    await expect(client.send(success(taskToken))).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('times out as a whole', async () => {
    const { ask } = tokenCatcher();
    const { begin, ended } = await start({ Ask: awaitToken() }, { ask }, temporaryDirectory(), { TimeoutSeconds: 1 });
    await begin('a');
    expect(await ended('a')).toMatchObject({ status: 'TIMED_OUT' });
  });

  it('leaves a history', async () => {
    const { begin, ended, client } = await start({ Greet: invoke('greet') }, { greet: () => 'hi' });
    await begin('a');
    await ended('a');
    const history = () => client.send(new GetExecutionHistoryCommand({ executionArn: executionArn('a') }));
    await vi.waitFor(async () => expect((await history()).events?.at(-1)?.type).toBe('ExecutionSucceeded'));
    expect((await history()).events?.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('is started only by a role that may', async () => {
    const { client, as, begin } = await start({ Show: { Type: 'Pass', End: true } });
    await begin('a');
    const describeIt = new DescribeExecutionCommand({ executionArn: executionArn('a') });
    await expect(as('starter').send(describeIt)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(`states:DescribeExecution on resource: ${executionArn('a')}`),
    });
    await client.send(describeIt);
  });
});

describe('after a restart', () => {
  it('a task goes on waiting for its token', async () => {
    const { token, ask } = tokenCatcher();
    const before = await start({ Ask: awaitToken({ TimeoutSeconds: 60 }) }, { ask });
    await before.begin('a');
    const taskToken = await token;
    await vi.waitFor(async () => expect(await invokedFlag(before.dataDir)).toBe(true));
    await before.service.close();
    const after = await start({ Ask: awaitToken({ TimeoutSeconds: 60 }) }, {}, before.dataDir);
    await after.service.resume();
    await after.client.send(success(taskToken, { kept: true }));
    expect(await after.ended('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"kept":true}' });
    expect(after.calls).toEqual([]);
  });

  it('a task whose time ran out meanwhile times out', async () => {
    const { token, ask } = tokenCatcher();
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Done', Output: 'expired' }];
    const states = { Ask: awaitToken({ TimeoutSeconds: 1, Catch }) };
    const before = await start(states, { ask });
    await before.begin('a');
    await token;
    await vi.waitFor(async () => expect(await invokedFlag(before.dataDir)).toBe(true));
    await before.service.close();
    const after = await start(states, {}, before.dataDir);
    await after.service.resume();
    expect(await after.ended('a')).toMatchObject({ output: '"expired"' });
  });

  it('a function that was in flight counts as failed and is never invoked again', async () => {
    const { promise: entered, resolve: enter } = withResolvers<void>();
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Done', Output: '{% $states.errorOutput.Error %}' }];
    const states = { Drive: invoke('drive', { Catch }) };
    const before = await start(states, {
      drive: () => {
        enter();
        return new Promise(() => {});
      },
    });
    await before.begin('a');
    await entered;
    await before.service.close();
    const after = await start(states, { drive: () => 'again' }, before.dataDir);
    await after.service.resume();
    expect(await after.ended('a')).toMatchObject({ status: 'SUCCEEDED', output: '"Lambda.Unknown"' });
    expect(after.calls).toEqual([]);
  });

  it('an ended execution is still known', async () => {
    const before = await start({ Show: { Type: 'Pass', End: true } });
    await before.begin('a', { n: 1 });
    await before.ended('a');
    await before.service.close();
    const after = await start({ Show: { Type: 'Pass', End: true } }, {}, before.dataDir);
    expect(await after.describeExecution('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"n":1}' });
    await expect(after.begin('a', { n: 1 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });
});

describe('a definition', () => {
  it.each([
    ['an unknown field', { A: { Type: 'Pass', ResultPath: '$', End: true } }, /login: .*ResultPath/],
    ['an unknown type of state', { A: { Type: 'Parallel', End: true } }, /login: States\.A/],
    [
      'an unknown resource',
      { A: { ...invoke('a'), Resource: 'arn:aws:states:::sqs:sendMessage' } },
      /States\.A\.Resource/,
    ],
    ['a state that is not there', { A: { Type: 'Pass', Next: 'Nowhere' } }, /there is no state Nowhere/],
    [
      'a broken expression',
      { A: { Type: 'Pass', Output: '{% $states. %}', End: true } },
      /A: '\{% \$states\. %\}' is no JSONata/,
    ],
    ['no way out', { A: { Type: 'Pass' } }, /needs either Next or End/],
  ])('with %s is refused at the start, by name', async (_, states, message) => {
    await expect(start(states)).rejects.toThrow(message);
  });
});

/** Whether the file of execution `a` says that the function has returned which was given the token. */
async function invokedFlag(dataDir: string): Promise<boolean> {
  const { readFile } = await import('node:fs/promises');
  const record = JSON.parse(await readFile(`${dataDir}/step-functions/login/running/a`, 'utf8'));
  return record.position.pending?.invoked;
}
