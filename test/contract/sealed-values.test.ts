import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import Kernel from '@onkernel/sdk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DoorOperation } from '../../lib/flow/door.ts';
import { type ConnectServer, startConnectServer } from '../sites/connect-server.ts';
import { functionOf, type StartedSystem, startTestSystem, statementsOf, without } from './iam/started-system.ts';

type Item = Record<string, unknown>;

const TOTP_SECRET = 'JBSWY3DPEHPK3PXP';
/** Real functions, but for two the test acts as: the drive, which then never ends, and one that may touch every record. */
const PROBES = ['latchkey-FnFlowDrive', 'latchkey-FnHealthSweep'];

let started: StartedSystem;
let client: Kernel;
let records: DynamoDBDocumentClient;
let door: LambdaClient;
let secrets: SecretsManagerClient;
let connect: ConnectServer;

beforeAll(async () => {
  started = await startTestSystem(({ name }) => PROBES.includes(name));
  const { system, as, apiKey, url } = started;
  const editor = functionOf(system, 'FnHealthSweep');
  statementsOf(system, editor).push({ Effect: 'Allow', Action: ['dynamodb:*', 'secretsmanager:*'], Resource: '*' });
  secrets = new SecretsManagerClient((await as(editor)).config('SECRETS_MANAGER'));
  connect = await startConnectServer();
  functionOf(system, 'FnProviderCatalog').environment.ALLOW_PRIVATE_HOSTS = '*.localhost';
  records = DynamoDBDocumentClient.from(new DynamoDBClient((await as(editor)).config('DYNAMODB')));
  door = new LambdaClient((await as(functionOf(system, 'FnFlowDrive'))).config('LAMBDA'));
  client = new Kernel({ apiKey, baseURL: url, maxRetries: 0 });
});
afterAll(async () => {
  await started?.close();
  await connect?.close();
});

describe('a sealed TOTP secret', () => {
  it('opens where it belongs', async () => {
    const { id } = await newCredential();
    expect((await client.credentials.totpCode(id)).code).toMatch(/^\d{6}$/);
  });

  it('does not open when moved to another record', async () => {
    const [from, to] = [await newCredential(), await newCredential()];
    await move(from, 'sealed_totp_secret', to, 'sealed_totp_secret');
    await expect(client.credentials.totpCode(to.id)).rejects.toMatchObject({ status: 500 });
  });

  it('does not open in a place where another kind of value belongs, nor does such a value in its place', async () => {
    const { id } = await newCredential();
    await edit('default', id, (item) => ({ ...item, sealed_totp_secret: valuesOf(item).password }));
    await expect(client.credentials.totpCode(id)).rejects.toMatchObject({ status: 500 });
  });

  it('does not open when moved to another organization', async () => {
    const other = (await started.adminInvoke({ op: 'create_organization', name: 'other' })) as {
      organizationId: string;
      apiKey: string;
    };
    const theirs = new Kernel({ apiKey: other.apiKey, baseURL: started.url, maxRetries: 0 });
    const [from, to] = [await newCredential(), await newCredential(theirs)];
    expect((await theirs.credentials.totpCode(to.id)).code).toMatch(/^\d{6}$/);
    const secret = (await read('default', from.id)).sealed_totp_secret;
    await edit(other.organizationId, to.id, (item) => ({ ...item, sealed_totp_secret: secret }));
    await expect(theirs.credentials.totpCode(to.id)).rejects.toMatchObject({ status: 500 });
  });
});

describe('the sealed values of a credential, asked for by a drive', () => {
  it('open where they belong', async () => {
    const { ask } = await newDrive();
    expect(await ask({ op: 'credential' })).toMatchObject({ ok: true, values: { username: 'ada', password: 'first' } });
  });

  it('do not open when moved to another field', async () => {
    const { ask, id } = await newDrive();
    await edit('default', id, (item) => {
      const { username, password } = valuesOf(item);
      return { ...item, sealed_values: { username: password, password: username } };
    });
    expect(await ask({ op: 'credential' })).toMatchObject({ errorType: 'ContextMismatch' });
  });

  it('do not open when moved to another record', async () => {
    const { ask, id } = await newDrive();
    const from = await newCredential();
    await move(from, 'sealed_values', { id }, 'sealed_values');
    expect(await ask({ op: 'credential' })).toMatchObject({ errorType: 'ContextMismatch' });
  });

  it('do not open for another drive than the one that claimed the flow', async () => {
    const { ask } = await newDrive();
    expect(await ask({ op: 'credential' }, 'another')).toMatchObject({ ok: false, reason: 'claimed_by_another' });
  });
});

describe("a provider's sealed token", () => {
  it('opens where it belongs', async () => {
    const { id } = await newProvider();
    expect(await client.credentialProviders.test(id)).toMatchObject({ success: true });
  });

  it('does not open when moved to another provider', async () => {
    const [from, to] = [await newProvider(), await newProvider()];
    await copyToken(from.id, to.id);
    await expect(client.credentialProviders.test(to.id)).rejects.toMatchObject({ status: 500 });
    expect(await client.credentialProviders.test(from.id)).toMatchObject({ success: true });
  });

  it('is sealed before it is stored: who reads the store reads no token', async () => {
    const { id } = await newProvider();
    const { SecretBinary } = await secrets.send(new GetSecretValueCommand({ SecretId: tokenOf(id) }));
    expect(Buffer.from(SecretBinary ?? []).toString('latin1')).not.toContain(connect.token);
    expect(Buffer.from(SecretBinary ?? []).toString('latin1')).toContain('purpose');
  });
});

