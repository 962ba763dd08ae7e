import { page } from './page.ts';
import { redirect, type Site, type SiteReply, serveSite, token } from './site.ts';

/** A site that asks for a passkey as soon as it is opened. */
export interface PasskeyFirst extends Site {
  account: { email: string; password: string };
  loginUrl: string;
  accountUrl: string;
  posts: { password: number };
  /** What the browser said to each request for a passkey or a security key. */
  refusals: string[];
}

const BRAND = 'Vaultless';

/**
 * Starts the site.
 * @param offers what it shows when there is no passkey: a form for the password, a link to one, or nothing
 */
export async function startPasskeyFirst(offers: 'form' | 'link' | 'nothing'): Promise<PasskeyFirst> {
  const account = { email: 'late@vaultless.localhost', password: 'Still-A-Word-77' };
  const posts = { password: 0 };
  const refusals: string[] = [];
  const sessions = new Set<string>();

  const site = await serveSite('vaultless', ({ method, path, form, cookies, body }) => {
    const inside = sessions.has(cookies.get('vaultless') ?? '');
    if (path === '/refused') {
      refusals.push(body);
      return { body: '' };
    }
    if (path === '/home') return inside ? homePage(account.email) : redirect('/login');
    if (path === '/password' && method === 'POST') {
      posts.password += 1;
      if (form.get('email') !== account.email || form.get('password') !== account.password)
        return redirect('/password');
      const id = token();
      sessions.add(id);
      return redirect('/home', [`vaultless=${id}; Path=/; HttpOnly; SameSite=Lax`]);
    }
    if (path === '/password') return { body: page({ brand: BRAND, title: 'Sign in', main: FORM }) };
    return inside ? redirect('/home') : passkeyPage(offers);
  });
  return Object.assign(site, {
    account,
    posts,
    refusals,
    loginUrl: `${site.url}/login`,
    accountUrl: `${site.url}/home`,
  });
}

const FORM = `<h1>Sign in</h1><form method="post" action="/password">
  <label>E-mail <input name="email" type="email" required></label>
  <label>Password <input name="password" type="password" required></label><button>Sign in</button></form>`;

/** Asks twice: for any passkey, and for one of a security key that is known by name. */
function passkeyPage(offers: 'form' | 'link' | 'nothing'): SiteReply {
  const link = offers === 'link' ? '<p><a href="/password">Use your password instead</a></p>' : '';
  const main = `<div id="all"><h1>Sign in with a passkey</h1><p>Your device asks for your fingerprint or screen lock.</p>
      <button id="again">Use passkey</button>${link}</div>
    <template>${offers === 'form' ? FORM : ''}</template>
    <script>
      const challenge = new Uint8Array(32);
      const listed = [{ type: 'public-key', id: new Uint8Array(16) }];
      const pubKeyCredParams = [{ type: 'public-key', alg: -7 }];
      const user = { id: challenge, name: 'n', displayName: 'n' };
      const ask = (what) => what.then(() => 'taken', (error) => error.name)
        .then((said) => fetch('/refused', { method: 'POST', body: said }));
      (async () => {
        await ask(navigator.credentials.get({ publicKey: { challenge } }));
        await ask(navigator.credentials.get({ publicKey: { challenge, allowCredentials: listed } }));
        await ask(navigator.credentials.create({ publicKey: { challenge, rp: { name: 'v' }, user, pubKeyCredParams } }));
        const form = document.querySelector('template').innerHTML;
        if (form) document.getElementById('all').outerHTML = form;
      })();
    </script>`;
  return { body: page({ brand: BRAND, title: 'Sign in', main }) };
}

function homePage(email: string): SiteReply {
  const nav = `<span>${email}</span><a href="/logout">Log out</a>`;
  return { body: page({ brand: BRAND, title: 'Home', nav, main: '<h1>Home</h1><p>No key needed.</p>' }) };
}
