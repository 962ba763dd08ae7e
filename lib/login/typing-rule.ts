import { getDomain } from 'tldts';
import { matchesHost, plainHost } from './host-pattern.ts';
import { isSsoHost, isTenantHost } from './sso-hosts.ts';

/** Everything that decides whether a value may be typed where it is about to be typed. */
export interface Typing {
  /** Address of the frame that holds the field, at this instant. */
  frameUrl: string;
  /** Where the field's form sends what it holds; null without a form. */
  formAction: string | null;
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
 * gave goes only to the host that asked. Both only over HTTPS, private hosts excepted, and neither into a form that sends
 * it to a stranger.
 */
export function mayType(typing: Typing): boolean {
  const { frameUrl, formAction, source, askedHost, privateHosts } = typing;
  const frame = URL.parse(frameUrl);
  if (!frame || !isTrustedScheme(frame, privateHosts)) return false;
  if (source === 'stored') return belongs(frame, typing) && sendsTo(formAction, typing, (url) => belongs(url, typing));
  const near = (url: URL) => sameSite(plainHost(url.hostname), plainHost(frame.hostname)) || trusts(url, typing);
  return frame.host === askedHost && sendsTo(formAction, typing, near);
}

/** A form whose target is no web address is sent by a script, which the page's host answers for. */
function sendsTo(formAction: string | null, { privateHosts }: Typing, allowed: (url: URL) => boolean): boolean {
  const url = formAction === null ? null : URL.parse(formAction);
  if (!url || !/^https?:$/.test(url.protocol)) return true;
  return isTrustedScheme(url, privateHosts) && allowed(url);
}

type Belonging = Pick<Typing, 'credentialDomain' | 'connectionDomain' | 'allowedDomains' | 'ssoReached'>;

/** Whether a host may have the stored credential's values. */
export function belongs(url: URL, typing: Belonging): boolean {
  const { credentialDomain, connectionDomain, ssoReached } = typing;
  if (credentialDomain === null) return false;
  const host = plainHost(url.hostname);
  if (sameSite(host, credentialDomain)) return true;
  // A credential of the provider as a whole: which tenant it is for, only the connection's own pages know.
  if (isTenantHost(host) && host.endsWith(`.${credentialDomain}`)) return ssoReached.includes(host);
  return sameSite(credentialDomain, connectionDomain) && trusts(url, typing);
}

/** Whether a host is the connection's own, on its owner's list, or an identity provider that its pages led to. */
function trusts(url: URL, { connectionDomain, allowedDomains, ssoReached }: Belonging): boolean {
  const host = plainHost(url.hostname);
  return isOwnHost(host, connectionDomain, allowedDomains) || (isSsoHost(host) && ssoReached.includes(host));
}

/** Whether a host is of the connection's own site or one its owner listed. */
export function isOwnHost(host: string, connectionDomain: string, allowedDomains: readonly string[]): boolean {
  return sameSite(host, connectionDomain) || matchesHost(host, allowedDomains);
}

function isTrustedScheme({ protocol, hostname }: URL, privateHosts: readonly string[]): boolean {
  return protocol === 'https:' || (protocol === 'http:' && matchesHost(plainHost(hostname), privateHosts));
}

/** Two hosts of one registrable domain; `alice.github.io` and `bob.github.io` are two, as are two tenants of a provider. */
export function sameSite(one: string, other: string): boolean {
  const site = (host: string) => (isTenantHost(host) ? host : (getDomain(host, { allowPrivateDomains: true }) ?? host));
  return site(one) === site(other);
}
