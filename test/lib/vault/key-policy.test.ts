import { describe, expect, it } from 'vitest';
import { keyUsers, organizationKeyPolicy } from '../../../lib/vault/key-policy.ts';

const front = 'arn:aws-cn:iam::123456789012:role/Front';
const vault = 'arn:aws-cn:iam::123456789012:role/Vault';
const provider = 'arn:aws-cn:iam::123456789012:role/Provider';

interface Statement {
  Sid: string;
  Principal: { AWS: string };
  Action: string | string[];
  Condition?: object;
}

describe("the policy of an organization's key", () => {
  const { Statement: statements } = organizationKeyPolicy(keyUsers(`${front},${vault}`, vault, provider)) as {
    Statement: Statement[];
  };

  it('lets the named roles seal, and fewer open', () => {
    const conditions = Object.fromEntries(statements.map(({ Sid, Condition }) => [Sid, Condition]));
    expect(conditions.Seal).toEqual({ ArnEquals: { 'aws:PrincipalArn': [front, vault] } });
    expect(conditions.Open).toMatchObject({ ArnEquals: { 'aws:PrincipalArn': [vault] } });
  });

  it('lets the tokens of providers be opened by other roles than all else', () => {
    const conditions = Object.fromEntries(statements.map(({ Sid, Condition }) => [Sid, Condition]));
    const token = { 'kms:EncryptionContext:purpose': 'token' };
    expect(conditions.Open).toMatchObject({ StringNotEquals: token });
    expect(conditions.OpenTokens).toEqual({ ArnEquals: { 'aws:PrincipalArn': [provider] }, StringEquals: token });
  });

  it('gives the account nothing cryptographic, and no grant of it either', () => {
    const unconditional = statements.filter(({ Condition }) => !Condition).flatMap(({ Action }) => Action);
    const patterns = unconditional.map((action) => new RegExp(`^${action.replace('*', '.*')}$`));
    const forbidden = ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo', 'GenerateDataKey', 'GenerateDataKeyPair']
      .concat(['CreateGrant', 'Sign', 'GenerateMac', 'DeriveSharedSecret'])
      .filter((name) => patterns.some((pattern) => pattern.test(`kms:${name}`)));
    expect(forbidden).toEqual([]);
  });

  it("is of the roles' own partition and account", () => {
    expect(new Set(statements.map(({ Principal }) => Principal.AWS))).toEqual(
      new Set(['arn:aws-cn:iam::123456789012:root']),
    );
  });

  it('is not made without roles', () => {
    expect(() => keyUsers('', '', '')).toThrow('SEAL_ROLE_ARNS');
    expect(() => keyUsers(front, vault, '')).toThrow('OPEN_TOKEN_ROLE_ARNS');
  });
});
