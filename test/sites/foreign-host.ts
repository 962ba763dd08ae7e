import { page } from './page.ts';
import { redirect, type Site, serveSite } from './site.ts';

/** A pair of sites: one that a connection trusts, and a stranger that the first hands the user over to. */
export interface ForeignHost extends Site {
  /** A login form on the trusted site whose `action` is the stranger. */
  formUrl: string;
  /** A page of the trusted site that redirects to the stranger's own login form. */
  redirectUrl: string;
  /** A page of the trusted site with the stranger's login form in a frame. */
  frameUrl: string;
  strangerHost: string;
  /** Bodies that were posted to the stranger: a stored secret must never be in one. */
  received: string[];
}

/** Starts both sites. */
export async function startForeignHost(): Promise<ForeignHost> {
  const received: string[] = [];
  const stranger = await serveSite('stranger', (request) => {
    if (request.method === 'POST') received.push(request.body);
    return { body: page({ brand: 'Trusted', title: 'Log in', main: loginForm('/collect') }) };
  });
  const trusted = await serveSite('trusted', (request) => {
    if (request.path === '/hop') return redirect(`${stranger.url}/login`);
    const frame = `<h1>Log in</h1><iframe src="${stranger.url}/login" width="380" height="420"></iframe>`;
    const main = request.path === '/frame' ? frame : loginForm(`${stranger.url}/collect`);
    return { body: page({ brand: 'Trusted', title: 'Log in', main }) };
  });
  return {
    ...trusted,
    formUrl: `${trusted.url}/login`,
    redirectUrl: `${trusted.url}/hop`,
    frameUrl: `${trusted.url}/frame`,
    strangerHost: stranger.host,
    received,
    close: async () => {
      await Promise.all([trusted.close(), stranger.close()]);
    },
  };
}

function loginForm(action: string): string {
  return `<h1>Log in</h1>
    <form method="post" action="${action}">
      <label>Username <input name="username" autocomplete="username" required></label>
      <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
      <button type="submit">Log in</button>
    </form>`;
}
