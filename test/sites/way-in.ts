import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, type SiteRequest, serveSite, token } from './site.ts';

/** A site whose login form has to be found: the pages are the test's own, the login behind them is real. */
export interface WayIn extends Site {
  account: { username: string; password: string };
  /** Addresses asked for by GET, in order, without queries; no icons. */
  asked: string[];
  /** Logins that succeeded. */
  logins: number;
}

/** What a path answers a stranger: the inside of `main`, a whole reply, or nothing for a page that does not exist. */
export type Pages = Record<string, string | SiteReply | ((request: SiteRequest) => string | SiteReply)>;

export interface WayInOptions {
  /** First label of the host name, or several: `login.shop` is a part of `shop`. */
  name?: string;
  pages: Pages;
  /** Where those who are not logged in are sent from inside. */
  formAt?: string;
  /** HTML inside the header's navigation, of every page for strangers. */
  nav?: string;
}

/** The login form: it works wherever it stands. */
export const loginForm = `<form method="post" action="/session">
  <label>Username <input name="username" autocomplete="username"></label>
  <label>Password <input name="password" type="password" autocomplete="current-password"></label>
  <button type="submit">Log in</button></form>`;

/** Starts the site. */
export async function startWayIn({ name = 'shop', pages, formAt = '/', nav = '' }: WayInOptions): Promise<WayIn> {
  const account = { username: 'rosa', password: 'Sea-Bell-7' };
  const sessions = new Set<string>();
  const brand = name.split('.').at(-1) ?? name;
  const draw = (title: string, main: string, status = 200): SiteReply => ({
    status,
    body: page({ brand, title, nav, main, wide: true }),
  });
  const site = await serveSite(name, (request) => {
    const { method, path, form, cookies } = request;
    if (method === 'GET' && !path.endsWith('.ico')) state.asked.push(path);
    if (method === 'POST' && path === '/session') {
      const right = form.get('username') === account.username && form.get('password') === account.password;
      if (!right) return draw('Log in', `<h1>Log in</h1>${refusal('Wrong username or password.')}${loginForm}`);
      const id = token();
      sessions.add(id);
      state.logins += 1;
      return redirect('/inside', [`sid=${id}; Path=/; HttpOnly; SameSite=Lax`]);
    }
    if (path === '/inside') {
      if (!sessions.has(cookies.get('sid') ?? '')) return redirect(formAt);
      const body = `<header><a href="/leave">Log out</a></header><main><h1>Your things</h1><p>${escapeHtml(account.username)}</p></main>`;
      return { body: `<!doctype html><title>Inside</title>${body}` };
    }
    const answer = pages[path];
    const reply = typeof answer === 'function' ? answer(request) : answer;
    if (reply === undefined) return draw('Not found', '<h1>This page does not exist</h1>', 404);
    return typeof reply === 'string' ? draw(brand, reply) : reply;
  });
  const state = { asked: [] as string[], logins: 0 };
  return Object.defineProperties(Object.assign(site, { account, asked: state.asked }) as WayIn, {
    logins: { get: () => state.logins },
  });
}
