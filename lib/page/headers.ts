const DAY = 86_400;

/** What the page is allowed to use of the browser: nothing. */
const NO_POWERS = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]
  .map((power) => `${power}=()`)
  .join(', ');

/**
 * Headers of the hosted page's document. Scripts, styles and requests are its own and nothing is inline; no script can
 * make markup of a text (trusted types); a form cannot be sent anywhere by the browser itself.
 * @param origins that may embed the page, and be its opener
 */
export function documentHeaders(origins: readonly string[]): Record<string, string> {
  const alone = origins.length === 0;
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': contentSecurityPolicy(origins),
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': `max-age=${365 * DAY}`,
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': NO_POWERS,
    // An opener that is to be told of the end must be able to reach this window, and this window it.
    'Cross-Origin-Opener-Policy': alone ? 'same-origin' : 'unsafe-none',
    'Cross-Origin-Resource-Policy': alone ? 'same-origin' : 'cross-origin',
    'Origin-Agent-Cluster': '?1',
    'X-Robots-Tag': 'noindex, nofollow',
    // For browsers that do not know `frame-ancestors`; it has no word for a list.
    ...(alone && { 'X-Frame-Options': 'DENY' }),
  };
}

function contentSecurityPolicy(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Headers of what the page is made of: named by its content, so it never changes. */
export function assetHeaders(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Cache-Control': `public, max-age=${365 * DAY}, immutable`,
    'Strict-Transport-Security': `max-age=${365 * DAY}`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    Vary: 'Accept-Encoding',
  };
}
