import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ServiceError } from '../json-protocol.ts';

export type EncryptionContext = Record<string, string>;

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A KMS ciphertext blob: version, length of the key id, key id, IV, tag, then AES-256-GCM of the plaintext. The
 * encryption context, in a canonical order, and the key id are its additional authenticated data.
 */
export function encrypt(keyId: string, material: Buffer, plaintext: Buffer, context: EncryptionContext): Buffer {
  const id = Buffer.from(keyId);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', material, iv).setAAD(authenticatedData(keyId, context));
  const encrypted = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION, id.length]), id, iv, cipher.getAuthTag(), encrypted]);
}

/** @throws {ServiceError} InvalidCiphertextException, as for every blob that does not open. */
export function keyIdOf(blob: Buffer): string {
  const length = blob[1] ?? 0;
  if (blob[0] !== VERSION || blob.length < 2 + length + IV_BYTES + TAG_BYTES) throw invalidCiphertext();
  return blob.subarray(2, 2 + length).toString();
}

/** @throws {ServiceError} InvalidCiphertextException for another key, another context or a changed blob. */
export function decrypt(material: Buffer, blob: Buffer, context: EncryptionContext): Buffer {
  const keyId = keyIdOf(blob);
  const start = 2 + Buffer.byteLength(keyId);
  const iv = blob.subarray(start, start + IV_BYTES);
  const tag = blob.subarray(start + IV_BYTES, start + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', material, iv, { authTagLength: TAG_BYTES })
    .setAAD(authenticatedData(keyId, context))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(blob.subarray(start + IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw invalidCiphertext();
  }
}

function authenticatedData(keyId: string, context: EncryptionContext): Buffer {
  const pairs = Object.entries(context).sort(([left], [right]) => (left < right ? -1 : 1));
  return Buffer.from(JSON.stringify([keyId, pairs]));
}

function invalidCiphertext(): ServiceError {
  // KMS gives no reason either.
  return new ServiceError('InvalidCiphertextException', '');
}
