/** What an index holds of an item. */
export interface Entry<T> {
  sort: string;
  content: T;
}

/** Entries whose sort keys begin alike lie together: of an ISO time, those of a minute. */
const ALIKE = 16;

/** Entries in the order of their sort key. Put in order only as far as it is asked for: writes are many, questions few. */
export class SortedPartition<T> {
  readonly #places = new Map<string, string>();
  readonly #buckets = new Map<string, Map<string, Entry<T>>>();

  /** @param id of the item; it has one entry at most */
  put(id: string, entry: Entry<T>): void {
    this.remove(id);
    const place = entry.sort.slice(0, ALIKE);
    const bucket = this.#buckets.get(place) ?? new Map<string, Entry<T>>();
    this.#buckets.set(place, bucket);
    bucket.set(id, entry);
    this.#places.set(id, place);
  }

  remove(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#places.delete(id);
    const bucket = this.#buckets.get(place);
    bucket?.delete(id);
    if (bucket?.size === 0) this.#buckets.delete(place);
  }

  /** All, in order, as they are asked for. */
  *entries(): Generator<Entry<T>> {
    for (const place of [...this.#buckets.keys()].sort()) {
      yield* [...(this.#buckets.get(place)?.values() ?? [])].sort(bySort);
    }
  }
}

/** The order in which DynamoDB has the items of a partition. */
export function bySort(a: { sort: string }, b: { sort: string }): number {
  if (a.sort === b.sort) return 0;
  return a.sort < b.sort ? -1 : 1;
}
