import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Caller } from '../../service.ts';
import { type Operations, ServiceError } from '../json-protocol.ts';
import type { AuthorizeKey } from './access.ts';
import { decrypt, type EncryptionContext, encrypt, keyIdOf } from './ciphertext.ts';
import { type KeyRecord, type KeySpec, type KeyStore, keyArn } from './key-store.ts';

interface DataKeyInput {
  KeyId: string;
  EncryptionContext?: EncryptionContext;
  KeySpec?: 'AES_256' | 'AES_128';
  NumberOfBytes?: number;
}
interface EncryptInput {
  KeyId: string;
  Plaintext: string;
  EncryptionContext?: EncryptionContext;
}
interface DecryptInput {
  CiphertextBlob: string;
  KeyId?: string;
  EncryptionContext?: EncryptionContext;
}
interface MacInput {
  KeyId: string;
  Message: string;
  MacAlgorithm: string;
  Mac?: string;
}

const MAX_PLAINTEXT_BYTES = 4096;

/** The operations that use a key. All take and give bytes in base64. */
export function cryptographicOperations(keys: KeyStore, authorizeKey: AuthorizeKey): Operations {
  const use = (caller: Caller, action: string, spec: KeySpec, name: string, context?: EncryptionContext): KeyRecord => {
    const key = keys.find(name);
    authorizeKey(caller, action, key, { named: name, encryptionContext: context ?? {} });
    checkUsable(key, spec);
    return key;
  };

  const dataKey = (input: DataKeyInput, caller: Caller, action: string) => {
    const key = use(caller, action, 'SYMMETRIC_DEFAULT', input.KeyId, input.EncryptionContext);
    const plaintext = randomBytes(input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32));
    const blob = encrypt(key.keyId, materialOf(key), plaintext, input.EncryptionContext ?? {});
    return {
      KeyId: keyArn(key.keyId),
      CiphertextBlob: blob.toString('base64'),
      Plaintext: plaintext.toString('base64'),
    };
  };

  const mac = (input: MacInput, caller: Caller, action: string) => {
    const key = keys.find(input.KeyId);
    const conditions = { 'kms:MacAlgorithm': input.MacAlgorithm };
    authorizeKey(caller, action, key, { named: input.KeyId, conditions });
    checkUsable(key, 'HMAC_256');
    if (input.MacAlgorithm !== 'HMAC_SHA_256') {
      throw new ServiceError(
        'InvalidKeyUsageException',
        `${input.MacAlgorithm} is not an algorithm of an HMAC_256 key.`,
      );
    }
    const message = Buffer.from(input.Message, 'base64');
    checkSize(message, 'message');
    const value = createHmac('sha256', materialOf(key)).update(message).digest();
    return { answer: { KeyId: keyArn(key.keyId), MacAlgorithm: input.MacAlgorithm }, value };
  };

  return {
    GenerateDataKey: (input: DataKeyInput, caller) => dataKey(input, caller, 'kms:GenerateDataKey'),

    GenerateDataKeyWithoutPlaintext(input: DataKeyInput, caller) {
      const { Plaintext: _, ...rest } = dataKey(input, caller, 'kms:GenerateDataKeyWithoutPlaintext');
      return rest;
    },

    Encrypt(input: EncryptInput, caller) {
      const key = use(caller, 'kms:Encrypt', 'SYMMETRIC_DEFAULT', input.KeyId, input.EncryptionContext);
      const plaintext = Buffer.from(input.Plaintext, 'base64');
      checkSize(plaintext, 'plaintext');
      const blob = encrypt(key.keyId, materialOf(key), plaintext, input.EncryptionContext ?? {});
      return { KeyId: keyArn(key.keyId), CiphertextBlob: blob.toString('base64') };
    },

    Decrypt(input: DecryptInput, caller) {
      const blob = Buffer.from(input.CiphertextBlob, 'base64');
      const keyId = keyIdOf(blob);
      if (input.KeyId !== undefined && keys.find(input.KeyId).keyId !== keyId) {
        throw new ServiceError(
          'IncorrectKeyException',
          'The key ID in the request does not identify a CMK that can perform this operation.',
        );
      }
      const key = use(caller, 'kms:Decrypt', 'SYMMETRIC_DEFAULT', input.KeyId ?? keyId, input.EncryptionContext);
      const plaintext = decrypt(materialOf(key), blob, input.EncryptionContext ?? {});
      return { KeyId: keyArn(keyId), Plaintext: plaintext.toString('base64') };
    },

    GenerateMac(input: MacInput, caller) {
      const { answer, value } = mac(input, caller, 'kms:GenerateMac');
      return { ...answer, Mac: value.toString('base64') };
    },

    VerifyMac(input: MacInput, caller) {
      const { answer, value } = mac(input, caller, 'kms:VerifyMac');
      const given = Buffer.from(input.Mac ?? '', 'base64');
      if (given.length !== value.length || !timingSafeEqual(given, value)) {
        throw new ServiceError('KMSInvalidMacException', 'The HMAC does not match the message and key.');
      }
      return { ...answer, MacValid: true };
    },
  };
}

const materialOf = (key: KeyRecord): Buffer => Buffer.from(key.material, 'base64');

function checkUsable(key: KeyRecord, spec: KeySpec): void {
  const arn = keyArn(key.keyId);
  if (key.state === 'Disabled') throw new ServiceError('DisabledException', `${arn} is disabled.`);
  if (key.state === 'PendingDeletion')
    throw new ServiceError('KMSInvalidStateException', `${arn} is pending deletion.`);
  if (key.spec !== spec) {
    throw new ServiceError('InvalidKeyUsageException', `${arn} key usage is not valid for this operation.`);
  }
}

function checkSize(bytes: Buffer, member: string): void {
  if (bytes.length >= 1 && bytes.length <= MAX_PLAINTEXT_BYTES) return;
  const rule = `Member must have length between 1 and ${MAX_PLAINTEXT_BYTES}`;
  throw new ServiceError('ValidationException', `Value at '${member}' failed to satisfy constraint: ${rule}`);
}
