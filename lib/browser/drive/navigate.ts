import { getDomain } from 'tldts';
import type { ClaimReply } from '../../flow/door.ts';
import { matchesHost, plainHost } from '../../login/host-pattern.ts';
import { isSsoHost, isTenantHost } from '../../login/sso-hosts.ts';
import { belongs, isOwnHost } from '../../login/typing-rule.ts';
import { settle } from '../settle.ts';
import { DriveFailure, type Run } from './run.ts';

const LOAD_MS = 30_000;

/**
 * Where to begin, best first: where an earlier drive stopped, where a logged-in browser lands, where the login is.
 * @returns at least one address, the last is the login's own
 */
export function startAddresses(claim: ClaimReply, privateHosts: readonly string[]): string[] {
  const scheme = matchesHost(claim.domain, privateHosts) ? 'http' : 'https';
  const login = claim.loginUrl ?? `${scheme}://${claim.domain}/`;
  const first = claim.checkpoint
    ? [claim.checkpoint.url]
    : claim.session && claim.postLoginUrl
      ? [claim.postLoginUrl]
      : [];
  return [...new Set([...first, login])];
}

/**
 * Opens an address and waits until it has come to rest.
 * @throws DriveFailure `network_error` when the site is not reached
 */
export async function navigate(run: Run, url: string): Promise<void> {
  run.learned.opened(url, run.page);
  const loaded = new AbortController();
  run.replay.foresee(run.page, loaded.signal);
  try {
    await open(run, url);
    await settle(run.page, run.activity, {
      reactionMs: 0,
      sooner: (ended) => run.replay.awaitNext(run.page, ended),
    });
  } finally {
    loaded.abort();
  }
}

async function open({ page }: Run, url: string): Promise<void> {
  try {
    const answer = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    const refusal = answer?.headers()['proxy-status'];
    if (refusal?.startsWith('latchkey')) throw new DriveFailure('network_error', unreachable(url, refusal));
  } catch (error) {
    if (error instanceof DriveFailure) throw error;
    const message = error instanceof Error ? error.message : '';
    // The address answered with something that is no page (a download, nothing at all): look at what is shown.
    if (!message.includes('net::ERR_ABORTED')) throw new DriveFailure('network_error', unreachable(url, message));
  }
}

function unreachable(url: string, why: string): string {
  const host = URL.parse(url)?.host ?? 'The address';
  if (why.includes('prohibited')) return `${host} has a private address, which this deployment does not visit.`;
  const code = /net::(ERR_[A-Z_]+)/.exec(why)?.[1];
  return `${host} could not be reached${code ? ` (${code})` : ''}: check the domain and login_url, or try again later.`;
}

const LONGEST_SEGMENT = 40;

/** An address as it may be told and logged: host and path, without what may be a token. */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return 'a page without an address';
  const segments = url.pathname.split('/').map((one) => (one.length > LONGEST_SEGMENT ? '…' : one));
  return `${url.host}${segments.join('/')}`.slice(0, 150);
}

/**
 * Home pages to look at when the address to begin from does not answer or leads nowhere: of the login address's own
 * host, of the domain, and of the host that many sites answer on where their bare domain does not.
 */
export function homeAddresses({ domain, loginUrl }: ClaimReply, privateHosts: readonly string[]): string[] {
  const scheme = matchesHost(domain, privateHosts) ? 'http' : 'https';
  const registrable = getDomain(domain, { allowPrivateDomains: true }) === domain;
  const origin = URL.parse(loginUrl ?? '')?.origin;
  const homes = [
    origin ? `${origin}/` : null,
    `${scheme}://${domain}/`,
    registrable ? `${scheme}://www.${domain}/` : null,
  ];
  return [...new Set(homes.filter((home) => home !== null))];
}

/**
 * Whether the search for the login form may open an address: on the connection's own hosts, on those it lists, and on
 * identity providers, which only a page of these can have named.
 */
export function visitRule({ domain, allowedDomains }: ClaimReply): (url: URL) => boolean {
  return ({ hostname, protocol }) => {
    const host = plainHost(hostname);
    return /^https?:$/.test(protocol) && (isOwnHost(host, domain, allowedDomains) || isSsoHost(host));
  };
}

/**
 * Whether a window that a page has opened may stay at an address: on the connection's own hosts, on those it lists, at
 * identity providers, of whose tenants only at those that its pages led to, and where the credential belongs.
 * @param reached see `SsoPath`
 */
export function windowRule(
  { domain, allowedDomains, credential }: ClaimReply,
  reached: readonly string[],
): (url: URL) => boolean {
  return (url) => {
    const host = plainHost(url.hostname);
    if (!/^https?:$/.test(url.protocol)) return false;
    if (isOwnHost(host, domain, allowedDomains) || reached.includes(host)) return true;
    if (isSsoHost(host)) return !isTenantHost(host);
    const rule = { connectionDomain: domain, allowedDomains, ssoReached: reached };
    return credential !== null && belongs(url, { ...rule, credentialDomain: credential.domain });
  };
}

/**
 * Where the login has led, as it may be kept and shown: without the query, which may hold a token, and with the
 * fragment only where it is a route.
 */
export function postLoginUrl(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const route = /^#!?\/[\w/.-]{0,80}$/.test(url.hash) ? url.hash : '';
  return `${url.origin}${url.pathname}${route}`;
}
