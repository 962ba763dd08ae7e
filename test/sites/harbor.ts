import { acceptsCode } from './one-time-code.ts';
import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, type SiteRequest, serveSite, token } from './site.ts';

export interface HarborAccount {
  username: string;
  email: string;
  password: string;
  /** Base32; null when the account has no second factor. */
  totpSecret: string | null;
}

/** The demo site, and what it saw. */
export interface Harbor extends Site {
  account: HarborAccount;
  loginUrl: string;
  accountUrl: string;
  /** How often each form was posted, for "a refused password is never typed twice". */
  posts: { password: number; code: number };
  /** Passwords as they were posted, in order. */
  passwords: string[];
  /** Forgets every session, as a site does that logs everybody out. */
  endSessions(): void;
  /** Puts another password in place of the account's. */
  changePassword(password: string): void;
}

interface Session {
  stage: 'code' | 'in';
  remember: boolean;
}

export const HARBOR_ACCOUNT: HarborAccount = {
  username: 'marina',
  email: 'marina@harbor.localhost',
  password: 'Lantern-Quay-71!',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

const COOKIE = 'harbor_session';
const CSRF_COOKIE = 'harbor_csrf';
const MONTH_SECONDS = 30 * 24 * 3600;

/**
 * "Harbor": a site with a public home page, a sign-in link, username or e-mail with password, then a code from an
 * authenticator app, and an HttpOnly session cookie. It checks its CSRF token and refuses what is wrong in words.
 * @param name the site's: `name.localhost`
 */
export async function startHarbor(options: Partial<HarborAccount> = {}, name = 'harbor'): Promise<Harbor> {
  const account: HarborAccount = { ...HARBOR_ACCOUNT, ...options };
  const sessions = new Map<string, Session>();
  const posts = { password: 0, code: 0 };
  const passwords: string[] = [];

  const sessionOf = (request: SiteRequest) => sessions.get(request.cookies.get(COOKIE) ?? '');

  const postLogin = (request: SiteRequest): SiteReply => {
    if (!csrfHolds(request)) return loginPage(request, 'This form has expired. Please try again.');
    posts.password += 1;
    const login = request.form.get('login')?.trim() ?? '';
    const password = request.form.get('password') ?? '';
    passwords.push(password);
    if ((login !== account.username && login !== account.email) || password !== account.password) {
      return loginPage(request, 'Incorrect username or password.');
    }
    const id = token();
    const remember = request.form.has('remember');
    sessions.set(id, { stage: account.totpSecret ? 'code' : 'in', remember });
    return redirect(account.totpSecret ? '/login/code' : '/account', [sessionCookie(id, remember)]);
  };

  const postCode = (request: SiteRequest): SiteReply => {
    const session = sessionOf(request);
    if (session?.stage !== 'code' || account.totpSecret === null) return redirect('/login');
    if (!csrfHolds(request)) return codePage(request, 'This form has expired. Please try again.');
    posts.code += 1;
    if (!acceptsCode(account.totpSecret, request.form.get('code')?.trim() ?? '', Date.now())) {
      return codePage(request, 'That code is not valid. Enter the current code from your app.');
    }
    // A new id at the moment of trust, as a site that knows about session fixation does it.
    sessions.delete(request.cookies.get(COOKIE) ?? '');
    const id = token();
    sessions.set(id, { ...session, stage: 'in' });
    return redirect('/account', [sessionCookie(id, session.remember)]);
  };

  const site = await serveSite(name, (request) => {
    const session = sessionOf(request);
    switch (`${request.method} ${request.path}`) {
      case 'GET /':
        return homePage(session?.stage === 'in');
      case 'GET /login':
        return session?.stage === 'in' ? redirect('/account') : loginPage(request, null);
      case 'POST /login':
        return postLogin(request);
      case 'GET /login/code':
        return session?.stage === 'code' ? codePage(request, null) : redirect('/login');
      case 'POST /login/code':
        return postCode(request);
      case 'GET /account':
        return session?.stage === 'in' ? accountPage(account) : redirect('/login');
      case 'POST /logout':
        sessions.delete(request.cookies.get(COOKIE) ?? '');
        return redirect('/', [`${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`]);
      default:
        return { status: 404, body: page({ brand: 'Harbor', title: 'Not found', main: '<h1>Page not found</h1>' }) };
    }
  });

  return Object.assign(site, {
    account,
    loginUrl: `${site.url}/login`,
    accountUrl: `${site.url}/account`,
    posts,
    passwords,
    endSessions: () => sessions.clear(),
    changePassword: (password: string) => {
      account.password = password;
    },
  });
}

function homePage(loggedIn: boolean): SiteReply {
  const nav = loggedIn
    ? '<a href="/account">Account</a><form method="post" action="/logout"><button>Log out</button></form>'
    : '<a href="/prices">Prices</a><a href="/login">Sign in</a>';
  const main = `<h1>Berths for every boat</h1>
    <p>Harbor keeps a place for you in forty marinas. Reserve a berth, see the tides, pay your fees.</p>
    <p class="quiet">Open every day from six to ten.</p>`;
  return { body: page({ brand: 'Harbor', title: 'Berths for every boat', nav, main, wide: true }) };
}

function loginPage(request: SiteRequest, error: string | null): SiteReply {
  const csrf = request.cookies.get(CSRF_COOKIE) ?? token();
  const main = `<h1>Sign in</h1>${refusal(error)}
    <form method="post" action="/login">
      <input type="hidden" name="csrf" value="${escapeHtml(csrf)}">
      <label for="login">Username or e-mail</label>
      <input id="login" name="login" type="text" autocomplete="username" required autofocus>
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required>
      <label class="tick"><input type="checkbox" name="remember" value="1"> Remember me on this device</label>
      <button type="submit">Sign in</button>
    </form>
    <p class="quiet"><a href="/forgot">Forgot your password?</a> · <a href="/join">Create an account</a></p>`;
  return { body: page({ brand: 'Harbor', title: 'Sign in', main }), cookies: [csrfCookie(csrf)] };
}

function codePage(request: SiteRequest, error: string | null): SiteReply {
  const csrf = request.cookies.get(CSRF_COOKIE) ?? token();
  const main = `<h1>Two-step verification</h1>
    <p>Enter the six-digit code from your authenticator app.</p>${refusal(error)}
    <form method="post" action="/login/code">
      <input type="hidden" name="csrf" value="${escapeHtml(csrf)}">
      <label for="code">Authentication code</label>
      <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required autofocus>
      <button type="submit">Verify</button>
    </form>
    <p class="quiet"><a href="/login">Use another account</a></p>`;
  return { body: page({ brand: 'Harbor', title: 'Two-step verification', main }), cookies: [csrfCookie(csrf)] };
}

function accountPage(account: HarborAccount): SiteReply {
  const nav =
    '<a href="/account">Account</a><form method="post" action="/logout"><button type="submit">Log out</button></form>';
  const main = `<h1>Welcome back, ${escapeHtml(account.username)}</h1>
    <dl><dt>E-mail</dt><dd>${escapeHtml(account.email)}</dd><dt>Berth</dt><dd>C 14, until October</dd>
    <dt>Next high tide</dt><dd>18:42</dd></dl>`;
  return { body: page({ brand: 'Harbor', title: 'Your account', nav, main, wide: true }) };
}

function csrfHolds(request: SiteRequest): boolean {
  const expected = request.cookies.get(CSRF_COOKIE);
  return expected !== undefined && request.form.get('csrf') === expected;
}

function csrfCookie(value: string): string {
  return `${CSRF_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}

function sessionCookie(id: string, remember: boolean): string {
  return `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Lax${remember ? `; Max-Age=${MONTH_SECONDS}` : ''}`;
}
