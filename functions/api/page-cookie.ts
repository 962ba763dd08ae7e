import type { ApiRequest } from '../../lib/contract/request.ts';
import { newHandoff } from './handoff.ts';

const NAME = 'latchkey_page';
/** No login lasts longer, and its end can be looked at for as long again. */
const LIFETIME_SECONDS = 40 * 60;

type Browser = Pick<ApiRequest, 'header' | 'baseUrl'>;

/**
 * What lets the page that has exchanged a code go on after a reload: the flow's id, then 256 random bits, of which the flow
 * keeps a hash. No script can read it.
 */
export const newResumeToken = newHandoff;

/**
 * Whether our own page asks: the browser says so itself, in a header that no script can set (Fetch Metadata). A front end
 * of another origin, and whoever is no browser, gets no cookie and has none taken.
 */
export function isOwnPage({ header }: Pick<Browser, 'header'>): boolean {
  return header('sec-fetch-site') === 'same-origin';
}

/**
 * The `Set-Cookie` header of a token, sent to the page of this connection alone.
 * @param embedded whether other sites may embed the page. Within a site's frame only a partitioned cookie is sent, which
 *   another site's frame of the same page does not share; it needs TLS. Otherwise no other site can make the browser send
 *   it but by opening the page itself
 */
export function pageCookie(token: string, connectionId: string, { baseUrl }: Browser, embedded: boolean): string {
  const { protocol, pathname } = new URL(baseUrl);
  const secure = protocol === 'https:';
  const path = `${pathname.replace(/\/$/, '')}/login/${encodeURIComponent(connectionId)}`;
  const site = embedded && secure ? 'SameSite=None; Partitioned' : 'SameSite=Lax';
  return `${NAME}=${token}; Path=${path}; Max-Age=${LIFETIME_SECONDS}; HttpOnly; ${site}${secure ? '; Secure' : ''}`;
}

/** The token in a request's cookies. */
export function resumeTokenOf(cookies: string | undefined): string | null {
  return new RegExp(`(?:^|;\\s*)${NAME}=([\\w.-]{1,200})(?:;|$)`).exec(cookies ?? '')?.[1] ?? null;
}
