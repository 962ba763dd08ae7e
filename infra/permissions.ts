import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import { type Data, DUE_INDEX } from './data.ts';
import type { FunctionSpec, Invoked, Permissions, Purpose } from './function-spec.ts';

/** What permissions are given on. ARNs may be unresolved tokens. */
export interface Grantable {
  data: Data;
  loginFlowArn: string;
  functionArn: (key: Invoked) => string;
}

const ORGANIZATION_ALIASES = 'alias/latchkey/org/*';
const ANY_KEY = `arn:${Aws.PARTITION}:kms:${Aws.REGION}:${Aws.ACCOUNT_ID}:key/*`;
/** Those that `lib/store/provider-tokens.ts` names. */
const PROVIDER_TOKENS = `arn:${Aws.PARTITION}:secretsmanager:${Aws.REGION}:${Aws.ACCOUNT_ID}:secret:latchkey/provider/*`;
const OF_ORGANIZATION = { 'ForAnyValue:StringLike': { 'kms:ResourceAliases': ORGANIZATION_ALIASES } };

/**
 * The statements of a function's role: exactly what the catalogue lists. A statement that would allow nothing is left out.
 * Organizations' keys are made at run time, so they are named by their alias; what a sealed value is for is its own
 * `purpose`, which KMS compares with the encryption context of the call.
 */
export function statements({ may }: FunctionSpec, on: Grantable): PolicyStatement[] {
  return [
    ...table(may, on),
    ...objects(may, on),
    ...tokens(may),
    ...keys(may, on),
    ...allow(
      'LoginFlow',
      may.loginFlow?.map((name) => `states:${name}`),
      [on.loginFlowArn],
    ),
    ...allow('Invoke', may.invoke && ['lambda:InvokeFunction'], may.invoke?.map(on.functionArn)),
  ];
}

function table(may: Permissions, { data }: Grantable): PolicyStatement[] {
  return [
    ...allow(
      'Table',
      may.table?.map((name) => `dynamodb:${name}`),
      [data.table.tableArn],
    ),
    ...allow('Audit', may.audit && ['dynamodb:PutItem'], [data.table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'ORG#*#AUDIT' },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    }),
    ...allow('Due', may.due && ['dynamodb:Query'], [`${data.table.tableArn}/index/${DUE_INDEX}`]),
  ];
}

function objects(may: Permissions, { data }: Grantable): PolicyStatement[] {
  const granted = Object.entries(may.objects ?? {});
  const reads = granted.some(([, names]) => names.includes('GetObject'));
  return [
    ...granted.flatMap(([prefix, names]) =>
      allow(
        prefix === 'sessions' ? 'Sessions' : 'Checkpoints',
        names.map((name) => `s3:${name}`),
        [data.bucket.arnForObjects(`${prefix}/*`)],
      ),
    ),
    // S3 tells that an object is gone only to who may list the bucket; everyone else is denied.
    ...allow('Bucket', reads ? ['s3:ListBucket'] : [], [data.bucket.bucketArn]),
  ];
}

/** Secrets Manager adds six letters of its own to a secret's name. */
function tokens(may: Permissions): PolicyStatement[] {
  return allow(
    'Tokens',
    may.tokens?.map((name) => `secretsmanager:${name}`),
    [PROVIDER_TOKENS],
  );
}

function keys(may: Permissions, { data }: Grantable): PolicyStatement[] {
  return [
    ...forPurposes('Seal', 'kms:GenerateDataKey', may.seal),
    ...forPurposes('Open', 'kms:Decrypt', may.open),
    ...allow(
      'FlowTokens',
      may.mac?.map((name) => `kms:${name}`),
      [data.flowKey.keyArn],
    ),
    ...(may.administerKeys ? administerKeys() : []),
  ];
}

function forPurposes(sid: string, action: string, purposes: readonly Purpose[] | undefined): PolicyStatement[] {
  return allow(sid, purposes && [action], [ANY_KEY], {
    StringEquals: { 'kms:EncryptionContext:purpose': purposes },
    ...OF_ORGANIZATION,
  });
}

/**
 * Keys are created with the tag that says whose they are, which takes the permission to tag what does not exist yet.
 * A new key has no alias before CreateAlias, and KMS takes up to five minutes to see one in a condition: what follows a
 * creation at once cannot be tied to the alias. Putting an end to a key is.
 */
function administerKeys(): PolicyStatement[] {
  const aliases = `arn:${Aws.PARTITION}:kms:${Aws.REGION}:${Aws.ACCOUNT_ID}:${ORGANIZATION_ALIASES}`;
  return [
    ...allow('CreateKeys', ['kms:CreateKey', 'kms:TagResource'], ['*'], {
      Null: { 'aws:RequestTag/latchkey:organization': 'false' },
    }),
    ...allow('NameKeys', ['kms:CreateAlias'], [aliases, ANY_KEY]),
    ...allow('RotateKeys', ['kms:EnableKeyRotation'], [ANY_KEY]),
    ...allow('EndKeys', ['kms:DisableKey', 'kms:ScheduleKeyDeletion'], [ANY_KEY], OF_ORGANIZATION),
  ];
}

function allow(
  sid: string,
  actions: string[] | undefined,
  resources: string[] | undefined,
  conditions?: PolicyStatementProps['conditions'],
): PolicyStatement[] {
  if (!actions?.length || !resources?.length) return [];
  return [new PolicyStatement({ sid, actions, resources, ...(conditions && { conditions }) })];
}
