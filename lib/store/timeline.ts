import type { TimelineEntry } from '../model/timeline.ts';
import type { ListOptions, Page } from './collection.ts';
import { historyEnd } from './history.ts';
import { type Item, table, type Write } from './table.ts';

interface TimelineOptions extends Omit<ListOptions<TimelineEntry>, 'filter'> {
  connectionId: string;
  /** One kind of entry; all when absent. */
  type?: TimelineEntry['type'] | undefined;
}

const partition = (org: string, connectionId: string) => `ORG#${org}#TIMELINE#${connectionId}`;

/** What became of each connection, by the time-ordered ids of logins and checks. Entries expire after 90 days. */
export const timeline = {
  /** Adds an entry; the same again changes nothing. */
  async add(entry: TimelineEntry): Promise<void> {
    await table().put(timeline.addition(entry).Put);
  },

  /** The write that adds an entry, for the transaction that makes what it tells of. */
  addition(entry: TimelineEntry): Extract<Write, { Put: unknown }> {
    const key = { pk: partition(entry.org, entry.connection_id), sk: entry.id };
    return { Put: { Item: { ...key, ttl: historyEnd(new Date(entry.at)), ...entry } } };
  },

  /** Newest first. */
  async list({
    org,
    connectionId,
    type,
    offset = 0,
    limit = Number.MAX_SAFE_INTEGER,
  }: TimelineOptions): Promise<Page<TimelineEntry>> {
    const items: TimelineEntry[] = [];
    let skipped = 0;
    const rows = table().query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(org, connectionId) },
      ScanIndexForward: false,
    });
    for await (const row of rows) {
      const entry = fromItem(row);
      if (type !== undefined && entry.type !== type) continue;
      if (skipped < offset) skipped += 1;
      else if (items.length === limit) return { items, hasMore: true };
      else items.push(entry);
    }
    return { items, hasMore: false };
  },
};

function fromItem({ pk: _pk, sk: _sk, ttl: _ttl, ...entry }: Item): TimelineEntry {
  return entry as unknown as TimelineEntry;
}
