/** How the hosted login page looks for an organization, and whom it may answer. All of it is shown to whoever opens it. */
export interface HostedPage {
  /** Who asks, in the person's eyes; null: nobody is named. */
  brand: string | null;
  /** A `data:` URL, so that the page needs nothing from elsewhere; null: none. */
  logo: string | null;
  /** `#rrggbb` of buttons and marks; null: the page's own. */
  accent: string | null;
  /** Where `success_url` and `error_url` may lead: whole addresses, or with `*` at the end of the path for all below. */
  redirect_urls: string[];
  /** Origins that may embed the page, and that are told how the login ended. */
  origins: string[];
}

/** Of an organization that has set nothing: no name, no way out, no frame. */
export const PLAIN_PAGE: HostedPage = { brand: null, logo: null, accent: null, redirect_urls: [], origins: [] };
