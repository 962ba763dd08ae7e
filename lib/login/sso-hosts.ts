import { matchesHost } from './host-pattern.ts';

/**
 * Hosts of identity providers that a login may lead to without being listed in `allowed_domains` (contract section 2).
 * Below a wildcard are tenants that anyone can rent: such a host counts only when the connection's own pages led there.
 */
export const SSO_HOSTS: readonly string[] = [
  'accounts.google.com',
  'login.microsoftonline.com',
  'login.live.com',
  '*.okta.com',
  '*.oktapreview.com',
  '*.auth0.com',
  'appleid.apple.com',
  'github.com',
  'www.facebook.com',
  'www.linkedin.com',
  '*.amazoncognito.com',
  '*.onelogin.com',
  '*.pingone.com',
  '*.pingidentity.com',
];

const TENANTS = SSO_HOSTS.filter((pattern) => pattern.startsWith('*.'));

/** Whether a host belongs to a known identity provider. */
export const isSsoHost = (host: string): boolean => matchesHost(host, SSO_HOSTS);

/** Whether a host is a tenant of an identity provider: somebody's, who may be anybody. */
export const isTenantHost = (host: string): boolean => matchesHost(host, TENANTS);
