/** Name and shards of the index of what falls due. Sharded, so that no one partition takes every write. */
export const DUE_INDEX = 'due';
export const FLOW_SHARDS = ['FLOW#0', 'FLOW#1', 'FLOW#2', 'FLOW#3'] as const;

/** The shard of a flow: by the last letter of its id, which is random. */
export function flowShard(flowId: string): string {
  const index = (flowId.codePointAt(flowId.length - 1) ?? 0) % FLOW_SHARDS.length;
  return `FLOW#${index}`;
}
