import { CARD, paper, type Shape } from './shape.ts';

const NUMBER = `${CARD}.number{font-size:56px;font-weight:700;text-align:center}`;

export const externalActions: Shape[] = [
  {
    name: 'a number to tap on the phone',
    html: paper({
      title: 'Sign in',
      style: NUMBER,
      body: `<div class="card"><h1>2-Step Verification</h1><h2>Check your phone</h2><p>We sent a notification to your Pixel 9. Tap <b>Yes</b> on the notification, then tap <b>42</b> on your phone to verify it's you.</p><div class="number">42</div>
        <label><input type="checkbox" checked> Don't ask again on this device</label><p><a mark="resend" href="#">Resend it</a></p><p><a mark="other" href="#">Try another way</a></p></div>`,
    }),
    expects: {
      kind: 'external_action',
      message: '42',
      choices: [
        { is: 'resend', type: 'other' },
        { is: 'other', type: 'sign_in_method', mfa: 'switch' },
      ],
    },
  },
  {
    name: 'a number to type into the authenticator',
    html: paper({
      title: 'Sign in to your account',
      style: NUMBER,
      body: `<div class="card"><div>jan@example.org</div><h1>Approve sign in request</h1><p>Open your Authenticator app, and enter the number shown to sign in.</p><div class="number">27</div><p><a mark="other" href="#">I can't use my Authenticator app right now</a></p></div>`,
    }),
    expects: {
      kind: 'external_action',
      message: 'Approve sign in request · Open your Authenticator app, and enter the number shown to sign in. · 27',
      choices: [{ is: 'other' }],
    },
  },
  {
    name: 'a link that was mailed, and a way to a password',
    html: paper({
      title: 'Check your email',
      style: CARD,
      body: `<div class="card"><h1>Check your inbox</h1><p>We sent a magic link to <b>jan@example.org</b>. Click the link to sign in.</p><button mark="resend" class="quiet">Resend link</button><p><a mark="other" href="/login/password">Use password instead</a></p></div>`,
    }),
    expects: {
      kind: 'external_action',
      message: ['Check your inbox', 'Click the link'],
      choices: [
        { is: 'resend', type: 'other' },
        { is: 'other', type: 'sign_in_method', mfa: 'password' },
      ],
    },
  },
  {
    name: 'a link that was mailed, or the code beside it',
    html: paper({
      title: 'Check your email',
      style: CARD,
      body: `<div class="card"><h1>Check your email</h1><p>We sent you a temporary sign-in link and a code to jan@example.org.</p><form><input mark="code" name="code" placeholder="Enter code" autocomplete="one-time-code"><button mark="go">Continue with code</button></form><a href="/login">Back to login</a></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', channel: 'email' }],
      submit: 'go',
    },
  },
  {
    name: 'a push that was sent, with other options',
    html: paper({
      title: 'Two-Factor Authentication',
      style: CARD,
      body: `<div class="card"><h1>Check for a push notification</h1><p>Verify it's you by approving the notification sent to "Android" (•••-•••-0042).</p><button mark="other" class="quiet">Other options</button></div>`,
    }),
    expects: {
      kind: 'external_action',
      message: ['Check for a push notification', 'approving the notification'],
      choices: [{ is: 'other' }],
    },
  },
  {
    name: 'a QR code for an identity app',
    html: paper({
      title: 'Log in',
      lang: 'en',
      style: `${CARD}.qr{width:200px;height:200px;margin:16px auto;background:repeating-conic-gradient(#000 0 25%,#fff 0 50%) 0 0/20px 20px}`,
      body: `<div class="card"><h1>Log in with the ID app</h1><p>Start the ID app on your phone and scan the QR code below.</p><div class="qr" role="img" aria-label="QR code"></div><p><a mark="other" href="#">Other ways to log in</a></p></div>`,
    }),
    expects: { kind: 'external_action', message: 'scan the QR code', choices: [{ is: 'other' }] },
  },
  {
    name: 'an app that must confirm, in German',
    html: paper({
      title: 'Anmeldung bestätigen',
      lang: 'de',
      style: CARD,
      body: `<div class="card"><h1>Anmeldung bestätigen</h1><p>Bitte bestätigen Sie die Anmeldung in Ihrer App auf dem Smartphone.</p><p>Warten auf Bestätigung …</p><button class="quiet">Abbrechen</button></div>`,
    }),
    expects: { kind: 'external_action', message: ['Anmeldung bestätigen', 'bestätigen Sie', 'Warten auf Bestätigung'] },
  },
  {
    name: 'a new device that a mail must allow, in Spanish',
    html: paper({
      title: 'Revisa tu correo',
      lang: 'es',
      style: CARD,
      body: `<div class="card"><h1>Revisa tu correo electrónico</h1><p>Te hemos enviado un enlace para iniciar sesión a j***@ejemplo.example. Haz clic en el enlace para continuar.</p></div>`,
    }),
    expects: { kind: 'external_action', message: ['Revisa tu correo', 'enviado un enlace'] },
  },
];
