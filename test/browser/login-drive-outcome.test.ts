import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../lib/flow/failure.ts';
import { bare, type DoorstepOptions, plainForm, startDoorstep } from '../sites/doorstep.ts';
import { redirect, type SiteRequest, token } from '../sites/site.ts';
import { drive } from './driven.ts';
import { type FakeVault, fakeVault } from './fake-door.ts';

async function driveAt(options: DoorstepOptions, path = '/login'): Promise<{ vault: FakeVault; posts: number }> {
  const site = await startDoorstep(options);
  const vault = fakeVault({
    domain: site.host,
    loginUrl: `${site.url}${path}`,
    values: { username: 'rosa', password: 'Sea-Bell-7' },
  });
  try {
    await drive(vault);
    return { vault, posts: site.posts() };
  } finally {
    await site.close();
  }
}

const cookie = (value = token()) => [`sid=${value}; Path=/; HttpOnly; SameSite=Lax`];
const has = ({ cookies }: SiteRequest, value: string) => cookies.get('sid') === value;
const script = (body: string) => `<script>${body}</script>`;
/** A form that a script sends and answers. */
const scripted = (then: string) =>
  plainForm.replace(
    '<form',
    `<form onsubmit="event.preventDefault(); fetch('/session', { method: 'POST', body: new URLSearchParams(new FormData(this)) }).then(async (answer) => { ${then.replaceAll('"', '&quot;')} })"`,
  );

interface Trick extends DoorstepOptions {
  says?: FailureCode;
  path?: string;
  words?: string;
}

/** Nobody is ever logged in here. */
const TRICKS: Record<string, Trick> = {
  'the form gives way to an unrelated notice': {
    form: scripted(`document.querySelector('main').innerHTML = '<p role=alert>Oh dear, the sea is rough today.</p>'`),
    answer: () => ({ status: 500, type: 'text/plain', body: 'no', cookies: cookie() }),
    says: 'website_error',
  },
  'the site goes into maintenance': {
    answer: () => bare('<h1>We are down for maintenance</h1><p>Back soon.</p>'),
    says: 'website_error',
    words: 'We are down for maintenance',
  },
  'the site goes into maintenance, and says so everywhere': {
    answer: () => redirect('/home', cookie('down')),
    at: (request) => (has(request, 'down') ? bare('<h1>Site under maintenance</h1>') : undefined),
    says: 'website_error',
  },
  'the server breaks, and asks to try again': {
    answer: () => bare('<h1>Oops</h1><p>Please try again.</p>', 500),
    says: 'website_error',
  },
  'a letter must be answered first, in a language without words': {
    answer: () => redirect('/post', cookie('half')),
    at: (request) => {
      if (request.path !== '/post') return undefined;
      return has(request, 'half') ? bare('<h1>გთხოვთ, შეამოწმოთ ფოსტა</h1><p>წერილი გზაშია.</p>') : redirect('/login');
    },
    says: 'login_failed',
  },
  'everybody is welcome': {
    answer: () => redirect('/home', cookie()),
    at: ({ path }) =>
      path === '/home' ? '<h1>Welcome to the sea</h1><p>Hello, guest!</p><a href="/a">Boats</a>' : undefined,
    says: 'login_failed',
  },
  'every answer sets a new session cookie': {
    answer: () => ({ ...bare('<h1>Thank you</h1><a href="/">On</a>'), cookies: cookie() }),
    at: ({ path }) => (path === '/login' ? { ...bare(plainForm), cookies: cookie() } : undefined),
    says: 'login_failed',
  },
  'back to a lobby that has an account link for everybody': {
    answer: () => redirect('/', cookie()),
    at: ({ path }) =>
      path === '/'
        ? '<h1>Shop</h1><a href="/login">Log in</a> <a href="/account">My account</a> <a href="/b">Bells</a>'
        : undefined,
    says: 'credentials_invalid',
  },
  'a spinner that never ends': {
    answer: () => redirect('/wait', cookie('half')),
    at: (request) =>
      has(request, 'half')
        ? bare(
            `<div class="spinner"></div><p>Loading your data, please wait…</p>${script('setInterval(() => fetch("/ping"), 200)')}`,
          )
        : undefined,
    says: 'login_failed',
  },
  'a log-out link that is hidden in the menu of every page': {
    form: `<ul style="display:none"><li><a href="/logout">Log out</a></li></ul>${plainForm}`,
    answer: () => redirect('/home', cookie()),
    at: ({ path }) =>
      path === '/home'
        ? '<ul style="display:none"><li><a href="/logout">Log out</a></li></ul><h1>Home</h1><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a>'
        : undefined,
    says: 'login_failed',
  },
  'a page that draws its log-out button for everybody': {
    form: `<header><button>Log out</button></header>${plainForm}`,
    answer: () => redirect('/home', cookie()),
    at: ({ path }) => (path === '/home' ? '<header><button>Log out</button></header><h1>Home</h1>' : undefined),
    says: 'login_failed',
  },
  'the whole application is drawn behind the words that refuse': {
    path: '/',
    answer: () => ({ status: 200, type: 'text/plain', body: 'no' }),
    at: ({ path }) =>
      path === '/'
        ? `<header><button>Log out</button></header><h1>Seeds</h1>${scripted(`document.forms[0].outerHTML = '<p role=alert>Login failed</p>'`)}`
        : undefined,
    says: 'credentials_invalid',
    words: 'Login failed',
  },
  'a layer that closes without a word, in a language without words': {
    path: '/',
    answer: () => ({ status: 401, type: 'text/plain', body: 'no', cookies: cookie() }),
    at: ({ path }) =>
      path === '/'
        ? `<nav><a href="/a">ნავი</a> <a href="/b">ზარი</a> <a href="/c">ფარანი</a> <button id="in">შესვლა</button></nav><h1>ზღვა</h1>
          <dialog open>${scripted(`document.querySelector('dialog').close()`)}</dialog>`
        : undefined,
    says: 'login_failed',
  },
  'an account menu that everybody has, with the form in it': {
    path: '/',
    answer: () => redirect('/', cookie()),
    at: ({ path }) =>
      path === '/'
        ? `<h1>Shop</h1><a href="/a">A</a> <a href="/b">B</a><button id="me">My account</button><div id="place"></div>${script(
            `document.getElementById('me').onclick = () => { document.getElementById('place').innerHTML = ${JSON.stringify(plainForm)} }`,
          )}`
        : undefined,
    says: 'login_failed',
  },
  'a wall for this browser alone, in a language without words': {
    answer: () => redirect('/wall', cookie('walled')),
    at: (request) =>
      has(request, 'walled') ? bare('<h1>ანგარიში დაბლოკილია</h1><p>დაგვიკავშირდით.</p><a href="/">←</a>') : undefined,
    says: 'login_failed',
  },
  'a forbidden page': {
    answer: () => redirect('/home', cookie('no')),
    at: (request) =>
      has(request, 'no')
        ? bare('<h1>Nothing to see</h1><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a>', 403)
        : undefined,
    says: 'login_failed',
  },
  'the form again and empty, in a language without words': {
    answer: () => `<p role="alert">მონაცემები არასწორია</p>${plainForm}`,
    says: 'credentials_invalid',
    words: 'მონაცემები არასწორია',
  },
  'the form again and empty, without any word': { answer: () => plainForm, says: 'credentials_invalid' },
};

