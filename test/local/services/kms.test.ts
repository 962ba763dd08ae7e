import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  getClient,
  KMS,
  KmsKeyringNode,
} from '@aws-crypto/client-node';
import {
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  EnableKeyRotationCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../../local/iam/policy.ts';
import { createKms } from '../../../local/services/kms/kms.ts';
import { type ClientConfig, roleArn, roles, serve, temporaryDirectory } from './served.ts';

const everyKey = 'arn:aws:kms:us-east-1:000000000000:key/*';
const organizationKeys = { 'ForAnyValue:StringLike': { 'kms:ResourceAliases': 'alias/latchkey/org/*' } };
const statements: Record<string, PolicyStatement[]> = {
  admin: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*' }],
  front: [
    {
      Effect: 'Allow',
      Action: 'kms:GenerateDataKey',
      Resource: everyKey,
      Condition: { ...organizationKeys, StringEquals: { 'kms:EncryptionContext:purpose': ['credential', 'totp'] } },
    },
  ],
  vault: [
    {
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: everyKey,
      Condition: { ...organizationKeys, StringEquals: { 'kms:EncryptionContext:purpose': ['credential'] } },
    },
  ],
  // May decrypt by its own statement, but no key policy lets it.
  outsider: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*' }],
  browser: [],
};

/** The policy of an organization's key: administration for the account, sealing and opening for the named roles. */
const organizationPolicy = JSON.stringify({
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::000000000000:root' },
      Action: [
        'kms:Describe*',
        'kms:Get*',
        'kms:Put*',
        'kms:Enable*',
        'kms:Disable*',
        'kms:ScheduleKeyDeletion',
        'kms:CancelKeyDeletion',
        'kms:CreateAlias',
      ],
      Resource: '*',
    },
    ...(['GenerateDataKey', 'Decrypt'] as const).map((action) => ({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::000000000000:root' },
      Action: `kms:${action}`,
      Resource: '*',
      Condition: { ArnEquals: { 'aws:PrincipalArn': [roleArn(action === 'Decrypt' ? 'vault' : 'front')] } },
    })),
  ],
});

async function start(dataDir = temporaryDirectory(), now?: () => Date) {
  const kms = await createKms({ dataDir, authorize: roles(statements), keysFromTemplate: [], ...(now ? { now } : {}) });
  const config = await serve(kms);
  return { config, dataDir, client: (role: string) => new KMSClient(config(role)) };
}

async function organizationKey(admin: KMSClient, name = 'a'): Promise<string> {
  const { KeyMetadata } = await admin.send(new CreateKeyCommand({ Policy: organizationPolicy }));
  const arn = KeyMetadata?.Arn ?? '';
  await admin.send(new CreateAliasCommand({ AliasName: `alias/latchkey/org/${name}`, TargetKeyId: arn }));
  await admin.send(new EnableKeyRotationCommand({ KeyId: arn }));
  return arn;
}

const context = { org: 'a', kind: 'credential', id: 'c1', field: 'password', purpose: 'credential' };
const sdk = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

// `as never`: the two packages disagree about optional properties only.
function keyring(config: ClientConfig, keyArn: string) {
  return new KmsKeyringNode({ generatorKeyId: keyArn, clientProvider: getClient(KMS as never, config) });
}

describe('sealing by the AWS Encryption SDK through the local KMS', () => {
  it('opens for the vault what the front sealed', async () => {
    const { config, client } = await start();
    const key = await organizationKey(client('admin'));
    const { result } = await sdk.encrypt(keyring(config('front'), key), 'p4ss', {
      encryptionContext: context,
      suiteId,
    });
    const opened = await sdk.decrypt(keyring(config('vault'), key), result);
    expect(opened.plaintext.toString()).toBe('p4ss');
    expect(opened.messageHeader.encryptionContext).toEqual(context);
  });

  it('refuses the front to open', async () => {
    const { config, client } = await start();
    const key = await organizationKey(client('admin'));
    const { result } = await sdk.encrypt(keyring(config('front'), key), 'p4ss', {
      encryptionContext: context,
      suiteId,
    });
    await expect(sdk.decrypt(keyring(config('front'), key), result)).rejects.toThrow(
      /not authorized to perform: kms:Decrypt/,
    );
  });

  it('refuses a purpose that the statement does not name', async () => {
    const { config, client } = await start();
    const key = await organizationKey(client('admin'));
    const encryptionContext = { ...context, purpose: 'session' };
    await expect(sdk.encrypt(keyring(config('front'), key), 'x', { encryptionContext, suiteId })).rejects.toThrow(
      /arn:aws:iam::000000000000:role\/front is not authorized to perform: kms:GenerateDataKey/,
    );
  });
});

