/**
 * What DynamoDB charges. Sources, in its Developer Guide:
 * - units: "DynamoDB read and write operations",
 *   https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 * - indexes: "Provisioned throughput considerations for Global Secondary Indexes",
 *   https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations
 * - transactions: "Capacity management for transactions",
 *   https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
 * - partitions: "Understanding DynamoDB warm throughput in different scenarios",
 *   https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput-scenarios.html
 */
const KB = 1024;

/** Of one partition, each second. */
export const PARTITION_LIMITS = { reads: 3000, writes: 1000 } as const;

/** Each item of a transaction is written twice: prepared, and committed. */
export const TRANSACTION = 2;

/** A page of a query ends after so many bytes. */
export const PAGE_BYTES = KB * KB;

/**
 * Write units of one item: each KB begun, of the larger of what was there and what is there; one at least. A write whose
 * condition fails costs as much.
 */
export function writeUnits(before: number, after: number): number {
  return Math.max(1, Math.ceil(Math.max(before, after) / KB));
}

/** Read units of what one request reads together: each 4 KB begun; half where it may be a moment old; for nothing too. */
export function readUnits(bytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / (4 * KB))) * (consistent ? 1 : 0.5);
}

/**
 * Write units in an index that holds keys only: two where they change (one entry goes, another comes), one where the
 * item enters or leaves the index, none where they stay.
 * @param before bytes and key of the entry that was there; null when there was none
 */
export function indexUnits(before: IndexEntry | null, after: IndexEntry | null): number {
  if (before && after && before.key === after.key) return 0;
  return (before ? writeUnits(before.bytes, 0) : 0) + (after ? writeUnits(0, after.bytes) : 0);
}

export interface IndexEntry {
  /** Partition and sort key as one text. */
  key: string;
  bytes: number;
}
