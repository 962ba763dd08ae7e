/** Name and shards of the index of what falls due. Sharded, so that no one partition takes every write. */
export const DUE_INDEX = 'due';
export const FLOW_SHARDS = shards('FLOW', 4);
/** A million connections that are checked hourly fall due 280 times a second: a partition takes 1,000 writes a second. */
export const CHECK_SHARDS = shards('CHECK', 16);

/** The shard of a flow, or of a connection: by the end of its id, which is random. */
export function flowShard(flowId: string): string {
  return shardOf(FLOW_SHARDS, flowId);
}

export function checkShard(connectionId: string): string {
  return shardOf(CHECK_SHARDS, connectionId);
}

function shards(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${kind}#${index}`);
}

function shardOf(all: readonly string[], id: string): string {
  const end = Number.parseInt(id.slice(-4), 36);
  return all[(Number.isNaN(end) ? 0 : end) % all.length] as string;
}
