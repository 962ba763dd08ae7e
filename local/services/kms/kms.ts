import { join } from 'node:path';
import { checkCondition } from '../../iam/condition.ts';
import { type PolicyDocument, statementsOf } from '../../iam/policy.ts';
import type { Authorize, Service } from '../../service.ts';
import { serveJson } from '../json-protocol.ts';
import { createKeyAuthorizer } from './access.ts';
import { administrativeOperations, keySpec, newKey } from './administration.ts';
import { cryptographicOperations } from './cryptography.ts';
import { type KeyStore, openKeyStore } from './key-store.ts';

/** An `AWS::KMS::Key` of the template, intrinsics resolved, with the `AliasName`s of its `AWS::KMS::Alias` resources. */
export interface TemplateKey {
  /** The same at every start: the key's material is kept under it. */
  keyId: string;
  properties: {
    KeyPolicy: PolicyDocument;
    KeySpec?: string;
    Description?: string;
    EnableKeyRotation?: boolean;
  };
  aliases: string[];
}

export interface KmsOptions {
  /** The host's data directory; keys are kept in its `kms` folder. */
  dataDir: string;
  authorize: Authorize;
  keysFromTemplate: TemplateKey[];
  now?: () => Date;
}

/**
 * The key management service of one machine: symmetric and HMAC keys, their aliases, policies and deletion. Key material
 * is made here and kept in files that only their owner can read: who reads the disk reads what the keys seal.
 *
 * Every use is held to the key's policy and to the caller's role, encryption-context conditions included.
 *
 * @throws {UnsupportedPolicy} for a key policy of the template that cannot be evaluated.
 */
export async function createKms({
  dataDir,
  authorize,
  keysFromTemplate,
  now = () => new Date(),
}: KmsOptions): Promise<Service> {
  const keys = await openKeyStore(join(dataDir, 'kms'), now);
  for (const key of keysFromTemplate) await provision(keys, key, now());
  const authorizeKey = createKeyAuthorizer(authorize);
  return serveJson({
    ...administrativeOperations(keys, authorizeKey, authorize, now),
    ...cryptographicOperations(keys, authorizeKey),
  });
}

/** Makes a template's key at the first start, and gives it what the template says at every later one. */
async function provision(keys: KeyStore, { keyId, properties, aliases }: TemplateKey, now: Date): Promise<void> {
  for (const { Condition } of statementsOf(properties.KeyPolicy)) checkCondition(Condition);
  const declared = {
    policy: properties.KeyPolicy,
    description: properties.Description ?? '',
    rotation: properties.EnableKeyRotation === true,
    aliases,
  };
  const spec = keySpec(properties.KeySpec ?? 'SYMMETRIC_DEFAULT');
  if (!keys.has(keyId)) await keys.add(newKey({ keyId, spec, tags: {}, ...declared }, now));
  await keys.change(keyId, () => declared);
}
