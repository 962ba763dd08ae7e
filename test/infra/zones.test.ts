import { describe, expect, it } from 'vitest';
import { FUNCTIONS, logicalId } from '../../infra/catalogue.ts';
import type { Zone } from '../../infra/function-spec.ts';
import { ofType, resources, type Statement, statementsOf } from './synthesized.ts';

const ALL = resources();
const statements = (key: string) => statementsOf(ALL[`${logicalId(key)}Role`]);
const actions = (key: string) => statements(key).flatMap(({ Action }) => Action);
const keysIn = (...zones: Zone[]) => FUNCTIONS.filter(({ zone }) => zones.includes(zone)).map(({ key }) => key);
const using = (action: string) => FUNCTIONS.map(({ key }) => key).filter((key) => actions(key).includes(action));
const everyStatement: [string, Statement][] = FUNCTIONS.flatMap(({ key }) =>
  statements(key).map((statement): [string, Statement] => [`${key} ${statement.Sid}`, statement]),
);

describe('The browser zone', () => {
  const doors = { 'flow/drive': 'vault/flow', 'health/probe': 'vault/check', 'health/verify': 'vault/check' };

  it('is where strangers are visited', () => {
    expect(keysIn('browser').sort()).toEqual(Object.keys(doors));
  });

  it.each(Object.entries(doors))('may in %s invoke its own vault door, and nothing else at all', (key, door) => {
    expect(statements(key)).toEqual([
      {
        Sid: 'Invoke',
        Effect: 'Allow',
        Action: ['lambda:InvokeFunction'],
        Resource: [{ 'Fn::GetAtt': [logicalId(door), 'Arn'] }],
        Condition: {},
      },
    ]);
  });

  it.each(Object.keys(doors))('writes in %s to no log but its own', (key) => {
    expect(JSON.stringify(ALL[`${logicalId(key)}Role`])).toContain(`"Fn::GetAtt":["${logicalId(key)}Log","Arn"]`);
  });

  it.each(Object.entries(doors))('knows in %s the name of nothing but its door', (key, door) => {
    expect(ALL[logicalId(key)]?.Properties.Environment).toEqual({
      Variables: {
        LOG_LEVEL: { Ref: 'LogLevel' },
        ALLOW_PRIVATE_HOSTS: { Ref: 'AllowPrivateHosts' },
        [`${door.replace('/', '_').toUpperCase()}_FUNCTION`]: { Ref: logicalId(door) },
      },
    });
  });

  it.each(['flow/drive', 'health/verify'])('serves in %s every invocation from a process of its own', (key) => {
    expect(ALL[logicalId(key)]?.Metadata).toMatchObject({ 'latchkey:freshProcess': true });
  });
});

describe('The vault', () => {
  it('is the only zone that opens, but for the tokens of providers', () => {
    expect(using('kms:Decrypt').sort()).toEqual(keysIn('vault', 'provider').sort());
  });

  it('is the only zone that reads sealed sessions', () => {
    expect(using('s3:GetObject').sort()).toEqual(['vault/check', 'vault/export', 'vault/flow']);
  });

  it.each([
    ['vault/flow', ['flow/drive']],
    ['vault/check', ['health/probe', 'health/verify']],
    ['vault/totp', ['api/totp-code']],
    ['vault/export', ['api/download']],
    ['provider/catalog', ['api/providers']],
    ['provider/login', ['vault/flow']],
    ['provider/version', ['health/check']],
  ])('has beside the zone of providers in %s a door for %s alone', (door, callers) => {
    const arn = { 'Fn::GetAtt': [logicalId(door), 'Arn'] };
    const users = everyStatement.filter(([, { Resource }]) => JSON.stringify(Resource).includes(JSON.stringify(arn)));
    expect(users.map(([name]) => name)).toEqual(callers.map((caller) => `${caller} Invoke`));
    expect(JSON.stringify(ALL.LoginFlowRole)).not.toContain(JSON.stringify(arn));
    const granted = ofType(ALL, 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties.FunctionName);
    expect(granted).not.toContainEqual(arn);
  });

  it('opens behind each door only what the door is for', () => {
    const purposes = (key: string) =>
      statements(key).find(({ Sid }) => Sid === 'Open')?.Condition.StringEquals?.['kms:EncryptionContext:purpose'];
    expect(purposes('vault/totp')).toEqual(['totp']);
    expect(purposes('vault/export')).toEqual(['session']);
    expect(purposes('vault/check')).toEqual(['session']);
    expect(purposes('vault/flow')).toEqual(['credential', 'totp', 'answer', 'session', 'checkpoint']);
  });
});

