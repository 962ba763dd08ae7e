import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyDocument } from '../../iam/policy.ts';
import { place } from '../../template/template.ts';
import { openDirectory, removeDurably, writeDurably } from '../durable-file.ts';
import { ServiceError } from '../json-protocol.ts';
import { createMutex } from '../mutex.ts';

export type KeySpec = 'SYMMETRIC_DEFAULT' | 'HMAC_256';

/** One KMS key with its material (base64), as it stands in `<data>/kms/<keyId>.json`. Times are ISO 8601. */
export interface KeyRecord {
  keyId: string;
  spec: KeySpec;
  material: string;
  policy: PolicyDocument;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  description: string;
  rotation: boolean;
  tags: Record<string, string>;
  /** Full alias names, `alias/...`. */
  aliases: string[];
  createdAt: string;
  deletionAt: string | null;
}

export interface KeyStore {
  /** The key of an id, a key ARN, an alias name or an alias ARN. @throws {ServiceError} NotFoundException */
  find(name: string): KeyRecord;
  /** Undefined when no key has this alias. */
  ofAlias(alias: string): KeyRecord | undefined;
  has(keyId: string): boolean;
  /** On the disk when it returns. */
  add(record: KeyRecord): Promise<void>;
  /** Changes the key as it is by then: changes come one after another. On the disk when it returns. */
  change(keyId: string, changes: (key: KeyRecord) => Partial<KeyRecord>): Promise<void>;
}

export const keyArn = (keyId: string): string => `arn:aws:kms:${place.region}:${place.account}:key/${keyId}`;
export const aliasArn = (alias: string): string => `arn:aws:kms:${place.region}:${place.account}:${alias}`;

/** Loads every key of the directory. A key whose deletion date has passed is deleted then. */
export async function openKeyStore(directory: string, now: () => Date): Promise<KeyStore> {
  const keys = new Map<string, KeyRecord>();
  for (const name of await openDirectory(directory)) {
    const record = JSON.parse(await readFile(join(directory, name), 'utf8')) as KeyRecord;
    if (isGone(record, now())) await removeDurably(join(directory, name));
    else keys.set(record.keyId, record);
  }
  const alone = createMutex();
  const ofAlias = (alias: string) => [...keys.values()].find((record) => record.aliases.includes(alias));
  const find = (name: string): KeyRecord => {
    const resource = name.startsWith('arn:') ? (name.split(':')[5] ?? '') : name;
    const record = resource.startsWith('alias/') ? ofAlias(resource) : keys.get(resource.replace(/^key\//, ''));
    if (!record || isGone(record, now())) throw notFound(name);
    return record;
  };
  const save = async (record: KeyRecord): Promise<void> => {
    await writeDurably(join(directory, `${record.keyId}.json`), JSON.stringify(record, null, 2));
    keys.set(record.keyId, record);
  };
  return {
    ofAlias,
    has: (keyId) => keys.has(keyId),
    find,
    add: (record) => alone(() => save(record)),
    change: (keyId, changes) =>
      alone(() => {
        const key = find(keyId);
        return save({ ...key, ...changes(key) });
      }),
  };
}

function isGone(record: KeyRecord, now: Date): boolean {
  return record.deletionAt !== null && new Date(record.deletionAt) <= now;
}

function notFound(name: string): ServiceError {
  const arn = name.startsWith('arn:') ? name : name.startsWith('alias/') ? aliasArn(name) : keyArn(name);
  const kind = arn.includes(':alias/') ? 'Alias' : 'Key';
  return new ServiceError('NotFoundException', `${kind} ${arn} is not found.`);
}
