import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  AccessDenied,
  type Authorize,
  type Service,
  type ServiceRequest,
  type ServiceResponse,
} from '../../service.ts';
import { decodeBody } from './chunked.ts';
import { errorResponse, S3Error } from './error.ts';
import { expireObjects } from './lifecycle.ts';
import { type ObjectHead, type ObjectStore, openObjectStore, type StoredObject } from './object-store.ts';

/** What `AWS::S3::Bucket` says of a bucket, intrinsics resolved: the properties that matter here. */
export interface BucketProperties {
  BucketName: string;
  LifecycleConfiguration?: {
    Rules: Array<{ Status: string; Prefix?: string; ExpirationInDays?: number }>;
  };
}

export interface S3Options {
  /** The host's data directory; objects are kept in its `s3` folder. */
  dataDir: string;
  buckets: BucketProperties[];
  authorize: Authorize;
  now?: () => Date;
}

export interface S3 extends Service {
  /** Deletes what the buckets' lifecycle rules let go of, now. Gives the number of objects. Runs by itself every hour. */
  expire(): Promise<number>;
}

const EXPIRY_INTERVAL_MS = 3_600_000;

/**
 * Object storage on one machine, path style: put (with `If-None-Match: *`), get, head and delete of whole objects, and
 * expiry by lifecycle rules. What was answered is on the disk.
 */
export async function createS3({ dataDir, buckets, authorize, now = () => new Date() }: S3Options): Promise<S3> {
  const stores = new Map<string, ObjectStore>();
  for (const { BucketName } of buckets) {
    stores.set(BucketName, await openObjectStore(join(dataDir, 's3', encodeURIComponent(BucketName))));
  }
  const expire = async (): Promise<number> => {
    let deleted = 0;
    for (const bucket of buckets) {
      deleted += await expireObjects(stores.get(bucket.BucketName) as ObjectStore, bucket, now());
    }
    return deleted;
  };
  const timer = setInterval(() => expire().catch((error) => console.error(error)), EXPIRY_INTERVAL_MS);
  timer.unref();
  return {
    expire,
    close: async () => clearInterval(timer),
    async handle(request) {
      try {
        return await handle(request, stores, authorize, now());
      } catch (error) {
        if (error instanceof S3Error) return errorResponse(error);
        if (error instanceof AccessDenied) return errorResponse(new S3Error(403, 'AccessDenied', error.message));
        throw error;
      }
    },
  };
}

async function handle(request: ServiceRequest, stores: Map<string, ObjectStore>, authorize: Authorize, now: Date) {
  const { bucket, key } = parsePath(request);
  const store = stores.get(bucket);
  if (!store) throw new S3Error(404, 'NoSuchBucket', `The specified bucket does not exist: ${bucket}`);
  const { caller } = request;
  const resource = `arn:aws:s3:::${bucket}/${key}`;
  switch (request.method) {
    case 'PUT':
      authorize({ caller, action: 's3:PutObject', resource });
      return put(store, key, request, now);
    case 'DELETE':
      authorize({ caller, action: 's3:DeleteObject', resource });
      await store.remove(key);
      return { status: 204, headers: {}, body: '' };
    case 'GET':
    case 'HEAD': {
      authorize({ caller, action: 's3:GetObject', resource });
      const object = await store.read(key);
      if (object) return found(object);
      // Who may not list the bucket is not told whether an object exists.
      authorize({ caller, action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` });
      throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.');
    }
    default:
      throw new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
  }
}

/** `/<bucket>/<key>`. The SDK adds the operation's name as `x-id`; every other parameter asks for something not here. */
function parsePath({ method, path, query }: ServiceRequest): { bucket: string; key: string } {
  const unknown = [...query.keys()].find((name) => name !== 'x-id');
  const [, bucket = '', ...rest] = path.split('/').map(decodeURIComponent);
  const key = rest.join('/');
  if (unknown !== undefined || key === '') {
    const asked = `${method} ${key === '' ? 'of a bucket' : 'of an object'}${unknown ? ` with ${unknown}` : ''}`;
    throw new S3Error(501, 'NotImplemented', `The local host does not know this S3 operation: ${asked}.`);
  }
  return { bucket, key };
}

async function put(
  store: ObjectStore,
  key: string,
  { headers, body }: ServiceRequest,
  now: Date,
): Promise<ServiceResponse> {
  const bytes = decodeBody(body, headers);
  const metadata = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  const head: ObjectHead = {
    key,
    contentType: headers['content-type'] ?? 'binary/octet-stream',
    etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
    lastModified: now.toISOString(),
    metadata: Object.fromEntries(metadata.map(([name, value]) => [name, String(value)])),
  };
  const written = await store.write({ head, body: bytes }, headers['if-none-match'] === '*');
  if (!written) {
    throw new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
  return { status: 200, headers: { etag: head.etag }, body: '' };
}

function found({ head, body }: StoredObject): ServiceResponse {
  return {
    status: 200,
    headers: {
      'content-type': head.contentType,
      'content-length': String(body.length),
      'last-modified': new Date(head.lastModified).toUTCString(),
      etag: head.etag,
      ...head.metadata,
    },
    body,
  };
}
