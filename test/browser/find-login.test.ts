import { describe, expect, it } from 'vitest';
import { sitesOfEachTest } from '../sites/opened.ts';
import { redirect } from '../sites/site.ts';
import { loginForm, type Pages, startWayIn, type WayIn } from '../sites/way-in.ts';
import { THOROUGH } from '../thorough.ts';
import { drive } from './driven.ts';
import { type FakeFlow, type FakeVault, fakeVault } from './fake-door.ts';

const opened = sitesOfEachTest();

/** Begins at the home page of a site, as a drive does that knows only a domain. */
async function driveFrom(site: WayIn, flow: Partial<FakeFlow> = {}): Promise<FakeVault> {
  const vault = fakeVault({ domain: 'shop.localhost', loginUrl: `${site.url}/`, values: site.account, ...flow });
  await drive(vault);
  return vault;
}

const HOME = '<h1>Everything for the sea</h1><p>Ropes, bells and lamps since 1911.</p>';
const FORM = `<h1>Log in</h1>${loginForm}`;
const script = (body: string) => `<script>${body}</script>`;
const hidden = (id: string, inside: string) => `<div id="${id}" style="display:none">${inside}</div>`;
const show = (id: string) => `document.getElementById('${id}').style.display = 'block'`;

interface Way {
  nav?: string;
  pages: Pages;
  flow?: Partial<FakeFlow>;
}

