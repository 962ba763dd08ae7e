import { CARD, paper, type Shape } from './shape.ts';

const CHIP =
  '.chip{display:inline-flex!important;width:auto!important;height:32px!important;padding:0 12px;border:1px solid #c3ccd6!important;border-radius:16px!important;color:#1c2430!important;background:#fff!important;font-weight:400!important}';

export const identifierFirst: Shape[] = [
  {
    name: 'an e-mail or phone, then Next',
    html: paper({
      title: 'Sign in',
      style: `${CARD}.row{display:flex;justify-content:space-between;align-items:center}.row button{width:auto;padding:0 20px}`,
      body: `<div class="card"><h1>Sign in</h1><p>Use your account</p><form>
        <input mark="id" type="email" name="identifier" id="identifierId" aria-label="Email or phone" autocomplete="username webauthn">
        <a href="#">Forgot email?</a><p>Not your computer? Use a private window to sign in. <a href="#">Learn more</a></p>
        <div class="row"><button type="button" class="quiet">Create account</button><button mark="next" type="button">Next</button></div></form></div>`,
    }),
    expects: { kind: 'form', fields: [{ is: 'id', type: 'identifier', ref: ['email', 'username'] }], submit: 'next' },
  },
  {
    name: 'a password field moved away for password managers',
    path: '/common/oauth2/authorize',
    html: paper({
      title: 'Sign in to your account',
      style: `${CARD}.moveOffScreen{position:fixed;bottom:0;right:0;height:0;width:0;overflow:hidden;opacity:0;padding:0;border:0}`,
      body: `<form class="card" method="post"><h1>Sign in</h1>
        <input mark="id" type="email" name="loginfmt" id="i0116" placeholder="Email, phone, or username">
        <input type="password" name="passwd" id="i0118" class="moveOffScreen" tabindex="-1" aria-hidden="true" autocomplete="off" style="height:0;width:0;padding:0;border:0">
        <p>No account? <a href="/signup">Create one!</a></p><p><a href="/recover">Can't access your account?</a></p>
        <input mark="next" type="submit" class="button" value="Next"></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'id', type: 'identifier', ref: ['username', 'email'] }],
      submit: 'next',
    },
  },
  {
    name: 'a password that grows when it is needed',
    html: paper({
      title: 'Log in | Timberline',
      style: `${CARD}.grow{height:0;overflow:hidden;transition:height .2s}`,
      body: `<form class="card" action="/login" method="post"><h1>Log in to continue</h1>
        <label for="username">Email</label><input mark="email" id="username" type="email" name="username" placeholder="Enter your email">
        <div class="grow"><label for="password">Password</label><input id="password" type="password" name="password"></div>
        <button mark="next" id="login-submit">Continue</button><hr><p>Or continue with:</p>
        <button mark="google" type="button" class="quiet">Google</button><button mark="microsoft" type="button" class="quiet">Microsoft</button>
        <button mark="apple" type="button" class="quiet">Apple</button><p><a href="/reset">Can't log in?</a> · <a href="/signup">Create an account</a></p></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'email', type: 'identifier', ref: 'email' }],
      submit: 'next',
      choices: [
        { is: 'google', type: 'sso_provider', provider: 'google' },
        { is: 'microsoft', type: 'sso_provider', provider: 'microsoft' },
        { is: 'apple', type: 'sso_provider', provider: 'apple' },
      ],
    },
  },
  {
    name: 'log in or sign up: one field for both',
    html: paper({
      title: 'Log in or sign up',
      style: CARD,
      body: `<div class="card"><h1>Log in or sign up</h1><button mark="google" class="quiet">Continue with Google</button>
        <button mark="apple" class="quiet">Continue with Apple</button><p>or</p>
        <form><input mark="email" type="email" name="email" placeholder="Email address" required><button mark="next" type="submit">Continue</button></form>
        <p>By continuing you agree to our <a href="/terms">Terms</a>.</p></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'email', type: 'identifier', ref: 'email' }],
      submit: 'next',
      choices: [
        { is: 'google', type: 'sso_provider', provider: 'google' },
        { is: 'apple', type: 'sso_provider', provider: 'apple' },
      ],
    },
  },
  {
    name: 'the account as a chip above the password',
    html: paper({
      title: 'Welcome',
      style: `${CARD}${CHIP}`,
      body: `<div class="card"><h1>Welcome</h1><button mark="chip" class="chip" type="button" aria-label="jan@example.org selected. Switch account">jan@example.org ▾</button>
        <form><input mark="password" type="password" name="Passwd" aria-label="Enter your password" autocomplete="current-password">
        <label><input type="checkbox"> Show password</label><button mark="next" type="button">Next</button>
        <p><a href="#" mark="other">Try another way</a></p></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'password', type: 'password', ref: 'password' }],
      submit: 'next',
      rememberMe: null,
      choices: [{ is: 'other', type: 'sign_in_method' }],
    },
  },
  {
    name: 'a password that can be forgotten, and no word of logging in',
    html: paper({
      title: 'Nordbank Business',
      style: CARD,
      body: `<div class="card"><form><button type="button" aria-label="Back">←</button><h1>Enter password</h1>
        <input mark="password" type="password" name="passcode"><p><a href="#">Forgot your password?</a></p><button mark="next">Continue</button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'password', type: 'password' }],
      submit: 'next',
    },
  },
  {
    name: 'the account in a read-only field',
    html: paper({
      title: 'Enter your password',
      style: CARD,
      body: `<form class="card"><h1>Enter your password</h1><label for="e">Email address</label>
        <input id="e" type="email" name="username" value="jan@example.org" readonly><a href="/login">Edit</a>
        <label for="p">Password</label><input mark="password" id="p" type="password" name="password" required>
        <a href="/forgot">Forgot password?</a><button mark="go" name="action" value="default">Continue</button></form>`,
    }),
    expects: { kind: 'form', fields: [{ is: 'password', type: 'password', ref: 'password' }], submit: 'go' },
  },
  {
    name: 'the account in a switched-off field',
    html: paper({
      title: 'Sign in',
      style: CARD,
      body: `<form class="card"><h1>Sign in</h1><label for="e">User name</label><input id="e" name="user" value="jan" disabled>
        <label for="p">Password</label><input mark="password" id="p" type="password" name="pass">
        <button mark="go">Sign in</button><p><a href="#" mark="back">Not you? Use a different account</a></p></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'password', type: 'password', ref: 'password' }],
      submit: 'go',
      choices: [{ is: 'back', optional: true }],
    },
  },
  {
    name: 'the account in a field for password managers only',
    html: paper({
      title: 'Password',
      style: `${CARD}.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}`,
      body: `<form class="card"><h1>Hi Jan</h1><p>jan@example.org <a href="/switch">Not you?</a></p>
        <input class="sr" type="text" name="username" autocomplete="username" value="jan@example.org" tabindex="-1" aria-hidden="true" style="width:1px;height:1px;padding:0;border:0">
        <input mark="password" type="password" name="password" placeholder="Password" autocomplete="current-password">
        <button mark="go">Log in</button><button mark="mail" type="button" class="quiet">Email me a sign-in link instead</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'password', type: 'password', ref: 'password' }],
      submit: 'go',
      choices: [{ is: 'mail', optional: true }],
    },
  },
  {
    name: 'a phone with a country code',
    html: paper({
      title: 'What is your number?',
      style: `${CARD}.row{display:flex;gap:8px}.row select{width:110px!important}`,
      body: `<div class="card"><h1>Log in</h1><p>What's your phone number?</p><form><div class="row">
        <select name="country" aria-label="Country code"><option selected>+49 DE</option><option>+44 GB</option><option>+1 US</option></select>
        <input mark="phone" type="tel" name="phone" placeholder="Mobile number" autocomplete="tel-national"></div>
        <button mark="next">Continue</button><hr><button mark="google" type="button" class="quiet">Continue with Google</button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'phone', type: 'identifier', ref: 'phone' }],
      submit: 'next',
      choices: [{ is: 'google', type: 'sso_provider', provider: 'google' }],
    },
  },
  {
    name: 'an e-mail that gets a link, no password at all',
    html: paper({
      title: 'Sign in',
      style: CARD,
      body: `<form class="card"><h1>Sign in without a password</h1><p>We will e-mail you a link to sign in.</p>
        <label for="m">Your e-mail</label><input mark="email" id="m" type="email" name="email"><button mark="go">Email me a login link</button></form>`,
    }),
    expects: { kind: 'form', fields: [{ is: 'email', type: 'identifier', ref: 'email' }], submit: 'go' },
  },
  {
    name: 'a workspace before anything else',
    html: paper({
      title: 'Sign in to your workspace',
      style: `${CARD}.row{display:flex;align-items:center;gap:6px}`,
      body: `<form class="card" action="/signin"><h1>Sign in to your workspace</h1><p>Enter your workspace's address</p>
        <div class="row"><input mark="workspace" name="domain" placeholder="your-workspace" aria-label="Workspace URL"><span>.harbor.example</span></div>
        <button mark="next" type="submit">Continue</button><p>Don't know it? <a href="/find">Find your workspace</a></p></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'workspace', type: ['text', 'identifier'], ref: 'domain' }],
      submit: 'next',
    },
  },
  {
    name: 'an account that is not known',
    html: paper({
      title: 'Sign in',
      style: `${CARD}.bad{border-color:#c5221f!important}.hint{color:#c5221f;font-size:13px}`,
      body: `<form class="card"><h1>Sign in</h1><input mark="email" class="bad" type="email" name="email" aria-invalid="true" aria-describedby="h" placeholder="Email" value="nobody@example.org">
        <div id="h" class="hint">Couldn't find your account</div><button mark="next">Next</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'email', type: 'identifier', ref: 'email', filled: true }],
      submit: 'next',
      error: "Couldn't find your account",
    },
  },
  {
    name: 'a user name only, in Japanese',
    html: paper({
      title: 'ログイン',
      lang: 'ja',
      style: CARD,
      body: `<form class="card"><h1>ログイン</h1><label for="i">会員ID・携帯電話番号・メールアドレス</label><input mark="id" id="i" name="loginId">
        <button mark="next">次へ</button><p><a href="/help">IDを忘れた方</a></p></form>`,
    }),
    expects: { kind: 'form', fields: [{ is: 'id', type: 'identifier' }], submit: 'next' },
  },
];
