import { randomBytes } from 'node:crypto';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

let shared: S3Client | undefined;

function s3(): S3Client {
  // Path style works on AWS and against an endpoint that owns no wildcard host name.
  shared ??= new S3Client({ forcePathStyle: true });
  return shared;
}

function bucket(): string {
  const name = process.env.BUCKET_NAME;
  if (!name) throw new Error('BUCKET_NAME is not set: this function stores no sessions.');
  return name;
}

/** Parts of sealed sessions, and checkpoints: immutable objects, each under a name of its own. */
export const sessions = {
  newSessionKey: (org: string, profileId: string): string => `sessions/${org}/${profileId}/${randomName()}`,
  newCheckpointKey: (org: string, flowId: string): string => `checkpoints/${org}/${flowId}/${randomName()}`,

  /** @param sealed a message of the AWS Encryption SDK */
  async put(key: string, sealed: Uint8Array): Promise<void> {
    await s3().send(
      new PutObjectCommand({ Bucket: bucket(), Key: key, Body: sealed, ContentType: 'application/octet-stream' }),
    );
  },

  /** @returns null when there is no such object */
  async get(key: string): Promise<Uint8Array | null> {
    try {
      const reply = await s3().send(new GetObjectCommand({ Bucket: bucket(), Key: key }));
      return (await reply.Body?.transformToByteArray()) ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  },

  /** Harmless when the object is gone already. */
  async remove(key: string): Promise<void> {
    await s3().send(new DeleteObjectCommand({ Bucket: bucket(), Key: key }));
  },

  /** @param keys those that there are; one that is in the list twice counts once */
  async removeAll(keys: readonly (string | null | undefined)[]): Promise<void> {
    const there = new Set(keys.filter((key) => typeof key === 'string'));
    await Promise.all([...there].map((key) => sessions.remove(key)));
  },
};

function randomName(): string {
  return randomBytes(16).toString('hex');
}
