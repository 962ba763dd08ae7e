import { escapeHtml, page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, serveSite, token } from './site.ts';

/** A business site that wants a company id beside username and password. */
export interface Company extends Site {
  account: { company_id: string; username: string; password: string };
  loginUrl: string;
  accountUrl: string;
  posts: { password: number };
}

const BRAND = 'Payroll';

/** Starts the site with three fields on one page. */
export async function startCompany(): Promise<Company> {
  const account = { company_id: 'ACME-4711', username: 'wile', password: 'Road-Runner-52' };
  const posts = { password: 0 };
  const sessions = new Set<string>();

  const site = await serveSite('payroll', (request) => {
    const loggedIn = sessions.has(request.cookies.get('payroll') ?? '');
    if (request.path === '/home') return loggedIn ? homePage(account.username) : redirect('/');
    if (request.method !== 'POST') return loggedIn ? redirect('/home') : loginPage(null);
    posts.password += 1;
    const right =
      request.form.get('company') === account.company_id &&
      request.form.get('user') === account.username &&
      request.form.get('pass') === account.password;
    if (!right) return loginPage('Invalid company ID, user name or password.');
    const id = token();
    sessions.add(id);
    return redirect('/home', [`payroll=${id}; Path=/; HttpOnly; SameSite=Lax`]);
  });
  return Object.assign(site, { account, posts, loginUrl: `${site.url}/`, accountUrl: `${site.url}/home` });
}

function loginPage(error: string | null): SiteReply {
  const main = `<h1>Employee login</h1>${refusal(error)}
    <form method="post" action="/">
      <label for="company">Company ID</label><input id="company" name="company" type="text" required>
      <label for="user">User name</label><input id="user" name="user" type="text" required>
      <label for="pass">Password</label><input id="pass" name="pass" type="password" required>
      <button type="submit">Log in</button>
    </form>`;
  return { body: page({ brand: BRAND, title: 'Employee login', main }) };
}

function homePage(user: string): SiteReply {
  const nav = `<span>${escapeHtml(user)}</span><a href="/logout">Sign out</a>`;
  return { body: page({ brand: BRAND, title: 'Payslips', nav, main: '<h1>Your payslips</h1>', wide: true }) };
}
