import { randomInt } from 'node:crypto';
import { Ledger } from './ledger.ts';
import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, type SiteRequest, serveSite, token } from './site.ts';

/** What the site wants after the password. */
export type SecondFactor = 'none' | 'code' | 'push';

/** A site that writes down every value it is given, and can be stopped at any of its pages. */
export interface Turnpike extends Site {
  account: { email: string; password: string };
  loginUrl: string;
  accountUrl: string;
  ledger: Ledger;
  secondFactor: SecondFactor;
  /** The code sent last; null when none was sent. */
  lastCode(): string | null;
  /** The person approves on the telephone. */
  approve(): void;
  /** From now on, requests such as `POST /login` are received and not answered, until the barrier is lifted. */
  lower(request: string): Barrier;
}

export interface Barrier {
  /** Resolves when a request stands before it. */
  reached: Promise<void>;
  lift(): void;
}

const BRAND = 'Turnpike';

/** Starts the site: e-mail and password, then, as it is set at that moment, a code, an approval or nothing more. */
export async function startTurnpike(): Promise<Turnpike> {
  const account = { email: 'driver@turnpike.localhost', password: 'Toll-and-Gate-52' };
  const ledger = new Ledger();
  const sessions = new Map<string, 'code' | 'push' | 'in'>();
  const barriers = new Map<string, { stop: () => Promise<void> }>();
  let code: string | null = null;
  let approved = false;

  const answer = (request: SiteRequest): SiteReply => {
    const { form, cookies } = request;
    const stage = sessions.get(cookies.get('turnpike') ?? '');
    switch (`${request.method} ${request.path}`) {
      case 'GET /login':
        return stage === 'in' ? redirect('/trips') : loginPage(null);
      case 'GET /typing':
        return { body: '' };
      case 'POST /login': {
        if (form.get('email') !== account.email || form.get('password') !== account.password) {
          return loginPage('Your e-mail or password is not right.');
        }
        const id = token();
        const next = { none: 'in', code: 'code', push: 'push' } as const;
        sessions.set(id, next[state.secondFactor]);
        code = String(randomInt(100_000, 1_000_000));
        approved = false;
        const where = { none: '/trips', code: '/verify', push: '/approve' }[state.secondFactor];
        return redirect(where, [`turnpike=${id}; Path=/; HttpOnly; SameSite=Lax`]);
      }
      case 'GET /verify':
        return stage === 'code' ? codePage(null) : redirect('/login');
      case 'POST /verify':
        if (stage !== 'code') return redirect('/login');
        if (form.get('otp') !== code) return codePage('The code you entered is incorrect.');
        sessions.set(cookies.get('turnpike') ?? '', 'in');
        return redirect('/trips');
      case 'GET /approve':
        return stage === 'push' ? pushPage() : redirect('/login');
      case 'GET /approved':
        if (approved && stage === 'push') sessions.set(cookies.get('turnpike') ?? '', 'in');
        return { type: 'application/json', body: JSON.stringify({ approved }) };
      case 'GET /trips':
        return stage === 'in' ? tripsPage(account.email) : redirect('/login');
      default:
        return redirect('/login');
    }
  };

  const site = await serveSite('turnpike', async (request) => {
    ledger.note(request);
    await barriers.get(`${request.method} ${request.path}`)?.stop();
    return answer(request);
  });
  const state: Turnpike = Object.assign(site, {
    account,
    ledger,
    loginUrl: `${site.url}/login`,
    accountUrl: `${site.url}/trips`,
    secondFactor: 'none' as SecondFactor,
    lastCode: () => code,
    approve: () => {
      approved = true;
    },
    lower: (request: string) => {
      const [reached, reach] = signal();
      const [lifted, open] = signal();
      const stop = () => {
        reach();
        return lifted;
      };
      barriers.set(request, { stop });
      const lift = () => {
        barriers.delete(request);
        open();
      };
      return { reached, lift };
    },
  });
  return state;
}

/** A promise, and what resolves it. */
function signal(): [Promise<void>, () => void] {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return [promise, resolve];
}

function loginPage(error: string | null): SiteReply {
  const main = `<h1>Log in to Turnpike</h1>${refusal(error)}
    <form method="post" action="/login">
      <label>E-mail <input name="email" type="email" required></label>
      <label>Password <input name="password" type="password" required></label>
      <button>Log in</button>
    </form>
    <script>document.querySelector('[type=password]').addEventListener('input', () => fetch('/typing'), { once: true })</script>`;
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

function pushPage(): SiteReply {
  const main = `<h1>Check for a push notification</h1>
    <p>Verify it's you by approving the notification sent to "Android" (•••-•••-0042).</p>
    <script>setInterval(async () => {
      const { approved } = await (await fetch('/approved')).json();
      if (approved) location.href = '/trips';
    }, 200)</script>`;
  return { body: page({ brand: BRAND, title: 'Approve', main }) };
}

function tripsPage(email: string): SiteReply {
  const nav = `<span>${escapeHtml(email)}</span><a href="/logout">Log out</a>`;
  return { body: page({ brand: BRAND, title: 'Trips', nav, main: '<h1>Your trips</h1><p>Three this week.</p>' }) };
}
