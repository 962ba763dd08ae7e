/**
 * Whether a host name falls under one of the patterns: `example.com` names one host, `*.example.com` every host below.
 * @param host lower case, without port
 */
export function matchesHost(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    if (!pattern.startsWith('*.')) return host === pattern;
    const below = pattern.slice(1);
    return host.endsWith(below) && host.length > below.length;
  });
}

/** A host name in the form that is compared: lower case, no brackets of an IPv6 literal, no final dot. */
export function plainHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}
