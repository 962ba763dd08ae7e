/**
 * The answers of the four routes that front ends of any origin use (`cors` in the table of routes). They send a bearer
 * token and never a cookie, so every origin may ask: without the token there is nothing to gain.
 */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'X-Has-More, X-Next-Offset, Retry-After',
} as const;

/**
 * What a preflight of a path with these methods is answered with.
 * A wildcard does not cover `Authorization` (Fetch standard), which is therefore named.
 */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': [...methods, 'OPTIONS'].join(','),
    'Access-Control-Allow-Headers': 'Authorization,*',
    'Access-Control-Max-Age': '3600',
  };
}
