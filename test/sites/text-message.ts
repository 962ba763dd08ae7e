import { randomInt } from 'node:crypto';
import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, serveSite, token } from './site.ts';

/** A site that sends a code to a telephone: something that only a person can read. */
export interface TextMessage extends Site {
  account: { email: string; password: string };
  loginUrl: string;
  accountUrl: string;
  posts: { password: number; code: number };
  /** The code in the message sent last; null when none was sent. */
  lastCode(): string | null;
}

const BRAND = 'Parcel';

/** Starts the site: e-mail and password, then a six-digit code that was "sent" to a number ending in 42. */
export async function startTextMessage(): Promise<TextMessage> {
  const account = { email: 'sender@parcel.localhost', password: 'Brown-Paper-33' };
  const posts = { password: 0, code: 0 };
  const sessions = new Map<string, 'code' | 'in'>();
  let code: string | null = null;

  const site = await serveSite('parcel', (request) => {
    const id = request.cookies.get('parcel') ?? '';
    const stage = sessions.get(id);
    switch (`${request.method} ${request.path}`) {
      case 'GET /login':
        return stage === 'in' ? redirect('/orders') : loginPage(null);
      case 'POST /login': {
        posts.password += 1;
        if (request.form.get('email') !== account.email || request.form.get('password') !== account.password) {
          return loginPage('Your e-mail or password is not right.');
        }
        const opened = token();
        sessions.set(opened, 'code');
        code = String(randomInt(100_000, 1_000_000));
        return redirect('/verify', [`parcel=${opened}; Path=/; HttpOnly; SameSite=Lax`]);
      }
      case 'GET /verify':
        return stage === 'code' ? codePage(null) : redirect('/login');
      case 'POST /verify':
        posts.code += 1;
        if (stage !== 'code') return redirect('/login');
        if (request.form.get('otp') !== code) return codePage('The code you entered is incorrect.');
        sessions.set(id, 'in');
        return redirect('/orders');
      case 'GET /orders':
        return stage === 'in' ? ordersPage(account.email) : redirect('/login');
      default:
        return redirect('/login');
    }
  });
  return Object.assign(site, {
    account,
    posts,
    loginUrl: `${site.url}/login`,
    accountUrl: `${site.url}/orders`,
    lastCode: () => code,
  });
}

function loginPage(error: string | null): SiteReply {
  const main = `<h1>Log in to Parcel</h1>${refusal(error)}
    <form method="post" action="/login">
      <label>E-mail <input name="email" type="email" required></label>
      <label>Password <input name="password" type="password" required></label>
      <button>Log in</button>
    </form>`;
  return { body: page({ brand: BRAND, title: 'Log in', main }) };
}

function codePage(error: string | null): SiteReply {
  const main = `<h1>Check your phone</h1>
    <p>We sent a text message with a six-digit code to •••• •••• 42.</p>${refusal(error)}
    <form method="post" action="/verify">
      <label>Verification code <input name="otp" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required></label>
      <button>Confirm</button>
    </form>`;
  return { body: page({ brand: BRAND, title: 'Verification', main }) };
}

function ordersPage(email: string): SiteReply {
  const nav = `<span>${escapeHtml(email)}</span><a href="/logout">Log out</a>`;
  return { body: page({ brand: BRAND, title: 'Orders', nav, main: '<h1>Your orders</h1><p>Two on the way.</p>' }) };
}
