import { randomBytes, randomUUID } from 'node:crypto';
import type { Authorize, Caller } from '../../service.ts';
import { place } from '../../template/template.ts';
import { type Operations, ServiceError } from '../json-protocol.ts';
import { type AuthorizeKey, parseKeyPolicy } from './access.ts';
import { aliasArn, type KeyRecord, type KeySpec, type KeyStore, keyArn } from './key-store.ts';

interface CreateKeyInput {
  Policy?: string;
  KeySpec?: string;
  KeyUsage?: string;
  Description?: string;
  Tags?: Array<{ TagKey: string; TagValue: string }>;
}
interface KeyInput {
  KeyId: string;
}

const DAY_MS = 86_400_000;

/** The operations that make, describe and retire keys. */
export function administrativeOperations(
  keys: KeyStore,
  authorizeKey: AuthorizeKey,
  authorize: Authorize,
  now: () => Date,
): Operations {
  const authorized = (caller: Caller, operation: string, name: string): KeyRecord => {
    const key = keys.find(name);
    authorizeKey(caller, `kms:${operation}`, key, { named: name });
    return key;
  };
  const change =
    (operation: string, changes: Partial<KeyRecord>) =>
    async (input: KeyInput, caller: Caller): Promise<object> => {
      const key = authorized(caller, operation, input.KeyId);
      if (key.state === 'PendingDeletion') throw pendingDeletion(key);
      await keys.change(key.keyId, () => changes);
      return {};
    };

  return {
    async CreateKey(input: CreateKeyInput, caller) {
      const tags = Object.fromEntries((input.Tags ?? []).map(({ TagKey, TagValue }) => [TagKey, TagValue]));
      const spec = keySpec(input.KeySpec ?? 'SYMMETRIC_DEFAULT');
      const context = { ...requestTags(tags), 'kms:KeySpec': spec, 'kms:KeyUsage': usageOf(spec) };
      authorize({ caller, action: 'kms:CreateKey', resource: '*', context });
      if (input.Tags?.length) authorize({ caller, action: 'kms:TagResource', resource: '*', context });
      const policy = parseKeyPolicy(input.Policy ?? DEFAULT_POLICY, caller);
      const key = newKey({ keyId: randomUUID(), spec, policy, tags, description: input.Description ?? '' }, now());
      await keys.add(key);
      return { KeyMetadata: metadata(key) };
    },

    async CreateAlias(input: { AliasName: string; TargetKeyId: string }, caller) {
      const key = keys.find(input.TargetKeyId);
      authorize({ caller, action: 'kms:CreateAlias', resource: aliasArn(input.AliasName) });
      authorizeKey(caller, 'kms:CreateAlias', key, { named: input.TargetKeyId });
      if (!/^alias\/(?!aws\/)[\w/-]+$/.test(input.AliasName)) {
        throw new ServiceError('InvalidAliasNameException', `${input.AliasName} is not an alias name.`);
      }
      await keys.change(key.keyId, ({ aliases }) => {
        if (keys.ofAlias(input.AliasName)) throw aliasExists(input.AliasName);
        return { aliases: [...aliases, input.AliasName] };
      });
      return {};
    },

    async DeleteAlias(input: { AliasName: string }, caller) {
      const key = keys.find(input.AliasName);
      authorize({ caller, action: 'kms:DeleteAlias', resource: aliasArn(input.AliasName) });
      authorizeKey(caller, 'kms:DeleteAlias', key);
      await keys.change(key.keyId, ({ aliases }) => ({
        aliases: aliases.filter((alias) => alias !== input.AliasName),
      }));
      return {};
    },

    DescribeKey: (input: KeyInput, caller) => ({
      KeyMetadata: metadata(authorized(caller, 'DescribeKey', input.KeyId)),
    }),

    EnableKeyRotation: change('EnableKeyRotation', { rotation: true }),
    DisableKeyRotation: change('DisableKeyRotation', { rotation: false }),
    EnableKey: change('EnableKey', { state: 'Enabled' }),
    DisableKey: change('DisableKey', { state: 'Disabled' }),

    GetKeyRotationStatus: (input: KeyInput, caller) => ({
      KeyRotationEnabled: authorized(caller, 'GetKeyRotationStatus', input.KeyId).rotation,
    }),

    async ScheduleKeyDeletion(input: KeyInput & { PendingWindowInDays?: number }, caller) {
      const key = authorized(caller, 'ScheduleKeyDeletion', input.KeyId);
      if (key.state === 'PendingDeletion') throw pendingDeletion(key);
      const days = input.PendingWindowInDays ?? 30;
      if (days < 7 || days > 30) {
        throw new ServiceError('ValidationException', 'PendingWindowInDays must be between 7 and 30.');
      }
      const deletionAt = new Date(now().getTime() + days * DAY_MS);
      await keys.change(key.keyId, () => ({ state: 'PendingDeletion', deletionAt: deletionAt.toISOString() }));
      return {
        KeyId: keyArn(key.keyId),
        DeletionDate: deletionAt.getTime() / 1000,
        KeyState: 'PendingDeletion',
        PendingWindowInDays: days,
      };
    },

    async CancelKeyDeletion(input: KeyInput, caller) {
      const key = authorized(caller, 'CancelKeyDeletion', input.KeyId);
      // As on AWS, the key stays disabled until it is enabled.
      await keys.change(key.keyId, () => ({ state: 'Disabled', deletionAt: null }));
      return { KeyId: keyArn(key.keyId) };
    },

    GetKeyPolicy: (input: KeyInput, caller) => ({
      Policy: JSON.stringify(authorized(caller, 'GetKeyPolicy', input.KeyId).policy),
      PolicyName: 'default',
    }),

    async PutKeyPolicy(input: KeyInput & { Policy: string }, caller) {
      const key = authorized(caller, 'PutKeyPolicy', input.KeyId);
      const policy = parseKeyPolicy(input.Policy, caller);
      await keys.change(key.keyId, () => ({ policy }));
      return {};
    },
  };
}