describe('access to a key', () => {
  it('needs the key policy, whatever the role may', async () => {
    const { client } = await start();
    const key = await organizationKey(client('admin'));
    const asked = client('outsider').send(
      new GenerateDataKeyCommand({ KeyId: key, KeySpec: 'AES_256', EncryptionContext: context }),
    );
    await expect(asked).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('because no resource-based policy allows the kms:GenerateDataKey action'),
    });
  });

  it("needs the role's own statement where the key policy speaks of the account", async () => {
    const { client } = await start();
    const key = await organizationKey(client('admin'));
    await expect(client('browser').send(new DescribeKeyCommand({ KeyId: key }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('because no identity-based policy allows the kms:DescribeKey action'),
    });
  });

  it('refuses a key without the alias that the statement asks for', async () => {
    const { client } = await start();
    const { KeyMetadata } = await client('admin').send(new CreateKeyCommand({ Policy: organizationPolicy }));
    const asked = new GenerateDataKeyCommand({
      KeyId: KeyMetadata?.Arn,
      KeySpec: 'AES_256',
      EncryptionContext: context,
    });
    await expect(client('front').send(asked)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('refuses an access key id that nobody was given', async () => {
    const { client } = await start();
    await expect(client('stranger').send(new CreateKeyCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('refuses a key policy that nobody could change again', async () => {
    const { client } = await start();
    const Policy = JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:Encrypt', Resource: '*' }],
    });
    await expect(client('admin').send(new CreateKeyCommand({ Policy }))).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
  });
});

describe('a ciphertext blob', () => {
  const seal = async (admin: KMSClient) => {
    const { KeyMetadata } = await admin.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.Arn;
    const EncryptionContext = { b: '2', a: '1' };
    const { CiphertextBlob } = await admin.send(
      new EncryptCommand({ KeyId, Plaintext: Buffer.from('x'), EncryptionContext }),
    );
    return { KeyId, CiphertextBlob };
  };

  it('opens with the same encryption context in any order, the key being told by the blob', async () => {
    const { client } = await start();
    const { CiphertextBlob } = await seal(client('admin'));
    const opened = await client('admin').send(
      new DecryptCommand({ CiphertextBlob, EncryptionContext: { a: '1', b: '2' } }),
    );
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('x');
  });

  it('does not open with another encryption context, nor when changed', async () => {
    const { client } = await start();
    const { CiphertextBlob } = await seal(client('admin'));
    const changed = Buffer.from(CiphertextBlob ?? []);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const invalid = { name: 'InvalidCiphertextException' };
    const admin = client('admin');
    await expect(
      admin.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { a: '1' } })),
    ).rejects.toMatchObject(invalid);
    await expect(admin.send(new DecryptCommand({ CiphertextBlob }))).rejects.toMatchObject(invalid);
    const right = { a: '1', b: '2' };
    await expect(
      admin.send(new DecryptCommand({ CiphertextBlob: changed, EncryptionContext: right })),
    ).rejects.toMatchObject(invalid);
    await expect(admin.send(new DecryptCommand({ CiphertextBlob: Buffer.from('no') }))).rejects.toMatchObject(invalid);
  });

  it('does not open under another key', async () => {
    const { client } = await start();
    const { CiphertextBlob } = await seal(client('admin'));
    const { KeyId } = await seal(client('admin'));
    await expect(client('admin').send(new DecryptCommand({ CiphertextBlob, KeyId }))).rejects.toMatchObject({
      name: 'IncorrectKeyException',
    });
  });

  it('opens after a restart, from key material that only the owner can read', async () => {
    const first = await start();
    const { CiphertextBlob, KeyId } = await seal(first.client('admin'));
    const file = join(first.dataDir, 'kms', `${KeyId?.split('/')[1]}.json`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const second = await start(first.dataDir);
    const opened = await second
      .client('admin')
      .send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { a: '1', b: '2' } }));
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('x');
  });
});

