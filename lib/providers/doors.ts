import { z } from 'zod';
import type { ProviderFailureCode } from '../flow/failure.ts';
import { askDoor } from '../vault/doors.ts';

/** What may be asked of the provider zone, one door for each who asks, and what it gets. */
export const catalogRequest = z.object({
  op: z.enum(['test', 'items']),
  org: z.string(),
  providerId: z.string(),
});
export type CatalogRequest = z.infer<typeof catalogRequest>;

export const itemRequest = z.object({
  /** The login that is under way: which item it may have is not for the one who asks to say. */
  flowId: z.string(),
  want: z.enum(['facts', 'values', 'otp']),
});
export type ItemRequest = z.infer<typeof itemRequest>;

export const versionRequest = z.object({
  org: z.string(),
  connectionId: z.string(),
  /** The check that is under way. */
  checkId: z.string(),
});
export type VersionRequest = z.infer<typeof versionRequest>;

export interface Problem {
  code: ProviderFailureCode;
  /** Names provider and item; never a value. */
  message: string;
}

/** What the provider gives nothing for; `not_found`: there is no such provider, flow or check. */
export type Refusal = { ok: false; problem: Problem } | { ok: false; problem: null };

export interface CatalogReplies {
  test: { vaults: { id: string; name: string }[] };
  items: { items: { id: string; path: string; title: string; vault_id: string; vault_name: string; urls: string[] }[] };
}

export type CatalogReply<Op extends keyof CatalogReplies> = ({ ok: true } & CatalogReplies[Op]) | Refusal;

/** An item without its values. */
export interface ItemFacts {
  /** `<provider id>/<item id>:<version>`: what a refusal by the site is remembered against. */
  version: string;
  /** Where its values may be typed. */
  domain: string;
  keys: string[];
  hasOtp: boolean;
  /** Which item, and why that one, in words. */
  told: string;
  /** What it lacks for a login without a person; null: nothing. */
  problem: Problem | null;
}

export type ItemReply =
  | {
      ok: true;
      facts: ItemFacts;
      /** When `values` were wanted. */
      values?: Record<string, string>;
      /** When `otp` was wanted and the item has one. */
      otp?: { secret: string } | { code: string };
    }
  | Refusal;

export type VersionReply = { ok: true; version: string; problem: Problem | null } | Refusal;

/** Asks `provider/catalog` (`PROVIDER_CATALOG_FUNCTION`): what a provider has, without values. */
export function askCatalog<Op extends keyof CatalogReplies>(
  request: CatalogRequest & { op: Op },
): Promise<CatalogReply<Op>> {
  return askDoor('PROVIDER_CATALOG_FUNCTION', request);
}

/** Asks `provider/login` (`PROVIDER_LOGIN_FUNCTION`): the item of the login that is under way. */
export function askItem(request: ItemRequest): Promise<ItemReply> {
  return askDoor('PROVIDER_LOGIN_FUNCTION', request);
}

/** Asks `provider/version` (`PROVIDER_VERSION_FUNCTION`): whether the item of a connection has changed. */
export function askVersion(request: VersionRequest): Promise<VersionReply> {
  return askDoor('PROVIDER_VERSION_FUNCTION', request);
}
