import type { StorageState } from '../../lib/model/session.ts';
import { page } from './page.ts';
import { redirect, type Site, type SiteReply, type SiteRequest, serveSite, token } from './site.ts';

/** A site with accounts, of which a test picks how it keeps and shows its sessions. */
export interface SessionSite extends Site {
  loginUrl: string;
  homeUrl: string;
  /** A session that has just been opened, as a browser would hold it. */
  open(): StorageState;
  /** Ends every session on the server. */
  kill(): void;
  /** Whether a session is open, by its cookie's value. */
  knows(value: string): boolean;
  /** What it answers to everybody instead: null for nothing else. */
  instead: SiteReply | null;
  /** How many requests it has had, by path. */
  asked: Map<string, number>;
}

export interface SessionKind {
  /**
   * What a stranger gets at the home address: the login page by redirect, the same page as everybody with a link to it, or
   * one with a window that asks for the password.
   */
  strangers: 'redirected' | 'same page' | 'no difference' | 'asked';
  /** Who is asked only after a while: those without a session, or those whose session the site has forgotten. */
  late?: 'strangers' | 'forgotten';
  /** `rolling`: each answer sets another value and the old ones count too. `rotating`: the value before the last ends. */
  cookie?: 'fixed' | 'rolling' | 'rotating';
  /** A new number in each page, as against forged requests. */
  nonce?: boolean;
  /** The page asks for its user by script, and draws itself by the answer. */
  api?: boolean;
}

/** Starts the site. */
export async function startSessionSite({
  strangers,
  late,
  cookie = 'fixed',
  nonce,
  api,
}: SessionKind): Promise<SessionSite> {
  let owners = new Map<string, number>();
  let latest = new Map<number, string>();
  const asked = new Map<string, number>();
  let people = 0;

  const issue = (owner: number) => {
    const value = token();
    if (cookie === 'rotating') owners.delete(latest.get(owner) ?? '');
    owners.set(value, owner);
    latest.set(owner, value);
    return value;
  };
  const answer = (request: SiteRequest): SiteReply => {
    asked.set(request.path, (asked.get(request.path) ?? 0) + 1);
    if (site.instead) return site.instead;
    const owner = owners.get(request.cookies.get('sid') ?? '');
    const cookies = owner === undefined || cookie === 'fixed' ? [] : [`sid=${issue(owner)}; Path=/; HttpOnly`];
    if (request.path === '/login') return owner === undefined ? { body: LOGIN } : redirect('/home', cookies);
    if (request.path === '/api/me')
      return owner === undefined
        ? { status: 401, type: 'application/json', body: '{"error":"not logged in"}' }
        : { type: 'application/json', body: JSON.stringify({ id: owner, name: 'Ines' }), cookies };
    if (strangers === 'asked' && owner === undefined) {
      const who = request.cookies.has('sid') ? 'forgotten' : 'strangers';
      return { body: asking(who === late ? 1_500 : 0) };
    }
    if (strangers === 'redirected' && owner === undefined) return redirect('/login');
    return { body: home(strangers !== 'no difference' && owner !== undefined, nonce ? token() : null, api), cookies };
  };

  const served = await serveSite('lodge', answer);
  const site: SessionSite = Object.assign(served, {
    loginUrl: `${served.url}/login`,
    homeUrl: `${served.url}/home`,
    open: (): StorageState => {
      people += 1;
      const kept = {
        domain: served.host,
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax' as const,
      };
      return { cookies: [{ name: 'sid', value: issue(people), ...kept }], origins: [] };
    },
    kill: () => {
      owners = new Map();
      latest = new Map();
    },
    knows: (value: string) => owners.has(value),
    instead: null,
    asked,
  });
  return site;
}

const LOGIN = page({
  brand: 'Lodge',
  title: 'Log in',
  main: `<h1>Log in</h1><form method="post" action="/login">
    <label>User name <input name="user" autocomplete="username"></label>
    <label>Password <input name="password" type="password"></label><button>Log in</button></form>`,
});

/** A page whose script asks for the password after so many milliseconds. */
function asking(afterMs: number): string {
  const form =
    '<form method="post" action="/login"><label>Password <input name="password" type="password"></label><button>Log in</button></form>';
  const script = `<script>setTimeout(() => document.querySelector('main').insertAdjacentHTML('beforeend', '${form}'), ${afterMs})</script>`;
  return page({
    brand: 'Lodge',
    title: 'Home',
    main: `<h1>The lodge</h1><p>Twelve rooms by the lake.</p>${script}`,
    wide: true,
  });
}

function home(known: boolean, nonce: string | null, api = false): string {
  const hidden = nonce === null ? '' : `<input type="hidden" name="nonce" value="${nonce}">`;
  const own = `<form method="post" action="/logout">${hidden}<button>Log out</button></form><a href="/bookings">My bookings</a>`;
  const nav = `<a href="/rooms">Rooms</a><a href="/prices">Prices</a>${known ? own : '<a href="/login">Log in</a>'}`;
  const script = api ? `<script>fetch('/api/me').then((reply) => reply.json())</script>` : '';
  const main = `<h1>The lodge</h1><p>Twelve rooms by the lake.${nonce ? ` <a href="/go?n=${nonce}">More</a>` : ''}</p>${script}`;
  return page({ brand: 'Lodge', title: 'Home', nav, main, wide: true });
}
