import { CARD, paper, type Shape } from './shape.ts';

const LIST = `${CARD}
  .list{margin:16px 0 0;padding:0;list-style:none}
  .row{display:flex;align-items:center;gap:12px;padding:14px 8px;border-top:1px solid #e3e8ee}
  .row[role]{cursor:pointer}
  .row small{display:block;color:#5b6673}
  .row svg{width:20px;height:20px;flex:none}
  .card .row button,.row .button{width:auto;margin:0 0 0 auto;padding:0 14px;height:34px}`;

const ICON = '<svg viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" fill="#8895a5"/></svg>';

export const mfaChoices: Shape[] = [
  {
    name: 'radio buttons and a button to go on',
    html: paper({
      title: 'Verify your identity',
      style: CARD,
      body: `<form class="card"><h1>Verify your identity</h1><p>How would you like to receive your security code?</p>
        <label><input mark="sms" type="radio" name="m" checked> Text message to •••• 42</label>
        <label><input mark="call" type="radio" name="m"> Phone call to •••• 42</label>
        <label><input mark="email" type="radio" name="m"> Email to j***@example.org</label>
        <button mark="go" type="submit">Continue</button></form>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'sms', type: 'mfa_method', mfa: 'sms', submit: 'go' },
        { is: 'call', type: 'mfa_method', mfa: 'call', submit: 'go' },
        { is: 'email', type: 'mfa_method', mfa: 'email', submit: 'go' },
      ],
    },
  },
  {
    name: 'buttons with icons and masked destinations',
    html: paper({
      title: 'Two-step verification',
      style: LIST,
      body: `<div class="card"><h1>Choose a verification method</h1><div class="list">
        <div class="row" role="button" tabindex="0" mark="app">${ICON}<span>Authenticator app<small>Use a code from your app</small></span></div>
        <div class="row" role="button" tabindex="0" mark="sms">${ICON}<span>Text message<small>(•••) •••-••42</small></span></div>
        <div class="row" role="button" tabindex="0" mark="email">${ICON}<span>Email<small>ja•••@example.org</small></span></div></div></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'app', type: 'mfa_method', mfa: 'totp' },
        { is: 'sms', type: 'mfa_method', mfa: 'sms' },
        { is: 'email', type: 'mfa_method', mfa: 'email' },
      ],
    },
  },
  {
    name: 'a long list that also names a passkey and backup codes',
    path: '/v3/signin/challenge/selection',
    html: paper({
      title: 'Sign in',
      style: LIST,
      body: `<div class="card"><h1>2-Step Verification</h1><p>To help keep your account safe, we want to make sure it's really you</p>
        <h2>Choose how you want to sign in:</h2><ul class="list">
        <li><div class="row" role="link" tabindex="0" mark="push">${ICON}<span>Tap <b>Yes</b> on your phone or tablet</span></div></li>
        <li><div class="row" role="link" tabindex="0" mark="app">${ICON}<span>Get a verification code from the <b>Authenticator</b> app</span></div></li>
        <li><div class="row" role="link" tabindex="0" mark="sms">${ICON}<span>Get a verification code at (•••) •••-••42<small>Standard rates apply</small></span></div></li>
        <li><div class="row" role="link" tabindex="0" mark="key">${ICON}<span>Use your passkey</span></div></li>
        <li><div class="row" role="link" tabindex="0" mark="backup">${ICON}<span>Enter one of your 8-digit backup codes</span></div></li>
        <li><div class="row" role="link" tabindex="0" mark="help">${ICON}<span>Get help</span></div></li></ul></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'push', type: 'mfa_method', mfa: 'push' },
        { is: 'app', type: 'mfa_method', mfa: 'totp' },
        { is: 'sms', type: 'mfa_method', mfa: 'sms' },
        { is: 'key', optional: true },
        { is: 'backup', optional: true },
      ],
    },
  },
  {
    name: 'rows whose button only says "Select"',
    path: '/signin/verify',
    html: paper({
      title: 'Sign in',
      style: LIST,
      body: `<main class="card"><h2>Verify it's you with a security method</h2><p>Select from the following options</p><div class="list">
        <div class="row">${ICON}<div><h3>Google Authenticator</h3></div><a class="button" href="#" mark="app" aria-label="Select Google Authenticator.">Select</a></div>
        <div class="row">${ICON}<div><h3>Phone</h3><small>+1 XXX-XXX-4242</small></div><a class="button" href="#" mark="sms" aria-label="Select Phone.">Select</a></div>
        <div class="row">${ICON}<div><h3>Email</h3><small>j***n@example.org</small></div><a class="button" href="#" mark="email" aria-label="Select Email.">Select</a></div></div>
        <a href="/" mark="back">Back to sign in</a></main>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'app', type: 'mfa_method', mfa: 'totp' },
        { is: 'sms', type: 'mfa_method', mfa: 'sms' },
        { is: 'email', type: 'mfa_method', mfa: 'email' },
      ],
    },
  },
  {
    name: 'two buttons: text me, call me',
    html: paper({
      title: 'Confirm your identity',
      style: CARD,
      body: `<div class="card"><h1>Let's confirm it's you</h1><p>We'll send a one-time passcode to your phone ending in 0042.</p>
        <button mark="sms">Text me</button><button mark="call" class="quiet">Call me</button></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'sms', type: 'mfa_method', mfa: 'sms' },
        { is: 'call', type: 'mfa_method', mfa: 'call' },
      ],
    },
  },
  {
    name: 'tiles: approve, code, text, call',
    html: paper({
      title: 'Sign in to your account',
      style: LIST,
      body: `<div class="card"><div>jan@example.org</div><h1>Verify your identity</h1><div class="list">
        <div class="row" role="button" tabindex="0" mark="push">${ICON}Approve a request on my Authenticator app</div>
        <div class="row" role="button" tabindex="0" mark="app">${ICON}Use a verification code</div>
        <div class="row" role="button" tabindex="0" mark="sms">${ICON}Text +XX XXXXXXXX42</div>
        <div class="row" role="button" tabindex="0" mark="call">${ICON}Call +XX XXXXXXXX42</div></div>
        <p><a href="https://help.example/">More information</a></p><p><a href="#cancel">Cancel</a></p></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'push', type: 'mfa_method', mfa: 'push' },
        { is: 'app', type: 'mfa_method', mfa: 'totp' },
        { is: 'sms', type: 'mfa_method', mfa: 'sms' },
        { is: 'call', type: 'mfa_method', mfa: 'call' },
      ],
    },
  },
  {
    name: 'push, call or passcode, each with its own button',
    html: paper({
      title: 'Two-Factor Authentication',
      style: LIST,
      body: `<div class="card"><h1>Choose an authentication method</h1><div class="list">
        <div class="row">${ICON}Push <small>Recommended</small><button mark="push">Send Me a Push</button></div>
        <div class="row">${ICON}Phone call<button mark="call">Call Me</button></div>
        <div class="row">${ICON}Passcode<button mark="code">Enter a Passcode</button></div></div></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'push', type: 'mfa_method', mfa: 'push' },
        { is: 'call', type: 'mfa_method', mfa: 'call' },
        { is: 'code', optional: true },
      ],
    },
  },
  {
    name: 'cards whose radio button is hidden',
    html: paper({
      title: 'Security verification',
      style: `${CARD}.tile{display:block;padding:14px;border:1px solid #c3ccd6;border-radius:8px;cursor:pointer}.tile input{position:absolute;opacity:0}`,
      body: `<form class="card"><h1>Security verification</h1><p>Where should we send your code?</p>
        <input type="radio" name="w" id="r1" hidden><label class="tile" for="r1" mark="face1">Email code to m***@example.org</label>
        <label class="tile"><input mark="sms" type="radio" name="w" value="sms"><span>SMS to ***-***-1207</span></label>
        <label class="tile"><input mark="app" type="radio" name="w" value="app"><span>Authenticator app</span></label>
        <button mark="go" type="submit">Send code</button></form>`.replace(
        '<input type="radio" name="w" id="r1" hidden>',
        '<input mark="email" type="radio" name="w" id="r1" style="position:absolute;opacity:0">',
      ),
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'email', type: 'mfa_method', mfa: 'email', submit: 'go' },
        { is: 'sms', type: 'mfa_method', mfa: 'sms', submit: 'go' },
        { is: 'app', type: 'mfa_method', mfa: 'totp', submit: 'go' },
      ],
    },
  },
  {
    name: 'radio buttons in German',
    html: paper({
      title: 'Sicherheitsabfrage',
      lang: 'de',
      style: CARD,
      body: `<form class="card"><h1>Zwei-Faktor-Authentifizierung</h1><p>Wie möchten Sie Ihren Bestätigungscode erhalten?</p>
        <label><input mark="sms" type="radio" name="m"> SMS an +49 *** ***42</label>
        <label><input mark="email" type="radio" name="m"> E-Mail an m***@beispiel.example</label>
        <button mark="go" type="submit">Weiter</button></form>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'sms', type: 'mfa_method', mfa: 'sms', submit: 'go' },
        { is: 'email', type: 'mfa_method', mfa: 'email', submit: 'go' },
      ],
    },
  },
  {
    name: 'a French table of ways',
    html: paper({
      title: 'Vérification',
      lang: 'fr',
      style: `${CARD}td{padding:8px}`,
      body: `<div class="card"><h1>Vérification en deux étapes</h1><p>Choisissez comment recevoir votre code de sécurité</p><table>
        <tr><td><a mark="sms" href="?m=sms">Recevoir un SMS au 06 ** ** ** 21</a></td></tr>
        <tr><td><a mark="email" href="?m=mail">Recevoir un e-mail à p***@exemple.example</a></td></tr>
        <tr><td><a mark="app" href="?m=app">Utiliser une application d'authentification</a></td></tr></table></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'sms', type: 'mfa_method', mfa: 'sms' },
        { is: 'email', type: 'mfa_method', mfa: 'email' },
        { is: 'app', type: 'mfa_method', mfa: 'totp' },
      ],
    },
  },
  {
    name: 'one way only: a button that sends the code',
    html: paper({
      title: 'Confirm your identity',
      style: CARD,
      body: `<div class="card"><h1>Verify your identity</h1><p>To log in, we need to send a code to your phone number ending in 42.</p>
        <button mark="sms">Send code by text message</button><p><a href="/help">Need help?</a></p></div>`,
    }),
    expects: { kind: 'choice', choices: [{ is: 'sms', type: 'mfa_method', mfa: 'sms' }] },
  },
  {
    name: 'two masked destinations in a language without a lexicon',
    html: paper({
      title: 'Ինքնության հաստատում',
      lang: 'hy',
      style: CARD,
      body: `<form class="card"><h1>Հաստատեք ձեր ինքնությունը</h1>
        <label><input mark="sms" type="radio" name="m" value="1"> +374 •• ••• •42</label>
        <label><input mark="email" type="radio" name="m" value="2"> a•••••@mail.example</label>
        <button mark="go" type="submit">Շարունակել</button></form>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'sms', type: 'mfa_method', mfa: 'sms', submit: 'go' },
        { is: 'email', type: 'mfa_method', mfa: 'email', submit: 'go' },
      ],
    },
  },
];
