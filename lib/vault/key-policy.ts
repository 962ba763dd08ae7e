/** Everything an administrator of the account may do with an organization's key. Nothing in it is cryptographic. */
const ADMINISTRATION = [
  'kms:Describe*',
  'kms:Get*',
  'kms:List*',
  'kms:Put*',
  'kms:Update*',
  'kms:Enable*',
  'kms:Disable*',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:ScheduleKeyDeletion',
  'kms:CancelKeyDeletion',
];

export interface KeyUsers {
  /** ARN of the account's root principal. */
  account: string;
  /** ARNs of the roles that may seal, of those that may open anything but tokens, and of those that may open tokens. */
  seal: readonly string[];
  open: readonly string[];
  openTokens: readonly string[];
}

/**
 * The policy of an organization's key. It names who may seal and who may open, and gives to the account only what is not
 * cryptographic: a broad IAM permission on KMS elsewhere in the account opens nothing. Who opens the tokens of credential
 * providers opens nothing else, and nobody else opens those. The named roles need the permission of their own policy too,
 * which ties it to the purpose of the value.
 */
export function organizationKeyPolicy({ account, seal, open, openTokens }: KeyUsers): object {
  const allow = (Sid: string, Action: string | string[], Condition?: object) => ({
    Sid,
    Effect: 'Allow',
    Principal: { AWS: account },
    Action,
    Resource: '*',
    ...(Condition && { Condition }),
  });
  const only = (roles: readonly string[]) => ({ ArnEquals: { 'aws:PrincipalArn': roles } });
  const purpose = 'kms:EncryptionContext:purpose';
  return {
    Version: '2012-10-17',
    Statement: [
      allow('Administer', ADMINISTRATION),
      allow('Seal', 'kms:GenerateDataKey', only(seal)),
      allow('Open', 'kms:Decrypt', { ...only(open), StringNotEquals: { [purpose]: 'token' } }),
      allow('OpenTokens', 'kms:Decrypt', { ...only(openTokens), StringEquals: { [purpose]: 'token' } }),
    ],
  };
}

/**
 * @param sealRoles comma list of role ARNs (`SEAL_ROLE_ARNS`)
 * @param openRoles comma list of role ARNs (`OPEN_ROLE_ARNS`)
 * @param openTokenRoles comma list of role ARNs (`OPEN_TOKEN_ROLE_ARNS`)
 */
export function keyUsers(sealRoles: string, openRoles: string, openTokenRoles: string): KeyUsers {
  const listed = (roles: string) => roles.split(',').filter(Boolean);
  const seal = listed(sealRoles);
  const open = listed(openRoles);
  const openTokens = listed(openTokenRoles);
  const [, partition, , , account] = seal[0]?.split(':') ?? [];
  if (!partition || !account || open.length === 0 || openTokens.length === 0) {
    throw new Error(
      'SEAL_ROLE_ARNS, OPEN_ROLE_ARNS and OPEN_TOKEN_ROLE_ARNS must name the roles that may use organization keys.',
    );
  }
  return { account: `arn:${partition}:iam::${account}:root`, seal, open, openTokens };
}
