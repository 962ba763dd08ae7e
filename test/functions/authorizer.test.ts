import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handler } from '../../functions/authorizer.ts';
import { hashApiKey } from '../../lib/vault/api-key.ts';

const FLOW_TOKEN = 'header.payload.mac';
const records = vi.hoisted(() => ({ expiresAt: null as string | null, status: 'ACTIVE', claims: null as unknown }));

vi.mock('../../lib/store/api-keys.ts', () => ({
  apiKeys: {
    ownerOf: async (hash: string) =>
      hash === hashApiKey('sk_good') ? { org: 'acme', id: 'k1', expires_at: records.expiresAt } : null,
  },
}));
vi.mock('../../lib/store/organizations.ts', () => ({
  organizations: { get: async () => ({ status: records.status }) },
}));
vi.mock('../../lib/vault/flow-token.ts', () => ({
  splitToken: (token: string) => (token.split('.').length === 3 ? {} : null),
  verifyFlowToken: async () => records.claims,
}));

beforeEach(() => {
  records.expiresAt = null;
  records.status = 'ACTIVE';
  records.claims = { org: 'acme', sub: 'c1', flow: 'f1' };
});

const ask = (authorization: string | null, method = 'GET', resource = '/auth/connections/{id}') =>
  handler({
    headers: authorization === null ? {} : { authorization },
    httpMethod: method,
    resource,
    methodArn: 'arn:method',
  } as unknown as APIGatewayRequestAuthorizerEvent);

const effectOf = async (...args: Parameters<typeof ask>) =>
  (await ask(...args)).policyDocument.Statement.map(({ Effect }) => Effect);

describe('an API key', () => {
  it('that is known opens the method asked for, and names its organization', async () => {
    const { policyDocument, context } = await ask('Bearer sk_good');
    expect(policyDocument.Statement).toEqual([
      { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: 'arn:method' },
    ]);
    expect(context).toEqual({ org: 'acme', principal: 'api_key', keyId: 'k1' });
  });

  it.each(['Bearer sk_wrong', 'Bearer ', 'sk_good', 'Basic sk_good', null])('%j is refused', async (header) => {
    await expect(ask(header)).rejects.toThrow(/^Unauthorized$/);
  });

  it('that has expired is refused', async () => {
    records.expiresAt = '2020-01-01T00:00:00.000Z';
    await expect(ask('Bearer sk_good')).rejects.toThrow('Unauthorized');
  });

  it('of a deleted organization is refused', async () => {
    records.status = 'DELETED';
    await expect(ask('Bearer sk_good')).rejects.toThrow('Unauthorized');
  });
});

describe('a flow token', () => {
  it('opens what the hosted page needs', async () => {
    const { context } = await ask(`Bearer ${FLOW_TOKEN}`);
    expect(context).toEqual({ org: 'acme', principal: 'flow', connectionId: 'c1', flowId: 'f1' });
    expect(await effectOf(`Bearer ${FLOW_TOKEN}`, 'POST', '/auth/connections/{id}/submit')).toEqual(['Allow']);
  });

  it.each([
    ['DELETE', '/auth/connections/{id}'],
    ['GET', '/auth/connections'],
    ['GET', '/credentials'],
    ['POST', '/auth/connections/{id}/login'],
    ['GET', '/unknown'],
  ])('does not open %s %s', async (method, resource) => {
    expect(await effectOf(`Bearer ${FLOW_TOKEN}`, method, resource)).toEqual(['Deny']);
  });

  it('that does not verify is refused', async () => {
    records.claims = null;
    await expect(ask(`Bearer ${FLOW_TOKEN}`)).rejects.toThrow('Unauthorized');
  });
});
