import type { Credential } from '../model/credential.ts';
import { Collection } from './collection.ts';
import { connections } from './connections.ts';

const nameKey = (org: string, name: string) => ({ pk: `ORG#${org}#CREDENTIAL_NAME`, sk: name });

/** Credentials, unique by name within their organization. */
class Credentials extends Collection<Credential> {
  constructor() {
    super('CREDENTIAL', ({ org, name }) => ({ key: nameKey(org, name), attributes: {} }));
  }

  getByName(org: string, name: string): Promise<Credential | null> {
    return this.follow(nameKey(org, name));
  }

  /** The record whose id this is, or else whose name it is: what a path of the API may hold. */
  async getByIdOrName(org: string, idOrName: string): Promise<Credential | null> {
    return (await this.get(org, idOrName)) ?? this.getByName(org, idOrName);
  }

  /** Removes the credential and unlinks it from its connections, which stay (contract section 5). */
  override async remove(org: string, id: string): Promise<Credential | null> {
    const removed = await super.remove(org, id);
    // Also when it was gone already: an earlier removal may have stopped half way.
    await connections.unlinkCredential(org, id);
    return removed;
  }
}

export const credentials = new Credentials();
