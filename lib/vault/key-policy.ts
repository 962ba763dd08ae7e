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
  /** ARNs of the roles that may seal, and of those that may open. */
  seal: readonly string[];
  open: readonly string[];
}

/**
 * The policy of an organization's key. It names who may seal and who may open, and gives to the account only what is not
 * cryptographic: a broad IAM permission on KMS elsewhere in the account opens nothing. The named roles need the
 * permission of their own policy too, which ties it to the purpose of the value.
 */
export function organizationKeyPolicy({ account, seal, open }: KeyUsers): object {
  const allow = (Sid: string, Action: string | string[], Condition?: object) => ({
    Sid,
    Effect: 'Allow',
    Principal: { AWS: account },
    Action,
    Resource: '*',
    ...(Condition && { Condition }),
  });
  const only = (roles: readonly string[]) => ({ ArnEquals: { 'aws:PrincipalArn': roles } });
  return {
    Version: '2012-10-17',
    Statement: [
      allow('Administer', ADMINISTRATION),
      allow('Seal', 'kms:GenerateDataKey', only(seal)),
      allow('Open', 'kms:Decrypt', only(open)),
    ],
  };
}

/**
 * @param sealRoles comma list of role ARNs (`SEAL_ROLE_ARNS`)
 * @param openRoles comma list of role ARNs (`OPEN_ROLE_ARNS`)
 */
export function keyUsers(sealRoles: string, openRoles: string): KeyUsers {
  const seal = sealRoles.split(',').filter(Boolean);
  const open = openRoles.split(',').filter(Boolean);
  const [, partition, , , account] = seal[0]?.split(':') ?? [];
  if (!partition || !account || open.length === 0) {
    throw new Error('SEAL_ROLE_ARNS and OPEN_ROLE_ARNS must name the roles that may use organization keys.');
  }
  return { account: `arn:${partition}:iam::${account}:root`, seal, open };
}
