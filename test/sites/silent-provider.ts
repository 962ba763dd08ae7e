import type { StorageState, StoredCookie } from '../../lib/model/session.ts';
import { page } from './page.ts';
import { redirect, type Site, serveSite, token } from './site.ts';

/** A site whose sessions are renewed by its identity provider without a word, as long as that knows the visitor. */
export interface SilentlyRenewed {
  site: Site;
  provider: Site;
  homeUrl: string;
  /** A session at both, as a browser would hold it. */
  open(): StorageState;
  /** Ends every session at the site, or at the provider. */
  kill(where: 'site' | 'provider'): void;
  close(): Promise<void>;
}

/** Starts both. */
export async function startSilentlyRenewed(): Promise<SilentlyRenewed> {
  const sessions = { site: new Set<string>(), provider: new Set<string>(), passes: new Set<string>() };
  const issue = (where: keyof typeof sessions) => {
    const value = token();
    sessions[where].add(value);
    return value;
  };
  let home = '';
  const provider = await serveSite('passport', ({ path, cookies }) => {
    if (!sessions.provider.has(cookies.get('idp') ?? '')) return { body: LOGIN };
    return path === '/authorize' ? redirect(`${home}/callback?pass=${issue('passes')}`) : { body: ACCOUNT };
  });
  const site = await serveSite('quay', ({ path, cookies, query }) => {
    if (path === '/callback' && sessions.passes.delete(query.get('pass') ?? ''))
      return redirect('/home', [`quay=${issue('site')}; Path=/; HttpOnly`]);
    if (!sessions.site.has(cookies.get('quay') ?? '')) return redirect(`${provider.url}/authorize`);
    return { body: HOME };
  });
  home = site.url;
  return {
    site,
    provider,
    homeUrl: `${site.url}/home`,
    open: () => ({
      cookies: [cookie('quay', issue('site'), site.host), cookie('idp', issue('provider'), provider.host)],
      origins: [],
    }),
    kill: (where) => sessions[where].clear(),
    close: async () => void (await Promise.all([site.close(), provider.close()])),
  };
}

function cookie(name: string, value: string, domain: string): StoredCookie {
  return { name, value, domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' };
}

const LOGIN = page({
  brand: 'Passport',
  title: 'Sign in',
  main: `<h1>Sign in</h1><form method="post" action="/login">
    <label>E-mail <input name="email" type="email" autocomplete="username"></label>
    <label>Password <input name="password" type="password"></label><button>Sign in</button></form>`,
});
const ACCOUNT = page({
  brand: 'Passport',
  title: 'Account',
  nav: '<a href="/logout">Sign out</a>',
  main: '<h1>Your account</h1>',
});
const HOME = page({
  brand: 'Quay',
  title: 'Berths',
  nav: '<a href="/berths">Berths</a><a href="/fees">Fees</a><a href="/logout">Log out</a>',
  main: '<h1>Your berths</h1><p>Two boats lie here.</p>',
});
