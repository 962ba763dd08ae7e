import type { ExternalReference } from '../model/connection.ts';
import { inOrder, type Provider } from '../model/provider.ts';
import { Collection } from './collection.ts';

const nameKey = (org: string, name: string) => ({ pk: `ORG#${org}#PROVIDER_NAME`, sk: name });

/** Credential providers, unique by name within their organization. */
class Providers extends Collection<Provider> {
  constructor() {
    super('PROVIDER', ({ org, name }) => ({ key: nameKey(org, name), attributes: {} }));
  }

  getByName(org: string, name: string): Promise<Provider | null> {
    return this.follow(nameKey(org, name));
  }

  /** What a connection's credential may name a provider by. */
  async getByIdOrName(org: string, idOrName: string): Promise<Provider | null> {
    return (await this.get(org, idOrName)) ?? this.getByName(org, idOrName);
  }

  /** The provider that a connection refers to; one that has taken the place of a deleted one counts. */
  async referredTo(org: string, { provider_id, provider }: ExternalReference): Promise<Provider | null> {
    return (await this.get(org, provider_id)) ?? this.getByName(org, provider);
  }

  /** All that logins may ask, in the order in which they are asked. */
  async enabled(org: string): Promise<Provider[]> {
    const { items } = await this.list({ org, filter: ({ enabled }) => enabled });
    return items.sort(inOrder);
  }
}

export const providers = new Providers();
