import { GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetExecutionHistoryCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FUNCTIONS, logicalId } from '../../infra/catalogue.ts';
import { keyUsers, organizationKeyPolicy } from '../../lib/vault/key-policy.ts';
import { listOf, type PolicyStatement } from '../../local/iam/policy.ts';
import { type Call, createOrganizationKey, encryptionContext, type Fixture, make } from './iam/calls.ts';
import {
  type Actor,
  functionOf,
  granting,
  readTemplate,
  type StartedSystem,
  startTestSystem,
  statementsOf,
  without,
} from './iam/started-system.ts';

const PURPOSES = ['credential', 'totp', 'answer', 'session', 'checkpoint', 'token'];
const DOORS = [
  ...['vault/flow', 'vault/check', 'vault/totp', 'vault/export'],
  ...['provider/catalog', 'provider/login', 'provider/version'],
];

const template = await readTemplate();
let started: StartedSystem;
let fixture: Fixture;

beforeAll(async () => {
  started = await startTestSystem(() => true);
  fixture = await prepare(started);
});
afterAll(() => started?.close());

/** Every call that a statement of a function's role is about: the enumerated list. A function's own log is the host's. */
const listed = FUNCTIONS.flatMap(({ key }) =>
  statementsOf(template, functionOf(template, logicalId(key)))
    .filter(({ Sid }) => Sid !== 'Log')
    .flatMap((statement) => callsOf(statement).map((call) => ({ key, sid: String(statement.Sid), ...call }))),
);
const everyCall = [
  ...new Map(
    listed.map(({ action, resource, purpose }) => {
      const call: Call = { action, resource, ...(purpose === undefined ? {} : { purpose }) };
      return [JSON.stringify(call), call] as const;
    }),
  ).values(),
];

describe('a statement of the template', () => {
  it.each(listed)('of $key, $sid, is what lets it $action $purpose on $resource', async ({ key, sid, ...call }) => {
    const actor = await actAs(key);
    const statements = statementsOf(started.system, functionOf(started.system, logicalId(key)));
    const statement = statements.find(({ Sid }) => Sid === sid) as PolicyStatement;
    expect(await denialOf(call, actor)).toBeUndefined();
    await without(statements, statement, async () => {
      expect(await denialOf(call, actor)).toContain(`role/latchkey-${logicalId(key)}Role is not authorized to perform`);
    });
  });

  it('of the login flow, Steps, is what lets it invoke its functions', async () => {
    const [machine] = started.system.machines;
    const statements = started.system.roles.get(machine?.roleArn ?? '') ?? [];
    const steps = statements.find(({ Sid }) => Sid === 'Steps') as PolicyStatement;
    const starter = functionOf(started.system, 'FnApiLogin');
    const sfn = new SFNClient((await started.as(starter)).config('SFN'));
    const readHistory: PolicyStatement = { Effect: 'Allow', Action: 'states:GetExecutionHistory', Resource: '*' };
    await granting(statementsOf(started.system, starter), readHistory, () =>
      without(statements, steps, async () => {
        const input = JSON.stringify({ flowId: 'none' });
        const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn: machine?.arn, input }));
        await vi.waitFor(async () => {
          const { events } = await sfn.send(new GetExecutionHistoryCommand({ executionArn }));
          expect(events?.find(({ type }) => type === 'TaskFailed')?.taskFailedEventDetails).toMatchObject({
            error: 'Lambda.AWSLambdaException',
            cause: expect.stringContaining('is not authorized to perform: lambda:InvokeFunction'),
          });
        });
      }),
    );
  });
});

describe('the browser zone', () => {
  const ownDoor = functionOf(template, 'FnVaultFlow').arn;

  it.each(everyCall.filter(({ resource }) => resource !== ownDoor))(
    'is denied $action $purpose on $resource',
    async (call) => {
      expect(await denialOf(call, await actAs('flow/drive'))).toContain('role/latchkey-FnFlowDriveRole');
    },
  );

  it('may invoke its own door', async () => {
    const call = { action: 'lambda:InvokeFunction', resource: ownDoor };
    expect(await denialOf(call, await actAs('flow/drive'))).toBeUndefined();
  });
});

describe('the front zone', () => {
  const front = FUNCTIONS.filter(({ zone }) => zone === 'front').map(({ key }) => key);

  it.each(front)('opens nothing and reads no session: %s', async (key) => {
    const actor = await actAs(key);
    for (const purpose of PURPOSES) {
      const call = { action: 'kms:Decrypt', resource: 'arn:aws:kms:us-east-1:000000000000:key/*', purpose };
      expect(await denialOf(call, actor)).toContain('is not authorized to perform: kms:Decrypt');
    }
    const session = { action: 's3:GetObject', resource: `arn:aws:s3:::${fixture.bucket}/sessions/*` };
    expect(await denialOf(session, actor)).toContain('is not authorized to perform: s3:GetObject');
  });
});

