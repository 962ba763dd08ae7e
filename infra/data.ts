import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** The index by which the sweep finds what is due. */
export const DUE_INDEX = 'due';

/** What outlives every function. All of it is kept when the stack is deleted. */
export interface Data {
  table: Table;
  bucket: Bucket;
  /** Authenticates flow tokens and digests of answers. */
  flowKey: Key;
}

/**
 * The records, the sealed sessions and the key of the flow tokens. What is secret in table and bucket is sealed under an
 * organization's own key before it gets there, so AWS-owned and S3-managed keys do for the rest.
 */
export function addData(scope: Construct): Data {
  return { table: addTable(scope), bucket: addBucket(scope), flowKey: addFlowKey(scope) };
}

function addTable(scope: Construct): Table {
  const table = new Table(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: 'ttl',
    removalPolicy: RemovalPolicy.RETAIN,
  });
  table.addGlobalSecondaryIndex({
    indexName: DUE_INDEX,
    partitionKey: { name: 'due_shard', type: AttributeType.STRING },
    sortKey: { name: 'due_at', type: AttributeType.STRING },
    projectionType: ProjectionType.KEYS_ONLY,
  });
  return table;
}

function addBucket(scope: Construct): Bucket {
  const bucket = new Bucket(scope, 'Bucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      // A flow lives half an hour and deletes its checkpoint: what is older was left by a fault.
      { id: 'orphaned-checkpoints', prefix: 'checkpoints/', expiration: Duration.days(2) },
      { id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Objects are sealed under the organization key; each opening leaves an audit record in the table and a KMS event in ' +
      'CloudTrail. A log of requests for ciphertext would add a second bucket and nothing to that.',
  });
  return bucket;
}

function addFlowKey(scope: Construct): Key {
  return new Key(scope, 'FlowKey', {
    description: 'Latchkey: authenticates flow tokens and digests of answers',
    keySpec: KeySpec.HMAC_256,
    keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
