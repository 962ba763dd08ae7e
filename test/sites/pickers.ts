import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, serveSite, token } from './site.ts';

/** A site that asks which account, then for its password, then in which organization to work. */
export interface Pickers extends Site {
  accounts: readonly string[];
  account: { email: string; password: string };
  loginUrl: string;
  accountUrl: string;
  /** Accounts and organizations that were picked, in order. */
  picked: string[];
}

const BRAND = 'Guild';
const ORGANIZATIONS = ['Masons of Bath', 'Weavers of York'];

/** Starts the site. */
export async function startPickers(): Promise<Pickers> {
  const accounts = ['ann@guild.localhost', 'ann.smith@guild.localhost'];
  const account = { email: 'ann@guild.localhost', password: 'Chisel-And-Loom-5' };
  const picked: string[] = [];
  const sessions = new Map<string, { who: string; stage: 'password' | 'organization' | 'in' }>();

  const site = await serveSite('guild', ({ method, path, query, form, cookies }) => {
    const session = sessions.get(cookies.get('guild') ?? '');
    if (path === '/account') {
      const who = query.get('who') ?? '';
      picked.push(who);
      const id = token();
      sessions.set(id, { who, stage: 'password' });
      return redirect('/password', [`guild=${id}; Path=/; HttpOnly; SameSite=Lax`]);
    }
    if (!session) return accountPage(accounts);
    if (path === '/password' && method === 'POST') {
      const right = session.who === account.email && form.get('password') === account.password;
      if (!right) return passwordPage(session.who, 'Wrong password.');
      session.stage = 'organization';
      return redirect('/organization');
    }
    if (path === '/organization' && session.stage === 'organization') return organizationPage();
    if (path === '/enter' && session.stage === 'organization') {
      picked.push(query.get('at') ?? '');
      session.stage = 'in';
      return redirect('/hall');
    }
    if (path === '/hall' && session.stage === 'in') return hallPage(session.who);
    return session.stage === 'in' ? redirect('/hall') : passwordPage(session.who, null);
  });
  return Object.assign(site, { accounts, account, picked, loginUrl: `${site.url}/`, accountUrl: `${site.url}/hall` });
}

const sheet = (title: string, main: string, nav = ''): SiteReply => ({
  body: page({ brand: BRAND, title, main, nav }),
});

function accountPage(accounts: readonly string[]): SiteReply {
  const rows = accounts.map(
    (who) =>
      `<p><a class="row" href="/account?who=${encodeURIComponent(who)}">Ann Smith <span>${escapeHtml(who)}</span></a></p>`,
  );
  return sheet('Sign in', `<h1>Choose an account</h1>${rows.join('')}`);
}

function passwordPage(who: string, error: string | null): SiteReply {
  return sheet(
    'Sign in',
    `<h1>Welcome</h1><p>${escapeHtml(who)}</p>${refusal(error)}<form method="post" action="/password">
      <label>Password <input name="password" type="password" required></label><button>Log in</button></form>`,
  );
}

function organizationPage(): SiteReply {
  const rows = ORGANIZATIONS.map(
    (name) => `<p><a class="row" href="/enter?at=${encodeURIComponent(name)}">${name}</a></p>`,
  );
  return sheet('Organizations', `<h1>Select an organization</h1>${rows.join('')}`);
}

function hallPage(who: string): SiteReply {
  const nav = `<span>${escapeHtml(who)}</span><a href="/logout">Log out</a>`;
  return sheet('Hall', '<h1>The hall</h1><p>Two meetings today.</p>', nav);
}
