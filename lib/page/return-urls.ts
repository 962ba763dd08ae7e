/** Schemes that run or show what the address itself says, or read files. An application's own scheme is none of them. */
const NEVER = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'filesystem:', 'about:', 'view-source:']);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * An address that a page may lead to at all: https, http on this very machine, or an application's own scheme.
 * @returns null for anything else, and for one that names a user
 */
export function returnUrl(text: string): URL | null {
  const url = URL.parse(text);
  if (!url || NEVER.has(url.protocol) || url.username || url.password) return null;
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname) && !url.hostname.endsWith('.localhost')) return null;
  return url;
}

/**
 * Whether an address is one of those that an organization allows. Scheme, host, port and path must be the same; an entry
 * whose path ends in `*` allows every path that begins so. Query and fragment are the caller's own.
 * @param allowed checked entries
 */
export function mayReturnTo(text: string, allowed: readonly string[]): boolean {
  const url = returnUrl(text);
  return url !== null && allowed.some((entry) => isAllowedBy(url, entry));
}

function isAllowedBy(url: URL, entry: string): boolean {
  const known = returnUrl(entry);
  if (!known || known.protocol !== url.protocol || known.host !== url.host) return false;
  if (!known.pathname.endsWith('*')) return known.pathname === url.pathname;
  // An encoded slash or dot may be read as one by whoever answers there.
  return url.pathname.startsWith(known.pathname.slice(0, -1)) && !/%2f|%5c|%2e/i.test(url.pathname);
}
