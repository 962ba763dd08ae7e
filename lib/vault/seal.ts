import type { SealContext } from './context.ts';
import { keyring, SUITE, sdk } from './suite.ts';

/**
 * Seals a value under an organization's key. Needs `kms:GenerateDataKey` only: who seals cannot open.
 * @param keyArn the organization's key
 * @param plaintext bytes, or text that is sealed as UTF-8
 * @returns a message of the AWS Encryption SDK
 */
export async function seal(keyArn: string, context: SealContext, plaintext: string | Uint8Array): Promise<Uint8Array> {
  const { result } = await sdk.encrypt(keyring(keyArn), plaintext, {
    suiteId: SUITE,
    encryptionContext: { ...context },
  });
  return new Uint8Array(result);
}
