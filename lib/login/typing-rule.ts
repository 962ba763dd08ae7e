import { getDomain } from 'tldts';
import { matchesHost, plainHost } from './host-pattern.ts';
import { SSO_HOSTS } from './sso-hosts.ts';

/** Everything that decides whether a value may be typed where it is about to be typed. */
export interface Typing {
  /** Address of the frame that holds the field, at this instant. */
  frameUrl: string;
  /** Whose value: `stored` is the credential's, its one-time codes included; `answer` a person gave it in this flow. */
  source: 'stored' | 'answer';
  credentialDomain: string | null;
  connectionDomain: string;
  /** The connection's own list; `*.` in front means every host below. */
  allowedDomains: readonly string[];
  /** Exact hosts of identity providers that the connection's own pages led to in this flow. */
  ssoReached: readonly string[];
  /** For an answer: host and port of the frame that asked. */
  askedHost: string | null;
  /** Hosts where plain HTTP is fine (an operator's own machines). */
  privateHosts: readonly string[];
}

/**
 * Whether a value may be typed here (DESIGN, "Where a secret may be typed"). Asked at the instant of typing, with the
 * address of the very frame that gets the keys: never of the page around it, never from memory.
 *
 * A stored value goes only to hosts of the credential's own registrable domain; when that is the connection's domain,
 * also to the connection's `allowed_domains` and to identity providers that its pages led to. A value that a person
 * gave goes only to the host that asked. Both only over HTTPS, private hosts excepted.
 */
export function mayType(typing: Typing): boolean {
  const url = URL.parse(typing.frameUrl);
  if (!url || !isTrustedScheme(url, typing.privateHosts)) return false;
  if (typing.source === 'answer') return url.host === typing.askedHost;
  const { credentialDomain, connectionDomain } = typing;
  if (credentialDomain === null) return false;
  const host = plainHost(url.hostname);
  if (sameSite(host, credentialDomain)) return true;
  if (!sameSite(credentialDomain, connectionDomain)) return false;
  return matchesHost(host, typing.allowedDomains) || (isSsoHost(host) && typing.ssoReached.includes(host));
}

/** Whether a host belongs to a known identity provider. */
export function isSsoHost(host: string): boolean {
  return matchesHost(host, SSO_HOSTS);
}

/** Whether a host is of the connection's own site or one its owner listed. */
export function isOwnHost(host: string, connectionDomain: string, allowedDomains: readonly string[]): boolean {
  return sameSite(host, connectionDomain) || matchesHost(host, allowedDomains);
}

function isTrustedScheme({ protocol, hostname }: URL, privateHosts: readonly string[]): boolean {
  return protocol === 'https:' || (protocol === 'http:' && matchesHost(plainHost(hostname), privateHosts));
}

/** Two hosts of one registrable domain; `alice.github.io` and `bob.github.io` are two. */
function sameSite(one: string, other: string): boolean {
  const site = (host: string) => getDomain(host, { allowPrivateDomains: true }) ?? host;
  return site(one) === site(other);
}
