import { describe, expect, it } from 'vitest';
import { createAuthorizer } from '../../../local/iam/authorizer.ts';
import type { PolicyStatement } from '../../../local/iam/policy.ts';
import { AccessDenied } from '../../../local/service.ts';

const roleArn = 'arn:aws:iam::000000000000:role/Front';
const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/records';

function allowed(statements: PolicyStatement[], action: string, resource: string, context = {}): boolean {
  const authorize = createAuthorizer(new Map([[roleArn, statements]]));
  try {
    authorize({ caller: { roleArn, roleName: 'Front' }, action, resource, context });
    return true;
  } catch (error) {
    if (error instanceof AccessDenied) return false;
    throw error;
  }
}

const allow = (Action: string | string[], Resource: string | string[], Condition?: PolicyStatement['Condition']) => ({
  Effect: 'Allow' as const,
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});

describe('a role', () => {
  it('may do what one of its statements allows, and nothing else', () => {
    const statements = [allow(['dynamodb:GetItem', 'dynamodb:Query'], [table, `${table}/index/*`])];
    expect(allowed(statements, 'dynamodb:GetItem', table)).toBe(true);
    expect(allowed(statements, 'dynamodb:Query', `${table}/index/due`)).toBe(true);
    expect(allowed(statements, 'dynamodb:PutItem', table)).toBe(false);
    expect(allowed(statements, 'dynamodb:GetItem', `${table}2`)).toBe(false);
  });

  it('may do nothing without statements', () => {
    expect(allowed([], 'dynamodb:GetItem', table)).toBe(false);
  });

  it('is refused by an explicit deny, whatever allows', () => {
    const statements = [allow('*', '*'), { ...allow('dynamodb:Delete*', '*'), Effect: 'Deny' as const }];
    expect(allowed(statements, 'dynamodb:PutItem', table)).toBe(true);
    expect(allowed(statements, 'dynamodb:DeleteItem', table)).toBe(false);
  });

  it('is told who may not do what on which resource', () => {
    const authorize = createAuthorizer(new Map());
    const request = {
      caller: { roleArn, roleName: 'Front' },
      action: 'kms:Decrypt',
      resource: 'arn:aws:kms:x:y:key/z',
    };
    expect(() => authorize(request)).toThrow(
      `User: ${roleArn} is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:x:y:key/z because no identity-based policy allows the kms:Decrypt action`,
    );
  });
});

describe('wildcards', () => {
  it('compare actions without regard to case', () => {
    expect(allowed([allow('DynamoDB:get*', '*')], 'dynamodb:GetItem', table)).toBe(true);
  });

  it('do not cross the parts of an ARN before its resource', () => {
    const object = 'arn:aws:s3:::bucket/sessions/a/b';
    expect(allowed([allow('s3:GetObject', 'arn:aws:s3:::bucket/sessions/*')], 's3:GetObject', object)).toBe(true);
    expect(allowed([allow('s3:GetObject', 'arn:aws:s3:*')], 's3:GetObject', object)).toBe(false);
    expect(allowed([allow('s3:GetObject', 'arn:aws:s3:::bucket/*')], 's3:GetObject', 'arn:aws:s3:::bucket2/a')).toBe(
      false,
    );
  });

  it('take every other character literally', () => {
    expect(allowed([allow('a:B', 'arn:aws:a:::x.y')], 'a:B', 'arn:aws:a:::xzy')).toBe(false);
    expect(allowed([allow('a:B', 'arn:aws:a:::x?y')], 'a:B', 'arn:aws:a:::xzy')).toBe(true);
  });
});

describe('conditions', () => {
  const holds = (Condition: NonNullable<PolicyStatement['Condition']>, context = {}) =>
    allowed([allow('kms:Decrypt', '*', Condition)], 'kms:Decrypt', 'arn:aws:kms:x:y:key/z', context);

  it.each([
    ['StringEquals', { 'kms:EncryptionContext:purpose': ['a', 'b'] }, { 'kms:EncryptionContext:purpose': 'b' }, true],
    ['StringEquals', { 'kms:EncryptionContext:purpose': 'a' }, { 'kms:EncryptionContext:purpose': 'A' }, false],
    ['StringEquals', { 'kms:EncryptionContext:purpose': 'a' }, {}, false],
    ['StringEqualsIfExists', { 'kms:EncryptionContext:purpose': 'a' }, {}, true],
    ['StringNotEquals', { x: ['a', 'b'] }, { x: 'c' }, true],
    ['StringNotEquals', { x: ['a', 'b'] }, { x: 'a' }, false],
    ['StringNotEquals', { x: 'a' }, {}, true],
    ['StringLike', { x: 'a*' }, { x: 'abc' }, true],
    ['ForAnyValue:StringLike', { x: 'org/*' }, { x: ['other', 'org/1'] }, true],
    ['ForAnyValue:StringLike', { x: 'org/*' }, { x: ['other'] }, false],
    ['ForAnyValue:StringLike', { x: 'org/*' }, {}, false],
    ['ForAllValues:StringEquals', { x: ['a', 'b'] }, { x: ['a', 'b'] }, true],
    ['ForAllValues:StringEquals', { x: ['a', 'b'] }, { x: ['a', 'c'] }, false],
    ['ForAllValues:StringEquals', { x: ['a'] }, {}, true],
    ['ArnEquals', { 'aws:PrincipalArn': roleArn }, {}, true],
    ['ArnLike', { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Fr*' }, {}, true],
    ['ArnEquals', { 'aws:PrincipalArn': `${roleArn}2` }, {}, false],
    ['Bool', { 'aws:SecureTransport': false }, { 'aws:SecureTransport': 'false' }, true],
    ['Null', { x: 'true' }, {}, true],
    ['Null', { x: 'true' }, { x: 'a' }, false],
    ['Null', { x: 'false' }, { x: 'a' }, true],
  ])('%s %j against %j: %s', (operator, tests, context, expected) => {
    expect(holds({ [operator]: tests } as never, context)).toBe(expected);
  });

  it('must all hold', () => {
    const both = { StringEquals: { x: 'a', y: 'b' }, StringLike: { z: '*' } };
    expect(holds(both, { x: 'a', y: 'b', z: 'c' })).toBe(true);
    expect(holds(both, { x: 'a', y: 'b' })).toBe(false);
    expect(holds(both, { x: 'a', z: 'c' })).toBe(false);
  });
});

describe('what is not evaluated here', () => {
  it.each([
    ['an operator', { ...allow('*', '*'), Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }, 'IpAddress'],
    ['an element', { Effect: 'Allow', NotAction: 'kms:Decrypt', Resource: '*' }, 'NotAction'],
    ['a policy variable', allow('*', `arn:aws:s3:::b/\${aws:username}`), 'aws:username'],
  ])('refuses %s by name, with the role', (_, statement, name) => {
    const roles = new Map([[roleArn, [statement as PolicyStatement]]]);
    expect(() => createAuthorizer(roles)).toThrow(new RegExp(`${roleArn}.*${name}`));
  });
});
