import type { SiteRequest } from './site.ts';

/** Every value that reached a site in a form, in order: for "nothing is sent twice". */
export class Ledger {
  readonly entries: { field: string; value: string }[] = [];

  /** Writes down what a request brings. */
  note({ method, form }: SiteRequest): void {
    if (method !== 'POST') return;
    for (const [field, value] of form) if (value !== '') this.entries.push({ field, value });
  }

  /** How often each value has come, by field and value. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { field, value } of this.entries) {
      const name = `${field}=${value}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }

  /** What has come more than once. */
  repeated(): string[] {
    return Object.entries(this.counts()).flatMap(([name, times]) => (times > 1 ? [name] : []));
  }

  /** Begins a new page, before a login of which the same values are to be expected. */
  clear(): void {
    this.entries.length = 0;
  }
}
