import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../../local/iam/policy.ts';
import { createS3 } from '../../../local/services/s3/s3.ts';
import { roles, serve, temporaryDirectory } from './served.ts';

const objects = 'arn:aws:s3:::sessions/*';
const statements: Record<string, PolicyStatement[]> = {
  owner: [
    { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], Resource: objects },
    { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::sessions' },
  ],
  saver: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::sessions/saved/*' }],
  browser: [],
};

const LifecycleConfiguration = { Rules: [{ Status: 'Enabled', Prefix: 'checkpoints/', ExpirationInDays: 2 }] };

async function start({ dataDir = temporaryDirectory(), now = () => new Date() } = {}) {
  const buckets = [{ BucketName: 'sessions', LifecycleConfiguration }];
  const service = await createS3({ dataDir, buckets, authorize: roles(statements), now });
  const config = await serve(service);
  return { service, dataDir, client: (role = 'owner') => new S3Client({ ...config(role), forcePathStyle: true }) };
}

const Bucket = 'sessions';
const put = (Key: string, Body: string | Buffer | Readable = 'x', more = {}) =>
  new PutObjectCommand({ Bucket, Key, Body, ...more });
const get = (Key: string) => new GetObjectCommand({ Bucket, Key });

describe('an object', () => {
  it('is read back byte for byte, also after a restart', async () => {
    const { client, dataDir } = await start();
    const body = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 31) % 256));
    await client().send(put('sessions/a/b', body, { ContentType: 'application/octet-stream' }));
    const again = await start({ dataDir });
    const { Body, ContentType } = await again.client().send(get('sessions/a/b'));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? [])).toEqual(body);
    expect(ContentType).toBe('application/octet-stream');
  });

  it('may be streamed in, in chunks with a trailing checksum', async () => {
    const { client } = await start();
    const chunks = ['first ', 'x'.repeat(70_000), '\r\n0\r\n', 'last'];
    const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
    await client().send(put('streamed', stream, { ContentLength: chunks.join('').length }));
    const { Body } = await client().send(get('streamed'));
    expect(await Body?.transformToString()).toBe(chunks.join(''));
  });

  it('tells its size and its metadata without its body', async () => {
    const { client } = await start();
    await client().send(put('a', 'four', { Metadata: { purpose: 'session' } }));
    const head = await client().send(new HeadObjectCommand({ Bucket, Key: 'a' }));
    expect(head).toMatchObject({ ContentLength: 4, Metadata: { purpose: 'session' } });
  });

  it('is created once when it must be new', async () => {
    const { client } = await start();
    const attempts = ['1', '2', '3'].map((body) => client().send(put('a', body, { IfNoneMatch: '*' })));
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(client().send(put('a', '4', { IfNoneMatch: '*' }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
      $metadata: { httpStatusCode: 412 },
    });
  });

  it('is gone once deleted, and deleting it again is no error', async () => {
    const { client } = await start();
    await client().send(put('a'));
    await client().send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    await client().send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    await expect(client().send(get('a'))).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(client().send(new HeadObjectCommand({ Bucket, Key: 'a' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it.each(['../../../escape', 'a/../../b', 'ümläut & space+plus%2F', 'long/'.repeat(200)])(
    'stays in its bucket whatever its key: %s',
    async (key) => {
      const { client, dataDir } = await start();
      await client().send(put(key, 'kept'));
      expect(await (await client().send(get(key))).Body?.transformToString()).toBe('kept');
      expect(readdirSync(join(dataDir, 's3'))).toEqual(['sessions']);
      expect(readdirSync(join(dataDir, 's3', 'sessions'))).toHaveLength(1);
    },
  );
});

describe('access', () => {
  it('is refused without a statement, by role, action and resource', async () => {
    const { client } = await start();
    await expect(client('browser').send(get('a'))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        'role/browser is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::sessions/a',
      ),
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('ends at the prefix of the statement', async () => {
    const { client } = await start();
    await client('saver').send(put('saved/a'));
    await expect(client('saver').send(put('other/a'))).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('does not tell a missing object from a forbidden one to who may not list the bucket', async () => {
    const { client } = await start();
    await expect(client('saver').send(get('saved/none'))).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('is refused to an access key id that nobody was given', async () => {
    const { client } = await start();
    await expect(client('stranger').send(get('a'))).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  });
});

describe('a lifecycle rule', () => {
  it('deletes what is older than it says, under its prefix only', async () => {
    let time = new Date('2030-01-01T00:00:00Z');
    const { client, service } = await start({ now: () => time });
    await client().send(put('checkpoints/old'));
    await client().send(put('sessions/old'));
    time = new Date('2030-01-03T00:00:01Z');
    await client().send(put('checkpoints/new'));
    expect(await service.expire()).toBe(1);
    await expect(client().send(get('checkpoints/old'))).rejects.toMatchObject({ name: 'NoSuchKey' });
    await client().send(get('sessions/old'));
  });
});

describe('what is not there', () => {
  it('is refused by name', async () => {
    const { client } = await start();
    await expect(client().send(new ListObjectsV2Command({ Bucket }))).rejects.toThrow(
      /does not know this S3 operation/,
    );
    await expect(client().send(new GetObjectCommand({ Bucket: 'other', Key: 'a' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });
});
