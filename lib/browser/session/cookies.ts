import type { CDPSession, Protocol } from 'puppeteer-core';
import type { StoredCookie } from '../../model/session.ts';

/** Cookies of a browser context, by its id; those of the default context without, whichever page is asked through. */
function jarOf(cdp: CDPSession, browserContextId?: string) {
  return browserContextId === undefined
    ? { jar: cdp, context: {} }
    : { jar: cdp.connection() ?? cdp, context: { browserContextId } };
}

/** Every cookie of a browser context, HttpOnly and partitioned ones too. */
export async function readCookies(cdp: CDPSession, browserContextId?: string): Promise<StoredCookie[]> {
  const { jar, context } = jarOf(cdp, browserContextId);
  const { cookies } = await jar.send('Storage.getCookies', context);
  return cookies.map(toStored);
}

/** Sets cookies of a browser context; one that the browser refuses is left out rather than losing the rest. */
export async function writeCookies(
  cdp: CDPSession,
  stored: readonly StoredCookie[],
  browserContextId?: string,
): Promise<void> {
  const now = Date.now() / 1000;
  const cookies = stored.filter(({ expires }) => expires === -1 || expires > now).map(toParameter);
  if (cookies.length === 0) return;
  const { jar, context } = jarOf(cdp, browserContextId);
  try {
    await jar.send('Storage.setCookies', { cookies, ...context });
  } catch {
    // The browser takes all or none: find out which.
    await Promise.allSettled(
      cookies.map((cookie) => jar.send('Storage.setCookies', { cookies: [cookie], ...context })),
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