describe('The provider zone', () => {
  const zone = ['provider/catalog', 'provider/login', 'provider/version'];

  it('is where 1Password is spoken to', () => {
    expect(keysIn('provider').sort()).toEqual(zone);
    expect(FUNCTIONS.filter(({ onePassword }) => onePassword).map(({ key }) => key)).toEqual(keysIn('provider'));
  });

  it.each(zone)('reads records, leaves a trail, opens tokens and does nothing else in %s', (key) => {
    expect(statements(key).map(({ Sid, Action }) => [Sid, Action])).toEqual([
      ['Table', key === 'provider/catalog' ? ['dynamodb:GetItem'] : ['dynamodb:GetItem', 'dynamodb:Query']],
      ['Audit', ['dynamodb:PutItem']],
      ['Tokens', ['secretsmanager:GetSecretValue']],
      ['Open', ['kms:Decrypt']],
    ]);
    const open = statements(key).find(({ Sid }) => Sid === 'Open');
    expect(open?.Condition.StringEquals?.['kms:EncryptionContext:purpose']).toEqual(['token']);
  });

  it('alone reads tokens, which the front stores and cannot read', () => {
    expect(using('secretsmanager:GetSecretValue').sort()).toEqual(zone);
    expect(using('secretsmanager:PutSecretValue')).toEqual(['api/providers']);
  });
});

describe('The front', () => {
  it('seals what its routes take in, and never what a browser saves', () => {
    const purposes = keysIn('front').flatMap((key) =>
      statements(key).flatMap(({ Condition }) => Condition.StringEquals?.['kms:EncryptionContext:purpose'] ?? []),
    );
    expect(purposes.sort()).toEqual(['answer', 'credential', 'token', 'totp']);
  });

  it('issues flow tokens in one place and checks them in two', () => {
    expect(using('kms:GenerateMac')).toEqual(['api/login']);
    expect(using('kms:VerifyMac')).toEqual(['authorizer', 'api/login']);
  });
});

describe('Orchestration', () => {
  it.each(keysIn('orchestration'))('cannot open or seal in %s', (key) => {
    expect(actions(key).filter((action) => action.startsWith('kms:'))).toEqual([]);
  });
});

describe('Every role', () => {
  it('belongs to one function', () => {
    const roles = ofType(ALL, 'AWS::Lambda::Function').map(([, { Properties }]) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(FUNCTIONS.length);
  });

  it('has all it may do written in itself', () => {
    expect(ofType(ALL, 'AWS::IAM::Policy')).toEqual([]);
    for (const [, { Properties }] of ofType(ALL, 'AWS::IAM::Role')) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    }
  });

  it.each(everyStatement)('names its actions one by one: %s', (_, { Action }) => {
    expect(Action.filter((action) => action.includes('*'))).toEqual([]);
  });

  it.each(everyStatement.filter(([, { Action }]) => !Action.includes('kms:CreateKey')))(
    'names what it acts on: %s',
    (_, { Resource }) => {
      expect(Resource).not.toContain('*');
    },
  );

  it.each(everyStatement.filter(([, { Sid }]) => Sid === 'Seal' || Sid === 'Open'))(
    'is bound to an organization’s key and a purpose: %s',
    (_, { Condition }) => {
      expect(Condition).toEqual({
        StringEquals: { 'kms:EncryptionContext:purpose': expect.arrayContaining([expect.any(String)]) },
        'ForAnyValue:StringLike': { 'kms:ResourceAliases': 'alias/latchkey/org/*' },
      });
    },
  );
});
