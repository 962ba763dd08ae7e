import { refusal } from './page.ts';
import { redirect, type Site, serveSite, token } from './site.ts';

/** How the login page looks now: what a site may change between two logins. */
export interface LoginShape {
  /** Name of the password field. */
  password: string;
  /** Where the button stands. */
  button: 'inside' | 'outside';
  /** One more thing that it asks for. */
  extra: string | null;
  captcha: boolean;
  /** What happens to the form while the page waits for a script. */
  late: 'drawn anew' | 'captcha' | null;
  /** Where the form is; any other path says nothing. */
  path: string;
  /** Origin that the login page sends its visitors to instead. */
  moved: string | null;
  /** What the site writes into its pages about a visitor: nothing, or all it knows. */
  chatty: boolean;
}

export interface ChangingLogin extends Site {
  account: { username: string; password: string };
  shape: LoginShape;
  /** Passwords as they were posted. */
  passwords: string[];
  /** Paths that were asked for, in order. */
  visited: string[];
  endSessions(): void;
}

const UNCHANGED: LoginShape = {
  password: 'password',
  button: 'inside',
  extra: null,
  captcha: false,
  late: null,
  path: '/members/enter',
  moved: null,
  chatty: false,
};

/** A site whose front page leads to a login, and whose login page can be changed while it runs. */
export async function startChangingLogin(shape: Partial<LoginShape> = {}): Promise<ChangingLogin> {
  const account = { username: 'ferdinand', password: 'Tide-Table-4711' };
  const now: LoginShape = { ...UNCHANGED, ...shape };
  const passwords: string[] = [];
  const visited: string[] = [];
  const sessions = new Set<string>();
  let release: () => void = () => {};
  const site = await serveSite('ferry', async ({ method, path, cookies, form }) => {
    visited.push(path);
    const inside = sessions.has(cookies.get('ferry') ?? '');
    if (path === '/') {
      const secret = now.chatty ? `?session_token=${token()}&for=${account.username}` : '';
      return { body: `<h1>Ferries</h1><p>Timetable</p><a href="${now.path}${secret}">Log in</a>` };
    }
    if (path === '/home') {
      if (!inside) return redirect('/');
      const who = now.chatty ? `id="out-${account.username}-${token()}"` : 'id="out"';
      return { body: `<h1>Your crossings</h1><p>None booked.</p><a ${who} href="/logout">Log out</a>` };
    }
    if (path === '/changed') release();
    if (path === '/ferry.js')
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    if (path !== now.path) return { status: 404, body: '<h1>Nothing here</h1>' };
    if (now.moved) return redirect(`${now.moved}/login`);
    if (method !== 'POST') return { body: loginPage(now, account.username, null) };
    passwords.push(form.get(now.password) ?? '');
    const right = form.get('username') === account.username && form.get(now.password) === account.password;
    if (!right) return { body: loginPage(now, account.username, 'Incorrect username or password.') };
    const id = token();
    sessions.add(id);
    return redirect('/home', [`ferry=${id}; Path=/; HttpOnly`]);
  });
  return Object.assign(site, { account, shape: now, passwords, visited, endSessions: () => sessions.clear() });
}

/** The page has not loaded before its script is answered, which is once the form has changed. */
const LATE = {
  'drawn anew': 'document.forms.enter.outerHTML += ""',
  captcha: 'document.forms.enter.insertAdjacentHTML("beforeend", CAPTCHA)',
};

const CAPTCHA =
  '<img src="/captcha.png" width="160" height="48" alt="captcha"><label>Characters in the picture <input name="captcha"></label>';

const changing = (how: string) => `<script async src="/ferry.js"></script><script>
  const CAPTCHA = ${JSON.stringify(CAPTCHA)};
  setTimeout(() => { ${how}; fetch('/changed'); }, 400);</script>`;

function loginPage(
  { password, button, extra, captcha, late, path, chatty }: LoginShape,
  who: string,
  error: string | null,
) {
  const label = chatty ? `Password of ${who}` : 'Password';
  const send = '<button id="send" form="enter">Log in</button>';
  return `<h1>Log in</h1>${refusal(error)}
    <form id="enter" method="post" action="${path}">
      <label>Username <input name="username" autocomplete="username"></label>
      <label>${label} <input type="password" name="${password}"></label>
      ${extra ? `<label>${extra} <input name="${extra.toLowerCase()}" required></label>` : ''}
      ${captcha ? CAPTCHA : ''}
      ${button === 'inside' ? send.replace('<button', '<button class="wide"') : ''}
    </form>${late ? changing(LATE[late]) : ''}${button === 'outside' ? `<footer>${send.replace('send', 'send-below')}</footer>` : ''}`;
}
