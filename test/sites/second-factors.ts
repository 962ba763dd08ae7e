import { randomInt } from 'node:crypto';
import { acceptsCode } from './one-time-code.ts';
import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, type SiteRequest, serveSite, token } from './site.ts';

type Way = 'sms' | 'call' | 'email' | 'app' | 'push' | 'key';

/** A site that lets a person choose how to prove himself. */
export interface SecondFactors extends Site {
  account: { username: string; password: string; totpSecret: string };
  loginUrl: string;
  accountUrl: string;
  posts: { password: number; code: number };
  /** Ways that were opened, in order. */
  opened: string[];
  /** The code that was sent last, by a message or a call. */
  lastCode(): string | null;
  /** The number that the phone must be told now. */
  number(): number;
  /** Shows another number, as a site does once in a while. */
  changeNumber(): void;
  /** Whether what lies behind the login has been shown, and come to rest. */
  seen(): boolean;
  /** Taps "yes" on the phone. */
  approve(): void;
}

const BRAND = 'Strongroom';

const WAYS: Record<Way, string> = {
  sms: 'Text message to •••• 18',
  call: 'Phone call to •••• 18',
  email: 'Email a code to k•••r@strongroom.localhost',
  app: 'Authenticator app',
  push: 'Approve on my phone',
  key: 'Use your security key',
};

/**
 * Starts the site.
 * @param first what it shows after the password: a choice of ways, or one way with a link to the others
 * @param ways the ways on offer
 */
export async function startSecondFactors(
  first: Way | 'choice' = 'choice',
  ways: readonly Way[] = ['sms', 'call', 'email', 'app', 'push'],
): Promise<SecondFactors> {
  const account = { username: 'keeper', password: 'Two-Keys-Turn-8', totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' };
  const posts = { password: 0, code: 0 };
  const opened: string[] = [];
  const stages = new Map<string, 'second' | 'in'>();
  let code: string | null = null;
  let number = 42;
  let approved = false;
  let seen = false;

  const accepts = (way: string, given: string) =>
    way === 'app' ? acceptsCode(account.totpSecret, given, Date.now()) : code !== null && given === code;

  const show = (way: string): SiteReply => {
    opened.push(way);
    if (way === 'choice') return choicePage(ways);
    if (way === 'push') return pushPage(number);
    if (way === 'key') return keyPage();
    if (way !== 'app') code = String(randomInt(100_000, 1_000_000));
    return codePage(way as Way, null);
  };

  const postCode = ({ form }: SiteRequest, id: string): SiteReply => {
    posts.code += 1;
    const way = form.get('way') ?? '';
    if (!accepts(way, form.get('code') ?? '')) return codePage(way as Way, 'That code is not right. Try again.');
    stages.set(id, 'in');
    return redirect('/safe');
  };

  const site = await serveSite('strongroom', (request) => {
    const id = request.cookies.get('strongroom') ?? '';
    const stage = stages.get(id);
    switch (`${request.method} ${request.path}`) {
      case 'POST /login': {
        posts.password += 1;
        const right =
          request.form.get('username') === account.username && request.form.get('password') === account.password;
        if (!right) return loginPage('Wrong username or password.');
        const begun = token();
        stages.set(begun, 'second');
        return redirect(`/second/${first}`, [`strongroom=${begun}; Path=/; HttpOnly; SameSite=Lax`]);
      }
      case 'POST /code':
        return stage === 'second' ? postCode(request, id) : redirect('/login');
      case 'GET /state':
        if (approved && stage === 'second') stages.set(id, 'in');
        return { type: 'application/json', body: JSON.stringify({ approved, number }) };
      case 'GET /safe':
        return stage === 'in' ? safePage(account.username) : redirect('/login');
      case 'POST /rest':
        seen = true;
        return { body: '' };
      case 'GET /login':
        return stage === 'in' ? redirect('/safe') : loginPage(null);
      default:
        return request.path.startsWith('/second/') && stage === 'second'
          ? show(request.path.slice('/second/'.length))
          : redirect('/login');
    }
  });
  return Object.assign(site, {
    account,
    posts,
    opened,
    loginUrl: `${site.url}/login`,
    accountUrl: `${site.url}/safe`,
    lastCode: () => code,
    number: () => number,
    changeNumber: () => {
      number = 77;
    },
    seen: () => seen,
    approve: () => {
      approved = true;
    },
  });
}

const sheet = (title: string, main: string): SiteReply => ({ body: page({ brand: BRAND, title, main }) });

function loginPage(error: string | null): SiteReply {
  return sheet(
    'Log in',
    `<h1>Log in</h1>${refusal(error)}<form method="post" action="/login">
      <label>Username <input name="username" autocomplete="username" required></label>
      <label>Password <input name="password" type="password" required></label><button>Log in</button></form>`,
  );
}

function choicePage(ways: readonly Way[]): SiteReply {
  const items = ways.map((way) => `<p><a href="/second/${way}">${WAYS[way]}</a></p>`).join('');
  return sheet('Verify', `<h1>Verify it's you</h1><p>How do you want to get your verification code?</p>${items}`);
}

const TOLD: Record<string, string> = {
  sms: 'We sent a text message with a code to •••• 18.',
  call: 'We are calling •••• 18 to tell you a code. We called you: enter the code we sent by phone call.',
  email: 'We emailed a code to k•••r@strongroom.localhost.',
  app: 'Open your authenticator app and enter its code.',
};

const ELSEWHERE = '<p><a href="/second/choice">Try another way</a></p>';

function codePage(way: Way, error: string | null): SiteReply {
  return sheet(
    'Verify',
    `<h1>Enter your code</h1><p>${TOLD[way]}</p>${refusal(error)}<form method="post" action="/code">
      <input type="hidden" name="way" value="${escapeHtml(way)}">
      <label>Verification code <input name="code" inputmode="numeric" autocomplete="one-time-code" required></label>
      <button>Verify</button></form>${ELSEWHERE}`,
  );
}

function pushPage(number: number): SiteReply {
  return sheet(
    'Verify',
    `<h1>Approve sign-in request</h1><p>Open the app on your phone and tap the number you see here.</p>
      <div id="number">${number}</div>${ELSEWHERE}
      <script>setInterval(async () => {
        const { approved, number } = await (await fetch('/state')).json();
        if (approved) location = '/safe';
        const shown = document.getElementById('number');
        if (shown.textContent !== String(number)) shown.textContent = number;
      }, 150)</script>`,
  );
}

function keyPage(): SiteReply {
  return sheet(
    'Verify',
    `<h1>Use your security key</h1><p>Insert your security key and touch it.</p><button>Use security key</button>
      ${ELSEWHERE}`,
  );
}

/** Tells when nothing has happened on the page for a while, in a way that is no news to anybody else. */
const REST = `<script>addEventListener('load', () => setTimeout(() => navigator.sendBeacon('/rest'), 400))</script>`;

function safePage(user: string): SiteReply {
  const nav = `<span>${escapeHtml(user)}</span><a href="/logout">Log out</a>`;
  return { body: page({ brand: BRAND, title: 'Safe', nav, main: `<h1>Your safe</h1><p>All is there.</p>${REST}` }) };
}
