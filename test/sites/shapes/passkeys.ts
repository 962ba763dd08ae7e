import { CARD, paper, type Shape } from './shape.ts';

export const passkeys: Shape[] = [
  {
    name: 'a prompt that offers another way',
    html: paper({
      title: 'Sign in',
      style: CARD,
      body: `<div class="card"><h1>Use your passkey to confirm it's really you</h1><p>Your device will ask for your fingerprint, face, or screen lock.</p><a mark="other" href="#" role="button">Try another way</a><button>Continue</button></div>`,
    }),
    expects: { kind: 'passkey', alternative: 'other' },
  },
  {
    name: 'a security key, or an authenticator app',
    html: paper({
      title: 'Two-factor authentication',
      style: CARD,
      body: `<div class="card"><h1>Two-factor authentication</h1><h2>Security key</h2><p>When you are ready, authenticate using the button below.</p><button>Use security key</button>
        <p>Having problems?</p><ul><li><a mark="app" href="/two-factor/app">Use your authenticator app</a></li><li><a mark="recovery" href="/two-factor/recovery">Use a recovery code</a></li></ul></div>`,
    }),
    expects: [
      { kind: 'passkey', alternative: 'app' },
      {
        kind: 'choice',
        choices: [
          { is: 'app', type: 'mfa_method', mfa: 'totp' },
          { is: 'recovery', optional: true },
        ],
      },
    ],
  },
  {
    name: 'an offer to make one after the login',
    html: paper({
      title: 'Faster sign-in',
      style: CARD,
      body: `<div class="card"><h1>Sign in faster next time</h1><p>Create a passkey and use your fingerprint or face instead of a password.</p><button>Create a passkey</button><button mark="later" class="quiet">Not now</button></div>`,
    }),
    expects: { kind: 'passkey', alternative: 'later' },
  },
  {
    name: 'nothing but a passkey',
    html: paper({
      title: 'Sign in',
      style: CARD,
      body: `<div class="card"><h1>Sign in with a passkey</h1><p>Touch your security key or use the sensor of this device.</p><button>Use passkey</button></div>`,
    }),
    expects: { kind: 'passkey', alternative: null },
  },
  {
    name: 'a button beside a form with a password',
    path: '/login',
    html: paper({
      title: 'Sign in',
      style: CARD,
      body: `<form class="card" action="/session" method="post"><h1>Sign in</h1><label for="u">Username or email address</label><input mark="user" id="u" name="login" autocomplete="username webauthn">
        <label for="p">Password</label><input mark="password" id="p" type="password" name="password" autocomplete="current-password"><a href="/reset">Forgot password?</a>
        <button mark="go" name="commit">Sign in</button><button mark="key" type="button" class="quiet">Sign in with a passkey</button><p>New here? <a href="/signup">Create an account</a></p></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      choices: [{ is: 'key', optional: true }],
    },
  },
  {
    name: 'a passkey first, a password below the line',
    html: paper({
      title: 'Anmelden',
      lang: 'de',
      style: CARD,
      body: `<div class="card"><h1>Anmelden</h1><button mark="key">Mit Passkey anmelden</button><p>oder</p><form><label for="e">E-Mail</label><input mark="email" id="e" type="email" name="email"><label for="p">Passwort</label><input mark="password" id="p" type="password" name="pw"><button mark="go">Anmelden</button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'email', type: 'identifier', ref: 'email' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      choices: [{ is: 'key', optional: true }],
    },
  },
];
