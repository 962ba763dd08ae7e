import {
  AlreadyExistsException,
  CreateAliasCommand,
  CreateKeyCommand,
  DisableKeyCommand,
  EnableKeyRotationCommand,
  KMSInvalidStateException,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { keyUsers, organizationKeyPolicy } from './key-policy.ts';
import { kms } from './kms.ts';

/** KMS's longest: time to notice a mistake, during which nothing can be opened. */
const DELETION_WINDOW_DAYS = 30;

/** A new key for an organization. @returns its ARN */
export async function createOrganizationKey(organizationId: string): Promise<string> {
  const { SEAL_ROLE_ARNS = '', OPEN_ROLE_ARNS = '', OPEN_TOKEN_ROLE_ARNS = '' } = process.env;
  const users = keyUsers(SEAL_ROLE_ARNS, OPEN_ROLE_ARNS, OPEN_TOKEN_ROLE_ARNS);
  const { KeyMetadata } = await kms().send(
    new CreateKeyCommand({
      Description: `Latchkey: seals the secrets of organization ${organizationId}`,
      Policy: JSON.stringify(organizationKeyPolicy(users)),
      // The check wants whoever creates a key to be able to change its policy; only the account's own people may.
      BypassPolicyLockoutSafetyCheck: true,
      Tags: [{ TagKey: 'latchkey:organization', TagValue: organizationId }],
    }),
  );
  if (!KeyMetadata?.Arn) throw new Error('KMS created no key.');
  return KeyMetadata.Arn;
}

/** Gives the key its alias, by which permissions know it, and yearly rotation. Harmless to repeat. */
export async function finishOrganizationKey(organizationId: string, keyArn: string): Promise<void> {
  try {
    await kms().send(
      new CreateAliasCommand({ AliasName: `alias/latchkey/org/${organizationId}`, TargetKeyId: keyArn }),
    );
  } catch (error) {
    if (!(error instanceof AlreadyExistsException)) throw error;
  }
  await kms().send(new EnableKeyRotationCommand({ KeyId: keyArn }));
}

/** Nothing can be opened any more from now on, and the key is deleted in 30 days. Harmless to repeat. */
export async function endOrganizationKey(keyArn: string): Promise<void> {
  try {
    await kms().send(new DisableKeyCommand({ KeyId: keyArn }));
    await kms().send(new ScheduleKeyDeletionCommand({ KeyId: keyArn, PendingWindowInDays: DELETION_WINDOW_DAYS }));
  } catch (error) {
    // Its deletion is scheduled already.
    if (!(error instanceof KMSInvalidStateException)) throw error;
  }
}
