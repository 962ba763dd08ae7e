import type { Acknowledgment } from 'aws-cdk-lib';
import type { FunctionSpec } from './function-spec.ts';

const KMS = 'arn:<AWS::Partition>:kms:<AWS::Region>:<AWS::AccountId>';

const TOKENS = 'arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:latchkey/provider/*';

const REASONS = {
  '<Bucket.Arn>/sessions/*':
    'Sessions of all organizations lie under one prefix, each sealed under its own organization’s key.',
  '<Bucket.Arn>/checkpoints/*':
    'Checkpoints of all organizations lie under one prefix, each sealed under its own organization’s key.',
  [`${KMS}:key/*`]:
    'Organizations’ keys are made at run time. Use is tied to their alias and the purpose of the sealed value.',
  [`${KMS}:alias/latchkey/org/*`]: 'The aliases of organizations that do not exist yet.',
  [TOKENS]: 'Tokens of all organizations lie under one prefix, each sealed under its own organization’s key.',
  '*': 'A key to be created and tagged has no ARN yet.',
} as const;

/** Why each wildcard in a function's role is there: what cdk-nag asks of whoever uses one. */
export function wildcardReasons({ may }: FunctionSpec): Acknowledgment[] {
  const resources: (keyof typeof REASONS)[] = [
    ...(may.objects?.sessions ? (['<Bucket.Arn>/sessions/*'] as const) : []),
    ...(may.objects?.checkpoints ? (['<Bucket.Arn>/checkpoints/*'] as const) : []),
    ...(may.tokens ? [TOKENS as typeof TOKENS] : []),
    ...(may.seal || may.open || may.administerKeys ? [`${KMS}:key/*` as const] : []),
    ...(may.administerKeys ? [`${KMS}:alias/latchkey/org/*` as const, '*' as const] : []),
  ];
  return resources.map((resource) => ({
    id: `AwsSolutions-IAM5[Resource::${resource}]`,
    reason: REASONS[resource],
  }));
}
