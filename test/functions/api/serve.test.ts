import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyResult, Context } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../../functions/api/serve.ts';
import { ApiError } from '../../../lib/contract/errors.ts';
import { AlreadyExists, ConditionFailed } from '../../../lib/store/errors.ts';
import { eventOf } from './event.ts';

const CONTEXT = { awsRequestId: 'r1' } as Context;
const PROFILE = { id: 'p', name: 'n', created_at: 'x', updated_at: 'x' };

afterEach(() => vi.restoreAllMocks());

async function answerTo(handler: () => Promise<{ answer: typeof PROFILE }>): Promise<APIGatewayProxyResult> {
  return serve({ createProfile: handler })(eventOf('createProfile', { body: { name: 'n' } }), CONTEXT);
}

function failWith(error: unknown): Promise<APIGatewayProxyResult> {
  return answerTo(async () => {
    throw error;
  });
}

describe('an answer', () => {
  it('is JSON with the status of its operation, never cached, and readable to no other origin', async () => {
    const result = await answerTo(async () => ({ answer: PROFILE }));
    expect(result).toMatchObject({ statusCode: 201, body: JSON.stringify(PROFILE) });
    expect(result.headers).toMatchObject({
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(result.headers).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  it('of a route for front ends can be read from any origin, a refusal too', async () => {
    const refusing = async () => {
      throw new ApiError('unauthorized', 'No.');
    };
    const request = { params: { id: 'c' }, body: { code: 'x' } };
    const result = await serve({ exchangeHandoffCode: refusing })(eventOf('exchangeHandoffCode', request), CONTEXT);
    expect(result).toMatchObject({ statusCode: 401, headers: { 'Access-Control-Allow-Origin': '*' } });
  });

  it('without content is a 204', async () => {
    const handler = serve({ deleteProfile: async () => ({ answer: undefined }) });
    const result = await handler(eventOf('deleteProfile', { params: { id_or_name: 'p' } }), CONTEXT);
    expect(result).toMatchObject({ statusCode: 204, body: '' });
    expect(result.headers).not.toHaveProperty('Content-Type');
  });
});

describe('an error', () => {
  it('of a taken name is a 409 that the client does not retry', async () => {
    const result = await failWith(new AlreadyExists('other'));
    expect(result).toMatchObject({ statusCode: 409, headers: { 'x-should-retry': 'false' } });
  });

  it('of a lost race is a 409 that the client retries', async () => {
    const result = await failWith(new ConditionFailed([0]));
    expect(result).toMatchObject({ statusCode: 409, headers: { 'x-should-retry': 'true' } });
  });

  it('that nobody expected is a 500 that tells nothing, and leaves only its name and place in the log', async () => {
    const logged: unknown[] = [];
    vi.spyOn(Logger.prototype, 'error').mockImplementation((...line) => void logged.push(line));
    const result = await failWith(new TypeError('hunter2\nhunter2'));
    expect(result.statusCode).toBe(500);
    expect(JSON.stringify(logged)).toMatch(/createProfile.*TypeError.*serve\.test\.ts/);
    expect(JSON.stringify([result, logged])).not.toContain('hunter2');
  });

  it('arises for a route of another function', async () => {
    vi.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    const handler = serve({ health: async () => ({ answer: { status: 'ok' } }) });
    expect((await handler(eventOf('listProfiles') as never, CONTEXT)).statusCode).toBe(500);
  });
});
