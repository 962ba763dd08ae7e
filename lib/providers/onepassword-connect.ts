import { type FullItem, OnePasswordConnect, type Vault } from '@1password/connect';
import type { Secret } from '../vault/secret.ts';
import { type ConnectHttp, ConnectStatus, connectHttp } from './connect-http.ts';
import { type CredentialProvider, type Item, type ItemVault, type OpenedItem, pathOf } from './credential-provider.ts';
import { itemGone, ProviderError, tokenRefused, unreachable } from './errors.ts';
import { type ItemField, otpOf, valuesOf } from './fields.ts';
import { inParallel } from './in-parallel.ts';

type Client = ReturnType<typeof OnePasswordConnect>;
type ListedItem = Awaited<ReturnType<Client['listItems']>>[number];
type FullField = NonNullable<FullItem['fields']>[number];

/**
 * 1Password by the token of a Connect server, through 1Password's own client. What the client asks goes out by a request
 * of ours, which follows no redirect and reads no more than it must.
 * @param connectUrl of the server
 */
export function connectServer(token: Secret<string>, connectUrl: string, options: ConnectHttp): CredentialProvider {
  const ask = async <Answer>(call: (client: Client) => Promise<Answer>, path?: string): Promise<Answer> => {
    const config = { serverURL: serverOf(connectUrl), token: token.expose(), httpClient: connectHttp(options) };
    try {
      return await call(OnePasswordConnect(config));
    } catch (error) {
      throw understood(error, path);
    }
  };
  const vaults = () => ask(async (client) => (await client.listVaults()).map(toVault));
  return {
    vaults,
    async items() {
      const lists = await inParallel(await vaults(), (vault) =>
        ask(async (client) => (await itemsOf(client, vault.id)).map((item) => toItem(item, vault))),
      );
      return lists.flat();
    },
    open: (item) =>
      ask(async (client) => {
        const full = await client.getItemById(item.vault.id, item.id);
        if (full.trashed) throw itemGone(pathOf(item));
        return toOpened(full, item.vault);
      }, pathOf(item)),
  };
}

/** The client adds `v1/…` to what ends with a slash. */
function serverOf(connectUrl: string): string {
  return `${connectUrl.replace(/\/+$/, '').replace(/\/v1$/, '')}/`;
}

/** Its login items; none when it was taken away since it was listed. */
async function itemsOf(client: Client, vaultId: string): Promise<ListedItem[]> {
  try {
    return (await client.listItems(vaultId)).filter(isLogin);
  } catch (error) {
    if (error instanceof ConnectStatus && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
}

/** The client's own names for categories are these words at run time, and numbers to the compiler. */
const LOGINS: readonly unknown[] = ['LOGIN', 'PASSWORD'];

function isLogin({ trashed, category }: ListedItem): boolean {
  return !trashed && LOGINS.includes(category);
}

function toVault({ id = '', name }: Vault): ItemVault {
  return { id, name: name ?? id };
}

function toItem({ id = '', title, urls }: Pick<FullItem, 'id' | 'title' | 'urls'>, vault: ItemVault): Item {
  return { id, title: title ?? id, vault, websites: (urls ?? []).map(({ href }) => ({ url: href, fill: 'site' })) };
}

/** Kinds of fields that a login page may ask for, and those that hold a one-time password. */
const TYPED: readonly unknown[] = ['STRING', 'CONCEALED', 'EMAIL', 'MENU', undefined];
const OTP: readonly unknown[] = ['OTP', 'TOTP'];

function toOpened(full: FullItem, vault: ItemVault): OpenedItem {
  const fields = full.fields ?? [];
  const otp = fields.find(({ type }) => OTP.includes(type));
  return {
    item: toItem(full, vault),
    version: String(full.version ?? full.updatedAt?.toISOString() ?? ''),
    values: valuesOf(fields.filter(({ type }) => TYPED.includes(type)).flatMap(toField)),
    otp: otp ? otpOf(otp.value, otp.otp) : null,
  };
}

function toField({ purpose, label, value = '' }: FullField): ItemField[] {
  const kinds: Record<string, ItemField['kind'] | null> = { USERNAME: 'username', PASSWORD: 'password', NOTES: null };
  const kind = kinds[String(purpose ?? '')];
  return kind === null ? [] : [{ kind: kind ?? 'other', label: label ?? '', value }];
}

function understood(error: unknown, path: string | undefined): unknown {
  if (error instanceof ProviderError) return error;
  // What the client cannot read is not what a Connect server says.
  if (!(error instanceof ConnectStatus)) return unreachable('its answer is not that of a Connect server');
  if (path !== undefined && (error.status === 404 || error.status === 403)) return itemGone(path);
  if (error.status === 401 || error.status === 403) return tokenRefused();
  return unreachable(`the Connect server answered with HTTP ${error.status}`);
}
