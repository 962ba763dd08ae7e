import { plainHost } from './host-pattern.ts';
import { isSsoHost, isTenantHost } from './sso-hosts.ts';
import { isOwnHost } from './typing-rule.ts';

/** What decides which identity providers a login may reach. */
export interface SsoPathRule {
  connectionDomain: string;
  allowedDomains: readonly string[];
  /** Tenants that earlier logins of the connection went through: with one of them known, there is no other. */
  pinned: readonly string[];
}

/** One document that a window has come to. */
export interface Arrival {
  url: string;
  /** Hosts that redirected to it. */
  hops: readonly string[];
  /** Whether the page that led here counts as the connection's own, or as an identity provider that these reached. */
  trusted: boolean;
}

/**
 * Whether a page counts as one of the login's own path: the connection's hosts, and identity providers that a page of
 * that path led to. A tenant must have been led to by such hosts alone, and be the one that was pinned.
 * @param reached exact hosts of identity providers reached so far
 */
export function isOnPath({ url, hops, trusted }: Arrival, reached: readonly string[], rule: SsoPathRule): boolean {
  const host = plainHost(URL.parse(url)?.hostname ?? '');
  if (isOwnHost(host, rule.connectionDomain, rule.allowedDomains) || reached.includes(host)) return true;
  if (!trusted || !isSsoHost(host)) return false;
  if (!isTenantHost(host)) return true;
  const near = (hop: string) =>
    hop === host || isOwnHost(hop, rule.connectionDomain, rule.allowedDomains) || reached.includes(hop);
  return hops.every(near) && isPinned(host, rule.pinned);
}

/** Once a tenant is pinned, only pinned ones count. */
const isPinned = (host: string, pinned: readonly string[]) => pinned.length === 0 || pinned.includes(host);
