import { newId } from '../model/id.ts';
import { table } from './table.ts';

const RETENTION_SECONDS = 400 * 24 * 60 * 60;

/** One opening of sealed values: who, what and for what; never a value. */
export interface AuditEntry {
  org: string;
  /** The door that opens, as in `vault/flow`. */
  door: string;
  /** Why: the operation that needs the value. */
  reason: string;
  kind: string;
  /** Id of the record that the values belong to. */
  subject: string;
  purpose: string;
  fields: readonly string[];
  /** Flow for which it is opened; null when there is none. */
  flow_id: string | null;
}

/** The organization's audit trail; entries expire after 400 days. */
export const audit = {
  async record(entry: AuditEntry, now: Date = new Date()): Promise<void> {
    const at = now.toISOString();
    const ttl = Math.floor(now.getTime() / 1000) + RETENTION_SECONDS;
    const id = newId(now.getTime());
    await table().put({ Item: { pk: `ORG#${entry.org}#AUDIT`, sk: `${at}#${id}`, id, at, ttl, ...entry } });
  },

  /** Newest first. */
  async list(org: string, limit = 100): Promise<(AuditEntry & { id: string; at: string })[]> {
    const entries = [];
    const items = table().query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `ORG#${org}#AUDIT` },
      ScanIndexForward: false,
    });
    for await (const { pk: _pk, sk: _sk, ttl: _ttl, ...entry } of items) {
      if (entries.length === limit) break;
      entries.push(entry as unknown as AuditEntry & { id: string; at: string });
    }
    return entries;
  },
};
