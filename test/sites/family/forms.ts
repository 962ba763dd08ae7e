import { redirect } from '../site.ts';
import { type Described, element, fields, posted, scripted, sending } from './family-site.ts';
import type { Words } from './words.ts';

const alarm = (said: string | null) => element('p', 'class="error" role="alert"', said);
/** Shows the site's words above the form. */
const SHOW = `form.querySelector('[role=alert]')?.remove();
  form.insertAdjacentHTML('afterbegin', '<p class="error" role="alert"></p>');
  form.querySelector('[role=alert]').textContent = error; form.password.value = '';`;

const framed = (words: Words) => `<form method="post" action="/session">${fields(words)}</form>`;

const signUp = `<form method="post" action="/join"><h2>New here? Create an account</h2>
  <label>Name <input name="name"></label><label>E-mail address <input name="email"></label>
  <label>Choose a password <input name="new" type="password"></label><label>Repeat it <input name="again" type="password"></label>
  <label class="tick"><input type="checkbox" name="terms"> I agree to the terms</label><button>Sign up</button></form>`;

const component = (words: Words) => `<h1>${words.title}</h1><bell-login></bell-login><script>
  customElements.define('bell-login', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = ${JSON.stringify(`<form id="login">${fields(words)}</form>`)};
      ${sending(SHOW, 'root')}
    }
  });</script>`;

const drawnLate = (words: Words) => `<div id="app"><p>Loading…</p></div><script>
  setTimeout(() => {
    document.getElementById('app').innerHTML = ${JSON.stringify(`<h1>${words.title}</h1><form id="login">${fields(words)}</form>`)};
    ${sending(SHOW)}
  }, 1200);</script>`;

/** One document for every address; only its script tells a stranger from who is logged in. */
const routed = (words: Words) => `<div id="app"></div><script>
  const app = document.getElementById('app');
  const go = (path) => { history.pushState(null, '', path); draw(); };
  const draw = async () => {
    if (location.pathname === '/login') {
      app.innerHTML = ${JSON.stringify(`<h1>${words.title}</h1><form id="login">${fields(words)}</form>`)};
      app.querySelector('form').onsubmit = async (event) => {
        event.preventDefault();
        const form = event.target;
        const reply = await fetch('/api/session', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
        if (reply.ok) return go('/bells');
        const { error } = await reply.json();
        ${SHOW}
      };
      return;
    }
    const reply = await fetch('/api/me');
    if (!reply.ok) return go('/login');
    app.innerHTML = '<button type="button">${words.logOut}</button><h1>${words.inside}</h1>';
  };
  draw();</script>`;

const untilValid = (words: Words) => `${scripted(words, SHOW)}<script>(() => {
  const form = document.querySelector('#login');
  const button = form.querySelector('button');
  const check = () => { button.disabled = !/.+@.+/.test(form.username.value) || form.password.value.length < 6; };
  form.addEventListener('input', check);
  check();
})();</script>`;

const boxes = `<h1>Check your phone</h1><p>We sent a text message with a six-digit code.</p>
  <form method="post" action="/code">${[1, 2, 3, 4, 5, 6]
    .map(
      (at) =>
        `<input name="digit" aria-label="Digit ${at}" inputmode="numeric" maxlength="1" size="1" style="width:3rem">`,
    )
    .join('')}<button>Verify</button></form><script>
    document.querySelectorAll('[name=digit]').forEach((box) => box.addEventListener('input', () => {
      if (box.value) box.nextElementSibling?.focus();
    }));</script>`;

/** The code that the site's text message holds. */
export const TEXTED = '493817';

/** One site for each way to put a login on a page: each lets in who is right, and refuses in words who is not. */
export const FORMS: readonly Described[] = [
  {
    name: 'a dialog that a button opens',
    login: (words) => `<h1>Sea Bells</h1><p>Bells for every boat.</p>
      <button type="button" onclick="document.querySelector('dialog').showModal()">${words.go}</button>
      <dialog>${scripted(words, SHOW)}<button type="button" onclick="this.closest('dialog').close()">Close</button></dialog>`,
  },
  {
    name: 'a frame',
    login: (words) => `<h1>${words.title}</h1><iframe src="/frame" width="420" height="420"></iframe>`,
    answer: (right, { visitor, draw, words }) => {
      if (!right) return draw(`${alarm(words.wrong)}${framed(words)}`);
      visitor.stage = 'in';
      return draw("<p>One moment</p><script>top.location = '/home'</script>");
    },
    at: ({ request, draw, words }) => (request.path === '/frame' ? draw(framed(words)) : undefined),
  },
  { name: 'an open shadow root', login: component },
  { name: 'a page that is drawn late', login: drawnLate },
  {
    name: 'an application that routes by script',
    login: routed,
    at: ({ request, visitor, draw, words }) => {
      if (request.path === '/api/me')
        return { status: visitor.stage === 'in' ? 200 : 401, type: 'application/json', body: '{}' };
      return request.path === '/bells' ? draw(routed(words)) : undefined;
    },
  },
  { name: 'a button that is disabled until all is valid', login: untilValid },
  {
    name: 'a code in six boxes after the password',
    login: (words, said) => `${alarm(said)}${posted(words)}`,
    answer: (right, { visitor }) => {
      if (!right) return undefined;
      visitor.stage = 'code';
      return redirect('/code');
    },
    at: ({ request, visitor, draw }) => {
      if (request.path !== '/code' || visitor.stage !== 'code') return undefined;
      if (request.method !== 'POST') return draw(boxes);
      if (request.form.getAll('digit').join('') !== TEXTED) return draw(`${alarm('That code is incorrect.')}${boxes}`);
      visitor.stage = 'in';
      return redirect('/home');
    },
  },
  {
    name: 'fields that only robots fill',
    login: (words, said) =>
      `${alarm(said)}${posted(
        words,
        `<div style="position:absolute;left:-5000px"><label>Website <input name="website" tabindex="-1" autocomplete="off"></label></div>
       <input name="email" style="opacity:0;position:absolute;height:0;width:0" tabindex="-1" aria-hidden="true">${fields(words)}`,
      )}`,
    answer: (_, { request, draw }) =>
      request.form.get('website') || request.form.get('email') ? draw('<h1>Go away, robot</h1>', 403) : undefined,
  },
  {
    name: 'a sign-up beside the login',
    login: (words, said) =>
      `<div style="display:flex;gap:2rem"><section>${signUp}</section><section>${alarm(said)}${posted(words)}</section></div>`,
  },
  {
    name: 'a question about cookies over the form',
    login: (words, said) => `${alarm(said)}${posted(words)}
      <div class="cookie-banner" role="dialog" style="position:fixed;inset:0;padding:4rem;background:rgb(255 255 255 / 95%)">
        <p>We use cookies to improve your experience.</p><button type="button" id="all">Accept all</button>
        <button type="button" id="none">Reject all</button></div>
      <script>(() => {
        const banner = document.querySelector('.cookie-banner');
        if (localStorage.getItem('consent')) banner.remove();
        banner.onclick = ({ target }) => { if (target.id) { localStorage.setItem('consent', target.id); banner.remove(); } };
      })();</script>`,
  },
];
