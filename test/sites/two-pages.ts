import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, serveSite, token } from './site.ts';

/** A site that asks for the e-mail address on one page and for the password on the next. */
export interface TwoPages extends Site {
  account: { email: string; password: string };
  loginUrl: string;
  accountUrl: string;
  posts: { identifier: number; password: number };
}

const BRAND = 'Gazette';

/** Starts the identifier-first site: unknown addresses are refused on the first page, wrong passwords on the second. */
export async function startTwoPages(): Promise<TwoPages> {
  const account = { email: 'reader@gazette.localhost', password: 'Morning-Edition-9' };
  const posts = { identifier: 0, password: 0 };
  const sessions = new Set<string>();

  const site = await serveSite('gazette', (request) => {
    const loggedIn = sessions.has(request.cookies.get('gazette') ?? '');
    const pending = decodeURIComponent(request.cookies.get('gazette_who') ?? '');
    switch (`${request.method} ${request.path}`) {
      case 'GET /':
        return {
          body: page({ brand: BRAND, title: 'News', nav: '<a href="/signin">Log in</a>', main: '<h1>Today</h1>' }),
        };
      case 'GET /signin':
        return loggedIn ? redirect('/dashboard') : identifierPage(null);
      case 'POST /signin': {
        posts.identifier += 1;
        const email = request.form.get('email') ?? '';
        if (email !== account.email) return identifierPage('We could not find an account with that e-mail address.');
        return redirect('/signin/password', [`gazette_who=${encodeURIComponent(email)}; Path=/; HttpOnly`]);
      }
      case 'GET /signin/password':
        return pending ? passwordPage(pending, null) : redirect('/signin');
      case 'POST /signin/password': {
        posts.password += 1;
        if (!pending) return redirect('/signin');
        if (request.form.get('passwd') !== account.password) {
          return passwordPage(pending, 'Wrong password. Try again or click "Forgot password".');
        }
        const id = token();
        sessions.add(id);
        return redirect('/dashboard', [`gazette=${id}; Path=/; HttpOnly; SameSite=Lax`]);
      }
      case 'GET /dashboard':
        return loggedIn ? dashboard(account.email) : redirect('/signin');
      default:
        return { status: 404, body: page({ brand: BRAND, title: 'Not found', main: '<h1>Nothing here</h1>' }) };
    }
  });
  return Object.assign(site, { account, posts, loginUrl: `${site.url}/signin`, accountUrl: `${site.url}/dashboard` });
}

function identifierPage(error: string | null): SiteReply {
  const main = `<h1>Log in</h1><p>Enter your e-mail address to go on.</p>${refusal(error)}
    <form method="post" action="/signin">
      <label for="email">E-mail address</label>
      <input id="email" name="email" type="email" autocomplete="username" required>
      <button type="submit">Next</button>
    </form>`;
  return { body: page({ brand: BRAND, title: 'Log in', main }) };
}

function passwordPage(email: string, error: string | null): SiteReply {
  const main = `<h1>Welcome</h1><p>${escapeHtml(email)} · <a href="/signin">Not you?</a></p>${refusal(error)}
    <form method="post" action="/signin/password">
      <label for="passwd">Enter your password</label>
      <input id="passwd" name="passwd" type="password" autocomplete="current-password" required>
      <button type="submit">Continue</button>
    </form><p class="quiet"><a href="/forgot">Forgot password</a></p>`;
  return { body: page({ brand: BRAND, title: 'Enter your password', main }) };
}

function dashboard(email: string): SiteReply {
  const nav = `<span>${escapeHtml(email)}</span><a href="/logout">Log out</a>`;
  return { body: page({ brand: BRAND, title: 'Dashboard', nav, main: '<h1>Your subscriptions</h1>', wide: true }) };
}
