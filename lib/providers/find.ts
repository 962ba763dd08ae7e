import type { Connection, ExternalReference } from '../model/connection.ts';
import type { Provider } from '../model/provider.ts';
import { type Item, type OpenedItem, pathOf } from './credential-provider.ts';
import { itemGone, ProviderError, toldOf } from './errors.ts';
import { inTime } from './in-time.ts';
import { domainFor, type Fit, isTie, matchesFor, targetOf } from './match.ts';
import type { Recalled } from './memory.ts';

/** The item that a connection logs in with. */
export interface Found {
  provider: Provider;
  opened: OpenedItem;
  /** Where its values may be typed. */
  domain: string;
  /** Which it is and why, in words, for the trace. */
  told: string;
  /** What it lacks; null when a login can be tried with it alone. */
  problem: ProviderError | null;
}

export interface Asked {
  /** That the connection refers to; null when it is gone. */
  named: Provider | null;
  /** All that may be asked, in their order. */
  enabled: readonly Provider[];
}

/** A provider's vault, to be asked. `again`: what was remembered of it does not do. */
export type Open = (provider: Provider, again?: 'again') => Promise<Recalled>;

/** As much of the connection as tells which item is meant. */
export type Wanting = Pick<Connection, 'domain' | 'login_url' | 'allowed_domains'>;

/**
 * The item that a connection's reference means, with its values. A path is looked up in the provider that it names.
 * Otherwise the named provider is asked first, and only where it has nothing for the connection's site, or is switched
 * off, the others in their order: one that fails is not gone around, since another may hold another account.
 * @param anew opens the item as it is now: only which items there are may be remembered
 * @throws ProviderError whose message names the provider and what was looked for
 */
export async function findItem(
  connection: Wanting,
  reference: ExternalReference,
  asked: Asked,
  open: Open,
  anew = false,
): Promise<Found> {
  const wanted = reference.kind === 'item' ? `the item "${reference.path}"` : `an item for ${connection.domain}`;
  const candidates = candidatesFor(reference, asked, wanted);
  for (const provider of candidates) {
    const found = await named(provider, wanted, () => findIn(provider, { connection, reference, open, anew }));
    if (found) return found;
  }
  const names = candidates.map(({ name }) => `"${name}"`).join(', ');
  throw new ProviderError(
    'provider_item_not_found',
    `No item of the credential provider ${names} has a website of ${connection.domain}: give one to the item that is meant.`,
  );
}

function candidatesFor(reference: ExternalReference, { named, enabled }: Asked, wanted: string): Provider[] {
  const others = reference.kind === 'auto' ? enabled.filter(({ id }) => id !== named?.id) : [];
  const candidates = [...(named?.enabled ? [named] : []), ...others];
  if (candidates.length > 0) return candidates;
  if (named === null)
    throw new ProviderError(
      'provider_not_found',
      `The credential provider "${reference.provider}" was deleted: give the connection another credential. Wanted: ${wanted}.`,
    );
  throw new ProviderError(
    'provider_disabled',
    `The credential provider "${named.name}" is switched off: enable it, then log in again. Wanted: ${wanted}.`,
  );
}

/** Of one provider, for all that it is asked: shorter than the function that asks may run. */
const PATIENCE_MS = 20_000;

/** @throws ProviderError that names the provider and what was wanted of it */
async function named<Result>(provider: Provider, wanted: string, find: () => Promise<Result>): Promise<Result> {
  try {
    return await inTime(PATIENCE_MS, find());
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw new ProviderError(error.code, `${toldOf(provider.name, error)} Wanted: ${wanted}.`);
  }
}

/** What another look may find: an item that was made or renamed since the last. */
const STALE: readonly string[] = ['provider_item_not_found', 'provider_item_ambiguous', 'provider_item_elsewhere'];

interface Search {
  connection: Wanting;
  reference: ExternalReference;
  open: Open;
  anew: boolean;
}

async function findIn(provider: Provider, search: Search): Promise<Found | null> {
  let remembered = false;
  const look = async (again?: 'again') => {
    const recalled = await search.open(provider, again);
    remembered = recalled.remembered;
    if (search.anew) recalled.forgetOpened();
    const choice = choose(await recalled.vault.items(), search);
    if (!choice) return null;
    const opened = await recalled.vault.open(choice.item);
    // It may have been renamed, or given to another site, since it was listed.
    const now = choose([opened.item], search);
    return now && found(provider, opened, { ...choice, domain: now.domain });
  };
  try {
    const result = await look();
    return result === null && remembered ? await look('again') : result;
  } catch (error) {
    if (!(remembered && error instanceof ProviderError && STALE.includes(error.code))) throw error;
    return look('again');
  }
}

interface Choice {
  item: Item;
  domain: string;
  why: string;
}

function choose(items: readonly Item[], { connection, reference }: Search): Choice | null {
  if (reference.kind === 'item') return byPath(items, connection, reference.path);
  const [best, second, ...others] = matchesFor(targetOf(connection), items);
  if (!best) return null;
  if (second && isTie(best, second)) throw ambiguous([best, second].map(({ item }) => item));
  return { item: best.item, domain: connection.domain, why: best.why + before(second ? [second, ...others] : []) };
}

/** Other items that fit are told: whoever expected one of them sees why it was not taken. */
function before(others: readonly Fit[]): string {
  if (others.length === 0) return '';
  const [first, second, ...rest] = others.map(({ item, why }) => `"${pathOf(item)}" (${why})`);
  const more = rest.length > 0 ? [`${rest.length} more`] : [];
  return `, before ${[first, second, ...more].filter(Boolean).join(', ')}`;
}

function byPath(items: readonly Item[], connection: Wanting, path: string): Choice {
  const target = targetOf(connection);
  const named = items.filter((item) => pathOf(item) === path || `${item.vault.id}/${item.id}` === path);
  if (named.length === 0) throw itemGone(path);
  const fitting = named.flatMap((item) => {
    const domain = domainFor(item, target);
    return domain === null ? [] : [{ item, domain, why: 'by its path' }];
  });
  const [only, second] = fitting;
  if (second) throw ambiguous(fitting.map(({ item }) => item));
  if (only) return only;
  throw new ProviderError(
    'provider_item_elsewhere',
    `has the item "${path}" for other sites than ${connection.domain}: correct its website, or list that in allowed_domains.`,
  );
}

function ambiguous(items: readonly Item[]): ProviderError {
  const paths = [...new Set(items.map((item) => `"${pathOf(item)}"`))].join(' and ');
  return new ProviderError(
    'provider_item_ambiguous',
    `has ${items.length} items that fit alike, ${paths}: rename one, or name one as VAULT_ID/ITEM_ID.`,
  );
}

function found(provider: Provider, opened: OpenedItem, { domain, why }: Choice): Found {
  const path = pathOf(opened.item);
  const problem = opened.values.expose().password
    ? null
    : new ProviderError(
        'provider_item_without_password',
        `The credential provider "${provider.name}" has no password in the item "${path}": store one there, then log in again.`,
      );
  return {
    provider,
    opened,
    domain,
    told: `the item "${path}" of the credential provider "${provider.name}", ${why}`,
    problem,
  };
}
