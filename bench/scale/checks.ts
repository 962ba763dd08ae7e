import type { Connection } from '../../lib/model/connection.ts';
import type { Item } from '../../lib/store/table.ts';

type Checked = Item & Pick<Connection, 'id' | 'check' | 'last_check' | 'due_at'>;

/** Watches the connections in a table: which checks began, how late, how often for one due time, and what they found. */
export class Checks {
  /** Begun. */
  begun = 0;
  /** Settled, by who looked and what was found. */
  readonly results = new Map<string, number>();
  /** Begun a second time for the same due time. */
  twice = 0;
  /** Milliseconds from being due to being begun, of each check. */
  readonly late: number[] = [];
  /** The due time of each connection's last check. */
  readonly #last = new Map<string, string>();

  /** Told of each change of the table. */
  changed(before: Item | null, after: Item | null, now: number): void {
    if (!before || !after || !before.pk.endsWith('#CONNECTION')) return;
    const [was, is] = [before as Checked, after as Checked];
    if (is.check && is.check.id !== was.check?.id) this.#began(was, now);
    if (is.last_check && is.last_check.id !== was.last_check?.id) {
      const { by, result } = is.last_check;
      const name = `${by} ${result}`;
      this.results.set(name, (this.results.get(name) ?? 0) + 1);
    }
  }

  get settled(): number {
    return [...this.results.values()].reduce((sum, count) => sum + count, 0);
  }

  /** How many of so many connections have had no check. */
  neverBegun(connections: number): number {
    return connections - this.#last.size;
  }

  #began({ id, due_at }: Checked, now: number): void {
    this.begun += 1;
    if (due_at === null) return;
    this.late.push(now - Date.parse(due_at));
    if (this.#last.get(id) === due_at) this.twice += 1;
    this.#last.set(id, due_at);
  }
}
