import { GenerateMacCommand, KMSInvalidMacException, VerifyMacCommand } from '@aws-sdk/client-kms';
import { flowKeyArn, kms } from './kms.ts';

const ALGORITHM = 'HMAC_SHA_256';

/** HMAC-SHA-256 of a message (at most 4,096 bytes) by the flow key, which never leaves KMS. */
export async function mac(message: string): Promise<Uint8Array> {
  const { Mac } = await kms().send(
    new GenerateMacCommand({ KeyId: flowKeyArn(), MacAlgorithm: ALGORITHM, Message: Buffer.from(message, 'utf8') }),
  );
  if (!Mac) throw new Error('KMS returned no MAC.');
  return Mac;
}

export async function isMac(message: string, candidate: Uint8Array): Promise<boolean> {
  try {
    const reply = await kms().send(
      new VerifyMacCommand({
        KeyId: flowKeyArn(),
        MacAlgorithm: ALGORITHM,
        Message: Buffer.from(message, 'utf8'),
        Mac: candidate,
      }),
    );
    return reply.MacValid === true;
  } catch (error) {
    if (error instanceof KMSInvalidMacException) return false;
    throw error;
  }
}
