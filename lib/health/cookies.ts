import { Cookie, CookieJar, MemoryCookieStore } from 'tough-cookie';
import type { CookieName } from '../flow/check-door.ts';
import { sameSite } from '../login/typing-rule.ts';
import type { StoredCookie } from '../model/session.ts';

/** What a site did to a session's cookies. */
export interface CookieChanges {
  changed: StoredCookie[];
  removed: CookieName[];
}

/** The cookies of a session on their way to a site and back: which go where, and what the site sets (RFC 6265bis). */
export class Cookies {
  readonly #jar = new CookieJar(new MemoryCookieStore(), LENIENT);
  readonly #before: readonly StoredCookie[];

  /** @param now milliseconds since the epoch */
  constructor(stored: readonly StoredCookie[], now: number) {
    this.#before = stored;
    for (const one of stored) put(this.#jar, one, now);
  }

  /** The value of `Cookie` for a page of the site itself; empty for none. */
  header(url: string): string {
    return this.#jar.getCookieStringSync(url);
  }

  /** Takes what an answer sets. A cookie that a browser would refuse is left out. */
  absorb(url: string, setCookies: readonly string[]): void {
    for (const one of setCookies) this.#jar.setCookieSync(one, url, { ignoreError: true });
  }

  /** All that is kept now. */
  all(now: number): StoredCookie[] {
    const { cookies } = this.#jar.serializeSync() ?? { cookies: [] };
    return cookies
      .map((one) => Cookie.fromJSON(one))
      .filter((one) => one !== undefined)
      .filter((one) => one.expiryTime() === undefined || (one.expiryTime() ?? 0) > now)
      .map((one) => stored(one, this.#before));
  }

  /** What is other than at the beginning. */
  changes(now: number): CookieChanges {
    const present = this.all(now);
    const known = new Map(this.#before.map((one) => [nameOf(one), one]));
    const names = new Set(present.map(nameOf));
    const isLive = ({ expires }: StoredCookie) => expires === -1 || expires * 1000 > now;
    return {
      changed: present.filter((one) => !isSame(known.get(nameOf(one)), one)),
      removed: this.#before
        .filter((one) => isLive(one) && !names.has(nameOf(one)))
        .map(({ name, domain, path }) => ({ name, domain, path })),
    };
  }
}

/** A session's cookies come from a browser, which has judged them already. */
const LENIENT = { rejectPublicSuffixes: false, looseMode: true, prefixSecurity: 'silent' } as const;

const isSame = (before: StoredCookie | undefined, now: StoredCookie) =>
  before?.value === now.value && Math.abs(before.expires - now.expires) < 1;

const nameOf = ({ name, domain, path }: CookieName) => `${name}\n${domain}\n${path}`;

function put(jar: CookieJar, one: StoredCookie, now: number): void {
  const { name, value, domain, path, expires, httpOnly, secure, sameSite: site } = one;
  const host = domain.replace(/^\./, '');
  const cookie = new Cookie({
    key: name,
    value,
    domain: host,
    hostOnly: !domain.startsWith('.'),
    path,
    httpOnly,
    secure,
    sameSite: site.toLowerCase(),
    expires: expires === -1 ? 'Infinity' : new Date(expires * 1000),
    creation: new Date(now),
  });
  if (expires === -1 || expires * 1000 > now) jar.store.putCookie(cookie, () => {});
}

function stored(cookie: Cookie, before: readonly StoredCookie[]): StoredCookie {
  const { key, value, domain, path, hostOnly, httpOnly, secure, sameSite: site } = cookie;
  const expiry = cookie.expiryTime();
  const whole = {
    name: key,
    value,
    domain: `${hostOnly ? '' : '.'}${domain ?? ''}`,
    path: path ?? '/',
    expires: expiry === undefined || !Number.isFinite(expiry) ? -1 : expiry / 1000,
    httpOnly,
    secure,
    sameSite: site === 'strict' ? ('Strict' as const) : site === 'none' ? ('None' as const) : ('Lax' as const),
  };
  const known = before.find((one) => nameOf(one) === nameOf(whole));
  return known?.partitionKey === undefined ? whole : { ...known, ...whole };
}

/**
 * The cookies that a browser may send to an address, on the site's own pages.
 * @param cookies of a whole session
 */
export function cookiesFor(url: string, cookies: readonly StoredCookie[]): StoredCookie[] {
  const { hostname, protocol } = new URL(url);
  const local = hostname === 'localhost' || hostname.endsWith('.localhost');
  return cookies.filter(({ domain, secure, partitionKey }) => {
    const host = domain.replace(/^\./, '');
    const sent = hostname === host || (domain.startsWith('.') && hostname.endsWith(`.${host}`));
    const own = partitionKey === undefined || sameSite(URL.parse(partitionKey)?.hostname ?? '', hostname);
    return sent && own && (!secure || protocol === 'https:' || local);
  });
}

/** A session's cookies after a site has changed some. */
export function mergeCookies(cookies: readonly StoredCookie[], { changed, removed }: CookieChanges): StoredCookie[] {
  const gone = new Set([...changed, ...removed].map(nameOf));
  return [...cookies.filter((one) => !gone.has(nameOf(one))), ...changed];
}
