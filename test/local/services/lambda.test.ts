import { describe, expect, it } from 'vitest';
import { AccessDenied, type Authorize, type ServiceRequest } from '../../../local/service.ts';
import { createLambda, invokeAs } from '../../../local/services/lambda.ts';
import { type FixtureFunction, startFleet } from '../functions/fixture.ts';

const caller = { roleArn: 'arn:aws:iam::000000000000:role/Caller', roleName: 'Caller' };
const allow: Authorize = () => {};
const refuse: Authorize = (request) => {
  throw new AccessDenied(request);
};

const functions: Record<string, FixtureFunction> = {
  double: { code: 'export const handler = async ({ n }) => { if (n < 0) throw new Error("negative"); return n * 2; }' },
  busy: { code: 'export const handler = () => new Promise(() => {})', reservedConcurrency: 0 },
};

async function invoking(name: string, body: string | Buffer, options: { authorize?: Authorize; type?: string } = {}) {
  const lambda = createLambda({ fleet: await startFleet(functions), authorize: options.authorize ?? allow });
  const request: ServiceRequest = {
    method: 'POST',
    path: `/2015-03-31/functions/${encodeURIComponent(name)}/invocations`,
    query: new URLSearchParams(),
    headers: options.type === undefined ? {} : { 'x-amz-invocation-type': options.type },
    body: Buffer.from(body),
    caller,
  };
  const { status, headers, body: answer } = await lambda.handle(request);
  return { status, error: headers['x-amz-function-error'] ?? headers['x-amzn-errortype'], answer: answer.toString() };
}

describe('Invoke', () => {
  it('gives the answer of the function, by name or ARN', async () => {
    expect(await invoking('double', '{"n":2}')).toEqual({ status: 200, error: undefined, answer: '4' });
    const arn = 'arn:aws:lambda:us-east-1:000000000000:function:double';
    expect(await invoking(arn, '{"n":3}')).toMatchObject({ answer: '6' });
  });

  it('tells a function error apart from an answer', async () => {
    const { status, error, answer } = await invoking('double', '{"n":-1}');
    expect([status, error, JSON.parse(answer).errorMessage]).toEqual([200, 'Unhandled', 'negative']);
  });

  it('as an event answers at once', async () => {
    expect(await invoking('double', '{"n":1}', { type: 'Event' })).toMatchObject({ status: 202, answer: '' });
  });

  it.each([
    ['without permission', 'double', '{}', { authorize: refuse }, 403, 'AccessDeniedException'],
    ['of an unknown function', 'missing', '{}', {}, 404, 'ResourceNotFoundException'],
    ['of more than 6 MB', 'double', Buffer.alloc(6 * 1024 * 1024 + 1), {}, 413, 'RequestTooLargeException'],
    [
      'as an event of more than 1 MB',
      'double',
      Buffer.alloc(1024 * 1024 + 1),
      { type: 'Event' },
      413,
      'RequestTooLargeException',
    ],
    ['over the reserved concurrency', 'busy', '{}', {}, 429, 'TooManyRequestsException'],
  ])('%s is refused', async (_, name, body, options, status, error) => {
    expect(await invoking(name, body, options)).toMatchObject({ status, error });
  });
});

describe('an invocation by a state machine', () => {
  it('is held to the permissions of its role', async () => {
    const fleet = await startFleet(functions);
    const arn = fleet.find('double')?.arn ?? '';
    await expect(invokeAs({ fleet, authorize: refuse })(arn, Buffer.from('{}'), caller)).rejects.toThrow(AccessDenied);
    const reply = await invokeAs({ fleet, authorize: allow })(arn, Buffer.from('{"n":4}'), caller);
    expect(reply.payload.toString()).toBe('8');
  });

  it('that Lambda turns away is named by its exception', async () => {
    const fleet = await startFleet(functions);
    const invoke = invokeAs({ fleet, authorize: allow });
    const refusal = invoke(fleet.find('busy')?.arn ?? '', Buffer.from('{}'), caller);
    await expect(refusal).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  });
});
