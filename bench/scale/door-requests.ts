import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { handler } from '../../functions/vault/check.ts';
import type { CheckOperation } from '../../lib/flow/check-door.ts';
import type { StorageState } from '../../lib/model/session.ts';
import { connections } from '../../lib/store/connections.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { useTable } from '../../lib/store/table.ts';
import { createOrganization } from '../../lib/vault/administration.ts';
import { saveSession } from '../../lib/vault/saved-session.ts';
import { serveEndpoint } from '../../local/endpoint.ts';
import type { Service } from '../../local/service.ts';
import { createKms } from '../../local/services/kms/kms.ts';
import { createS3 } from '../../local/services/s3/s3.ts';
import { CountedTable } from './counted-table.ts';
import { POPULATION, Residents } from './population.ts';
import { DUE } from './table-schema.ts';

export type DoorOperation = CheckOperation['op'];

/** Requests to S3 and to KMS. */
export interface DoorRequests {
  get: number;
  put: number;
  remove: number;
  decrypt: number;
  generate: number;
}

export const NO_REQUESTS: DoorRequests = { get: 0, put: 0, remove: 0, decrypt: 0, generate: 0 };

/** What one operation of `vault/check` has cost. */
export interface DoorCost {
  requests: DoorRequests;
  /** Capacity units of the table. */
  reads: number;
  writes: number;
}

const ROLE = { roleName: 'bench', roleArn: 'arn:aws:iam::000000000000:role/bench' };
const KINDS: Record<string, keyof DoorRequests> = {
  GET: 'get',
  PUT: 'put',
  DELETE: 'remove',
  'TrentService.Decrypt': 'decrypt',
  'TrentService.GenerateDataKey': 'generate',
};

const STATE: StorageState = {
  cookies: [
    {
      name: 'session',
      value: 'x'.repeat(64),
      domain: 'app.site0.example',
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    },
  ],
  origins: [],
};

/** Has the very function `vault/check` do each of its operations once, over local services, and counts what it asks. */
export async function countDoor(): Promise<Record<DoorOperation, DoorCost>> {
  const directory = await mkdtemp(join(tmpdir(), 'latchkey-door-'));
  const counted: DoorRequests = { ...NO_REQUESTS };
  const closing: (() => Promise<void>)[] = [];
  const serve = async (name: string, service: Service) => {
    const counting: Service = {
      ...service,
      handle(request) {
        const kind = KINDS[String(request.headers['x-amz-target'] ?? request.method)];
        if (kind) counted[kind] += 1;
        return service.handle(request);
      },
    };
    const endpoint = await serveEndpoint(counting, () => ROLE);
    process.env[`AWS_ENDPOINT_URL_${name}`] = endpoint.url;
    closing.push(async () => {
      await endpoint.close();
      await service.close();
    });
  };
  try {
    const common = { dataDir: directory, authorize: () => undefined };
    await serve('S3', await createS3({ ...common, buckets: [{ BucketName: 'sessions' }] }));
    await serve('KMS', await createKms({ ...common, keysFromTemplate: [] }));
    Object.assign(process.env, {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'not checked',
      BUCKET_NAME: 'sessions',
      SEAL_ROLE_ARNS: ROLE.roleArn,
      OPEN_ROLE_ARNS: ROLE.roleArn,
      OPEN_TOKEN_ROLE_ARNS: ROLE.roleArn,
    });
    return await countOperations(counted);
  } finally {
    for (const close of closing) await close();
    for (const name of ['S3', 'KMS']) delete process.env[`AWS_ENDPOINT_URL_${name}`];
    await rm(directory, { recursive: true, force: true });
  }
}

async function countOperations(counted: DoorRequests): Promise<Record<DoorOperation, DoorCost>> {
  const now = new Date();
  const table = new CountedTable({ now: Date.now, index: DUE });
  useTable(table);
  const residents = new Residents({ ...POPULATION, connections: 1, organizations: 1, withoutProbe: 0 });
  const org = residents.organization(0);
  await createOrganization(org.id, 'bench', now);
  const { connection, profile } = residents.pair(0, now.toISOString());
  for (const item of [connection, { ...profile, cookies_key: null, session_key: null }]) table.seed(item);
  const check = { id: 'check', until: new Date(now.getTime() + 60_000).toISOString() };
  const id = String(connection.id);
  const begun = await connections.beginCheck(org.id, id, check, now, true);
  const profileId = String(profile.id);
  const held = await profiles.lease(org.id, profileId, check.id, now, new Date(check.until));
  const record = await profiles.get(org.id, profileId);
  const keyArn = String((await table.get({ pk: 'ORG', sk: org.id }))?.key_arn);
  if (!begun || !held || !record) throw new Error('The check could not begin.');
  const session = gzipSync(JSON.stringify(STATE)).toString('base64');
  await saveSession(record, keyArn, check.id, { session, browser: record.browser }, now);

  const cost = async (operation: CheckOperation): Promise<DoorCost> => {
    Object.assign(counted, NO_REQUESTS);
    table.table.reset();
    const reply = await handler({ org: org.id, connectionId: id, checkId: check.id, ...operation });
    if (!reply.ok) throw new Error(`The vault refused ${operation.op}: ${reply.reason}.`);
    return { requests: { ...counted }, reads: table.table.total('reads'), writes: table.table.total('writes') };
  };
  const changed = STATE.cookies;
  return {
    probe: await cost({ op: 'probe' }),
    session: await cost({ op: 'session' }),
    save_cookies: await cost({ op: 'save_cookies', changed, removed: [] }),
    save_session: await cost({ op: 'save_session', session }),
  };
}