describe('a route whose function lacks its statement', () => {
  it.each([
    ['FnApiCredentials', 'Seal', () => newCredential()],
    ['FnApiTotpCode', 'Invoke', async () => client.credentials.totpCode((await newCredential()).id)],
    ['FnVaultTotp', 'Open', async () => client.credentials.totpCode((await newCredential()).id)],
    ['FnVaultTotp', 'Audit', async () => client.credentials.totpCode((await newCredential()).id)],
    ['FnAuthorizer', 'Table', () => client.profiles.list()],
    ['FnApiProviders', 'Seal', () => newProvider()],
    ['FnApiProviders', 'Tokens', () => newProvider()],
    ['FnApiProviders', 'Invoke', async () => client.credentialProviders.test((await newProvider()).id)],
    ['FnProviderCatalog', 'Tokens', async () => client.credentialProviders.test((await newProvider()).id)],
    ['FnProviderCatalog', 'Open', async () => client.credentialProviders.test((await newProvider()).id)],
    ['FnProviderCatalog', 'Audit', async () => client.credentialProviders.test((await newProvider()).id)],
    ['FnApiProfiles', 'Table', () => client.profiles.list()],
    ['FnApiLogin', 'LoginFlow', async () => (await newDrive()).id],
  ])('fails, and says nothing of it to the client: %s, %s', async (id, sid, call) => {
    const statements = statementsOf(started.system, functionOf(started.system, id));
    const statement = statements.find(({ Sid }) => Sid === sid);
    if (!statement) throw new Error(`${id} has no statement ${sid}.`);
    await call();
    await without(statements, statement, async () => {
      const error = await call().then(
        () => undefined,
        (thrown: Error) => thrown,
      );
      expect(error).toMatchObject({ status: 500 });
      expect(error?.message).not.toMatch(/authorized|arn:|role/);
    });
  });
});

async function newProvider(): Promise<{ id: string }> {
  const body = { name: randomUUID(), provider_type: 'onepassword' as const, token: connect.token };
  return client.credentialProviders.create(Object.assign(body, { connect_url: connect.url }));
}

const tokenOf = (id: string) => `latchkey/provider/default/${id}`;

/** Puts one provider's sealed token in the place of another's, behind the product's back. */
async function copyToken(from: string, to: string): Promise<void> {
  const { SecretBinary } = await secrets.send(new GetSecretValueCommand({ SecretId: tokenOf(from) }));
  await secrets.send(new PutSecretValueCommand({ SecretId: tokenOf(to), SecretBinary }));
}

async function newCredential(by: Kernel = client): Promise<{ id: string }> {
  return by.credentials.create({
    name: randomUUID(),
    domain: 'example.com',
    values: { username: 'ada', password: 'first' },
    totp_secret: TOTP_SECRET,
  });
}

/** A login that waits for its drive, and that drive: a way to ask its door. */
async function newDrive() {
  const { id } = await newCredential();
  const { name } = await client.credentials.retrieve(id);
  const connection = await client.auth.connections.create({
    domain: 'example.com',
    profile_name: randomUUID(),
    credential: { name },
  });
  await client.auth.connections.login(connection.id);
  const { flow_id: flowId } = await vi.waitFor(async () => {
    const item = await readItem({ pk: 'ORG#default#CONNECTION', sk: connection.id });
    expect(item.flow_id).toBeTruthy();
    return item;
  });
  const ask = async (operation: DoorOperation, driveId = 'the drive'): Promise<unknown> => {
    const Payload = JSON.stringify({ flowId, driveId, ...operation });
    const FunctionName = functionOf(started.system, 'FnVaultFlow').name;
    const reply = await door.send(new InvokeCommand({ FunctionName, Payload }));
    return JSON.parse(Buffer.from(reply.Payload ?? []).toString());
  };
  expect(await ask({ op: 'claim' })).toMatchObject({ ok: true });
  return { id, ask };
}

const tableName = () => started.system.tables[0]?.TableName ?? '';

async function readItem(Key: { pk: string; sk: string }): Promise<Item> {
  const { Item } = await records.send(new GetCommand({ TableName: tableName(), Key }));
  if (!Item) throw new Error(`There is no item ${Key.pk} ${Key.sk}.`);
  return Item;
}

const read = (org: string, id: string) => readItem({ pk: `ORG#${org}#CREDENTIAL`, sk: id });

/** Writes to a credential's record behind the product's back. */
async function edit(org: string, id: string, change: (item: Item) => Item): Promise<void> {
  await records.send(new PutCommand({ TableName: tableName(), Item: change(await read(org, id)) }));
}

async function move(from: { id: string }, member: string, to: { id: string }, into: string): Promise<void> {
  const value = (await read('default', from.id))[member];
  await edit('default', to.id, (item) => ({ ...item, [into]: value }));
}

const valuesOf = (item: Item) => item.sealed_values as Record<string, unknown>;
