import { ConditionFailed } from './errors.ts';
import { table } from './table.ts';

const keyOf = (site: string) => ({ pk: `SITE#${site}`, sk: 'PACE' });

/** Between two logins of one site that start by themselves. */
const GAP_MS = 5_000;
const MAX_ATTEMPTS = 8;
const DAY = 86_400;

/** When a site may be logged in to next by itself: many connections that were logged out together form a row. */
export const paces = {
  /**
   * Takes the next place in the row.
   * @param site a registrable domain
   * @returns when it is; not later than `now`: at once
   * @throws ConditionFailed when others were always faster
   */
  async take(site: string, now: Date): Promise<Date> {
    for (let attempt = 1; ; attempt += 1) {
      const free = await freeAt(site);
      const slot = free !== null && free > now.toISOString() ? new Date(free) : now;
      try {
        await occupy(site, slot, free);
        return slot;
      } catch (error) {
        if (!(error instanceof ConditionFailed) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  },
};

async function freeAt(site: string): Promise<string | null> {
  const item = await table().get(keyOf(site));
  return item === null ? null : String(item.free_at);
}

async function occupy(site: string, slot: Date, before: string | null): Promise<void> {
  const end = new Date(slot.getTime() + GAP_MS);
  await table().put({
    Item: { ...keyOf(site), free_at: end.toISOString(), ttl: Math.ceil(end.getTime() / 1000) + DAY },
    ...(before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'free_at = :before', ExpressionAttributeValues: { ':before': before } }),
  });
}