const WAYS: Record<string, Way> = {
  'a link to a page of its own': { nav: '<a href="/enter">Log in</a>', pages: { '/': HOME, '/enter': FORM } },
  'a button that opens a layer': {
    nav: `<button onclick="${show('layer')}">Sign in</button>`,
    pages: { '/': `${HOME}${hidden('layer', `<div role="dialog">${FORM}</div>`)}` },
  },
  'a layer that is fetched when it is asked for': {
    nav: `<button id="enter">Sign in</button>`,
    pages: {
      '/': `${HOME}<div id="place"></div>${script(
        `document.getElementById('enter').onclick = async () => { document.getElementById('place').innerHTML = await (await fetch('/form')).text() }`,
      )}`,
      '/form': { body: FORM },
    },
  },
  'a form in a drop-down of the header': {
    nav: `<a href="#" id="drop" onclick="${show('panel')};return false">Login ▾</a>${hidden('panel', loginForm)}`,
    pages: { '/': HOME },
  },
  'a native dialog': {
    nav: `<button onclick="document.querySelector('dialog').showModal()">Log in</button>`,
    pages: { '/': `${HOME}<dialog>${FORM}</dialog>` },
  },
  'a link in a menu that is closed': {
    nav: `<button class="burger" aria-label="Menu" onclick="${show('menu')}">☰</button>${hidden('menu', '<a href="/enter">Log in</a>')}`,
    pages: { '/': HOME, '/enter': FORM },
  },
  'a button in a menu that is closed': {
    nav: `<button class="burger" aria-label="Menu" onclick="${show('menu')}">☰</button>
      ${hidden('menu', `<button onclick="if (this.checkVisibility()) { ${show('layer')} }">Log in</button>`)}`,
    pages: { '/': `${HOME}${hidden('layer', FORM)}` },
  },
  'a menu that is drawn when it opens': {
    nav: '<button id="burger" class="nav-toggle"><svg width="20" height="20"></svg></button><span id="menu"></span>',
    pages: {
      '/': `${HOME}${script(
        `document.getElementById('burger').onclick = () => { document.getElementById('menu').innerHTML = '<a href="/enter">Log in</a>' }`,
      )}`,
      '/enter': FORM,
    },
  },
  'a person without a word, whose menu has the link': {
    nav: `<button aria-label="Account" onclick="${show('menu')}"><svg width="24" height="24"></svg></button>${hidden('menu', '<a href="/enter">Sign in</a> <a href="/join">Register</a>')}`,
    pages: { '/': HOME, '/enter': FORM },
  },
  'a person without a word, whose menu is drawn when it opens': {
    nav: '<button id="me"><i class="icon icon-user"></i>&nbsp;</button><span id="menu"></span>',
    pages: {
      '/': `${HOME}${script(
        `document.getElementById('me').onclick = () => { document.getElementById('menu').innerHTML = '<a href="/enter">Sign in</a>' }`,
      )}`,
      '/enter': FORM,
    },
  },
  'a picture of a person that is a link': {
    nav: '<a href="/my-things"><img class="user-icon" width="24" height="24" alt=""></a>',
    pages: { '/': HOME, '/my-things': redirect('/enter'), '/enter': FORM },
  },
  '"my account", which asks strangers to log in': {
    nav: '<a href="/things">My account</a>',
    pages: { '/': HOME, '/things': redirect('/enter'), '/enter': FORM },
  },
  'a new tab': { nav: '<a href="/enter" target="_blank">Log in</a>', pages: { '/': HOME, '/enter': FORM } },
  'a window that opens empty and then goes on': {
    nav: `<button onclick="const w = window.open('', 'in', 'width=400,height=500'); w.location = '/enter'">Log in</button>`,
    pages: { '/': HOME, '/enter': FORM },
  },
  'a route of an app that draws itself': {
    nav: '<a href="#/enter">Log in</a>',
    pages: {
      '/': `<div id="app">${HOME}</div>${script(
        `onhashchange = () => { if (location.hash === '#/enter') document.getElementById('app').innerHTML = ${JSON.stringify(FORM)} }`,
      )}`,
    },
  },
  'the second of two links, when the first is broken': {
    nav: '<a href="/old/login">Log in</a>',
    pages: { '/': `${HOME}<p><a href="/enter">Log in to your account</a></p>`, '/enter': FORM },
  },
  'a link beside a button that does nothing': {
    nav: '<button type="button">Log in</button>',
    pages: { '/': `${HOME}<footer><a href="/enter">Sign in</a></footer>`, '/enter': FORM },
  },
  'a link whose script has died': {
    nav: '<a href="/enter" onclick="event.preventDefault()">Log in</a>',
    pages: { '/': HOME, '/enter': FORM },
  },
  'the plain one, beside those for partners and staff': {
    nav: '<a href="/partners/login">Partner login</a> <a href="/staff/login">Staff login</a> <a href="/enter">Login</a>',
    pages: { '/': HOME, '/enter': FORM, '/partners/login': '<h1>Partners</h1>', '/staff/login': '<h1>Staff</h1>' },
  },
  'back from a page that tells about logging in': {
    nav: '<a href="/about-login">Log in</a>',
    pages: {
      '/': `${HOME}<button onclick="${show('layer')}">Sign in to your account</button>${hidden('layer', FORM)}`,
      '/about-login': '<h1>Why you should log in</h1><p>It is worth it.</p>',
    },
  },
  'a sign-up page that offers to log in instead': {
    nav: '<a href="/join">Log in or join</a>',
    pages: {
      '/': HOME,
      '/join': `<h1>Create your account</h1><form method="post" action="/join"><label>First name <input name="first"></label>
        <label>E-mail <input type="email" name="email"></label><label>Choose a password <input type="password" name="p1" autocomplete="new-password"></label>
        <label>Repeat password <input type="password" name="p2" autocomplete="new-password"></label><button>Create account</button></form>
        <p>Already have an account? <a href="/enter">Log in</a></p>`,
      '/enter': FORM,
    },
  },
  'a sign-up link, where there is no other': {
    nav: '<a href="/join">Get started</a>',
    pages: {
      '/': HOME,
      '/join': '<h1>Create your account</h1><p>Already a member? <a href="/enter">Sign in</a></p>',
      '/enter': FORM,
    },
  },
  'a path where many sites keep it': { pages: { '/': HOME, '/signin': FORM } },
  'the address for changing a password': {
    pages: {
      '/': HOME,
      '/.well-known/change-password': redirect('/settings/password'),
      '/settings/password': redirect('/who-are-you'),
      '/who-are-you': FORM,
    },
  },
  'the home page, when login_url is out of date': {
    nav: '<a href="/enter">Log in</a>',
    pages: { '/': HOME, '/enter': FORM, '/old': { status: 404, body: '<h1>Gone</h1><a href="/">Home</a>' } },
  },
  'a page that draws itself late': {
    pages: {
      '/': {
        body: `<!doctype html><title>Shop</title><body>${script(
          `setTimeout(() => { document.body.innerHTML = '<header><a href="/enter">Log in</a></header><h1>Shop</h1>' }, 900)`,
        )}`,
      },
      '/enter': FORM,
    },
  },
  'a choice of countries before it': {
    pages: {
      '/': `<h1>Choose your country or region</h1><ul><li><a href="/de/">Deutschland</a></li><li><a href="/fr/">France</a></li>
        <li><a href="/us/">United States</a></li><li><a href="/int/">International</a></li></ul>`,
      '/us/': `${HOME}<a href="/us/enter">Log in</a>`,
      '/us/enter': FORM,
    },
  },
  'a question of age before it': {
    nav: '<a href="/enter">Log in</a>',
    pages: {
      '/': `${HOME}<div id="gate" style="position:fixed;inset:0;background:#fff"><h2>Are you over 18?</h2>
        <button onclick="location='/child'">No</button> <button onclick="this.parentElement.remove()">Yes, I am over 18</button></div>`,
      '/enter': FORM,
    },
  },
  'a wall about cookies before it': {
    nav: `<button onclick="if (!document.getElementById('wall')) location='/enter'">Log in</button>`,
    pages: {
      '/': `${HOME}<div id="wall" style="position:fixed;inset:0;background:#eee"><p>We and our 812 partners use cookies.</p>
        <button onclick="location='/subscribe'">Subscribe without cookies</button>
        <button>Accept all</button>
        <button onclick="document.getElementById('wall').remove()">Continue without accepting →</button></div>`,
      '/enter': FORM,
    },
  },
  'a wall about cookies in a frame': {
    nav: `<button onclick="if (!document.getElementById('wall')) location='/enter'">Log in</button>`,
    pages: {
      '/': `${HOME}<iframe id="wall" src="/consent" style="position:fixed;inset:0;width:100%;height:100%;background:#eee"></iframe>`,
      '/consent': {
        body: `<!doctype html><h1>Your privacy</h1><p>This site uses cookies.</p><button>Options</button>
          <button onclick="parent.document.getElementById('wall').remove()">Reject all</button><button>Accept all</button>`,
      },
      '/enter': FORM,
    },
  },
  'a wall about cookies in a shadow root, with only a cross': {
    nav: `<button onclick="if (!document.querySelector('cookie-wall')) location='/enter'">Log in</button>`,
    pages: {
      '/': `${HOME}<cookie-wall></cookie-wall>${script(`
        const root = document.querySelector('cookie-wall').attachShadow({ mode: 'open' });
        root.innerHTML = '<div style="position:fixed;inset:0;background:#eee"><p>We use cookies.</p>' +
          '<button aria-label="Close" class="cookie-close">×</button><button>Cookie settings</button></div>';
        root.querySelector('button').onclick = () => document.querySelector('cookie-wall').remove();`)}`,
      '/enter': FORM,
    },
  },
  'a wall that can only be paid or agreed to': {
    nav: `<button onclick="if (!document.getElementById('wall')) location='/enter'">Log in</button>`,
    pages: {
      '/': `${HOME}<div id="wall" style="position:fixed;inset:0;background:#eee"><p>Read with cookies, or pay.</p>
        <button onclick="location='/pay'">Reject and subscribe</button>
        <button onclick="document.getElementById('wall').remove()">Accept and continue</button></div>`,
      '/enter': FORM,
    },
  },
  'an offer that lies over it': {
    nav: `<button onclick="if (!document.getElementById('offer')) location='/enter'">Log in</button>`,
    pages: {
      '/': `${HOME}<div id="offer" style="position:fixed;inset:0;background:#eee"><h2>10 % off</h2><input type="email" placeholder="Your e-mail">
        <button onclick="location='/subscribe'">Subscribe</button><button onclick="this.parentElement.remove()">✕</button></div>`,
      '/enter': FORM,
    },
  },
  'the door for customers, where staff has one too': {
    nav: '<a href="/enter">Log in</a>',
    pages: {
      '/': HOME,
      '/enter': '<h1>Log in as</h1><p><a href="/enter/staff">Employees</a> <a href="/enter/all">Customers</a></p>',
      '/enter/all': FORM,
      '/enter/staff': '<h1>Employees only</h1>',
    },
  },
  'the door that what is stored speaks of': {
    nav: '<a href="/enter">Log in</a>',
    pages: {
      '/': HOME,
      '/enter': '<h1>Log in</h1><p><a href="/enter/own">Personal</a> <a href="/enter/firm">Business</a></p>',
      '/enter/own': '<h1>Sorry</h1>',
      '/enter/firm': FORM,
    },
    flow: { values: { username: 'rosa', password: 'Sea-Bell-7', company: 'Bells' } },
  },
  'the door that a person chooses': {
    nav: '<a href="/enter">Log in</a>',
    pages: {
      '/': HOME,
      '/enter':
        '<h1>Log in</h1><p><a href="/enter/teach">I am a teacher</a> <a href="/enter/learn">I am a student</a></p>',
      '/enter/teach': '<h1>Sorry</h1>',
      '/enter/learn': FORM,
    },
    flow: {
      person: ({ choices }) => ({
        values: {},
        choiceId: choices.find(({ label }) => /student/.test(label))?.id ?? null,
      }),
    },
  },
};

