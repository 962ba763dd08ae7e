import { AlgorithmSuiteIdentifier, buildClient, CommitmentPolicy, KmsKeyringNode } from '@aws-crypto/client-node';

/** The Encryption SDK, held to messages that commit to their key. One data key per message. */
export const sdk = buildClient({
  commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
  maxEncryptedDataKeys: 1,
});

/**
 * Committing, and without a signature: a signature would add a member of its own to the encryption context, on which
 * the key policies could then no longer be exact; and whoever opens could seal a forgery anyway.
 */
export const SUITE = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

/** A keyring of the one key with this ARN. */
export function keyring(keyArn: string): KmsKeyringNode {
  return new KmsKeyringNode({ generatorKeyId: keyArn });
}
