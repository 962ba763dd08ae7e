import type { Connection } from '../model/connection.ts';
import { Collection } from './collection.ts';
import type { Write } from './table.ts';

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
  async unlinkCredential(org: string, credentialId: string): Promise<void> {
    const uses = ({ credential }: Connection) =>
      credential?.kind === 'stored' && credential.credential_id === credentialId;
    const { items } = await this.list({ org, filter: uses });
    for (const { id } of items) {
      await this.update(org, id, (current) =>
        uses(current) ? { ...current, credential: null, updated_at: new Date().toISOString() } : null,
      );
    }
  }
}

export const connections = new Connections();
