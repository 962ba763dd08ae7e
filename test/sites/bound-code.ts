import { randomInt } from 'node:crypto';
import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, type SiteRequest, serveSite, token } from './site.ts';

/** A site whose code is good for the very page that asked for it: opened anew, that page wants another code. */
export interface BoundCode extends Site {
  account: { email: string; password: string };
  loginUrl: string;
  accountUrl: string;
  posts: { password: number; code: number; resend: number };
  /** Milliseconds since the epoch of the first key in a page's code field, newest page last. */
  keystrokes: number[];
  /** The code in the message sent last; null when none was sent. */
  lastCode(): string | null;
}

const BRAND = 'Tollgate';

interface Session {
  stage: 'code' | 'in';
  /** The page that may send the code, and the code. */
  instance: string | null;
  code: string | null;
}

/** Starts the site: e-mail and password, then a code for a number ending in 07, which can be sent again. */
export async function startBoundCode(): Promise<BoundCode> {
  const account = { email: 'driver@tollgate.localhost', password: 'Open-Barrier-64' };
  const posts = { password: 0, code: 0, resend: 0 };
  const keystrokes: number[] = [];
  const sessions = new Map<string, Session>();
  let sent: string | null = null;

  const send = (session: Session) => {
    sent = String(randomInt(100_000, 1_000_000));
    session.code = sent;
    session.instance = null;
  };

  const postLogin = (request: SiteRequest): SiteReply => {
    posts.password += 1;
    const right = request.form.get('email') === account.email && request.form.get('password') === account.password;
    if (!right) return loginPage('Your e-mail or password is not right.');
    const id = token();
    const session: Session = { stage: 'code', instance: null, code: null };
    send(session);
    sessions.set(id, session);
    return redirect('/verify', [`tollgate=${id}; Path=/; HttpOnly; SameSite=Lax`]);
  };

  /** The first look at a page after a message takes its code; a later one has none. */
  const showCodePage = (session: Session): SiteReply => {
    const instance = token();
    if (session.instance === null) session.instance = instance;
    const lost = session.instance !== instance;
    return codePage(instance, lost ? 'This page was opened again. Ask for a new code.' : null);
  };

  const postCode = (request: SiteRequest, session: Session): SiteReply => {
    posts.code += 1;
    const instance = request.form.get('instance') ?? '';
    if (instance !== session.instance) return codePage(instance, 'This code has expired. Ask for a new code.');
    if (request.form.get('otp') !== session.code) return codePage(instance, 'The code you entered is incorrect.');
    session.stage = 'in';
    return redirect('/passes');
  };

  const site = await serveSite('tollgate', (request) => {
    const session = sessions.get(request.cookies.get('tollgate') ?? '');
    const asked = session?.stage === 'code' ? session : null;
    switch (`${request.method} ${request.path}`) {
      case 'GET /login':
        return session?.stage === 'in' ? redirect('/passes') : loginPage(null);
      case 'POST /login':
        return postLogin(request);
      case 'GET /verify':
        return asked ? showCodePage(asked) : redirect('/login');
      case 'POST /verify':
        return asked ? postCode(request, asked) : redirect('/login');
      case 'POST /resend':
        posts.resend += 1;
        if (!asked) return redirect('/login');
        send(asked);
        return redirect('/verify');
      case 'POST /key':
        keystrokes.push(Date.now());
        return { body: '' };
      case 'GET /passes':
        return session?.stage === 'in' ? passesPage(account.email) : redirect('/login');
      default:
        return redirect('/login');
    }
  });
  return Object.assign(site, {
    account,
    posts,
    keystrokes,
    loginUrl: `${site.url}/login`,
    accountUrl: `${site.url}/passes`,
    lastCode: () => sent,
  });
}

function loginPage(error: string | null): SiteReply {
  const main = `<h1>Log in to Tollgate</h1>${refusal(error)}
    <form method="post" action="/login">
      <label>E-mail <input name="email" type="email" required></label>
      <label>Password <input name="password" type="password" required></label>
      <button>Log in</button>
    </form>`;
  return { body: page({ brand: BRAND, title: 'Log in', main }) };
}

function codePage(instance: string, error: string | null): SiteReply {
  const main = `<h1>Enter the code</h1>
    <p>We sent a text message with a six-digit code to •••• •••• 07.</p>${refusal(error)}
    <form method="post" action="/verify">
      <input type="hidden" name="instance" value="${escapeHtml(instance)}">
      <label>Verification code <input name="otp" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required></label>
      <button>Confirm</button>
    </form>
    <form method="post" action="/resend"><button>Resend code</button></form>
    <script>document.querySelector('[name=otp]').addEventListener('keydown', () => {
      navigator.sendBeacon('/key');
    }, { once: true });</script>`;
  return { body: page({ brand: BRAND, title: 'Verification', main }) };
}

function passesPage(email: string): SiteReply {
  const nav = `<span>${escapeHtml(email)}</span><a href="/logout">Log out</a>`;
  return { body: page({ brand: BRAND, title: 'Passes', nav, main: '<h1>Your passes</h1><p>One is valid.</p>' }) };
}
