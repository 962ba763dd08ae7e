import type { Flow } from '../model/flow.ts';
import { ConditionFailed } from './errors.ts';
import { table, type Write } from './table.ts';

const keyOf = (org: string) => ({ pk: `ORG#${org}#LIVE_FLOWS`, sk: '-' });

/**
 * Which flows of an organization are live, and until when: one small item, so that the limit holds however many start
 * at once. A flow leaves when it is settled; one that never was is dropped once its time is over.
 */
export const liveFlows = {
  /** The write that takes a place for a flow, for the transaction that starts it. Refused when there is none left. */
  admission({ org, id, expires_at }: Flow, limit: number): Write {
    return {
      Update: {
        Key: keyOf(org),
        UpdateExpression: 'SET flows.#id = :until',
        ConditionExpression: 'attribute_exists(pk) AND size(flows) < :limit',
        ExpressionAttributeNames: { '#id': id },
        ExpressionAttributeValues: { ':until': expires_at, ':limit': limit },
      },
    };
  },

  /**
   * Drops what is over.
   * @returns whether there may be a place now that was not there before
   */
  async makeRoom(org: string, now: Date): Promise<boolean> {
    const item = await table().get(keyOf(org));
    if (!item) return create(org);
    const places = Object.entries(item.flows as Record<string, string>);
    const over = places.filter(([, until]) => until <= now.toISOString());
    for (const [id] of over) await liveFlows.leave(org, id);
    return over.length > 0;
  },

  /** Gives a flow's place back. Harmless when it has none. */
  async leave(org: string, id: string): Promise<void> {
    try {
      await table().update({
        Key: keyOf(org),
        UpdateExpression: 'REMOVE flows.#id',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#id': id },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  },
};

/** The organization's first. Another may have been faster, which is as good. */
async function create(org: string): Promise<true> {
  try {
    await table().put({ Item: { ...keyOf(org), flows: {} }, ConditionExpression: 'attribute_not_exists(pk)' });
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return true;
}
