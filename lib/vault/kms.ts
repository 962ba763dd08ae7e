import { KMSClient } from '@aws-sdk/client-kms';

let shared: KMSClient | undefined;

/** The process's one KMS client. */
export function kms(): KMSClient {
  shared ??= new KMSClient({});
  return shared;
}

/** ARN of the HMAC key of flow tokens and answer digests (`FLOW_KEY_ARN`). */
export function flowKeyArn(): string {
  const arn = process.env.FLOW_KEY_ARN;
  if (!arn) throw new Error('FLOW_KEY_ARN is not set: this function signs and verifies no flow tokens.');
  return arn;
}
