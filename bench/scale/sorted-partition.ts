/** What an index holds of an item. */
export interface Entry<T> {
  sort: string;
  content: T;
}

interface Held<T> extends Entry<T> {
  gone: boolean;
}

/** Entries in the order of their sort key. Put in order when it is asked for: writes are many, questions few. */
export class SortedPartition<T> {
  readonly #held = new Map<string, Held<T>>();
  #ordered: Held<T>[] = [];
  #added: Held<T>[] = [];

  /** @param id of the item; it has one entry at most */
  put(id: string, entry: Entry<T>): void {
    this.remove(id);
    const held = { ...entry, gone: false };
    this.#held.set(id, held);
    this.#added.push(held);
  }

  remove(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    held.gone = true;
    this.#held.delete(id);
  }

  get size(): number {
    return this.#held.size;
  }

  /** All, in order. */
  entries(): readonly Entry<T>[] {
    const [old, added] = [this.#ordered, this.#added.filter(({ gone }) => !gone)];
    if (added.length === 0 && old.length === this.#held.size) return old;
    added.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
    const merged: Held<T>[] = [];
    let next = 0;
    for (const held of old) {
      if (held.gone) continue;
      for (let one = added[next]; one && one.sort < held.sort; one = added[next]) {
        merged.push(one);
        next += 1;
      }
      merged.push(held);
    }
    for (; next < added.length; next += 1) merged.push(added[next] as Held<T>);
    this.#ordered = merged;
    this.#added = [];
    return merged;
  }
}
