import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { serveEndpoint } from '../../../local/endpoint.ts';
import type { Service } from '../../../local/service.ts';
import { createDynamoDb } from '../../../local/services/dynamodb/dynamodb.ts';
import { createKms } from '../../../local/services/kms/kms.ts';
import { createS3 } from '../../../local/services/s3/s3.ts';
import { createSecretsManager } from '../../../local/services/secrets-manager.ts';
import { type Machines, recordedMachines } from './machines.ts';

const ROLE = { roleName: 'test', roleArn: 'arn:aws:iam::000000000000:role/test' };
const FLOW_KEY_ID = '11111111-2222-4333-8444-555555555555';
const ACCOUNT = { AWS: 'arn:aws:iam::000000000000:root' };

const TABLE = {
  TableName: 'latchkey',
  AttributeDefinitions: ['pk', 'sk', 'due_shard', 'due_at'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: keySchema('pk', 'sk'),
  GlobalSecondaryIndexes: [
    { IndexName: 'due', KeySchema: keySchema('due_shard', 'due_at'), Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
  TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
};

/**
 * The one-machine host's table, bucket and keys, and a state machine that only records, for the tests of one file. The
 * functions under test find them as they would on AWS: by their environment. Everything is allowed here; who may do what
 * is tested with the host.
 */
export function localAws(): Machines {
  const machines = recordedMachines();
  const closing: (() => Promise<void>)[] = [];
  let directory = '';

  const serve = async (name: string, service: Service) => {
    const endpoint = await serveEndpoint(service, () => ROLE);
    process.env[`AWS_ENDPOINT_URL_${name}`] = endpoint.url;
    closing.push(async () => {
      await endpoint.close();
      await service.close();
    });
  };

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'latchkey-aws-'));
    const common = { dataDir: directory, authorize: () => undefined };
    Object.assign(process.env, {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'not checked',
      TABLE_NAME: 'latchkey',
      BUCKET_NAME: 'sessions',
      FLOW_KEY_ARN: `arn:aws:kms:us-east-1:000000000000:key/${FLOW_KEY_ID}`,
      STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:login-flow',
      SEAL_ROLE_ARNS: ROLE.roleArn,
      OPEN_ROLE_ARNS: ROLE.roleArn,
      OPEN_TOKEN_ROLE_ARNS: ROLE.roleArn,
      HOLD_SECONDS: '90',
    });
    await serve('DYNAMODB', await createDynamoDb({ ...common, tables: [TABLE] }));
    await serve('S3', await createS3({ ...common, buckets: [{ BucketName: 'sessions' }] }));
    await serve('KMS', await createKms({ ...common, keysFromTemplate: [flowKey()] }));
    await serve('SECRETS_MANAGER', await createSecretsManager(common));
    await serve('SFN', machines.service);
  });

  afterAll(async () => {
    for (const close of closing) await close();
    rmSync(directory, { recursive: true, force: true });
  });

  return machines;
}

function flowKey() {
  const statement = { Effect: 'Allow' as const, Principal: ACCOUNT, Action: 'kms:*', Resource: '*' };
  return {
    keyId: FLOW_KEY_ID,
    properties: { KeySpec: 'HMAC_256', KeyPolicy: { Statement: [statement] } },
    aliases: [],
  };
}

function keySchema(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
}
