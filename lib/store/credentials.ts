import type { Credential } from '../model/credential.ts';
import { connections } from './connections.ts';
import { NamedCollection } from './named-collection.ts';

/** Credentials, unique by name within their organization. */
class Credentials extends NamedCollection<Credential> {
  constructor() {
    super('CREDENTIAL');
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
