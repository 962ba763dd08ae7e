import { plainHost } from '../login/host-pattern.ts';
import { isOwnHost } from '../login/typing-rule.ts';
import { leadsTo } from '../login/ways.ts';

/** A request that the site's page made while it was looked at. */
export interface Observed {
  url: string;
  method: string;
  kind: 'document' | 'script';
  /** As the browser sent them, by lower-case name. */
  headers: Record<string, string>;
  /** Of the answer; 0 when none came. */
  status: number;
  type: string;
  /** Bytes of the answer as it travelled; 0 when not known. */
  size: number;
  /** Origin of the page that asked. */
  origin: string;
}

export interface SiteRule {
  domain: string;
  allowedDomains: readonly string[];
}

/**
 * The requests that may become a probe, the best first: what a script of the page asks about its user and is answered in
 * little JSON, then other JSON, then the page itself. Only harmless questions to the site's own hosts.
 */
export function candidates(observed: readonly Observed[], site: SiteRule): Observed[] {
  const asked = observed.map((one) => ({ ...one, url: lasting(one.url) }));
  const fit = asked.filter((one) => isHarmless(one) && isOwn(one, site));
  const distinct = [...new Map(fit.map((one) => [one.url, one])).values()];
  return distinct.toSorted((one, other) => worth(other) - worth(one));
}

/** Without the fragment, and without the time that scripts add so that no answer is taken from a cache. */
function lasting(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.hash = '';
  const times = [...url.searchParams].filter(([name, value]) => name.length <= 4 && /^1\d{9,12}$/.test(value));
  for (const [name] of times) url.searchParams.delete(name);
  return url.href;
}

function isOwn({ url, origin }: Observed, { domain, allowedDomains }: SiteRule): boolean {
  const [host, page] = [url, origin].map((address) => plainHost(URL.parse(address)?.hostname ?? ''));
  return isOwnHost(host ?? '', domain, allowedDomains) && isOwnHost(page ?? '', domain, allowedDomains);
}

/** Words of addresses that do more than tell. */
const ACTS =
  /log-?_?out|log-?_?off|sign-?_?out|sign-?_?off|refresh|token|oauth|openid|saml|callback|renew|delete|remove|destroy|revoke|reset|rotate|activate|unsubscribe|verify|confirm|download|export|keep-?_?alive|heartbeat|csrf|xsrf|nonce/i;
/** Words of addresses whose answer is held back until something happens. */
const HANGS = /poll|stream|socket|sse\b|events?\b|comet|longpoll|subscribe/i;

function isHarmless({ url, method, status, kind }: Observed): boolean {
  const address = URL.parse(url);
  if (method !== 'GET' || !address || !/^https?:$/.test(address.protocol) || address.username !== '') return false;
  const told = status >= 200 && status < (kind === 'document' ? 400 : 300);
  if (!told || leadsTo('logout', url)) return false;
  const words = `${address.pathname} ${[...address.searchParams].flat().join(' ')}`;
  if (ACTS.test(words) || HANGS.test(words)) return false;
  return ![...address.pathname.split('/').map(decoded), ...address.searchParams.values()].some(looksSecret);
}

/** Words of other alphabets are written in hexadecimal, and are no secret by that. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Whether a text looks made by a machine: a key, a token, a time. */
export function looksSecret(text: string): boolean {
  if (/^\d{9,}$/.test(text) || text.length > 60) return true;
  if (!/^[\w+/=.~-]{16,}$/.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  // Words with hyphens are for people.
  const longest = Math.max(...text.split(/[-_.]/).map((part) => part.length));
  return longest >= 16 ? digits >= 2 || (mixed && longest >= 20) : digits >= 8;
}

const ABOUT_USER =
  /\b(me|self|whoami|user|users?\/current|current|session|profile|account|auth|check|identity|status|settings)\b/i;
const SMALL = 20_000;

function worth({ url, kind, type, size }: Observed): number {
  const json = /json/.test(type);
  const about = ABOUT_USER.test(new URL(url).pathname.replace(/[_-]/g, ' '));
  const large = size > SMALL;
  return (kind === 'script' ? (json ? 4 : -1) : 2) + (json && about ? 3 : 0) - (large ? 2 : 0);
}
