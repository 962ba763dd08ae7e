import type { CheckDoorReply } from '../../flow/check-door.ts';
import { cookiesFor } from '../../health/cookies.ts';
import { maySend, readToken } from '../../health/tokens.ts';
import { matchesHost, plainHost } from '../../login/host-pattern.ts';
import { sameSite } from '../../login/typing-rule.ts';
import type { Connection } from '../../model/connection.ts';
import type { Probe } from '../../model/probe.ts';
import { loadCookies, loadSession, loadStorage } from '../saved-session.ts';
import { type CheckVisit, refuse } from './visit.ts';

/** What the connection's probe needs of the session, and no more: a probe was learned by a browser that strangers reach. */
export async function probe(visit: CheckVisit): Promise<CheckDoorReply<'probe'>> {
  const { connection, profile } = visit;
  const learned = connection.probe;
  if (!learned || !isOfConnection(learned, connection)) return refuse('no_probe');
  const [cookies, origins] = await Promise.all([
    loadCookies(profile, visit),
    learned.tokens.length > 0 ? loadStorage(profile, visit) : [],
  ]);
  if (!cookies || !origins) return refuse('never_used');
  const url = new URL(learned.url);
  return {
    ok: true,
    probe: learned,
    cookies: cookiesFor(learned.url, cookies),
    tokens: learned.tokens.map((token) => (maySend(token, url) ? readToken(origins, token) : null)),
    browser: profile.browser,
  };
}

/** The whole session, for a browser, and where it is looked at. */
export async function session(visit: CheckVisit): Promise<CheckDoorReply<'session'>> {
  const { connection, profile } = visit;
  const packed = await loadSession(profile, visit);
  if (packed === null) return refuse('never_used');
  return {
    ok: true,
    session: packed,
    domain: connection.domain,
    loginUrl: connection.login_url,
    allowedDomains: connection.allowed_domains,
    pinned: connection.sso_hosts ?? [],
    postLoginUrl: connection.post_login_url,
    browser: profile.browser,
    probe: connection.probe,
  };
}

/** Whether a probe asks a host of the connection's own. */
export function isOfConnection({ url }: Pick<Probe, 'url'>, { domain, allowed_domains }: Connection): boolean {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return false;
  const host = plainHost(address.hostname);
  return sameSite(host, domain) || matchesHost(host, allowed_domains);
}
