import { afterChange } from '../flow/reauth.ts';
import { type Connection, NEVER_CHECKED } from '../model/connection.ts';
import type { Provider } from '../model/provider.ts';
import { Collection } from './collection.ts';
import { CHECK_SHARDS, checkShard, DUE_INDEX } from './due.ts';
import { ConditionFailed } from './errors.ts';
import { inTurn } from './in-turn.ts';
import { type Item, table, type Write } from './table.ts';

const pairKey = (org: string, profileId: string, domain: string) => ({
  pk: `ORG#${org}#CONNECTION_OF`,
  sk: `${profileId}#${domain}`,
});

/** Connections, unique by profile and domain. */
class Connections extends Collection<Connection> {
  constructor() {
    super('CONNECTION', (c) => ({ key: pairKey(c.org, c.profile_id, c.domain), attributes: {} }));
  }

  getByProfileAndDomain(org: string, profileId: string, domain: string): Promise<Connection | null> {
    return this.follow(pairKey(org, profileId, domain));
  }

  /** An index key cannot be null: a connection that is never due is not in the index. */
  protected override toItem({ due_at, ...rest }: Connection): object {
    return due_at === null ? rest : { ...rest, due_at, due_shard: checkShard(rest.id) };
  }

  override fromItem(item: Item): Connection {
    const { due_shard: _shard, ...record } = super.fromItem(item) as Connection & { due_shard?: string };
    // What was stored before there were checks lacks what they need.
    return { ...NEVER_CHECKED, ...record };
  }

  /**
   * Connections whose `due_at` has come, of each shard in turn and earliest first within it: whoever has them checked in
   * this order writes to all shards alike, and whoever takes only so many leaves no shard behind.
   */
  async *due(now: Date): AsyncGenerator<{ org: string; id: string }> {
    const shards = CHECK_SHARDS.map((shard) =>
      table().query({
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'due_shard = :shard AND due_at <= :now',
        ExpressionAttributeValues: { ':shard': shard, ':now': now.toISOString() },
      }),
    );
    for await (const { pk, sk } of inTurn(shards))
      yield { org: pk.slice('ORG#'.length, -'#CONNECTION'.length), id: sk };
  }

  /**
   * Begins a check: of several that begin at once, one. It stays due until the check is settled, so that what is lost
   * on the way is found again.
   * @param onlyIfDue false when somebody asks for it now: it is due from then on
   * @returns the connection; null when a check is under way, or it is not due, or gone
   */
  async beginCheck(
    org: string,
    id: string,
    check: NonNullable<Connection['check']>,
    now: Date,
    onlyIfDue: boolean,
  ): Promise<Connection | null> {
    const asked = onlyIfDue ? '' : ', due_at = :now, due_shard = :shard';
    const due = onlyIfDue ? 'AND due_at <= :now' : '';
    try {
      const item = await table().update({
        Key: this.keyOf(org, id),
        UpdateExpression: `SET #check = :check${asked} ADD rev :one`,
        ConditionExpression: `attribute_exists(pk) AND (NOT (#check.#until > :now)) ${due}`,
        ExpressionAttributeNames: { '#check': 'check', '#until': 'until' },
        ExpressionAttributeValues: {
          ':check': check,
          ':now': now.toISOString(),
          ':one': 1,
          ...(!onlyIfDue && { ':shard': checkShard(id) }),
        },
      });
      return this.fromItem(item);
    } catch (error) {
      if (error instanceof ConditionFailed) return null;
      throw error;
    }
  }

  async ofProfile(org: string, profileId: string): Promise<Connection[]> {
    return (await this.list({ org, filter: (connection) => connection.profile_id === profileId })).items;
  }

  /** The write that gives a connection without a credential this one, for the transaction that creates it. */
  linkage({ org, id }: Connection, credentialId: string): Write {
    return {
      Update: {
        Key: this.keyOf(org, id),
        UpdateExpression: 'SET credential = :credential ADD rev :one',
        ConditionExpression: 'attribute_exists(pk) AND credential = :none',
        ExpressionAttributeValues: {
          ':credential': { kind: 'stored', credential_id: credentialId },
          ':none': null,
          ':one': 1,
        },
      },
    };
  }

  /** Takes a credential away from every connection that logs in with it. */
  unlinkCredential(org: string, credentialId: string): Promise<void> {
    return this.#ofCredential(org, credentialId, (connection) => ({
      ...connection,
      credential: null,
      updated_at: new Date().toISOString(),
    }));
  }

  /** Lets every connection that waits for it try a changed credential. */
  credentialChanged(org: string, credentialId: string, now: Date): Promise<void> {
    return this.#ofCredential(org, credentialId, (connection) => afterChange(connection, now));
  }

  /** Lets every connection that waits for it try a changed provider. One without a path may be led there from any other. */
  providerChanged({ org, id, name }: Pick<Provider, 'org' | 'id' | 'name'>, now: Date): Promise<void> {
    const uses = ({ credential }: Connection) =>
      credential?.kind === 'auto' ||
      (credential?.kind === 'item' && (credential.provider_id === id || credential.provider === name));
    return this.#each(org, uses, (connection) => afterChange(connection, now));
  }

  #ofCredential(org: string, credentialId: string, change: (connection: Connection) => Connection): Promise<void> {
    const uses = ({ credential }: Connection) =>
      credential?.kind === 'stored' && credential.credential_id === credentialId;
    return this.#each(org, uses, change);
  }

  async #each(
    org: string,
    uses: (connection: Connection) => boolean,
    change: (connection: Connection) => Connection,
  ): Promise<void> {
    const { items } = await this.list({ org, filter: uses });
    for (const { id } of items) await this.update(org, id, (current) => (uses(current) ? change(current) : null));
  }
}

export const connections = new Connections();