describe('retiring a key', () => {
  it('seals and opens nothing while disabled', async () => {
    const { client } = await start();
    const admin = client('admin');
    const { KeyMetadata } = await admin.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.Arn;
    await admin.send(new DisableKeyCommand({ KeyId }));
    const ask = () => admin.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }));
    await expect(ask()).rejects.toMatchObject({ name: 'DisabledException' });
    await admin.send(new EnableKeyCommand({ KeyId }));
    expect((await ask()).Plaintext).toHaveLength(32);
  });

  it('deletes after the waiting time, unless cancelled', async () => {
    let time = new Date('2030-01-01T00:00:00Z');
    const { client } = await start(temporaryDirectory(), () => time);
    const admin = client('admin');
    const [doomed, saved] = [await organizationKey(admin, 'doomed'), await organizationKey(admin, 'saved')];
    for (const KeyId of [doomed, saved]) {
      await admin.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }));
    }
    await admin.send(new CancelKeyDeletionCommand({ KeyId: saved }));
    await expect(admin.send(new EnableKeyCommand({ KeyId: doomed }))).rejects.toMatchObject({
      name: 'KMSInvalidStateException',
    });
    time = new Date('2030-01-08T00:00:00Z');
    await expect(admin.send(new DescribeKeyCommand({ KeyId: doomed }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    const { KeyMetadata } = await admin.send(new DescribeKeyCommand({ KeyId: 'alias/latchkey/org/saved' }));
    expect(KeyMetadata).toMatchObject({ Arn: saved, KeyState: 'Disabled' });
  });
});

describe('an HMAC key of the template', () => {
  const template = {
    keyId: '11111111-2222-3333-4444-555555555555',
    properties: {
      KeySpec: 'HMAC_256',
      KeyPolicy: {
        Statement: [
          {
            Effect: 'Allow' as const,
            Principal: { AWS: 'arn:aws:iam::000000000000:root' },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      },
    },
    aliases: ['alias/latchkey/flow'],
  };
  const command = {
    KeyId: 'alias/latchkey/flow',
    MacAlgorithm: 'HMAC_SHA_256',
    Message: Buffer.from('claims'),
  } as const;

  it('verifies its own MACs only, across restarts', async () => {
    const dataDir = temporaryDirectory();
    const open = async () => {
      const service = await createKms({ dataDir, authorize: roles(statements), keysFromTemplate: [template] });
      return new KMSClient((await serve(service))('admin'));
    };
    const { Mac } = await (await open()).send(new GenerateMacCommand(command));
    const later = await open();
    expect(await later.send(new VerifyMacCommand({ ...command, Mac }))).toMatchObject({ MacValid: true });
    const forged = new VerifyMacCommand({ ...command, Message: Buffer.from('other'), Mac });
    await expect(later.send(forged)).rejects.toMatchObject({ name: 'KMSInvalidMacException' });
  });

  it('gives two creations of the same alias to one of them', async () => {
    const { client } = await start();
    const admin = client('admin');
    const keys = await Promise.all([1, 2].map(() => admin.send(new CreateKeyCommand({}))));
    const made = await Promise.allSettled(
      keys.map(({ KeyMetadata }) =>
        admin.send(new CreateAliasCommand({ AliasName: 'alias/one', TargetKeyId: KeyMetadata?.KeyId })),
      ),
    );
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
