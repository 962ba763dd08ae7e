import { PROVIDERS } from './lexicon/providers.ts';
import { providerCalled } from './sso-names.ts';

/** Where a control leads, as far as its address tells. */
export type Leads = 'nowhere' | 'here' | 'to an address';

export interface Address {
  leads: Leads;
  /** The provider whose page it is; null for everybody else's. */
  owner: string | null;
  /** True where that provider asks who one is. */
  endpoint: boolean;
  /** Words of the path, and of parameters that are no addresses themselves. */
  path: string;
}

const byHost = new Map(
  PROVIDERS.flatMap(({ id, hosts }) => (hosts ? hosts.split('|').map((host) => [host, id] as const) : [])),
);

/** The provider whose page an address is, by its host; null for everybody else's. */
export function providerAt(url: string): string | null {
  const host = URL.parse(url)?.hostname ?? '';
  return byHost.get(host) ?? providerCalled(host.split('.').at(-2) ?? '')?.provider ?? null;
}

/** Steps of a path at which a provider asks who one is: at any of its hosts, and at those that do nothing else. */
const ENDPOINT = /(^|[/._-])(oauth2?|oauth2?\.0|authori[sz]e|authenticate|openid|openidconnect)([/._-]|$)/i;
const SIGN_IN = /(^|[/._-])(auth|login|signin|connect|qrconnect|weblogin|ap)([/._-]|$)/i;

const LONGEST_PATH = 120;
const LONGEST_PARAMETER = 24;
const MOST_PARAMETERS = 12;

function wordsOfPath(url: URL): string {
  const parameters = [...url.searchParams].flat().filter((part) => part.length <= LONGEST_PARAMETER);
  // Not split where capitals begin: what looks like words in a code would be none.
  return [url.pathname.slice(0, LONGEST_PATH), ...parameters.slice(0, MOST_PARAMETERS)]
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads the `href` of a control, or an address noted on it. */
export function readAddress(href: string): Address {
  const none = { owner: null, endpoint: false, path: '' };
  if (href === '') return { leads: 'nowhere', ...none };
  if (href.startsWith('#') || /^javascript:/i.test(href)) return { leads: 'here', ...none };
  const url = URL.parse(href, 'http://here.invalid/');
  if (!url || !/^https?:$/.test(url.protocol)) return { leads: 'to an address', ...none };
  const owner = providerAt(url.href);
  const endpoint = ENDPOINT.test(url.pathname) || (byHost.has(url.hostname) && SIGN_IN.test(url.pathname));
  return {
    // A saved page spells out the address that `#` stands for.
    leads: href.endsWith('#') && !owner ? 'here' : 'to an address',
    owner,
    endpoint: owner !== null && endpoint,
    path: wordsOfPath(url),
  };
}
