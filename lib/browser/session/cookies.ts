import type { CDPSession, Protocol } from 'puppeteer-core';
import type { StoredCookie } from '../../model/session.ts';

/** Every cookie of the browser, HttpOnly and partitioned ones too. */
export async function readCookies(cdp: CDPSession): Promise<StoredCookie[]> {
  const { cookies } = await cdp.send('Storage.getCookies');
  return cookies.map(toStored);
}

/**
 * Sets cookies; one that the browser refuses is left out rather than losing the rest.
 * @param browserContextId whose cookies; those of the default context without, whichever page is asked through
 */
export async function writeCookies(
  cdp: CDPSession,
  stored: readonly StoredCookie[],
  browserContextId?: string,
): Promise<void> {
  const now = Date.now() / 1000;
  const cookies = stored.filter(({ expires }) => expires === -1 || expires > now).map(toParameter);
  if (cookies.length === 0) return;
  const target = browserContextId === undefined ? cdp : (cdp.connection() ?? cdp);
  const context = browserContextId === undefined ? {} : { browserContextId };
  try {
    await target.send('Storage.setCookies', { cookies, ...context });
  } catch {
    // The browser takes all or none: find out which.
    await Promise.allSettled(
      cookies.map((cookie) => target.send('Storage.setCookies', { cookies: [cookie], ...context })),
    );
  }
}

/** Exported for tests. Without a SameSite of its own a cookie is treated as Lax, and Playwright says so too. */
export function toStored(cookie: Protocol.Network.Cookie): StoredCookie {
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain,
    path: cookie.path,
    expires: cookie.session ? -1 : cookie.expires,
    httpOnly: cookie.httpOnly,
    secure: cookie.secure,
    sameSite: cookie.sameSite ?? 'Lax',
    ...(cookie.partitionKey
      ? {
          partitionKey: cookie.partitionKey.topLevelSite,
          _crHasCrossSiteAncestor: cookie.partitionKey.hasCrossSiteAncestor,
        }
      : {}),
  };
}

function toParameter(cookie: StoredCookie): Protocol.Network.CookieParam {
  const { expires, partitionKey, _crHasCrossSiteAncestor, ...rest } = cookie;
  return {
    ...rest,
    ...(expires === -1 ? {} : { expires }),
    ...(partitionKey
      ? { partitionKey: { topLevelSite: partitionKey, hasCrossSiteAncestor: _crHasCrossSiteAncestor ?? true } }
      : {}),
  };
}
