import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { arnOf, invoke, parsed, startFleet } from './fixture.ts';

describe('a function', () => {
  it('gets the event and its own environment, and nothing of the host', async () => {
    const fleet = await startFleet({
      echo: {
        code: `export const handler = async (event, context) => ({ event, name: context.functionName, arn: context.invokedFunctionArn,
          own: process.env.OWN, region: process.env.AWS_REGION, user: process.env.USER_OF_THE_HOST, left: context.getRemainingTimeInMillis() > 0 })`,
        environment: { OWN: 'mine' },
      },
    });
    vi.stubEnv('USER_OF_THE_HOST', 'x');
    expect(parsed(await invoke(fleet, 'echo', { a: 'ü' }))).toEqual({
      event: { a: 'ü' },
      name: 'echo',
      arn: arnOf('echo'),
      own: 'mine',
      region: 'us-east-1',
      left: true,
    });
  });

  it('is known to the endpoints by its role, for as long as its process lives', async () => {
    const fleet = await startFleet({
      who: { code: 'export const handler = async () => process.env.AWS_ACCESS_KEY_ID', freshProcess: true },
    });
    const id = String(parsed(await invoke(fleet, 'who')));
    await vi.waitFor(() => expect(fleet.identify(id)).toBeUndefined());
    expect(fleet.identify('ASIAGUESSED')).toBeUndefined();
  });

  it('is kept warm and serves one invocation at a time', async () => {
    const fleet = await startFleet({
      count: {
        code: `let busy = 0; let served = 0;
          export const handler = async () => { busy += 1; await new Promise(setImmediate); const at = busy; busy -= 1; return { pid: process.pid, at, served: ++served }; }`,
      },
    });
    const first = parsed(await invoke(fleet, 'count'));
    const replies = await Promise.all([1, 2, 3, 4].map(() => invoke(fleet, 'count')));
    const values = replies.map((reply) => parsed(reply) as { pid: number; at: number });
    expect(values.every(({ at }) => at === 1)).toBe(true);
    expect(values.map(({ pid }) => pid)).toContain((first as { pid: number }).pid);
  });

  it('marked as fresh never serves twice', async () => {
    const fleet = await startFleet({
      fresh: { code: 'export const handler = async () => process.pid', freshProcess: true },
    });
    const pids = [await invoke(fleet, 'fresh'), await invoke(fleet, 'fresh'), await invoke(fleet, 'fresh')].map(parsed);
    expect(new Set(pids).size).toBe(3);
  });
});

describe('what goes wrong is told as Lambda tells it', () => {
  const replyOf = async (code: string, rest = {}) => invoke(await startFleet({ bad: { code, ...rest } }), 'bad');

  it('a thrown error', async () => {
    const reply = await replyOf('export const handler = async () => { throw new TypeError("no"); }');
    expect(reply).toMatchObject({ functionError: 'Unhandled' });
    expect(parsed(reply)).toMatchObject({ errorType: 'TypeError', errorMessage: 'no' });
  });

  it('a timeout, which ends the process', async () => {
    const reply = await replyOf('export const handler = () => new Promise(() => setInterval(() => {}, 1e6))', {
      timeoutSeconds: 0.2,
    });
    expect(parsed(reply)).toMatchObject({
      errorMessage: expect.stringContaining('Task timed out after 0.20 seconds'),
    });
  });

  it('a timeout of a process that hears nothing any more', async () => {
    const reply = await replyOf('export const handler = () => { for (;;); }', { timeoutSeconds: 0.2 });
    expect(parsed(reply)).toMatchObject({ errorType: 'Sandbox.Timedout' });
  });

  it('a process that exits', async () => {
    const reply = await replyOf('export const handler = async () => process.exit(3)');
    expect(parsed(reply)).toMatchObject({ errorType: 'Runtime.ExitError' });
  });

  it('a bundle that does not load', async () => {
    const reply = await replyOf('throw new Error("broken at import")');
    expect(parsed(reply)).toMatchObject({ errorMessage: 'broken at import' });
  });

  it('an answer of more than 6 MB', async () => {
    const reply = await replyOf('export const handler = async () => "x".repeat(6.5 * 1024 * 1024)');
    expect(parsed(reply)).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });

  it('and the next invocation finds a process again', async () => {
    const fleet = await startFleet({
      once: { code: 'export const handler = async ({ die }) => { if (die) process.exit(1); return "alive"; }' },
    });
    await invoke(fleet, 'once', { die: true });
    expect(parsed(await invoke(fleet, 'once'))).toBe('alive');
  });
});

describe('a reserved concurrency', () => {
  it('is exhausted while that many invocations run', async () => {
    const fleet = await startFleet({
      slow: {
        code: 'export const handler = () => new Promise(() => setInterval(() => {}, 1e6))',
        reservedConcurrency: 1,
      },
    });
    const definition = fleet.find('slow');
    if (!definition) throw new Error('There is no slow.');
    expect(fleet.exhausted(definition)).toBe(false);
    void invoke(fleet, 'slow');
    await vi.waitFor(() => expect(fleet.exhausted(definition)).toBe(true));
  });
});

describe('a streamed answer', () => {
  it('comes as it is written, head first', async () => {
    const fleet = await startFleet({
      stream: {
        code: `export const handler = awslambda.streamifyResponse(async (event, stream) => {
          const out = awslambda.HttpResponseStream.from(stream, { statusCode: 201 });
          out.write('one ');
          await new Promise(setImmediate);
          out.end('two');
        })`,
      },
    });
    const reply = await invoke(fleet, 'stream');
    if (reply.kind !== 'stream') throw new Error('The reply is buffered.');
    expect(reply.contentType).toBe('application/vnd.awslambda.http-integration-response');
    expect(await text(reply.body)).toBe(`{"statusCode":201}${'\0'.repeat(8)}one two`);
  });

  it('that breaks off is destroyed, not ended', async () => {
    const fleet = await startFleet({
      stream: {
        code: `export const handler = awslambda.streamifyResponse(async (event, stream) => {
          stream.write('half');
          await new Promise((resolve) => setTimeout(resolve, 50));
          throw new Error('broke off');
        })`,
      },
    });
    const reply = await invoke(fleet, 'stream');
    if (reply.kind !== 'stream') throw new Error('The reply is buffered.');
    await expect(text(reply.body)).rejects.toThrow();
  });

  it('that fails before its first byte is an error', async () => {
    const fleet = await startFleet({
      stream: { code: `export const handler = awslambda.streamifyResponse(async () => { throw new Error('early'); })` },
    });
    expect(parsed(await invoke(fleet, 'stream'))).toMatchObject({ errorMessage: 'early' });
  });
});