/** A new enabled key with fresh random material. */
export function newKey(
  given: Pick<KeyRecord, 'keyId' | 'spec' | 'policy' | 'tags' | 'description'>,
  createdAt: Date,
): KeyRecord {
  return {
    ...given,
    material: randomBytes(32).toString('base64'),
    state: 'Enabled',
    rotation: false,
    aliases: [],
    createdAt: createdAt.toISOString(),
    deletionAt: null,
  };
}

/** @throws {ServiceError} ValidationException for a kind of key that this host does not make. */
export function keySpec(spec: string): KeySpec {
  if (spec === 'SYMMETRIC_DEFAULT' || spec === 'HMAC_256') return spec;
  throw new ServiceError('ValidationException', `The local host does not make keys of the spec ${spec}.`);
}

const DEFAULT_POLICY = JSON.stringify({
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${place.account}:root` }, Action: 'kms:*', Resource: '*' },
  ],
});

const usageOf = (spec: KeySpec) => (spec === 'HMAC_256' ? 'GENERATE_VERIFY_MAC' : 'ENCRYPT_DECRYPT');

function requestTags(tags: Record<string, string>): Record<string, string | string[]> {
  const names = Object.keys(tags);
  if (names.length === 0) return {};
  const values = Object.fromEntries(names.map((name) => [`aws:RequestTag/${name}`, tags[name] as string]));
  return { ...values, 'aws:TagKeys': names };
}

function pendingDeletion(key: KeyRecord): ServiceError {
  return new ServiceError('KMSInvalidStateException', `${keyArn(key.keyId)} is pending deletion.`);
}

function aliasExists(alias: string): ServiceError {
  return new ServiceError('AlreadyExistsException', `An alias with the name ${aliasArn(alias)} already exists`);
}

function metadata(key: KeyRecord): object {
  return {
    AWSAccountId: place.account,
    KeyId: key.keyId,
    Arn: keyArn(key.keyId),
    CreationDate: new Date(key.createdAt).getTime() / 1000,
    Description: key.description,
    Enabled: key.state === 'Enabled',
    KeyState: key.state,
    KeySpec: key.spec,
    KeyUsage: usageOf(key.spec),
    KeyManager: 'CUSTOMER',
    Origin: 'AWS_KMS',
    MultiRegion: false,
    ...(key.deletionAt ? { DeletionDate: new Date(key.deletionAt).getTime() / 1000 } : {}),
    ...(key.spec === 'HMAC_256' ? { MacAlgorithms: ['HMAC_SHA_256'] } : { EncryptionAlgorithms: [key.spec] }),
  };
}