// A login waits for much: some go on beside one another, each at a site of its own.
describe.concurrent('from the home page, the login form is found by', () => {
  it.each(Object.entries(WAYS).filter((_way, at) => THOROUGH || at % 2 === 0))(
    '%s',
    async (name, { nav, pages, flow }) => {
      const site = await startWayIn({ pages, ...(nav ? { nav } : {}) });
      const start = name.includes('out of date') ? { loginUrl: `${site.url}/old` } : {};
      const vault = await driveFrom(site, { ...start, ...flow }).finally(() => site.close());
      expect(vault.failure).toBeNull();
      expect(vault.saved?.postLoginUrl).toBe(`${site.url}/inside`);
      expect(site.logins).toBe(1);
      expect(site.asked).not.toContain('/subscribe');
      expect(site.asked).not.toContain('/pay');
    },
  );
});

describe('on parts of the site with hosts of their own', () => {
  it('follows a link to another host of the same site', async () => {
    const accounts = await opened(startWayIn({ name: 'accounts.shop', pages: { '/': FORM } }));
    const site = await opened(startWayIn({ nav: `<a href="${accounts.url}/">Sign in</a>`, pages: { '/': HOME } }));
    const vault = await driveFrom(site, { values: accounts.account });
    expect(vault.saved?.postLoginUrl).toBe(`${accounts.url}/inside`);
  });

  it('finds the form in a frame of another host of the same site', async () => {
    const form = FORM.replace('<form', '<form target="_top"');
    const accounts = await opened(startWayIn({ name: 'login.shop', pages: { '/': form } }));
    const frame = `<h1>Sign in</h1><iframe src="${accounts.url}/" width="500" height="500"></iframe>`;
    const site = await opened(
      startWayIn({ nav: '<a href="/enter">Sign in</a>', pages: { '/': HOME, '/enter': frame } }),
    );
    const vault = await driveFrom(site, { values: accounts.account });
    expect(vault.saved?.postLoginUrl).toBe(`${accounts.url}/inside`);
  });

  it('tries the part of the site that is for members, whatever the link says', async () => {
    const app = await opened(
      startWayIn({ name: 'app.shop', pages: { '/': redirect('/who'), '/who': FORM }, formAt: '/who' }),
    );
    const site = await opened(startWayIn({ nav: `<a href="${app.url}/">Start the app</a>`, pages: { '/': HOME } }));
    const vault = await driveFrom(site, { values: app.account });
    expect(vault.saved?.postLoginUrl).toBe(`${app.url}/inside`);
  });

  it('goes on when the first link leads to a part without a login', async () => {
    const docs = await opened(startWayIn({ name: 'docs.shop', pages: { '/login': '<h1>How our login works</h1>' } }));
    const site = await opened(
      startWayIn({
        nav: `<a href="${docs.url}/login">Login</a> <a href="/members/login">Member area</a>`,
        pages: { '/': HOME, '/members/login': FORM },
      }),
    );
    expect((await driveFrom(site)).saved?.postLoginUrl).toBe(`${site.url}/inside`);
  });

  it.each([
    ['a link', (url: string) => `<a href="${url}/">Log in</a>`],
    ['a window', (url: string) => `<button onclick="window.open('${url}/')">Log in</button>`],
  ])('does not follow %s to a host that is not allowed, and says which', async (_, nav) => {
    const stranger = await opened(startWayIn({ name: 'login.other', pages: { '/': FORM } }));
    const site = await opened(startWayIn({ nav: nav(stranger.url), pages: { '/': HOME } }));
    const vault = await driveFrom(site);
    expect(vault.failure).toMatchObject({ code: 'domain_not_allowed' });
    expect(vault.failure?.message).toContain(`leads to ${new URL(stranger.url).host}, which is not allowed`);
    expect(stranger.logins).toBe(0);
  });

  it('follows it when the host is allowed', async () => {
    const other = await opened(startWayIn({ name: 'login.other', pages: { '/': FORM } }));
    const site = await opened(startWayIn({ nav: `<a href="${other.url}/">Log in</a>`, pages: { '/': HOME } }));
    const vault = await driveFrom(site, { allowedDomains: ['login.other.localhost'], values: other.account });
    expect(vault.saved?.postLoginUrl).toBe(`${other.url}/inside`);
  });
});

