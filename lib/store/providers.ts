import type { ExternalReference } from '../model/connection.ts';
import { inOrder, type Provider } from '../model/provider.ts';
import { NamedCollection } from './named-collection.ts';

/** Credential providers, unique by name within their organization. */
class Providers extends NamedCollection<Provider> {
  constructor() {
    super('PROVIDER');
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
