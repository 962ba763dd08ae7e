import { DescribeKeyCommand, GetKeyPolicyCommand, GetKeyRotationStatusCommand } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/admin.ts';
import { apiKeys } from '../../lib/store/api-keys.ts';
import { organizations } from '../../lib/store/organizations.ts';
import { hashApiKey } from '../../lib/vault/api-key.ts';
import { credentialContext } from '../../lib/vault/context.ts';
import { kms } from '../../lib/vault/kms.ts';
import { open } from '../../lib/vault/open.ts';
import { seal } from '../../lib/vault/seal.ts';
import { localAws } from '../lib/store/aws.ts';
import { nextId } from '../lib/store/records.ts';

localAws();

describe('creating an organization', () => {
  it('makes its key, with alias, rotation and policy, and an API key that is shown once', async () => {
    const reply = await handler({ op: 'create_organization', name: 'Acme' });
    expect(reply.apiKey).toMatch(/^sk_/);
    const owner = await apiKeys.ownerOf(hashApiKey(reply.apiKey ?? ''));
    expect(owner).toEqual({ org: reply.organizationId, id: reply.apiKeyId, expires_at: null });

    const organization = await organizations.get(reply.organizationId);
    const KeyId = `alias/latchkey/org/${reply.organizationId}`;
    const { KeyMetadata } = await kms().send(new DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata?.Arn).toBe(organization?.key_arn);
    const key = { KeyId: organization?.key_arn };
    expect((await kms().send(new GetKeyRotationStatusCommand(key))).KeyRotationEnabled).toBe(true);
    expect((await kms().send(new GetKeyPolicyCommand(key))).Policy).toContain('aws:PrincipalArn');
  });

  it('may be repeated: the same organization and key, and no second API key', async () => {
    const request = { op: 'create_organization', name: 'Acme', id: nextId() };
    await handler(request);
    const before = await organizations.get(request.id);
    expect(await handler(request)).toEqual({ organizationId: request.id });
    expect(await organizations.get(request.id)).toEqual(before);
    expect((await apiKeys.list({ org: request.id })).items).toHaveLength(1);
  });

  it('takes the API key that it is given, and another one later', async () => {
    const id = nextId();
    const keyed = (apiKey: string) => handler({ op: 'create_organization', name: 'Acme', id, apiKey });
    const [first, second] = [`sk_first_${id}`, `sk_second_${id}`];
    expect(await keyed(first)).toEqual(await keyed(first));
    await keyed(second);
    for (const text of [first, second]) expect((await apiKeys.ownerOf(hashApiKey(text)))?.org).toBe(id);
    expect((await apiKeys.list({ org: id })).items).toHaveLength(2);
  });

  it.each([
    [{ op: 'create_organization' }, 'name'],
    [{ op: 'create_organization', name: 'Acme', id: 'Not an id' }, 'id'],
    [{ op: 'create_organization', name: 'Acme', apiKey: 'spaced out key' }, 'apiKey'],
    [{ op: 'create_api_key', organizationId: 'nobody' }, 'nobody'],
    [{ op: 'something' }, 'op'],
  ])('refuses %j by name', async (request, word) => {
    await expect(handler(request)).rejects.toThrow(word);
  });
});

describe('deleting an organization', () => {
  it('leaves its secrets unopenable and its API keys refused, at once', async () => {
    const { organizationId, apiKey } = await handler({ op: 'create_organization', name: 'Acme' });
    const key_arn = (await organizations.get(organizationId))?.key_arn ?? '';
    const context = credentialContext(organizationId, 'c', 'password');
    const message = await seal(key_arn, context, 'hunter2');
    await handler({ op: 'delete_organization', organizationId });

    await expect(open(key_arn, { door: 't', reason: 't', flowId: null }, context, message)).rejects.toThrow();
    expect(await apiKeys.ownerOf(hashApiKey(apiKey ?? ''))).toBeNull();
    const { KeyMetadata } = await kms().send(new DescribeKeyCommand({ KeyId: key_arn }));
    expect(KeyMetadata?.KeyState).toBe('PendingDeletion');
    // Again: nothing more to do.
    await handler({ op: 'delete_organization', organizationId });
    await expect(handler({ op: 'create_organization', name: 'Acme', id: organizationId })).rejects.toThrow('deleted');
  });
});