describe('the provider zone', () => {
  const zone = FUNCTIONS.filter(({ zone }) => zone === 'provider').map(({ key }) => key);
  const tokens = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:latchkey/provider/*';

  it('alone reads tokens where they are stored', async () => {
    const readers: string[] = [];
    for (const { key } of FUNCTIONS) {
      const call = { action: 'secretsmanager:GetSecretValue', resource: tokens };
      if (!(await denialOf(call, await actAs(key)))) readers.push(key);
    }
    expect(readers).toEqual(zone);
  });

  it.each(zone)('opens tokens and nothing else, and changes none: %s', async (key) => {
    const actor = await actAs(key);
    for (const action of ['CreateSecret', 'PutSecretValue', 'DeleteSecret']) {
      const call = { action: `secretsmanager:${action}`, resource: tokens };
      expect(await denialOf(call, actor)).toContain(`is not authorized to perform: secretsmanager:${action}`);
    }
    const resource = 'arn:aws:kms:us-east-1:000000000000:key/*';
    for (const purpose of PURPOSES) {
      const denial = await denialOf({ action: 'kms:Decrypt', resource, purpose }, actor);
      expect([purpose, denial === undefined]).toEqual([purpose, purpose === 'token']);
    }
  });
});

describe('a door', () => {
  it.each([...DOORS, 'admin'])('%s is opened to the functions of the catalogue only', async (door) => {
    const call = { action: 'lambda:InvokeFunction', resource: functionOf(template, logicalId(door)).arn };
    const admitted: string[] = [];
    for (const { key } of FUNCTIONS) if (!(await denialOf(call, await actAs(key)))) admitted.push(key);
    expect(admitted).toEqual(
      FUNCTIONS.filter(({ may }) => may.invoke?.some((each) => each === door)).map(({ key }) => key),
    );
  });
});

describe('a purpose', () => {
  it.each(FUNCTIONS.filter(({ may }) => may.seal ?? may.open))(
    'that the catalogue does not give to $key is refused to it',
    async ({ key, may }) => {
      const actor = await actAs(key);
      const resource = 'arn:aws:kms:us-east-1:000000000000:key/*';
      for (const purpose of PURPOSES) {
        const sealing = await denialOf({ action: 'kms:GenerateDataKey', resource, purpose }, actor);
        const opening = await denialOf({ action: 'kms:Decrypt', resource, purpose }, actor);
        expect([purpose, sealing === undefined, opening === undefined]).toEqual([
          purpose,
          may.seal?.some((each) => each === purpose) ?? false,
          may.open?.some((each) => each === purpose) ?? false,
        ]);
      }
    },
  );
});

/** Why IAM denied the call; undefined when it let it through, whatever became of it then. */
async function denialOf(call: Call, actor: Actor): Promise<string | undefined> {
  try {
    await make(call, actor, fixture);
    return undefined;
  } catch (error) {
    const { name, message } = error as Error;
    if (/^AccessDenied/.test(name)) return message;
    // Refused by the service for what it asks: IAM had let it through.
    if ((error as { $metadata?: object }).$metadata) return undefined;
    throw error;
  }
}

function actAs(key: string): Promise<Actor> {
  return started.as(functionOf(started.system, logicalId(key)));
}

/** One call for each action of a statement, and for each resource or purpose it names where that makes a difference. */
function callsOf({ Action, Resource, Condition }: PolicyStatement): Call[] {
  const purposes = Condition?.StringEquals?.['kms:EncryptionContext:purpose'];
  return listOf(Action).flatMap((action) => {
    const [first = '', ...others] = listOf(Resource);
    if (purposes !== undefined)
      return listOf(purposes).map((purpose) => ({ action, resource: first, purpose: String(purpose) }));
    const isInvocation = action === 'lambda:InvokeFunction';
    return [first, ...(isInvocation ? others : [])].map((resource) => ({ action, resource }));
  });
}

/** An organization with its key, a sealed value for each purpose, and an object under each prefix. */
async function prepare({ system, as }: StartedSystem): Promise<Fixture> {
  const acting = (id: string) => as(functionOf(system, id));
  const admin = await acting('FnAdmin');
  const { SEAL_ROLE_ARNS = '', OPEN_ROLE_ARNS = '', OPEN_TOKEN_ROLE_ARNS = '' } = admin.environment;
  const users = keyUsers(SEAL_ROLE_ARNS, OPEN_ROLE_ARNS, OPEN_TOKEN_ROLE_ARNS);
  const organizationPolicy = JSON.stringify(organizationKeyPolicy(users));
  const organizationKeyArn = await createOrganizationKey(admin, organizationPolicy);
  const vault = await acting('FnVaultFlow');
  const front = await acting('FnApiCredentials');
  const tokens = await acting('FnApiProviders');
  const sealed = new Map<string, Uint8Array>();
  for (const purpose of PURPOSES) {
    const sealer = { totp: front, token: tokens }[purpose] ?? vault;
    const kms = new KMSClient(sealer.config('KMS'));
    const EncryptionContext = encryptionContext(purpose);
    const command = new GenerateDataKeyCommand({ KeyId: organizationKeyArn, KeySpec: 'AES_256', EncryptionContext });
    sealed.set(purpose, (await kms.send(command)).CiphertextBlob as Uint8Array);
  }
  const bucket = system.buckets[0]?.BucketName ?? '';
  for (const prefix of ['sessions', 'checkpoints']) {
    const object = { Bucket: bucket, Key: `${prefix}/probe`, Body: 'sealed' };
    await new S3Client(vault.config('S3')).send(new PutObjectCommand(object));
  }
  return {
    table: system.tables[0]?.TableName ?? '',
    bucket,
    flowKeyArn: (await acting('FnAuthorizer')).environment.FLOW_KEY_ARN ?? '',
    stateMachineArn: system.machines[0]?.arn ?? '',
    organizationKeyArn,
    organizationPolicy,
    sealed,
    newOrganizationKey: () => createOrganizationKey(admin, organizationPolicy),
  };
}
