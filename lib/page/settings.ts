import type { HostedPage } from '../model/hosted-page.ts';
import { type Accent, accentOf } from './colors.ts';
import { mayReturnTo } from './return-urls.ts';

/** What the page is told when it is opened. Nothing in it is secret. */
export interface PageSettings {
  /** Id of the connection in the page's address. */
  connection: string;
  brand: string | null;
  logo: string | null;
  accent: Accent | null;
  /** Where to go at the end, of those addresses that the link names and the organization allows. */
  success_url: string | null;
  error_url: string | null;
  /** Parameters whose address is not allowed: told to whoever develops, never followed. */
  refused: string[];
  /** Who is told of the end, if they are the opener or the parent. */
  origins: string[];
}

/** What a link to the page may carry beside its code. */
export interface PageQuery {
  success_url?: string | undefined;
  error_url?: string | undefined;
}

/** Settings for one opening of the page. */
export function pageSettings(connection: string, page: HostedPage, query: PageQuery): PageSettings {
  const wanted = { success_url: query.success_url || null, error_url: query.error_url || null };
  const allowed = (url: string | null) => (url !== null && mayReturnTo(url, page.redirect_urls) ? url : null);
  return {
    connection,
    brand: page.brand,
    logo: page.logo,
    accent: page.accent === null ? null : accentOf(page.accent),
    success_url: allowed(wanted.success_url),
    error_url: allowed(wanted.error_url),
    refused: Object.entries(wanted).flatMap(([name, url]) => (url !== null && allowed(url) === null ? [name] : [])),
    origins: page.origins,
  };
}
