import type { Provider } from '../model/provider.ts';
import type { CredentialProvider, Item, ItemVault, OpenedItem } from './credential-provider.ts';

/** What a provider has said, remembered for as long as it allows, in this process's memory and nowhere else. */
export class Memory {
  readonly #entries = new Map<string, Entry>();
  readonly #clock: () => number;

  /** @param clock milliseconds since the epoch */
  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  /**
   * The provider's vault, with what is remembered of it.
   * @param connect how it is had where nothing is remembered
   */
  async recall(record: Provider, connect: () => Promise<CredentialProvider>): Promise<Recalled> {
    const known = this.#entries.get(record.id);
    if (known && known.tokenVersion === record.token_version && this.#clock() < known.from + ttlOf(record))
      return { ...known.vault, remembered: true };
    this.forget(record.id);
    const from = this.#clock();
    const vault = remembering(await connect());
    if (ttlOf(record) === 0) return { ...vault, remembered: false };
    // Not only unused when it is too old, but gone.
    const timer = setTimeout(() => this.forget(record.id), ttlOf(record)).unref();
    this.#entries.set(record.id, { vault, from, tokenVersion: record.token_version, timer });
    return { ...vault, remembered: false };
  }

  forget(providerId: string): void {
    clearTimeout(this.#entries.get(providerId)?.timer);
    this.#entries.delete(providerId);
  }
}

/** A vault as it is remembered. */
export interface Recalled {
  vault: CredentialProvider;
  /** Whether it was known before: what it lists may then be as old as its provider allows. */
  remembered: boolean;
  /** Items that were opened before are opened anew from now on. */
  forgetOpened(): void;
}

interface Entry {
  vault: Remembering;
  /** When it was first asked: nothing in it is older. */
  from: number;
  tokenVersion: number;
  timer: NodeJS.Timeout;
}

const ttlOf = ({ cache_ttl_seconds }: Provider) => cache_ttl_seconds * 1000;

type Remembering = Omit<Recalled, 'remembered'>;

/** Asks each thing once. What failed is asked again. */
function remembering(vault: CredentialProvider): Remembering {
  const vaults = once<ItemVault[]>();
  const items = once<Item[]>();
  const opened = new Map<string, Once<OpenedItem>>();
  const known: CredentialProvider = {
    vaults: () => vaults(() => vault.vaults()),
    items: () => items(() => vault.items()),
    async open(item) {
      const kept = opened.get(item.id) ?? once<OpenedItem>();
      opened.set(item.id, kept);
      const answer = await kept(() => vault.open(item));
      // A code is good for seconds.
      if (answer.otp && 'code' in answer.otp) opened.delete(item.id);
      return answer;
    },
  };
  return { vault: known, forgetOpened: () => opened.clear() };
}

type Once<Answer> = (ask: () => Promise<Answer>) => Promise<Answer>;

function once<Answer>(): Once<Answer> {
  let kept: Promise<Answer> | null = null;
  return (ask) => {
    kept ??= ask().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
