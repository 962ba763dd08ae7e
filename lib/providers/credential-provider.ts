import type { Secret } from '../vault/secret.ts';

/**
 * A vault that logins take their values from, as one token sees it. The next kind of vault is one more file with a
 * function that makes one of these; `test/lib/providers/contract.ts` says what each must do.
 *
 * Every method throws ProviderError, and nothing else that a caller is to understand.
 */
export interface CredentialProvider {
  /** The vaults that the token shows. */
  vaults(): Promise<ItemVault[]>;
  /** All login items that are not archived, without their values. */
  items(): Promise<Item[]>;
  /** One item with its values, as it is now. */
  open(item: Item): Promise<OpenedItem>;
}

export interface ItemVault {
  id: string;
  name: string;
}

/** An item without its values. */
export interface Item {
  id: string;
  title: string;
  vault: ItemVault;
  websites: Website[];
}

export interface Website {
  /** As a person has typed it. */
  url: string;
  /** Where its owner lets it be filled in: anywhere on the site, on this very host, or nowhere by itself. */
  fill: 'site' | 'host' | 'never';
}

export interface OpenedItem {
  item: Item;
  /** Changes whenever the item does. */
  version: string;
  /** `username` and `password`, and fields of the item's own by their labels. Empty ones are left out. */
  values: Secret<Record<string, string>>;
  /** What one-time passwords are made of; null when the item has none. */
  otp: Otp | null;
}

/** A secret to compute codes from, or, where the vault keeps that to itself, the code of this instant. */
export type Otp = { secret: Secret<string> } | { code: Secret<string> };

/** How people, and a connection's `credential.path`, name an item. */
export function pathOf({ vault, title }: Pick<Item, 'vault' | 'title'>): string {
  return `${vault.name}/${title}`;
}
