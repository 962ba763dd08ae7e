import { page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, serveSite, token } from './site.ts';

/** A site whose further fields are called one thing by name, another by id, a third by label; a PIN comes last. */
export interface Tenant extends Site {
  account: { company_id: string; username: string; password: string; pin: string; branch: string };
  loginUrl: string;
  accountUrl: string;
  posts: { password: number; pin: number };
}

const BRAND = 'Counter';

/** Starts the site. */
export async function startTenant(): Promise<Tenant> {
  const account = {
    company_id: 'NORTH-9',
    branch: '0042',
    username: 'teller@counter.localhost',
    password: 'Count-Twice-11',
    pin: '730915',
  };
  const posts = { password: 0, pin: 0 };
  const stages = new Map<string, 'pin' | 'in'>();

  const site = await serveSite('counter', ({ method, path, form, cookies }) => {
    const id = cookies.get('counter') ?? '';
    const stage = stages.get(id);
    if (path === '/till') return stage === 'in' ? tillPage() : redirect('/');
    if (path === '/pin' && stage === 'pin') {
      if (method !== 'POST') return pinPage(null);
      posts.pin += 1;
      if (form.get('second') !== account.pin) return pinPage('The PIN is wrong.');
      stages.set(id, 'in');
      return redirect('/till');
    }
    if (method !== 'POST') return stage === 'in' ? redirect('/till') : loginPage(null);
    posts.password += 1;
    const right =
      form.get('f1') === account.company_id &&
      form.get('f2') === account.branch &&
      form.get('login') === account.username &&
      form.get('pw') === account.password;
    if (!right) return loginPage('Something you entered is wrong.');
    const begun = token();
    stages.set(begun, 'pin');
    return redirect('/pin', [`counter=${begun}; Path=/; HttpOnly; SameSite=Lax`]);
  });
  return Object.assign(site, { account, posts, loginUrl: `${site.url}/`, accountUrl: `${site.url}/till` });
}

function loginPage(error: string | null): SiteReply {
  const main = `<h1>Log in</h1>${refusal(error)}<form method="post" action="/">
      <label for="org">Company code</label><input id="org" name="f1" required>
      <label for="branch">Number of your office</label><input id="branch" name="f2" required>
      <label for="login">User name</label><input id="login" name="login" required>
      <label for="pw">Password</label><input id="pw" name="pw" type="password" required><button>Log in</button></form>`;
  return { body: page({ brand: BRAND, title: 'Log in', main }) };
}

function pinPage(error: string | null): SiteReply {
  const main = `<h1>One more step</h1>${refusal(error)}<form method="post" action="/pin">
      <label for="second">Your PIN</label><input id="second" name="second" type="password" required>
      <button>Log in</button></form>`;
  return { body: page({ brand: BRAND, title: 'Log in', main }) };
}

function tillPage(): SiteReply {
  const nav = '<span>teller</span><a href="/logout">Log out</a>';
  return { body: page({ brand: BRAND, title: 'Till', nav, main: '<h1>Your till</h1><p>It adds up.</p>' }) };
}
