import { CARD, paper, type Shape } from './shape.ts';

const BOXES = `${CARD}
  .boxes{display:flex;gap:8px;margin:18px 0}
  .card .boxes input{width:46px;height:56px;padding:0;text-align:center;font-size:24px}`;

const boxes = (count: number, attributes: string) =>
  Array.from({ length: count }, (_, at) => `<input ${at === 0 ? 'mark="code" ' : ''}${attributes}>`).join('');

export const oneTimeCodes: Shape[] = [
  {
    name: 'six boxes for a code that was mailed',
    html: paper({
      title: 'Check your inbox',
      style: BOXES,
      body: `<main class="card"><h1>Check your email</h1>
        <p>We sent a 6-digit code to <b>j••••@example.org</b>. It expires in 10 minutes.</p>
        <form><div class="boxes">${boxes(6, 'type="text" inputmode="numeric" maxlength="1" aria-label="Digit"')}</div>
        <button mark="go">Verify</button></form>
        <p>Did not get it? <a mark="resend" href="#">Resend code</a></p></main>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', boxes: 6, channel: 'email', hint: '@example.org' }],
      submit: 'go',
      choices: [{ is: 'resend', type: 'other' }],
    },
  },
  {
    name: 'four boxes for a text message, sent when the last is filled',
    html: paper({
      title: 'Enter code',
      style: `${BOXES}.card .boxes input{border:0;border-bottom:2px solid #888;border-radius:0}`,
      body: `<div class="card"><h2>Enter the 4-digit code</h2><p>Sent by text message to +49 ••• •••42</p>
        <div class="boxes">${boxes(4, 'type="tel" maxlength="1" autocomplete="off"')}</div>
        <p>Resend code in 0:28</p></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', boxes: 4, channel: 'sms', hint: '42' }],
      submit: null,
    },
  },
  {
    name: 'eight letters in two groups of boxes',
    html: paper({
      title: 'Device activation',
      style: `${BOXES}.card{width:560px}.boxes span{align-self:center}`,
      body: `<div class="card"><h1>Authorize this sign-in</h1><p>Enter the code displayed on your device.</p>
        <form action="/device" method="post"><div class="boxes">
          ${boxes(4, 'name="user-code" maxlength="1" autocapitalize="characters"')}<span>-</span>
          ${boxes(4, 'name="user-code" maxlength="1" autocapitalize="characters"').replace('mark="code" ', '')}</div>
        <input type="submit" mark="go" value="Continue"></form></div>`,
    }),
    expects: { kind: 'form', fields: [{ is: 'code', type: 'code', ref: 'code', boxes: 8 }], submit: 'go' },
  },
  {
    name: 'one clear input over drawn boxes',
    html: paper({
      title: 'Two-factor authentication',
      style: `${CARD}
        .otp{position:relative;display:flex;gap:6px;margin:20px 0}
        .otp div{width:44px;height:52px;border:1px solid #b8c2cc;border-radius:6px}
        .card .otp input{position:absolute;inset:0;width:100%;height:100%;border:0;color:transparent;background:transparent;caret-color:transparent;outline:0;letter-spacing:44px}`,
      body: `<div class="card"><h1>Two-factor authentication</h1><p>Open your authenticator app and enter the code it shows.</p>
        <form><div class="otp"><div></div><div></div><div></div><div></div><div></div><div></div>
          <input mark="code" data-input-otp="true" inputmode="numeric" autocomplete="one-time-code" maxlength="6" pattern="^\\d+$"></div>
        <button mark="go">Continue</button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'totp_code', ref: 'code', boxes: 0, channel: 'totp' }],
      submit: 'go',
    },
  },
  {
    name: 'one input without opacity over drawn boxes',
    html: paper({
      title: 'Confirm it is you',
      style: `${CARD}
        .otp{position:relative;width:312px;height:52px;margin:20px 0;display:flex;gap:6px}
        .otp span{width:46px;height:52px;border-bottom:3px solid #444}
        .card .otp input{position:absolute;top:0;left:0;width:100%;height:100%;opacity:0;z-index:2}`,
      body: `<div class="card"><h1>Confirm it is you</h1><p>Type the code that we sent to •••-•••-7781.</p>
        <div class="otp"><span></span><span></span><span></span><span></span><span></span><span></span>
        <input mark="code" type="tel" inputmode="numeric" maxlength="6"></div><button mark="go" type="button">Confirm</button></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', hint: '7781' }],
      submit: 'go',
    },
  },
  {
    name: 'a code with a masked phone, a box to trust the device and another way',
    path: '/signin/challenge',
    html: paper({
      title: 'Sign in',
      style: CARD,
      body: `<div class="card"><h1>2-Step Verification</h1>
        <p>A text message with a 6-digit verification code was just sent to <b>(•••) •••-••64</b></p>
        <form><label for="pin">Enter the code</label><input mark="code" id="pin" type="tel" name="Pin" autocomplete="off" pattern="[0-9 ]*">
        <label><input mark="trust" type="checkbox" name="TrustDevice"> Don't ask again on this device</label>
        <button mark="go" type="button">Next</button></form>
        <p><a href="#" mark="resend">Resend it</a></p><p><a href="#" mark="other">Try another way</a></p></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', channel: 'sms', hint: '64' }],
      submit: 'go',
      rememberMe: 'trust',
      choices: [
        { is: 'resend', type: 'other' },
        { is: 'other', type: 'sign_in_method', mfa: 'switch' },
      ],
    },
  },
  {
    name: 'an authenticator code with a way to recovery codes',
    path: '/sessions/two-factor/app',
    html: paper({
      title: 'Two-factor authentication',
      style: CARD,
      body: `<div class="card"><h1>Two-factor authentication</h1>
        <form method="post" action="/sessions/two-factor"><label for="app_totp">Authentication code</label>
        <input mark="code" id="app_totp" name="app_otp" type="text" placeholder="XXXXXX" autocomplete="one-time-code" inputmode="numeric">
        <button mark="go" type="submit">Verify</button></form>
        <p>Open your two-factor authenticator (TOTP) app to view your code.</p>
        <hr><p>Having problems?</p><ul><li><a mark="recovery" href="/sessions/two-factor/recovery">Use a recovery code</a></li></ul></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'totp_code', ref: 'code', channel: 'totp' }],
      submit: 'go',
      choices: [{ is: 'recovery' }],
    },
  },
  {
    name: 'a code with two further methods below it',
    html: paper({
      title: 'Verify your identity',
      style: CARD,
      body: `<div class="card"><h1>Verify your identity</h1><p>Enter the code from your authenticator app.</p>
        <form><input mark="code" type="text" name="code" placeholder="6-digit code" maxlength="6">
        <button mark="go">Submit</button></form><p>
        <a mark="sms" href="#sms">Text me a code instead</a> <a mark="backup" href="#backup">Use a backup code</a></p></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'totp_code', ref: 'code', channel: 'totp' }],
      submit: 'go',
      choices: [{ is: 'sms' }, { is: 'backup' }],
    },
  },
  {
    name: 'a recovery code',
    html: paper({
      title: 'Two-factor recovery',
      style: CARD,
      body: `<div class="card"><h1>Two-factor recovery</h1><p>If you cannot use your phone, enter one of your recovery codes.</p>
        <form action="/recovery" method="post"><label for="rc">Recovery code</label><input mark="code" id="rc" name="recovery_code" placeholder="XXXXX-XXXXX" autocomplete="off">
        <button mark="go">Verify</button></form></div>`,
    }),
    expects: { kind: 'form', fields: [{ is: 'code', type: 'code', ref: 'code', channel: null }], submit: 'go' },
  },
  {
    name: 'e-mail, password and an optional code on one page',
    path: '/login',
    html: paper({
      title: 'Log in',
      style: CARD,
      body: `<form class="card" method="post"><h1>Log in</h1>
        <label for="a">E-mail</label><input mark="email" id="a" type="email" name="email">
        <label for="b">Password</label><input mark="password" id="b" type="password" name="password">
        <label for="c">2FA code (if enabled)</label><input mark="code" id="c" name="otp" inputmode="numeric" autocomplete="one-time-code">
        <button mark="go">Log in</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'email', type: 'identifier', ref: 'email' },
        { is: 'password', type: 'password', ref: 'password' },
        { is: 'code', type: ['code', 'totp_code'], ref: 'code', required: false },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a user name and a token, no password',
    path: '/vpn/logon',
    html: paper({
      title: 'Secure access',
      style: CARD,
      body: `<form class="card" method="post"><h1>Secure Access</h1>
        <label for="u">User name</label><input mark="user" id="u" name="login">
        <label for="p">Token code</label><input mark="code" id="p" name="passcode" type="text" maxlength="8" autocomplete="off">
        <button mark="go">Log on</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'code', type: ['code', 'totp_code'], ref: 'code' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'boxes that refuse the code',
    html: paper({
      title: 'Enter code',
      style: `${BOXES}.boxes input{border-color:#d92d20!important}.hint{color:#d92d20}`,
      body: `<div class="card"><h1>Enter verification code</h1><p>We emailed a code to a***@mail.example.</p>
        <form><div class="boxes">${boxes(6, 'type="number" aria-invalid="true" min="0" max="9"')}</div>
        <p class="hint">That code didn't work. Check it and try again.</p><button mark="go">Verify code</button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', boxes: 6, channel: 'email' }],
      submit: 'go',
      error: "That code didn't work",
    },
  },
  {
    name: 'an expired code',
    html: paper({
      title: 'Verification',
      style: `${CARD}.flash{padding:12px;border-radius:6px;color:#7a1a12;background:#fde8e6}`,
      body: `<div class="card"><div class="flash" role="alert">This code has expired. We sent you a new one.</div>
        <h1>Enter the code from your e-mail</h1><form><input mark="code" name="token" placeholder="123456" maxlength="6">
        <button mark="go">Continue</button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', channel: 'email' }],
      submit: 'go',
      error: 'This code has expired.',
    },
  },
  {
    name: 'a code among a search, a language menu and a newsletter',
    html: paper({
      title: 'Security check',
      style: `${CARD}header,footer{display:flex;gap:16px;padding:14px 24px;background:#fff}`,
      body: `<header><b>Nordwind</b><form action="/search"><input name="q" placeholder="Search products"><button>Search</button></form>
        <select aria-label="Language"><option>English</option><option>Deutsch</option></select></header>
        <main class="card"><h1>Security check</h1><p>We have sent a code to your mobile number ending in 19.</p>
        <form><label for="k">Security code</label><input mark="code" id="k" name="secCode" maxlength="6"><button mark="go">Confirm</button></form></main>
        <footer><form><label>Newsletter <input type="email" placeholder="Your e-mail"></label><button>Subscribe</button></form></footer>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', channel: 'sms' }],
      submit: 'go',
    },
  },
  {
    name: 'boxes in a language without a lexicon',
    html: paper({
      title: 'დადასტურება',
      lang: 'ka',
      style: BOXES,
      body: `<div class="card"><h1>დაადასტურეთ ვინაობა</h1><p>შეიყვანეთ ექვსნიშნა რიცხვი, რომელიც მიიღეთ ნომერზე +995 ••• •• 17</p>
        <form><div class="boxes">${boxes(6, 'type="text" inputmode="numeric" maxlength="1"')}</div><button mark="go">გაგრძელება</button></form></div>`,
    }),
    expects: { kind: 'form', fields: [{ is: 'code', type: 'code', ref: 'code', boxes: 6, hint: '17' }], submit: 'go' },
  },
  {
    name: 'a German bank that sends a TAN',
    html: paper({
      title: 'TAN-Eingabe',
      lang: 'de',
      style: CARD,
      body: `<form class="card"><h1>Anmeldung bestätigen</h1><p>Wir haben eine mTAN per SMS an 0171 ••• ••88 gesendet.</p>
        <label for="t">TAN</label><input mark="code" id="t" name="tan" maxlength="6" autocomplete="off"><button mark="go">Bestätigen</button>
        <button class="quiet" type="button">Abbrechen</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', channel: 'sms', hint: '88' }],
      submit: 'go',
    },
  },
];
