import type { FlowTrace } from '../model/trace.ts';
import { ConditionFailed } from './errors.ts';
import { historyEnd } from './history.ts';
import { type Item, table } from './table.ts';

const MAX_ATTEMPTS = 8;

const keyOf = (flowId: string) => ({ pk: `FLOW#${flowId}`, sk: 'TRACE' });

/** Traces of flows, one item each beside its flow. They expire 90 days after their last step. */
export const traces = {
  async get(flowId: string): Promise<FlowTrace | null> {
    const item = await table().get(keyOf(flowId));
    return item && fromItem(item);
  },

  /**
   * Changes a trace as it is at the instant of the write.
   * @param change gets null when there is none yet. May run several times: no effects
   * @throws ConditionFailed when others keep writing, RecordTooLarge
   */
  async update(flowId: string, change: (current: FlowTrace | null) => FlowTrace, now: Date): Promise<FlowTrace> {
    for (let attempt = 1; ; attempt += 1) {
      const item = await table().get(keyOf(flowId));
      const next = change(item && fromItem(item));
      const rev = Number(item?.rev ?? 0);
      try {
        await table().put({
          Item: { ...keyOf(flowId), ...next, rev: rev + 1, ttl: historyEnd(now) },
          ...(item
            ? { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': rev } }
            : { ConditionExpression: 'attribute_not_exists(pk)' }),
        });
        return next;
      } catch (error) {
        if (!(error instanceof ConditionFailed) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  },
};

function fromItem({ pk: _pk, sk: _sk, rev: _rev, ttl: _ttl, ...trace }: Item): FlowTrace {
  return trace as unknown as FlowTrace;
}
