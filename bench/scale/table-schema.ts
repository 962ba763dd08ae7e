/** The index of what is due, as `infra/data.ts` declares it: it holds keys only. */
export const DUE = { name: 'due', hash: 'due_shard', range: 'due_at' };
