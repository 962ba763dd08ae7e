import { page } from './page.ts';
import { type Site, type SiteReply, type SiteRequest, serveSite } from './site.ts';

/** A site that takes credentials at `/session` and answers them as a test says. */
export interface Doorstep extends Site {
  loginUrl: string;
  /** How often credentials were sent. */
  posts(): number;
}

export interface DoorstepOptions {
  /** Answers the credentials. */
  answer: (request: SiteRequest) => SiteReply | string;
  /** Answers a path; what it leaves open is the login form at `/login`, and not found elsewhere. */
  at?: (request: SiteRequest) => SiteReply | string | undefined;
  /** The login page's form; by default a plain one. */
  form?: string;
}

export const plainForm = `<h1>Log in</h1><form method="post" action="/session">
  <label>Username <input name="username" autocomplete="username"></label>
  <label>Password <input name="password" type="password" autocomplete="current-password"></label>
  <button type="submit">Log in</button></form>`;

/** A bare page: no brand, no navigation. */
export const bare = (body: string, status = 200): SiteReply => ({
  status,
  body: `<!doctype html><link rel="icon" href="data:,"><title>Door</title><body>${body}`,
});

/** Starts the site. */
export async function startDoorstep({ answer, at, form = plainForm }: DoorstepOptions): Promise<Doorstep> {
  let posts = 0;
  const drawn = (reply: SiteReply | string): SiteReply =>
    typeof reply === 'string' ? { body: page({ brand: 'Door', title: 'Door', main: reply, wide: true }) } : reply;
  const site = await serveSite('door', (request) => {
    if (request.method === 'POST' && request.path === '/session') {
      posts += 1;
      return drawn(answer(request));
    }
    const own = at?.(request);
    if (own !== undefined) return drawn(own);
    return request.path === '/login' ? drawn(form) : bare('<h1>Not found</h1>', 404);
  });
  return Object.assign(site, { loginUrl: `${site.url}/login`, posts: () => posts });
}
