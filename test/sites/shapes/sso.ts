import { CARD, type ExpectedField, paper, type Shape } from './shape.ts';

const FIELDS: ExpectedField[] = [
  { is: 'email', type: 'identifier', ref: 'email' },
  { is: 'password', type: 'password', ref: 'password' },
];
const INPUTS = `<label for="u">Email</label><input mark="email" id="u" type="email" name="email"><label for="p">Password</label><input mark="password" id="p" type="password" name="password"><button mark="go" type="submit">Log in</button>`;
const LOGO = '<svg width="20" height="20" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9"/></svg>';

export const sso: Shape[] = [
  {
    name: 'nothing but providers',
    html: paper({
      title: 'Sign in',
      style: CARD,
      body: `<div class="card"><h1>Sign in to Beacon</h1><button mark="google" class="quiet">${LOGO} Continue with Google</button><button mark="github" class="quiet">${LOGO} Continue with GitHub</button><button mark="microsoft" class="quiet">${LOGO} Continue with Microsoft</button><p>By signing in you accept our <a href="/terms">Terms</a>.</p></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'google', type: 'sso_provider', provider: 'google' },
        { is: 'github', type: 'sso_provider', provider: 'github' },
        { is: 'microsoft', type: 'sso_provider', provider: 'microsoft' },
      ],
    },
  },
  {
    name: 'icons without words, named for those who hear them',
    html: paper({
      title: 'Log in',
      style: `${CARD}.icons{display:flex;gap:12px}.icons a{display:grid;place-items:center;width:48px;height:48px;border:1px solid #ccd;border-radius:50%}`,
      body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}<p>Or log in with</p><div class="icons"><a mark="facebook" href="/auth/facebook" aria-label="Log in with Facebook">${LOGO}</a><a mark="google" href="/auth/google" aria-label="Log in with Google">${LOGO}</a><a mark="apple" href="/auth/apple" aria-label="Log in with Apple">${LOGO}</a></div></form>`,
    }),
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      choices: [
        { is: 'facebook', type: 'sso_provider', provider: 'facebook' },
        { is: 'google', type: 'sso_provider', provider: 'google' },
        { is: 'apple', type: 'sso_provider', provider: 'apple' },
      ],
    },
  },
  {
    name: 'icons that only their class and address name',
    html: paper({
      title: 'Вход',
      lang: 'ru',
      style: `${CARD}.soc{display:flex;gap:8px}.soc a{display:block;width:40px;height:40px;background:#dde}`,
      body: `<form class="card" method="post"><h1>Вход</h1><label for="u">Электронная почта</label><input mark="email" id="u" name="email"><label for="p">Пароль</label><input mark="password" id="p" type="password" name="pass"><button mark="go">Войти</button><p>Войти через</p><div class="soc"><a mark="vk" class="soc-login soc-login--vk" href="/oauth/vk"></a><a mark="yandex" class="soc-login soc-login--yandex" href="/oauth/yandex"></a></div></form>`,
    }),
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      choices: [
        { is: 'vk', type: 'sso_provider', provider: 'vk' },
        { is: 'yandex', type: 'sso_provider', provider: 'yandex' },
      ],
    },
  },
  {
    name: 'a provider drawn in a frame of its own',
    html: (elsewhere) =>
      paper({
        title: 'Log in',
        style: CARD,
        body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}<p>or</p><iframe src="${elsewhere}/gsi/button" title="Sign in with Google Button" style="width:320px;height:44px;border:0"></iframe></form>`,
      }),
    frames: {
      '/gsi/button': paper({
        body: `<div mark="google" role="button" tabindex="0" aria-labelledby="l" style="height:40px;border:1px solid #dadce0;cursor:pointer"><span id="l">Sign in with Google</span></div>`,
      }),
    },
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      choices: [{ is: 'google', type: 'sso_provider', provider: 'google' }],
    },
  },
  {
    name: 'pages to follow in the footer',
    html: paper({
      title: 'Log in',
      style: `${CARD}footer{display:flex;gap:16px;padding:24px}`,
      body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}</form><footer>Follow us: <a href="https://www.facebook.com/harbor">Facebook</a><a href="https://www.linkedin.com/company/harbor" aria-label="LinkedIn">${LOGO}</a><a href="https://apps.apple.com/app/id1">Download on the App Store</a><a href="https://github.com/harbor">GitHub</a></footer>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'providers for signing up in the other column',
    html: paper({
      title: 'Welcome',
      style: `.cols{display:flex}${CARD}`,
      body: `<div class="cols"><form class="card" method="post"><h2>Log in</h2>${INPUTS}<button mark="google" type="button" class="quiet">Log in with Google</button></form>
        <form class="card" method="post"><h2>Create an account</h2><label>Name <input name="name"></label><label>Email <input type="email" name="new_email"></label><label>Password <input type="password" name="new_password" autocomplete="new-password"></label><button>Create account</button><button type="button" class="quiet">Sign up with Google</button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      choices: [{ is: 'google', type: 'sso_provider', provider: 'google' }],
    },
  },
  {
    name: 'the identity provider of the company',
    html: paper({
      title: 'Log in',
      style: CARD,
      body: `<div class="card"><h1>Log in</h1><form method="post">${INPUTS}</form><a mark="sso" class="button quiet" href="/sso">Log in with SSO</a></div>`,
    }),
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      choices: [{ is: 'sso', type: 'sso_provider', provider: 'sso' }],
    },
  },
  {
    name: 'a national identity among others, in Swedish',
    html: paper({
      title: 'Logga in',
      lang: 'sv',
      style: CARD,
      body: `<div class="card"><h1>Logga in</h1><button mark="bankid">Logga in med BankID</button><button mark="google" class="quiet">Logga in med Google</button><p><a href="/hjalp">Hjälp</a></p></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'bankid', type: 'sso_provider', provider: 'bankid' },
        { is: 'google', type: 'sso_provider', provider: 'google' },
      ],
    },
  },
  {
    name: 'providers, and e-mail as one more button',
    html: paper({
      title: 'Log in',
      style: CARD,
      body: `<div class="card"><h1>Log in</h1><button mark="google" class="quiet">Continue with Google</button><button mark="apple" class="quiet">Continue with Apple</button><button mark="email" class="quiet">Continue with email</button></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'google', type: 'sso_provider', provider: 'google' },
        { is: 'apple', type: 'sso_provider', provider: 'apple' },
        { is: 'email', type: ['sign_in_method', 'identifier_method', 'auth_method', 'other'] },
      ],
    },
  },
];
