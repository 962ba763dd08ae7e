import { plainHost } from './host-pattern.ts';

/** A request for somebody's consent, as the address that asks an identity provider for it tells (RFC 6749, 4.1.1). */
export interface Authorization {
  /** Host of the provider that was asked. */
  provider: string;
  /** Host that the answer goes to: whoever asks. */
  returnsTo: string;
  /** What is asked for; null when the address does not say. */
  scopes: string[] | null;
}

const RETURNS = ['redirect_uri', 'redirect_url', 'openid.return_to'];
const ASKERS = ['client_id', 'app_id', 'openid.mode'];

/** Reads the address of a request for consent; null when it is none. */
export function authorizationIn(address: string): Authorization | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const parameter = (names: readonly string[]) =>
    names.map((name) => url.searchParams.get(name)).find((value) => value !== null && value !== '') ?? null;
  const back = URL.parse(parameter(RETURNS) ?? '');
  if (!back || !/^https?:$/.test(back.protocol) || parameter(ASKERS) === null) return null;
  // A request object overrides what the address says (RFC 9101).
  const sealed = parameter(['request', 'request_uri']) !== null;
  const scope = sealed ? null : url.searchParams.get('scope');
  return {
    provider: plainHost(url.hostname),
    returnsTo: plainHost(back.hostname),
    scopes: scope === null ? null : scope.split(/[\s,+]+/).filter(Boolean),
  };
}

/** Scopes that tell who somebody is, and nothing that they have or may do (OpenID Connect Core 5.4, and providers' own). */
const SIGN_IN_SCOPES = new Set([
  'openid',
  'profile',
  'email',
  'https://www.googleapis.com/auth/userinfo.email',
  'https://www.googleapis.com/auth/userinfo.profile',
  'user:email',
  'read:user',
  'read_user',
  'public_profile',
  'r_liteprofile',
  'r_basicprofile',
  'r_emailaddress',
  'user.read',
  'name',
  'identify',
]);

/** The scopes among these that ask for more than who somebody is. */
export const widerScopes = (scopes: readonly string[]): string[] =>
  scopes.filter((scope) => !SIGN_IN_SCOPES.has(scope.toLowerCase()));
