import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Authorize, Caller, Service } from '../service.ts';
import { place } from '../template/template.ts';
import { openDirectory, removeDurably, writeDurably } from './durable-file.ts';
import { ServiceError, serveJson } from './json-protocol.ts';
import { createMutex } from './mutex.ts';

/** A secret as it stands in `<data>/secrets-manager/`, with its present version and the one before. Bytes in base64. */
interface SecretRecord {
  name: string;
  arn: string;
  createdAt: string;
  versions: Version[];
}

interface Version {
  id: string;
  binary: string;
}

interface CreateInput {
  Name: string;
  ClientRequestToken?: string;
  SecretBinary?: string;
}
interface PutInput {
  SecretId: string;
  ClientRequestToken?: string;
  SecretBinary?: string;
}
interface GetInput {
  SecretId: string;
  VersionId?: string;
  VersionStage?: string;
}
interface DeleteInput {
  SecretId: string;
  ForceDeleteWithoutRecovery?: boolean;
}

export interface SecretsManagerOptions {
  /** The host's data directory; secrets are kept in its `secrets-manager` folder. */
  dataDir: string;
  authorize: Authorize;
  now?: () => Date;
}

const MAX_BYTES = 65_536;

/**
 * The secrets of one machine: the four operations that functions use, with binary values, each secret one file. Who may do
 * what is decided by the caller's role and the secret's ARN, which ends in six random characters as on AWS.
 */
export async function createSecretsManager({
  dataDir,
  authorize,
  now = () => new Date(),
}: SecretsManagerOptions): Promise<Service> {
  const directory = join(dataDir, 'secrets-manager');
  const secrets = new Map<string, SecretRecord>();
  for (const file of await openDirectory(directory)) {
    const record = JSON.parse(await readFile(join(directory, file), 'utf8')) as SecretRecord;
    secrets.set(record.name, record);
  }
  const alone = createMutex();
  const fileOf = (name: string) => join(directory, `${Buffer.from(name).toString('base64url')}.json`);
  const save = async (record: SecretRecord) => {
    await writeDurably(fileOf(record.name), JSON.stringify(record));
    secrets.set(record.name, record);
  };
  /** The secret of a name or an ARN, once the caller may act on it. */
  const authorized = (caller: Caller, operation: string, id: string): SecretRecord => {
    const record = [...secrets.values()].find(({ name, arn }) => name === id || arn === id);
    const resource = record?.arn ?? (id.startsWith('arn:') ? id : arnOf(id));
    authorize({ caller, action: `secretsmanager:${operation}`, resource });
    if (!record)
      throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    return record;
  };
  const added = async (record: SecretRecord, input: CreateInput | PutInput) => {
    const version = versionOf(input);
    const same = record.versions.find(({ id }) => id === version.id);
    if (same && same.binary !== version.binary)
      throw new ServiceError('ResourceExistsException', 'A version with this ClientRequestToken exists already.');
    // The same request again, because its answer was lost.
    if (!same) await save({ ...record, versions: [version, ...record.versions].slice(0, 2) });
    return { ARN: record.arn, Name: record.name, VersionId: version.id };
  };

  return serveJson({
    CreateSecret: (input: CreateInput, caller) =>
      alone(async () => {
        authorize({ caller, action: 'secretsmanager:CreateSecret', resource: arnOf(input.Name) });
        const there = secrets.get(input.Name);
        if (there && !there.versions.some(({ id }) => id === input.ClientRequestToken))
          throw new ServiceError('ResourceExistsException', `The secret ${input.Name} already exists.`);
        const fresh = { name: input.Name, arn: `${arnOf(input.Name)}-${suffix()}`, createdAt: now().toISOString() };
        return added(there ?? { ...fresh, versions: [] }, input);
      }),

    PutSecretValue: (input: PutInput, caller) =>
      alone(() => added(authorized(caller, 'PutSecretValue', input.SecretId), input)),

    GetSecretValue(input: GetInput, caller) {
      const { arn, name, createdAt, versions } = authorized(caller, 'GetSecretValue', input.SecretId);
      const place = input.VersionStage === 'AWSPREVIOUS' ? 1 : 0;
      const version = input.VersionId ? versions.find(({ id }) => id === input.VersionId) : versions[place];
      if (!version) throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find this version.");
      const CreatedDate = new Date(createdAt).getTime() / 1000;
      return { ARN: arn, Name: name, VersionId: version.id, SecretBinary: version.binary, CreatedDate };
    },

    DeleteSecret: (input: DeleteInput, caller) =>
      alone(async () => {
        const { arn, name } = authorized(caller, 'DeleteSecret', input.SecretId);
        if (!input.ForceDeleteWithoutRecovery)
          throw new ServiceError('InvalidRequestException', 'The local host deletes secrets at once or not at all.');
        await removeDurably(fileOf(name));
        secrets.delete(name);
        return { ARN: arn, Name: name, DeletionDate: now().getTime() / 1000 };
      }),
  });
}

const arnOf = (name: string) => `arn:aws:secretsmanager:${place.region}:${place.account}:secret:${name}`;

const suffix = () => randomBytes(8).toString('base64').replace(/[+/=]/g, 'x').slice(0, 6);

function versionOf({ ClientRequestToken: id, SecretBinary: binary }: CreateInput | PutInput): Version {
  if (!id || binary === undefined)
    throw new ServiceError('InvalidParameterException', 'The local host keeps binary secrets, with a request token.');
  if (Buffer.from(binary, 'base64').length > MAX_BYTES)
    throw new ServiceError('InvalidParameterException', `A secret has at most ${MAX_BYTES} bytes.`);
  return { id, binary };
}
