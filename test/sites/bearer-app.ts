import { page } from './page.ts';
import { type Site, serveSite, token } from './site.ts';

/** A single-page app whose only session is a bearer token in localStorage. */
export interface BearerApp extends Site {
  account: { username: string; password: string };
  loginUrl: string;
  accountUrl: string;
  posts: { password: number };
  /** Ends every session, as a restart of its server does. */
  forget(): void;
}

const BRAND = 'Ledger';

/** Starts the single-page app: it draws the login by script, sends JSON, and never sets a cookie. */
export async function startBearerApp(): Promise<BearerApp> {
  const account = { username: 'auditor', password: 'Double-Entry-1494' };
  const posts = { password: 0 };
  const tokens = new Set<string>();

  const site = await serveSite('ledger', (request) => {
    if (request.method === 'POST' && request.path === '/api/token') {
      posts.password += 1;
      const { user, secret } = JSON.parse(request.body) as { user: string; secret: string };
      if (user !== account.username || secret !== account.password) {
        return json(401, { error: 'Login failed: check your user name and password.' });
      }
      const issued = token();
      tokens.add(issued);
      return json(200, { token: issued });
    }
    if (request.path === '/api/me') {
      return tokens.has(request.bearer ?? '')
        ? json(200, { name: account.username })
        : json(401, { error: 'No token' });
    }
    return {
      body: page({ brand: BRAND, title: 'Books', main: `<div id="app"></div><script>${APP}</script>`, wide: true }),
    };
  });
  const forget = () => tokens.clear();
  return Object.assign(site, { account, posts, forget, loginUrl: `${site.url}/`, accountUrl: `${site.url}/#/books` });
}

function json(status: number, body: unknown) {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

const APP = `
  const app = document.getElementById('app');
  const login = (message) => {
    app.innerHTML = '<h1>Sign in to Ledger</h1><div class="panel"><input id="u" placeholder="User name">' +
      '<input id="p" type="password" placeholder="Password"><p class="error" role="alert" hidden></p>' +
      '<button id="go" type="button">Sign in</button></div>';
    const error = app.querySelector('.error');
    error.textContent = message || '';
    error.hidden = !message;
    app.querySelector('#go').onclick = async () => {
      const reply = await fetch('/api/token', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user: app.querySelector('#u').value, secret: app.querySelector('#p').value }) });
      const body = await reply.json();
      if (!reply.ok) return login(body.error);
      localStorage.setItem('ledger_token', body.token);
      location.hash = '#/books';
      draw();
    };
  };
  const books = (me) => {
    app.innerHTML = '<h1>Books of ' + me.name + '</h1><p>Three open accounts.</p><button id="out" type="button">Log out</button>';
    app.querySelector('#out').onclick = () => { localStorage.removeItem('ledger_token'); location.hash = ''; draw(); };
  };
  const draw = async () => {
    const held = localStorage.getItem('ledger_token');
    if (!held) return login();
    const reply = await fetch('/api/me', { headers: { authorization: 'Bearer ' + held } });
    return reply.ok ? books(await reply.json()) : login();
  };
  draw();`;
