import type { IdentityProvider } from './identity-provider.ts';
import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, serveSite, token } from './site.ts';

/** How the site's sign-in with the provider comes back to the page it began on. */
export type Return =
  /** In the same window, by redirects. */
  | 'redirect'
  /** A window that tells its opener a ticket and closes. */
  | 'message'
  /** A window that reloads its opener and closes. */
  | 'reload'
  /** A window that stays open, while its opener asks for the session again and again. */
  | 'poll'
  /** A window that is opened empty and sent on by script, then as `message`. */
  | 'empty';

export interface RelyingPartyOptions {
  name?: string;
  by?: Return;
  scope?: string;
  /** What the page offers beside the provider's button. */
  ownForm?: boolean;
  /** Words of the button; null for none. */
  button?: string | null;
  /** A page of its own between button and provider, as some frameworks have. */
  confirms?: boolean;
  /** Where the button leads instead of the provider. */
  instead?: string;
}

export interface RelyingParty extends Site {
  loginUrl: string;
  accountUrl: string;
  /** Bodies that were posted to the site's own form. */
  ownPosts: string[];
  endSessions(): void;
}

const BRAND = 'Tracker';

/** A site with its own login form and "Sign in with …". */
export async function startRelyingParty(
  provider: IdentityProvider,
  options: RelyingPartyOptions = {},
): Promise<RelyingParty> {
  const { name = 'tracker', by = 'redirect', scope = 'openid email profile' } = options;
  const { ownForm = true, button = 'Sign in with Google', confirms = false, instead } = options;
  const ownPosts: string[] = [];
  const sessions = new Map<string, string>();
  const tickets = new Map<string, string>();
  const client = { id: name, secret: token(), name: BRAND };
  let redirectUri = '';

  const begin = (email: string) => {
    const id = token();
    sessions.set(id, email);
    return `tracker=${id}; Path=/; HttpOnly; SameSite=Lax`;
  };

  const site = await serveSite(name, async (request): Promise<SiteReply> => {
    const email = sessions.get(request.cookies.get('tracker') ?? '');
    switch (request.path) {
      case '/account':
        return email ? accountPage(email) : redirect('/login');
      case '/me':
        return { type: 'text/plain', body: String(email !== undefined) };
      case '/ticket': {
        const who = tickets.get(request.query.get('ticket') ?? '');
        return who ? { body: 'ok', cookies: [begin(who)] } : { status: 403, body: 'no' };
      }
      case '/logout':
        return redirect('/login', ['tracker=; Path=/; Max-Age=0']);
      case '/auth/google':
        return confirms && request.method === 'GET' ? confirmPage() : redirect(instead ?? authorizeUrl());
      case '/callback': {
        if (request.query.has('error')) return ended(by, null, []);
        const who = await whoIs(provider, client, redirectUri, request.query.get('code') ?? '');
        const ticket = token();
        tickets.set(ticket, who);
        const own = by === 'message' || by === 'empty';
        return ended(by, ticket, own ? [] : [begin(who)]);
      }
      case '/':
        return { body: page({ brand: BRAND, title: 'Welcome', main: '<a href="/login">Log in</a>' }) };
      default:
        if (request.method === 'POST') ownPosts.push(request.body);
        if (email) return redirect('/account');
        return loginPage({
          by,
          ownForm,
          button,
          error: request.method === 'POST' ? 'Wrong e-mail or password.' : null,
        });
    }
  });

  const authorizeUrl = () => {
    const url = new URL('/auth', provider.url);
    url.search = new URLSearchParams({
      client_id: client.id,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope,
      state: token(),
    }).toString();
    return url.href;
  };
  redirectUri = `${site.url}/callback`;
  provider.register({ ...client, redirectUri });
  return {
    ...site,
    loginUrl: `${site.url}/login`,
    accountUrl: `${site.url}/account`,
    ownPosts,
    endSessions: () => sessions.clear(),
  };
}

/** Exchanges a code for the person's address (OpenID Connect Core 3.1.3), over the back channel. */
async function whoIs(
  provider: IdentityProvider,
  client: { id: string; secret: string },
  redirectUri: string,
  code: string,
): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    client_id: client.id,
    client_secret: client.secret,
  });
  const answer = await fetch(`${provider.address}/token`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`token: ${answer.status} ${await answer.text()}`);
  const { id_token } = (await answer.json()) as { id_token: string };
  const claims = JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string };
  return claims.sub;
}

function ended(by: Return, ticket: string | null, cookies: string[]): SiteReply {
  if (by === 'redirect') return ticket ? redirect('/account', cookies) : redirect('/login');
  const tell = `opener.postMessage({ ticket: ${JSON.stringify(ticket)} }, location.origin); close();`;
  const scripts = { message: tell, empty: tell, reload: 'opener.location.reload(); close();', poll: '' };
  const main = `<p>You may close this window.</p><script>${scripts[by]}</script>`;
  return { body: page({ brand: BRAND, title: 'Done', main }), cookies };
}

const LISTENS = `addEventListener('message', async ({ data }) => {
  if (data.ticket && (await fetch('/ticket?ticket=' + data.ticket)).ok) location = '/account';
});`;

const OPENS: Record<Exclude<Return, 'redirect'>, string> = {
  message: `open('/auth/google', 'sso', 'width=480,height=600');`,
  reload: `open('/auth/google', 'sso', 'width=480,height=600');`,
  empty: `const w = open('', 'sso', 'width=480,height=600'); setTimeout(() => { w.location = '/auth/google'; }, 100);`,
  poll: `open('/auth/google', 'sso', 'width=480,height=600');
    setInterval(async () => { if (await (await fetch('/me')).text() === 'true') location = '/account'; }, 400);`,
};

interface LoginParts {
  by: Return;
  ownForm: boolean;
  button: string | null;
  error: string | null;
}

function loginPage({ by, ownForm, button, error }: LoginParts): SiteReply {
  const form = `<form method="post" action="/login">
    <label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="username" required>
    <label for="password">Password</label><input id="password" name="password" type="password" required>
    <button type="submit">Log in</button></form>`;
  const words = escapeHtml(button ?? '');
  const sso =
    by === 'redirect'
      ? `<p><a href="/auth/google">${words}</a></p>`
      : `<p><button type="button" id="sso">${words}</button></p>
        <script>${LISTENS} document.querySelector('#sso').onclick = () => { ${OPENS[by]} };</script>`;
  const main = `<h1>Log in</h1>${refusal(error)}${ownForm ? form : ''}${button === null ? '' : sso}`;
  return { body: page({ brand: BRAND, title: 'Log in', main }) };
}

function confirmPage(): SiteReply {
  const main = `<h1>Sign in via Google</h1><p>You are about to sign in using a third-party account from Google.</p>
    <form method="post"><button type="submit">Continue</button></form>`;
  return { body: page({ brand: BRAND, title: 'Sign in', main }) };
}

function accountPage(email: string): SiteReply {
  const nav = `<span>${escapeHtml(email)}</span><a href="/logout">Log out</a>`;
  return { body: page({ brand: BRAND, title: 'Issues', nav, main: '<h1>Your issues</h1>', wide: true }) };
}
