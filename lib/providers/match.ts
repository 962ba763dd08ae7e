import { getDomain } from 'tldts';
import { matchesHost, plainHost } from '../login/host-pattern.ts';
import { sameSite } from '../login/typing-rule.ts';
import type { Item, Website } from './credential-provider.ts';

/** Where a connection logs in. */
export interface Target {
  host: string;
  /** Of the login page; null when that is not known. */
  port: string | null;
  path: string;
  allowedDomains: readonly string[];
}

/** An item that fits, and how well. */
export interface Fit {
  item: Item;
  /** In words, for a trace. */
  why: string;
  /** The better, the greater; compared from the first on. */
  rank: readonly [host: number, port: number, path: number];
}

const PORTS: Record<string, string> = { 'https:': '443', 'http:': '80' };

/** Where a connection logs in, as far as its settings tell. */
export function targetOf(connection: {
  domain: string;
  login_url: string | null;
  allowed_domains: readonly string[];
}): Target {
  const { domain, login_url, allowed_domains: allowedDomains } = connection;
  const url = URL.parse(login_url ?? '');
  if (!url || !sameSite(plainHost(url.hostname), domain))
    return { host: domain, port: null, path: '/', allowedDomains };
  return { host: domain, port: url.port || (PORTS[url.protocol] ?? null), path: url.pathname, allowedDomains };
}

/**
 * The items whose websites fit, best first: the very host before a pattern such as `*.example.com`, that before a domain
 * above the host, the nearer before the farther, and any other host of the registrable domain last (the public suffix
 * list tells what that is). Then the port of the login page before no port, the longest path that it lies under, and the
 * title. A website with another port than the login page's does not fit.
 */
export function matchesFor(target: Target, items: readonly Item[]): Fit[] {
  const fits = items.flatMap((item) => {
    const [best] = item.websites.flatMap((website) => fitOf(website, target) ?? []).sort(byRank);
    return best ? [{ item, ...best }] : [];
  });
  return fits.sort((one, other) => byRank(one, other) || compare(one.item.title, other.item.title));
}

/** Whether nothing but chance would tell which of two is meant. */
export function isTie(one: Fit, other: Fit): boolean {
  return byRank(one, other) === 0 && one.item.title === other.item.title;
}

/**
 * The domain that an item's values may be typed on, for an item that was named by its path: the connection's own, when one
 * of its websites is of that site or it has none; else that of a website on the connection's `allowed_domains`.
 * @returns null when the item is for other sites
 */
export function domainFor({ websites }: Item, { host, allowedDomains }: Target): string | null {
  const hosts = websites.flatMap(({ url }) => parseWebsite(url)?.host ?? []);
  if (hosts.length === 0 || hosts.some((one) => sameSite(one, host))) return host;
  return hosts.find((one) => matchesHost(one, allowedDomains)) ?? null;
}

type Ranked = Pick<Fit, 'why' | 'rank'>;

const byRank = (one: Ranked, other: Ranked) =>
  other.rank[0] - one.rank[0] || other.rank[1] - one.rank[1] || other.rank[2] - one.rank[2];

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const EXACT = 1_000;

function fitOf({ url, fill }: Website, target: Target): Ranked | null {
  const site = parseWebsite(url);
  if (fill === 'never' || !site || !sameSite(site.host, target.host)) return null;
  const host = hostFit(site, target.host);
  if (!host || (fill === 'host' && host.rank !== EXACT)) return null;
  if (site.port !== null && target.port !== null && site.port !== target.port) return null;
  const port = site.port === null ? 1 : target.port === null ? 0 : 2;
  return { why: host.why, rank: [host.rank, port, sharedPath(site.path, target.path)] };
}

function hostFit({ host, wildcard }: Site, wanted: string): { rank: number; why: string } | null {
  const labels = host.split('.').length * 10;
  const below = wanted.endsWith(`.${host}`);
  if (wildcard) return below || host === wanted ? { rank: labels + 5, why: `by the pattern *.${host}` } : null;
  if (host === wanted) return { rank: EXACT, why: `by its host ${host}` };
  return below
    ? { rank: labels, why: `by the domain ${host} above` }
    : { rank: 1, why: `by ${host}, of the same registrable domain` };
}

interface Site {
  host: string;
  wildcard: boolean;
  port: string | null;
  path: string;
}

/** What a person has typed as an item's website: an address, or a host name, with `*.` in front for all below it. */
function parseWebsite(text: string): Site | null {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (!url || !(url.protocol in PORTS)) return null;
  const wildcard = url.hostname.startsWith('*.');
  const host = plainHost(wildcard ? url.hostname.slice(2) : url.hostname);
  if (host === '' || host.includes('*')) return null;
  // Every host of a public suffix is nobody's site.
  if (wildcard && getDomain(host, { allowPrivateDomains: true }) === null) return null;
  return { host, wildcard, port: url.port || null, path: url.pathname };
}

/** How much of a path the other lies under; 0 when it does not. */
function sharedPath(path: string, wanted: string): number {
  const folder = path.replace(/\/+$/, '');
  return wanted === folder || wanted.startsWith(`${folder}/`) ? folder.length : 0;
}
