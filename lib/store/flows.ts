import type { Transition } from '../flow/transitions.ts';
import type { Flow } from '../model/flow.ts';
import { connections } from './connections.ts';
import { DUE_INDEX, FLOW_SHARDS, flowShard } from './due.ts';
import { ConditionFailed, TooManyLiveFlows } from './errors.ts';
import { liveFlows } from './live-flows.ts';
import { type Item, table, type Write } from './table.ts';
import { timeline } from './timeline.ts';

/** Of one organization, when the caller sets no limit of its own. */
const MAX_LIVE_FLOWS = 100;

const keyOf = (id: string) => ({ pk: `FLOW#${id}`, sk: '-' });

type Update = Extract<Write, { Update: unknown }>['Update'];

/** Logins in progress and ended. Changed only by the transitions of `lib/flow/transitions.ts`. */
export const flows = {
  async get(id: string): Promise<Flow | null> {
    const item = await table().get(keyOf(id));
    return item && fromItem(item);
  },

  /**
   * Creates a flow, makes it its connection's most recent one and an entry of its timeline, if the connection still has
   * the flow that the caller has read: two simultaneous logins make one flow.
   * @param previous the connection's `flow_id` as read
   * @param limit of live flows in the organization
   * @throws ConditionFailed when another flow was started meanwhile, or the connection is gone; TooManyLiveFlows
   */
  async start(flow: Flow, previous: string | null, limit = MAX_LIVE_FLOWS): Promise<Flow> {
    const item = { ...keyOf(flow.id), ...flow, due_shard: flowShard(flow.id) };
    const writes: Write[] = [
      {
        Update: {
          Key: connections.keyOf(flow.org, flow.connection_id),
          UpdateExpression: 'SET flow_id = :new ADD rev :one',
          ConditionExpression: 'attribute_exists(pk) AND flow_id = :previous',
          ExpressionAttributeValues: { ':new': flow.id, ':previous': previous, ':one': 1 },
        },
      },
      { Put: { Item: item, ConditionExpression: 'attribute_not_exists(pk)' } },
      timeline.addition({
        id: flow.id,
        org: flow.org,
        connection_id: flow.connection_id,
        type: flow.type === 'REAUTH' ? 'reauth' : 'login',
        at: flow.created_at,
      }),
      liveFlows.admission(flow, limit),
    ];
    for (;;) {
      try {
        await table().transact(writes);
        return flow;
      } catch (error) {
        const full = error instanceof ConditionFailed && error.failed.every((index) => index === writes.length - 1);
        if (!full) throw error;
        if (!(await liveFlows.makeRoom(flow.org, new Date(flow.created_at)))) throw new TooManyLiveFlows();
      }
    }
  },

  /**
   * Carries a transition out, if its requirement is met at that instant.
   * @returns the flow after it; null when the requirement was not met, and nothing has changed
   */
  async attempt(id: string, transition: Transition): Promise<Flow | null> {
    try {
      return fromItem(await table().update(compile(id, transition)));
    } catch (error) {
      if (error instanceof ConditionFailed) return null;
      throw error;
    }
  },

  /** A transition as a part of a larger transaction. */
  write: (id: string, transition: Transition): Write => ({ Update: compile(id, transition) }),

  /** Ids of the flows whose `due_at` has come, earliest first within each shard. */
  async *due(now: Date): AsyncGenerator<string> {
    for (const shard of FLOW_SHARDS) {
      const items = table().query({
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'due_shard = :shard AND due_at <= :now',
        ExpressionAttributeValues: { ':shard': shard, ':now': now.toISOString() },
      });
      for await (const { pk } of items) yield pk.slice('FLOW#'.length);
    }
  },
};

/**
 * A transition as DynamoDB's conditional write. An index key cannot be null: without a due time the flow leaves the
 * index.
 */
export function compile(id: string, { requires, sets }: Transition): Update {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const name = (attribute: string) => {
    names[`#${attribute}`] = attribute;
    return `#${attribute}`;
  };
  const value = (key: string, content: unknown) => {
    values[`:${key}`] = content;
    return `:${key}`;
  };

  const conditions = ['attribute_exists(pk)'];
  for (const [attribute, wanted] of Object.entries(requires)) {
    const any: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    const list = any.map((content, index) => value(`requires_${attribute}_${index}`, content));
    conditions.push(
      list.length === 1 ? `${name(attribute)} = ${list[0]}` : `${name(attribute)} IN (${list.join(', ')})`,
    );
  }

  const assignments: string[] = [];
  const { due_at, ...rest } = sets;
  for (const [attribute, content] of Object.entries(rest)) {
    assignments.push(`${name(attribute)} = ${value(attribute, content)}`);
  }
  if (due_at) assignments.push(`due_at = ${value('due_at', due_at)}`, `due_shard = ${value('shard', flowShard(id))}`);
  const set = assignments.length > 0 ? `SET ${assignments.join(', ')}` : '';
  const remove = due_at === null ? 'REMOVE due_at, due_shard' : '';
  return {
    Key: keyOf(id),
    UpdateExpression: `${set} ${remove}`.trim(),
    ConditionExpression: conditions.join(' AND '),
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}

function fromItem({ pk: _pk, sk: _sk, due_shard: _shard, ...record }: Item): Flow {
  return { due_at: null, answered_before: null, ...record } as unknown as Flow;
}