// Most of each is waiting.
describe.concurrent('no login is taken for done where', () => {
  it.each(Object.entries(TRICKS))('%s', async (_, { says, path, words, ...site }) => {
    const { vault, posts } = await driveAt(site, path);
    expect(vault.saved).toBeNull();
    expect(vault.failure?.code).toBe(says);
    if (words) expect(vault.failure?.websiteError).toContain(words);
    // A site that is out of order has refused no password.
    expect(vault.failure?.credentialRejected).toBe(says === 'credentials_invalid');
    expect(posts).toBe(1);
  });
});

const rooms = (rest = '') =>
  `<nav><a href="/1">ნავები</a> <a href="/2">ზარები</a> <a href="/3">ფარნები</a> ${rest}</nav><h1>ჩემი ოთახი</h1>`;

/** Everybody who comes by is really logged in. */
const LOGINS: Record<string, DoorstepOptions & { path?: string }> = {
  'a language without words, by who is kept out': {
    answer: () => redirect('/room', cookie('in')),
    at: (request) => {
      if (has(request, 'in')) return request.path === '/login' ? redirect('/room') : rooms('<a href="/x">გასვლა</a>');
      return request.path === '/room' ? redirect('/login') : undefined;
    },
  },
  'an offer that comes before the account': {
    answer: () => redirect('/offer', cookie('in')),
    at: (request) => {
      if (!has(request, 'in')) return request.path === '/login' ? undefined : redirect('/login');
      return request.path === '/offer'
        ? '<h1>Go further</h1><form><label>Name <input name="name"></label><label>Card number <input name="card"></label><button>Unlock Premium</button></form><a href="/room">Maybe later</a><a href="/x">All plans</a>'
        : rooms();
    },
  },
  'a session that had its cookie before': {
    answer: (request) => {
      upgraded.add(request.cookies.get('sid') ?? '');
      return redirect('/room');
    },
    at: (request) => {
      const sid = request.cookies.get('sid') ?? '';
      if (upgraded.has(sid)) return rooms('<a href="/logout">გასვლა</a>');
      if (request.path !== '/login') return redirect('/login');
      return { ...bare(plainForm), cookies: sid ? [] : cookie() };
    },
  },
  'a log-out that is a picture in a form': {
    answer: () => redirect('/room', cookie('in')),
    at: (request) =>
      has(request, 'in')
        ? rooms(
            '<form method="post" action="/session/logout"><button><svg width="16" height="16"></svg></button></form>',
          )
        : undefined,
  },
  'a log-out in a menu that is closed': {
    answer: () => redirect('/room', cookie('in')),
    at: (request) =>
      has(request, 'in') ? rooms('<ul hidden><li><a href="/users/sign_out">⏻</a></li></ul>') : undefined,
  },
  'a form in a layer, whose page is another one afterwards': {
    path: '/',
    form: '',
    answer: () => redirect('/', cookie('in')),
    at: (request) => {
      if (request.path !== '/') return undefined;
      if (has(request, 'in')) return rooms('<a href="/x">გასვლა</a>');
      return `<h1>Shop</h1><button onclick="document.querySelector('dialog').showModal()">Log in</button><dialog>${plainForm}</dialog>`;
    },
  },
  'a page that takes its time': {
    answer: () => redirect('/room', cookie('in')),
    at: (request) =>
      has(request, 'in')
        ? bare(
            `<p>Loading, please wait</p>${script(`setTimeout(() => { document.body.innerHTML = '<h1>Room</h1><a href="/logout">Log out</a>' }, 1200)`)}`,
          )
        : undefined,
  },
};

const upgraded = new Set<string>();

describe.concurrent('a login is proven in', () => {
  it.each(Object.entries(LOGINS))('%s', async (_, { path, ...site }) => {
    const { vault, posts } = await driveAt(site, path);
    expect(vault.failure).toBeNull();
    expect(vault.saved).not.toBeNull();
    expect(posts).toBe(1);
  });
});
