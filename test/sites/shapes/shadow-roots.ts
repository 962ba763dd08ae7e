import { CARD, paper, type Shape } from './shape.ts';

/** A custom element that draws itself in an open shadow root. */
const define = (name: string, html: string) =>
  `customElements.define('${name}',class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'open'}).innerHTML=${JSON.stringify(html)}}});`;

const STYLE = `<style>${CARD}</style>`;

export const shadowRoots: Shape[] = [
  {
    name: 'a whole login in one',
    html: paper({
      title: 'Portal',
      body: `<portal-login></portal-login><script>${define(
        'portal-login',
        `${STYLE}<form class="card"><h1>Sign in</h1><label for="u">Username</label><input mark="user" id="u" name="username"><label for="p">Password</label><input mark="password" id="p" type="password" name="password"><label><input mark="keep" type="checkbox"> Keep me signed in</label><button mark="go">Sign in</button></form>`,
      )}</script>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      rememberMe: 'keep',
    },
  },
  {
    name: 'three deep: app, page, form',
    html: paper({
      title: 'Console',
      body: `<x-app></x-app><script>
        ${define('x-form', `${STYLE}<div class="card"><h2>Log in</h2><input mark="email" type="email" placeholder="Email"><input mark="password" type="password" placeholder="Password"><button mark="go" type="button">Log in</button></div>`)}
        ${define('x-page', '<main><x-form></x-form></main>')}${define('x-app', '<header>Console</header><x-page></x-page><footer>Imprint</footer>')}</script>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'email', type: 'identifier', ref: 'email' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'each field and the button an element with a root of its own',
    html: paper({
      title: 'Member area',
      style: '.login{width:360px;margin:60px auto}x-field,x-button{display:block;margin:12px 0}',
      body: `<div class="login"><h1>Member login</h1><x-field mark="user" label="Username" type="text"></x-field><x-field mark="password" label="Password" type="password"></x-field><x-button mark="go">Log in</x-button></div>
        <script>customElements.define('x-field',class extends HTMLElement{connectedCallback(){const l=this.getAttribute('label'),t=this.getAttribute('type');
          this.attachShadow({mode:'open'}).innerHTML='<label for="i">'+l+'</label><input id="i" type="'+t+'" style="display:block;width:100%;height:40px">'}});
        ${define('x-button', '<button style="width:100%;height:44px"><slot></slot></button>')}</script>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'light fields slotted into a drawn frame',
    html: paper({
      title: 'Login',
      style: 'x-panel input{display:block;width:300px;height:40px;margin:8px 0}',
      body: `<form action="/login" method="post"><x-panel><span slot="title">Login</span><label for="u">E-mail</label><input mark="email" id="u" name="mail"><label for="p">Password</label><input mark="password" id="p" type="password" name="pw"><button mark="go" slot="foot">Login</button></x-panel></form>
        <script>${define('x-panel', '<section style="width:340px;margin:40px auto"><h2><slot name="title"></slot></h2><slot></slot><footer><slot name="foot"></slot></footer></section>')}</script>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'email', type: 'identifier', ref: 'email' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'an error that only the inside of one shows',
    html: paper({
      title: 'Sign in',
      body: `<x-login></x-login><script>
        ${define('x-alert', '<div role="alert" style="padding:10px;color:#7a1212;background:#fbe4e4"><slot></slot></div>')}
        ${define('x-login', `${STYLE}<form class="card"><h1>Sign in</h1><x-alert>Incorrect email or password.</x-alert><input mark="email" type="email" placeholder="Email"><input mark="password" type="password" placeholder="Password"><button mark="go">Sign in</button></form>`)}</script>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'email', type: 'identifier', ref: 'email' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      error: 'Incorrect email or password.',
    },
  },
  {
    name: 'six code boxes, each an element of its own',
    html: paper({
      title: 'Verify',
      style: `${CARD}x-digit{display:inline-block;width:46px;margin-right:6px}`,
      body: `<div class="card"><h1>Enter your code</h1><p>We emailed it to k•••@example.org</p><div mark="code">${'<x-digit></x-digit>'.repeat(6)}</div><button mark="go">Verify</button></div>
        <script>${define('x-digit', '<input inputmode="numeric" maxlength="1" style="width:44px;height:52px;text-align:center">')}</script>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', boxes: 6, channel: 'email' }],
      submit: 'go',
    },
  },
  {
    name: 'a consent wall in one, over a login outside',
    html: paper({
      title: 'Login',
      style: CARD,
      body: `<form class="card"><h1>Log in</h1><input type="email" placeholder="Email"><input type="password" placeholder="Password"><button>Log in</button></form><x-consent></x-consent>
        <script>${define('x-consent', '<div style="position:fixed;inset:0;background:#000a"><div role="dialog" aria-modal="true" style="position:absolute;left:25%;right:25%;top:15%;padding:24px;height:60%;background:#fff"><h2>Privacy settings</h2><p>We and our partners use cookies and similar technologies.</p><button>Settings</button> <button mark="no">Deny all</button> <button>Accept all</button></div></div>')}</script>`,
    }),
    expects: { kind: 'banner', dismiss: 'no' },
  },
  {
    name: 'a search in one and the login in another',
    html: paper({
      title: 'Store',
      body: `<x-search></x-search><x-signin></x-signin><script>
        ${define('x-search', '<div style="padding:12px"><input type="search" placeholder="Search the store"><button>Search</button></div>')}
        ${define('x-signin', `${STYLE}<div class="card"><h2>Sign in to your account</h2><label for="a">Email or username</label><input mark="user" id="a"><label for="b">Password</label><input mark="password" id="b" type="password"><a href="/forgot">Forgot?</a><button mark="go">Sign in</button></div>`)}</script>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
];
