import type { Item as FullItem, ItemOverview, ItemField as SdkField, VaultOverview } from '@1password/sdk';
import type { Secret } from '../vault/secret.ts';
import {
  type CredentialProvider,
  type Item,
  type ItemVault,
  type OpenedItem,
  pathOf,
  type Website,
} from './credential-provider.ts';
import { itemGone, ProviderError, rateLimited, tokenRefused, unreachable } from './errors.ts';
import { type ItemField, otpOf, valuesOf } from './fields.ts';
import { inParallel } from './in-parallel.ts';
import { inTime } from './in-time.ts';

/** What we use of the SDK's client: the seam at which tests stand in for 1Password. */
export interface ServiceAccountClient {
  vaults: { list(): Promise<Pick<VaultOverview, 'id' | 'title'>[]> };
  items: {
    list(vaultId: string): Promise<Pick<ItemOverview, 'id' | 'title' | 'category' | 'websites' | 'state'>[]>;
    get(
      vaultId: string,
      itemId: string,
    ): Promise<Pick<FullItem, 'id' | 'title' | 'category' | 'websites' | 'fields' | 'version'>>;
  };
}

export type Connect = (token: Secret<string>) => Promise<ServiceAccountClient>;

const INTEGRATION = { integrationName: 'Latchkey', integrationVersion: 'v0.1.0' };
/** The SDK takes no deadline and no signal: what has not come by then is given up. */
const TIMEOUT_MS = 15_000;

/** 1Password's own client. Its WebAssembly is loaded only by who needs it. */
export const signIn: Connect = async (token) => {
  const { createClient } = await import('@1password/sdk');
  return createClient({ auth: token.expose(), ...INTEGRATION });
};

/**
 * 1Password by the token of a service account (`ops_…`).
 * @param connect how a client is had; 1Password's own by default
 */
export function serviceAccount(
  token: Secret<string>,
  connect: Connect = signIn,
  timeoutMs = TIMEOUT_MS,
): CredentialProvider {
  let signedIn: Promise<ServiceAccountClient> | null = null;
  const ask = <Answer>(call: (client: ServiceAccountClient) => Promise<Answer>, path?: string): Promise<Answer> => {
    signedIn ??= connect(token);
    const client = signedIn;
    // The next call signs in anew: a token may be good again.
    client.catch(() => {
      signedIn = null;
    });
    return inTime(timeoutMs, client.then(call)).catch((error: unknown) => {
      throw understood(error, path);
    });
  };
  const vaults = () =>
    ask(async (client) => (await client.vaults.list()).map(({ id, title }): ItemVault => ({ id, name: title })));
  return {
    vaults,
    async items() {
      const lists = await inParallel(await vaults(), (vault) =>
        ask(async (client) => (await client.items.list(vault.id)).filter(isLogin).map((item) => toItem(item, vault))),
      );
      return lists.flat();
    },
    open: (item) =>
      ask(async (client) => toOpened(await client.items.get(item.vault.id, item.id), item.vault), pathOf(item)),
  };
}

function isLogin({ category, state }: Pick<ItemOverview, 'category' | 'state'>): boolean {
  return state === 'active' && (category === 'Login' || category === 'Password');
}

function toItem({ id, title, websites }: Pick<FullItem, 'id' | 'title' | 'websites'>, vault: ItemVault): Item {
  const fills: Record<string, Website['fill']> = { ExactDomain: 'host', Never: 'never' };
  return {
    id,
    title,
    vault,
    websites: websites.map(({ url, autofillBehavior }) => ({ url, fill: fills[autofillBehavior] ?? 'site' })),
  };
}

/** Kinds of fields that a login page may ask for. */
const TYPED: readonly string[] = ['Text', 'Concealed', 'Email', 'Phone', 'Menu'];

function toOpened(full: Awaited<ReturnType<ServiceAccountClient['items']['get']>>, vault: ItemVault): OpenedItem {
  const otp = full.fields.find(({ fieldType }) => fieldType === 'Totp');
  return {
    item: toItem(full, vault),
    version: String(full.version),
    values: valuesOf(full.fields.filter(({ fieldType }) => TYPED.includes(fieldType)).map(toField)),
    otp: otp ? otpOf(otp.value, otp.details?.type === 'Otp' ? otp.details.content.code : undefined) : null,
  };
}

/** The built-in fields of a login have these ids and no section. */
function toField({ id, title, sectionId, value }: SdkField): ItemField {
  const builtIn = !sectionId && (id === 'username' || id === 'password');
  return { kind: builtIn ? id : 'other', label: title, value };
}

/** Words by which the SDK tells what it has no error class for, as its core (0.5.0) has them. */
const REFUSED =
  /(invalid|bad) service account token|service account token had invalid format|not authenticated|authentication error|session expired|\b401\b|unauthorized/i;
const GONE = /not found|\b404\b|don't have the right permissions|\b403\b/i;
const LIMITED = /rate limit|too many requests|\b429\b/i;
/** The SDK tells of a network that failed in the words of a failed sign-in. */
const NETWORK = /error issuing the request|error sending request|fetch failed|request timeout|connection|dns/i;

function understood(error: unknown, path: string | undefined): unknown {
  if (error instanceof ProviderError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const kind = error instanceof Error ? error.constructor.name : '';
  if (kind.startsWith('RateLimitExceededError') || LIMITED.test(message)) return rateLimited();
  if (NETWORK.test(message)) return unreachable('no connection to 1Password');
  if (kind.startsWith('AuthExpiredError') || REFUSED.test(message)) return tokenRefused();
  if (path !== undefined && GONE.test(message)) return itemGone(path);
  return unreachable('1Password answered with an error');
}
