import { CARD, type Expected, type Paper, paper, type Shape } from './shape.ts';

const FIELDS = `<label for="e">Email</label><input mark="email" id="e" type="email" name="email" value="jan@example.org">
  <label for="p">Password</label><input mark="password" id="p" type="password" name="password">`;
const GO = '<button mark="go" type="submit">Log in</button>';

/** A login page that says something, and what it says. */
function saying(error: string | null, parts: Paper): Pick<Shape, 'html' | 'expects'> {
  const expects: Expected = {
    kind: 'form',
    fields: [
      { is: 'email', type: 'identifier', ref: ['email', 'username'] },
      { is: 'password', type: 'password', ref: 'password' },
    ],
    submit: 'go',
    ...(error === null ? {} : { error }),
  };
  return { html: paper({ title: 'Log in', ...parts, style: `${CARD}${parts.style ?? ''}` }), expects };
}

export const errors: Shape[] = [
  {
    name: 'below the field, as its description',
    ...saying('Wrong password. Try again', {
      style: '.e{color:#b3261e;font-size:12px}',
      body: `<form class="card"><h1>Log in</h1><label for="e">Email</label><input mark="email" id="e" type="email" name="email" value="a@example.org">
        <label for="p">Password</label><input mark="password" id="p" type="password" name="password" aria-invalid="true" aria-describedby="p-e">
        <span class="e" id="p-e">Wrong password. Try again or click Forgot password to reset it.</span>${GO}</form>`,
    }),
  },
  {
    name: 'as a toast in the corner',
    ...saying('Invalid email or password', {
      style:
        '.t{position:fixed;right:24px;bottom:24px;padding:14px 20px;border-radius:6px;color:#fff;background:#323232}',
      body: `<form class="card"><h1>Log in</h1>${FIELDS}${GO}</form><div class="toaster"><div class="t" role="status" aria-live="polite">Invalid email or password</div></div>`,
    }),
  },
  {
    name: 'as a banner above the form',
    ...saying("We don't recognize that email and password combination.", {
      style: '.flash-error{padding:16px;text-align:center;color:#fff;background:#c62828}',
      body: `<div class="flash-error">We don't recognize that email and password combination. <a href="#" style="color:#fff">×</a></div><form class="card"><h1>Log in</h1>${FIELDS}${GO}</form>`,
    }),
  },
  {
    name: 'in a live region without any style',
    ...saying('The credentials you supplied are not valid.', {
      body: `<form class="card"><h1>Log in</h1><div aria-live="assertive"><p>The credentials you supplied are not valid.</p></div>${FIELDS}${GO}</form>`,
    }),
  },
  {
    name: 'in red letters only',
    ...saying('Login failed: unknown user or bad password', {
      body: `<form class="card"><h1>Log in</h1><p style="color:#cc0000">Login failed: unknown user or bad password</p>${FIELDS}${GO}</form>`,
    }),
  },
  {
    name: 'as a title with a list below it',
    ...saying('Your password is incorrect', {
      style: '.box{border:1px solid #c40000;border-left:12px solid #c40000;border-radius:6px;padding:10px 14px}',
      body: `<div class="card"><div class="box" id="auth-error-message-box"><h4 style="margin:0;color:#c40000">There was a problem</h4><ul><li><span>Your password is incorrect</span></li></ul></div>
        <form><h1>Log in</h1>${FIELDS}${GO}</form></div>`,
    }),
  },
  {
    name: 'in a layer that wants to be closed first',
    ...saying('Your login details are incorrect', {
      style:
        '.veil{position:fixed;inset:0;background:#0006}.pop{position:fixed;top:200px;left:50%;width:360px;margin-left:-180px;padding:24px;text-align:center;background:#fff}',
      body: `<form class="card"><h1>Log in</h1>${FIELDS}${GO}</form><div class="veil"></div>
        <div class="pop" role="dialog" aria-modal="true"><h2>Oops...</h2><div>Your login details are incorrect</div><button type="button" style="padding:8px 24px">OK</button></div>`,
    }),
  },
  {
    name: 'in red Georgian',
    ...saying('პაროლი არასწორია', {
      lang: 'ka',
      title: 'შესვლა',
      body: `<form class="card"><h1>შესვლა</h1><div style="color:#d32f2f">პაროლი არასწორია</div>
        <label for="e">ელფოსტა</label><input mark="email" id="e" type="email" name="e"><label for="p">პაროლი</label><input mark="password" id="p" type="password" name="p"><button mark="go">შესვლა</button></form>`,
    }),
  },
  {
    name: 'in a box of its own class, in German',
    ...saying('E-Mail-Adresse oder Passwort ist falsch', {
      lang: 'de',
      style: '.hinweis{padding:12px;border-radius:6px;background:#fff3cd}',
      body: `<form class="card"><h1>Anmelden</h1><div class="hinweis">E-Mail-Adresse oder Passwort ist falsch. Bitte prüfen Sie Ihre Eingaben.</div>
        <label for="e">E-Mail-Adresse</label><input mark="email" id="e" type="email" name="email"><label for="p">Passwort</label><input mark="password" id="p" type="password" name="pw"><button mark="go">Anmelden</button></form>`,
    }),
  },
  {
    name: 'in running text, in French',
    ...saying('Identifiant ou mot de passe incorrect', {
      lang: 'fr',
      body: `<form class="card"><h1>Connexion</h1><p>Identifiant ou mot de passe incorrect. Veuillez réessayer.</p>
        <label for="e">Adresse e-mail</label><input mark="email" id="e" type="email" name="mail"><label for="p">Mot de passe</label><input mark="password" id="p" type="password" name="mdp"><button mark="go">Se connecter</button></form>`,
    }),
  },
  {
    name: 'in Japanese, between the title and the form',
    ...saying('メールアドレスまたはパスワードが正しくありません', {
      lang: 'ja',
      style: '.err{color:#e60012;font-weight:700}',
      body: `<form class="card"><h1>ログイン</h1><p class="err">メールアドレスまたはパスワードが正しくありません。</p>
        <label for="e">メールアドレス</label><input mark="email" id="e" type="email" name="mail"><label for="p">パスワード</label><input mark="password" id="p" type="password" name="pass"><button mark="go">ログイン</button></form>`,
    }),
  },
  {
    name: 'a table cell in a red font',
    ...saying('Sorry, wrong user name or password.', {
      style: 'table{margin:40px}',
      body: `<form><table><tr><td colspan="2"><font color="red">Sorry, wrong user name or password.</font></td></tr>
        <tr><td>E-mail:</td><td><input mark="email" name="user"></td></tr><tr><td>Password:</td><td><input mark="password" type="password" name="pass"></td></tr>
        <tr><td></td><td><input mark="go" type="submit" value="Log in"></td></tr></table></form>`,
    }),
  },
  {
    name: 'templates for errors to come, and none now',
    ...saying(null, {
      style: '.error{color:#c00}.hide{display:none}.fade{opacity:0}',
      body: `<form class="card"><h1>Log in</h1><div class="error hide" role="alert">Wrong password.</div><div class="error fade">Your account is locked.</div>${FIELDS}
        <div class="error" aria-live="polite"></div><noscript><p class="error">Please turn on JavaScript.</p></noscript>${GO}</form>`,
    }),
  },
  {
    name: 'a session that has ended is no refusal',
    ...saying(null, {
      style: '.alert-info{padding:12px;background:#e8f1fd}',
      body: `<form class="card"><h1>Log in</h1><div class="alert alert-info" role="alert">Please log in to continue.</div>${FIELDS}${GO}</form>`,
    }),
  },
  {
    name: 'a changed password is no refusal',
    ...saying(null, {
      style: '.notice{padding:12px;color:#14532d;background:#dcfce7}',
      body: `<form class="card"><h1>Log in</h1><div class="notice alert-success" role="status">Your password has been reset. You can log in now.</div>${FIELDS}${GO}</form>`,
    }),
  },
  {
    name: 'planned maintenance is no refusal',
    ...saying(null, {
      style: '.banner{padding:12px;text-align:center;background:#fff4ce}',
      body: `<div class="banner" role="alert">Scheduled maintenance on Sunday from 2 to 4 am: the service may be slow.</div><form class="card"><h1>Log in</h1>${FIELDS}${GO}</form>`,
    }),
  },
  {
    name: 'required fields marked in red are no refusal',
    ...saying(null, {
      style: '.req{color:#c00}',
      body: `<form class="card"><h1>Log in</h1><p class="req">* Required fields</p>
        <label for="e">Email <span class="req">*</span></label><input mark="email" id="e" type="email" name="email" required>
        <label for="p">Password <span class="req">*</span></label><input mark="password" id="p" type="password" name="password" required>${GO}</form>`,
    }),
  },
  {
    name: 'a locked account',
    html: paper({
      title: 'Log in',
      style: `${CARD}.danger{padding:12px;color:#842029;background:#f8d7da}`,
      body: `<form class="card"><h1>Log in</h1><div class="alert danger" role="alert">Your account has been locked after too many wrong passwords. Contact support to unlock it.</div>${FIELDS}${GO}</form>`,
    }),
    expects: { kind: 'refused', code: 'account_locked', message: 'Your account has been locked' },
  },
  {
    name: 'a locked account, in Italian, without a form',
    html: paper({
      title: 'Accesso negato',
      lang: 'it',
      style: CARD,
      body: `<div class="card"><h1>Il tuo account è stato bloccato</h1><p>Per motivi di sicurezza abbiamo sospeso l'accesso. Contatta l'assistenza.</p><a href="/assistenza">Assistenza</a></div>`,
    }),
    expects: { kind: 'refused', code: 'account_locked', message: 'Il tuo account è stato bloccato' },
  },
  {
    name: 'too many attempts',
    html: paper({
      title: 'Log in',
      style: `${CARD}.e{color:#b3261e}`,
      body: `<form class="card"><h1>Log in</h1><p class="e error">Too many login attempts. Please try again in 15 minutes.</p>${FIELDS}${GO}</form>`,
    }),
    expects: { kind: 'refused', code: 'rate_limited', message: 'Too many login attempts' },
  },
  {
    name: 'too many attempts, in Spanish',
    html: paper({
      title: 'Demasiados intentos',
      lang: 'es',
      style: CARD,
      body: `<div class="card"><h1>Demasiados intentos</h1><p>Has intentado iniciar sesión demasiadas veces. Vuelve a intentarlo más tarde.</p></div>`,
    }),
    expects: { kind: 'refused', code: 'rate_limited', message: 'Demasiados intentos' },
  },
];
