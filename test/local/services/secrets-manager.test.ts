import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../../local/iam/policy.ts';
import { createSecretsManager } from '../../../local/services/secrets-manager.ts';
import { roles, serve, temporaryDirectory } from './served.ts';

const tokens = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:latchkey/provider/*';
const statements: Record<string, PolicyStatement[]> = {
  front: ['CreateSecret', 'PutSecretValue', 'DeleteSecret'].map((name) => ({
    Effect: 'Allow' as const,
    Action: `secretsmanager:${name}`,
    Resource: tokens,
  })),
  provider: [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: tokens }],
  browser: [],
};
const Name = 'latchkey/provider/acme/p1';
const SecretId = Name;
const bytes = (text: string) => Buffer.from(text);

async function start(dataDir = temporaryDirectory()) {
  const service = await createSecretsManager({ dataDir, authorize: roles(statements) });
  const config = await serve(service);
  const as = (role: string) => new SecretsManagerClient(config(role));
  const read = async () => {
    const { SecretBinary } = await as('provider').send(new GetSecretValueCommand({ SecretId }));
    return Buffer.from(SecretBinary ?? []).toString();
  };
  return { as, read, dataDir, service };
}

describe('A secret', () => {
  it('is stored by one role and read by another, byte for byte', async () => {
    const { as, read } = await start();
    const created = await as('front').send(new CreateSecretCommand({ Name, SecretBinary: bytes('sealed \u0000ÿ') }));
    expect(created.ARN).toMatch(/:secret:latchkey\/provider\/acme\/p1-\w{6}$/);
    expect(await read()).toBe('sealed \u0000ÿ');
    const byArn = await as('provider').send(new GetSecretValueCommand({ SecretId: created.ARN }));
    expect(byArn.VersionId).toBe(created.VersionId);
  });

  it('has one value at a time: the last', async () => {
    const { as, read } = await start();
    await as('front').send(new CreateSecretCommand({ Name, SecretBinary: bytes('one') }));
    await as('front').send(new PutSecretValueCommand({ SecretId, SecretBinary: bytes('two') }));
    expect(await read()).toBe('two');
  });

  it('is created once; the same request again, because its answer was lost, is answered alike', async () => {
    const { as } = await start();
    const ClientRequestToken = '11111111-2222-4333-8444-555555555555';
    const create = new CreateSecretCommand({ Name, SecretBinary: bytes('one'), ClientRequestToken });
    const first = await as('front').send(create);
    expect(await as('front').send(create)).toMatchObject({ ARN: first.ARN, VersionId: first.VersionId });
    const other = new CreateSecretCommand({ Name, SecretBinary: bytes('two') });
    await expect(as('front').send(other)).rejects.toThrow(expect.objectContaining({ name: 'ResourceExistsException' }));
  });

  it('is gone once it was deleted, and may then be created anew', async () => {
    const { as, read, dataDir } = await start();
    await as('front').send(new CreateSecretCommand({ Name, SecretBinary: bytes('one') }));
    await as('front').send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    await expect(read()).rejects.toThrow(expect.objectContaining({ name: 'ResourceNotFoundException' }));
    expect(await readdir(join(dataDir, 'secrets-manager'))).toEqual([]);
    await as('front').send(new CreateSecretCommand({ Name, SecretBinary: bytes('two') }));
    expect(await read()).toBe('two');
  });

  it('outlives the host, in a file that only its owner reads', async () => {
    const dataDir = temporaryDirectory();
    const { as, service } = await start(dataDir);
    await as('front').send(new CreateSecretCommand({ Name, SecretBinary: bytes('one') }));
    await service.close();
    const [file = ''] = await readdir(join(dataDir, 'secrets-manager'));
    expect(statSync(join(dataDir, 'secrets-manager', file)).mode & 0o777).toBe(0o600);
    expect(await (await start(dataDir)).read()).toBe('one');
  });

  it.each([
    ['provider', new CreateSecretCommand({ Name, SecretBinary: bytes('x') })],
    ['provider', new PutSecretValueCommand({ SecretId, SecretBinary: bytes('x') })],
    ['provider', new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true })],
    ['front', new GetSecretValueCommand({ SecretId })],
    ['browser', new GetSecretValueCommand({ SecretId })],
    ['front', new CreateSecretCommand({ Name: 'another/secret', SecretBinary: bytes('x') })],
  ])('is denied to who has no statement for it: %s', async (role, command) => {
    const { as } = await start();
    await as('front').send(new CreateSecretCommand({ Name, SecretBinary: bytes('one') }));
    const denied = as(role).send(command as GetSecretValueCommand);
    await expect(denied).rejects.toThrow(expect.objectContaining({ name: 'AccessDeniedException' }));
  });

  it('is refused where it is too large', async () => {
    const { as } = await start();
    const large = new CreateSecretCommand({ Name, SecretBinary: Buffer.alloc(65_537) });
    await expect(as('front').send(large)).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidParameterException' }),
    );
  });
});
