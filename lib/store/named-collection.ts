import { Collection, type Entity } from './collection.ts';

type Named = Entity & { name: string | null };

/** Records that are unique by name within their organization, when they have one. */
export class NamedCollection<T extends Named> extends Collection<T> {
  readonly #keyOfName: (org: string, name: string) => { pk: string; sk: string };

  constructor(kind: string) {
    const keyOfName = (org: string, name: string) => ({ pk: `ORG#${org}#${kind}_NAME`, sk: name });
    super(kind, ({ org, name }) => (name === null ? null : { key: keyOfName(org, name), attributes: {} }));
    this.#keyOfName = keyOfName;
  }

  getByName(org: string, name: string): Promise<T | null> {
    return this.follow(this.#keyOfName(org, name));
  }

  /** The record whose id this is, or else whose name it is: what a path of the API, or a reference, may hold. */
  async getByIdOrName(org: string, idOrName: string): Promise<T | null> {
    return (await this.get(org, idOrName)) ?? this.getByName(org, idOrName);
  }
}
