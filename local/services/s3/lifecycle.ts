import type { ObjectStore } from './object-store.ts';
import type { BucketProperties } from './s3.ts';

const DAY_MS = 86_400_000;

/** Deletes the objects that an enabled rule of the bucket says have expired, and gives their number. */
export async function expireObjects(store: ObjectStore, bucket: BucketProperties, now: Date): Promise<number> {
  const rules = (bucket.LifecycleConfiguration?.Rules ?? []).flatMap(({ Status, Prefix = '', ExpirationInDays }) =>
    Status === 'Enabled' && ExpirationInDays !== undefined ? [{ prefix: Prefix, days: ExpirationInDays }] : [],
  );
  let deleted = 0;
  if (rules.length === 0) return deleted;
  for await (const { key, lastModified } of store.heads()) {
    const age = now.getTime() - new Date(lastModified).getTime();
    if (!rules.some(({ prefix, days }) => key.startsWith(prefix) && age > days * DAY_MS)) continue;
    await store.remove(key);
    deleted += 1;
  }
  return deleted;
}
