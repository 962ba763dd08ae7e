import type { Provider } from '../../lib/model/provider.ts';
import { pathOf } from '../../lib/providers/credential-provider.ts';
import { type CatalogReplies, type CatalogReply, catalogRequest } from '../../lib/providers/doors.ts';
import { ProviderError, toldOf } from '../../lib/providers/errors.ts';
import { inTime } from '../../lib/providers/in-time.ts';
import { openVault } from '../../lib/providers/open-vault.ts';
import { providers } from '../../lib/store/providers.ts';

type AnyReply = CatalogReply<keyof CatalogReplies>;

/** The door of the front: what a provider has. No value ever goes out here. */
export async function handler(event: unknown): Promise<AnyReply> {
  const { op, org, providerId } = catalogRequest.parse(event);
  const provider = await providers.get(org, providerId);
  if (!provider) return { ok: false, problem: null };
  try {
    const answer: Promise<AnyReply> = op === 'test' ? test(provider) : items(provider);
    return await inTime(PATIENCE_MS, answer);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { ok: false, problem: { code: error.code, message: toldOf(provider.name, error) } };
  }
}

/** Shorter than this function may run. */
const PATIENCE_MS = 20_000;

const open = openVault({ door: 'provider/catalog', reason: 'catalog', flowId: null });

/** Nothing that is remembered answers whether the token is good now. */
async function test(provider: Provider): Promise<CatalogReply<'test'>> {
  const { vault } = await open(provider, 'again');
  return { ok: true, vaults: await vault.vaults() };
}

async function items(provider: Provider): Promise<CatalogReply<'items'>> {
  const { vault } = await open(provider);
  const found = (await vault.items()).map((item) => ({
    id: item.id,
    path: pathOf(item),
    title: item.title,
    vault_id: item.vault.id,
    vault_name: item.vault.name,
    urls: item.websites.map(({ url }) => url),
  }));
  return { ok: true, items: found };
}