describe('when there is no login form', () => {
  it('says where it looked and what it saw, without queries', async () => {
    const site = await opened(
      startWayIn({
        nav: '<a href="/enter?from=secret-token">Log in</a>',
        pages: { '/': HOME, '/enter': { body: '<title>Members</title><h1>Closed for the winter</h1>' } },
      }),
    );
    const { host } = new URL(site.url);
    const { failure, ops } = await driveFrom(site);
    expect(failure?.code).toBe('login_form_not_found');
    expect(failure?.message).toContain(`${host}/ ("shop · shop", one way in), ${host}/enter ("Members", no way in)`);
    expect(failure?.message).toContain(`${host}/login (status 404)`);
    expect(failure?.message).toContain('Set login_url');
    expect(failure?.message).not.toContain('secret-token');
    expect(ops).not.toContain('credential');
  });

  it('looks at twelve pages at most', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`/${n || ''}`, `<h1>${n}</h1><a href="/${n + 1}">Log in here</a>`]),
    );
    const site = await opened(startWayIn({ pages }));
    expect((await driveFrom(site)).failure?.code).toBe('login_form_not_found');
    expect(site.asked.length).toBe(12);
  });

  it('tells a site that is out of order from one without a login', async () => {
    const site = await opened(startWayIn({ pages: { '/': { status: 503, body: '<h1>Service unavailable</h1>' } } }));
    expect((await driveFrom(site)).failure).toMatchObject({ code: 'website_error' });
  });

  it('asks nobody which of the links of a shop to take', async () => {
    const site = await opened(
      startWayIn({ nav: '<a href="/own">Personal</a> <a href="/firm">Business</a>', pages: { '/': HOME } }),
    );
    const vault = await driveFrom(site);
    expect(vault.questions).toEqual([]);
    expect(vault.failure?.code).toBe('login_form_not_found');
  });
});
