import { acceptsCode, type CodeStyle } from './one-time-code.ts';
import { page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, serveSite, token } from './site.ts';

/** A site whose authenticator codes have eight digits by SHA-512, typed into eight boxes. */
export interface SplitBoxes extends Site {
  account: { username: string; password: string; otpauth: string };
  loginUrl: string;
  accountUrl: string;
  posts: { password: number; code: number };
}

const BRAND = 'Octet';
const SECRET = 'KRUGKIDROVUWG2ZAMJZG653OEBTG66BA';
const STYLE: CodeStyle = { algorithm: 'sha512', digits: 8 };

/**
 * Starts the site.
 * @param refusals how many codes it refuses before it takes a right one, each code once only
 */
export async function startSplitBoxes(refusals = 0): Promise<SplitBoxes> {
  const otpauth = `otpauth://totp/Octet:clerk?secret=${SECRET}&issuer=Octet&algorithm=SHA512&digits=8&period=30`;
  const account = { username: 'clerk', password: 'Eight-By-Eight-1', otpauth };
  const posts = { password: 0, code: 0 };
  const stages = new Map<string, 'code' | 'in'>();
  const used = new Set<string>();

  const takes = (code: string) => {
    const fresh = !used.has(code);
    used.add(code);
    return fresh && used.size > refusals && acceptsCode(SECRET, code, Date.now(), STYLE);
  };

  const site = await serveSite('octet', ({ method, path, form, cookies }) => {
    const id = cookies.get('octet') ?? '';
    const stage = stages.get(id);
    if (path === '/desk') return stage === 'in' ? deskPage() : redirect('/login');
    if (method === 'POST' && path === '/login') {
      posts.password += 1;
      if (form.get('username') !== account.username || form.get('password') !== account.password)
        return loginPage('Wrong username or password.');
      const begun = token();
      stages.set(begun, 'code');
      return redirect('/code', [`octet=${begun}; Path=/; HttpOnly; SameSite=Lax`]);
    }
    if (path !== '/code' || stage !== 'code') return stage === 'in' ? redirect('/desk') : loginPage(null);
    if (method === 'GET') return codePage(null);
    posts.code += 1;
    if (!takes(form.getAll('digit').join(''))) return codePage('This code is not valid.');
    stages.set(id, 'in');
    return redirect('/desk');
  });
  return Object.assign(site, { account, posts, loginUrl: `${site.url}/login`, accountUrl: `${site.url}/desk` });
}

function loginPage(error: string | null): SiteReply {
  const main = `<h1>Log in</h1>${refusal(error)}<form method="post" action="/login">
      <label>Username <input name="username" required></label>
      <label>Password <input name="password" type="password" required></label><button>Log in</button></form>`;
  return { body: page({ brand: BRAND, title: 'Log in', main }) };
}

function codePage(error: string | null): SiteReply {
  const box = '<input name="digit" inputmode="numeric" maxlength="1" style="width:40px;display:inline-block">';
  const main = `<h1>Two-step verification</h1><p>Enter the code of your authenticator app.</p>${refusal(error)}
    <form method="post" action="/code"><div>${box.repeat(8)}</div><button>Verify</button></form>
    <script>const boxes = [...document.querySelectorAll('[name=digit]')];
      boxes.forEach((box, at) => box.addEventListener('input', () => { if (box.value) boxes[at + 1]?.focus(); }));
    </script>`;
  return { body: page({ brand: BRAND, title: 'Verification', main }) };
}

function deskPage(): SiteReply {
  const nav = '<span>clerk</span><a href="/logout">Log out</a>';
  return { body: page({ brand: BRAND, title: 'Desk', nav, main: '<h1>Your desk</h1><p>It is tidy.</p>' }) };
}
