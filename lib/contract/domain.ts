import { parse } from 'tldts';

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const MAX_LENGTH = 253;
/** As a part of a URL these would be cut off or decoded, where we want a refusal. */
const OF_A_URL = /[\s/\\?#@:%[\]]/;

/**
 * A host name in the one form we keep and compare: lower case, international names in Punycode, no trailing dot.
 * @returns null when the text is not the domain of a site: a URL, an address, a bare public suffix such as `co.uk`, or
 *   a single word other than `localhost`
 */
export function normalizeDomain(text: string): string | null {
  const trimmed = text.trim();
  if (OF_A_URL.test(trimmed) || !URL.canParse(`http://${trimmed}`)) return null;
  const host = new URL(`http://${trimmed}`).hostname.replace(/\.$/, '');
  if (host === '' || host.length > MAX_LENGTH || !host.split('.').every((label) => LABEL.test(label))) return null;
  // The name of one's own machine (RFC 6761) has no registrable domain.
  if (host === 'localhost' || host.endsWith('.localhost')) return host;
  const { domain, isIp } = parse(host, { allowPrivateDomains: true });
  return isIp || domain === null ? null : host;
}

/** As {@link normalizeDomain}; `*.` in front is kept, and means every host below. */
export function normalizeDomainPattern(text: string): string | null {
  const wildcard = text.trim().startsWith('*.');
  const domain = normalizeDomain(wildcard ? text.trim().slice(2) : text);
  return domain === null ? null : `${wildcard ? '*.' : ''}${domain}`;
}
