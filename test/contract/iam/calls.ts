import { randomBytes, randomUUID } from 'node:crypto';
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DisableKeyCommand,
  EnableKeyRotationCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Actor } from './started-system.ts';

/** What the calls act on, there from the start. */
export interface Fixture {
  table: string;
  bucket: string;
  flowKeyArn: string;
  stateMachineArn: string;
  /** ARN of an organization's key. */
  organizationKeyArn: string;
  /** A ciphertext under that key for each purpose. */
  sealed: Map<string, Uint8Array>;
  /** Makes another organization's key, to be ended. */
  newOrganizationKey(): Promise<string>;
  organizationPolicy: string;
}

/** One call that a statement is about: its resource as the statement names it, and the purpose if it names any. */
export interface Call {
  action: string;
  resource: string;
  purpose?: string;
}

export const encryptionContext = (purpose: string) => ({ org: 'a', kind: 'credential', id: '1', field: 'f', purpose });

// The name of an audit trail's partition also does where any other is allowed.
const key = { pk: { S: 'ORG#a#AUDIT' }, sk: { S: 'probe' } };

const TOKENS = 'latchkey/provider/a';

/**
 * Makes the one call of an action, as the actor. It may fail for what it asks; whether IAM lets it through is all that
 * matters here.
 *
 * @throws for an action that there is no call for yet.
 */
export function make({ action, resource, purpose = '' }: Call, actor: Actor, fixture: Fixture): Promise<unknown> {
  const { table: TableName, bucket: Bucket, organizationKeyArn, sealed } = fixture;
  const dynamodb = () => new DynamoDBClient(actor.config('DYNAMODB'));
  const s3 = () => new S3Client(actor.config('S3'));
  const kms = () => new KMSClient(actor.config('KMS'));
  const secrets = () => new SecretsManagerClient(actor.config('SECRETS_MANAGER'));
  const sfn = () => new SFNClient(actor.config('SFN'));
  const Key = `${/:::[^/]+\/([^/]*)/.exec(resource)?.[1]}/probe`;
  const context = encryptionContext(purpose);
  const mac = { KeyId: fixture.flowKeyArn, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from('probe') } as const;
  const query = (index: boolean) => ({
    TableName,
    ...(index ? { IndexName: 'due' } : {}),
    KeyConditionExpression: '#key = :value',
    ExpressionAttributeNames: { '#key': index ? 'due_shard' : 'pk' },
    ExpressionAttributeValues: { ':value': key.pk },
  });

  switch (action) {
    case 'dynamodb:GetItem':
      return dynamodb().send(new GetItemCommand({ TableName, Key: key }));
    case 'dynamodb:PutItem':
      return dynamodb().send(new PutItemCommand({ TableName, Item: key }));
    case 'dynamodb:UpdateItem':
      return dynamodb().send(new UpdateItemCommand({ TableName, Key: key }));
    case 'dynamodb:DeleteItem':
      return dynamodb().send(new DeleteItemCommand({ TableName, Key: key }));
    case 'dynamodb:Query':
      return dynamodb().send(new QueryCommand(query(resource.includes('/index/'))));
    case 's3:GetObject':
      return s3().send(new GetObjectCommand({ Bucket, Key }));
    case 's3:ListBucket':
      // An object that is gone: who may not list is denied instead of told.
      return s3().send(new GetObjectCommand({ Bucket, Key: 'sessions/gone' }));
    case 's3:PutObject':
      return s3().send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    case 's3:DeleteObject':
      return s3().send(new DeleteObjectCommand({ Bucket, Key: `${Key}/gone` }));
    case 'kms:GenerateDataKey':
      return kms().send(
        new GenerateDataKeyCommand({ KeyId: organizationKeyArn, KeySpec: 'AES_256', EncryptionContext: context }),
      );
    case 'kms:Decrypt':
      return kms().send(new DecryptCommand({ CiphertextBlob: sealed.get(purpose), EncryptionContext: context }));
    case 'kms:GenerateMac':
      return kms().send(new GenerateMacCommand(mac));
    case 'kms:VerifyMac':
      return kms().send(new VerifyMacCommand({ ...mac, Mac: randomBytes(32) }));
    case 'kms:CreateKey':
    case 'kms:TagResource':
      return createOrganizationKey(actor, fixture.organizationPolicy);
    case 'kms:CreateAlias':
      return kms().send(
        new CreateAliasCommand({ AliasName: `alias/latchkey/org/${randomUUID()}`, TargetKeyId: organizationKeyArn }),
      );
    case 'kms:EnableKeyRotation':
      return kms().send(new EnableKeyRotationCommand({ KeyId: organizationKeyArn }));
    case 'kms:DisableKey':
      return fixture.newOrganizationKey().then((KeyId) => kms().send(new DisableKeyCommand({ KeyId })));
    case 'kms:ScheduleKeyDeletion':
      return fixture.newOrganizationKey().then((KeyId) => kms().send(new ScheduleKeyDeletionCommand({ KeyId })));
    case 'secretsmanager:CreateSecret':
      return secrets().send(
        new CreateSecretCommand({ Name: `${TOKENS}/${randomUUID()}`, SecretBinary: randomBytes(8) }),
      );
    case 'secretsmanager:PutSecretValue':
      return secrets().send(new PutSecretValueCommand({ SecretId: `${TOKENS}/gone`, SecretBinary: randomBytes(8) }));
    case 'secretsmanager:GetSecretValue':
      return secrets().send(new GetSecretValueCommand({ SecretId: `${TOKENS}/gone` }));
    case 'secretsmanager:DeleteSecret':
      return secrets().send(new DeleteSecretCommand({ SecretId: `${TOKENS}/gone`, ForceDeleteWithoutRecovery: true }));
    case 'states:StartExecution':
      // A name that is refused right after IAM: nothing is started.
      return sfn().send(new StartExecutionCommand({ stateMachineArn: fixture.stateMachineArn, name: 'no name' }));
    case 'states:SendTaskSuccess':
      return sfn().send(new SendTaskSuccessCommand({ taskToken: foreignToken(fixture), output: '{}' }));
    case 'lambda:InvokeFunction':
      return new LambdaClient(actor.config('LAMBDA')).send(
        new InvokeCommand({ FunctionName: resource, Payload: '{"probe":true}' }),
      );
    default:
      throw new Error(`There is no call for ${action} yet: add one.`);
  }
}

/** The key of an organization that nobody else uses, as the administrator makes it. Gives its ARN. */
export async function createOrganizationKey(admin: Actor, policy: string): Promise<string> {
  const client = new KMSClient(admin.config('KMS'));
  const id = randomUUID();
  const Tags = [{ TagKey: 'latchkey:organization', TagValue: id }];
  const { KeyMetadata } = await client.send(new CreateKeyCommand({ Policy: policy, Tags }));
  const KeyId = KeyMetadata?.Arn ?? '';
  await client.send(new CreateAliasCommand({ AliasName: `alias/latchkey/org/${id}`, TargetKeyId: KeyId }));
  return KeyId;
}

/** Well formed, and of an execution that is not there. */
function foreignToken({ stateMachineArn }: Fixture): string {
  const execution = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:none`;
  return `${Buffer.from(execution).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
}
