import { type ExpectedField, paper, type Shape } from './shape.ts';

const FIELDS: ExpectedField[] = [
  { is: 'email', type: 'identifier', ref: ['email', 'username'] },
  { is: 'password', type: 'password', ref: 'password' },
];
const expected = (rememberMe: string | null = null): Shape['expects'] => ({
  kind: 'form',
  fields: FIELDS,
  submit: 'go',
  rememberMe,
});

const BOX = 'main{width:400px;margin:60px auto}input{font:inherit}';
const EYE =
  '<svg width="20" height="20" viewBox="0 0 24 24"><path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z"/></svg>';

export const componentLibraries: Shape[] = [
  {
    name: 'outlined fields whose label floats, an eye in the field',
    html: paper({
      title: 'Sign in',
      style: `${BOX}.Fc{position:relative;display:inline-flex;flex-direction:column;width:100%;margin:16px 0 8px}.Fc label{position:absolute;left:14px;top:16px;pointer-events:none;color:#666}.Ib{display:flex;position:relative}.Ib input{width:100%;height:56px;padding:0 14px;border:0;background:none}.Ib fieldset{position:absolute;inset:-5px 0 0;border:1px solid #bbb;border-radius:4px;pointer-events:none}.Ib legend{visibility:hidden;font-size:12px}`,
      body: `<main><h1 class="Ty-h5">Sign in</h1><form novalidate>
        <div class="Fc"><label for=":r1:" data-shrink="false">Email Address<span aria-hidden="true"> *</span></label><div class="Ib"><input mark="email" aria-invalid="false" autocomplete="email" id=":r1:" name="email" required type="text"><fieldset aria-hidden="true"><legend><span>Email Address *</span></legend></fieldset></div></div>
        <div class="Fc"><label for=":r2:">Password<span aria-hidden="true"> *</span></label><div class="Ib"><input mark="password" aria-invalid="false" autocomplete="current-password" id=":r2:" name="password" required type="password"><button type="button" aria-label="toggle password visibility">${EYE}</button><fieldset aria-hidden="true"><legend><span>Password *</span></legend></fieldset></div></div>
        <label class="Fcl"><span class="Cb"><input mark="keep" type="checkbox" value="remember" style="position:absolute;opacity:0;width:100%;height:100%"></span><span>Remember me</span></label>
        <button mark="go" type="submit" tabindex="0">Sign In<span class="Ripple"></span></button></form></main>`,
    }),
    expects: expected('keep'),
  },
  {
    name: 'fields with an icon before them and no label',
    html: paper({
      title: 'Log in',
      style: `${BOX}.wrap{display:inline-flex;width:100%;padding:4px 11px;border:1px solid #d9d9d9;border-radius:6px;margin-bottom:24px}.wrap input{flex:1;border:0;outline:0;height:32px}`,
      body: `<main><form id="normal_login" class="form-horizontal login-form"><div class="item"><span class="wrap"><span role="img" aria-label="user">${EYE}</span><input mark="email" id="normal_login_username" aria-required="true" type="text" placeholder="Email"></span></div>
        <div class="item"><span class="wrap"><span role="img" aria-label="lock">${EYE}</span><input mark="password" id="normal_login_password" type="password" placeholder="Password"><span role="img" aria-label="eye-invisible" tabindex="-1" style="cursor:pointer">${EYE}</span></span></div>
        <div class="item"><label><span class="chk"><input id="normal_login_remember" type="checkbox" checked></span><span>Remember me</span></label> <a href="">Forgot password</a></div>
        <button mark="go" type="submit"><span>Log in</span></button> Or <a href="">register now!</a></form></main>`,
    }),
    expects: expected(null),
  },
  {
    name: 'labels that stand after their fields',
    html: paper({
      title: 'Signin Template',
      style: `${BOX}.form-floating{position:relative;margin-bottom:8px}.form-floating input{width:100%;height:58px;padding:26px 12px 10px;border:1px solid #ced4da}.form-floating label{position:absolute;top:0;left:0;padding:16px 12px;pointer-events:none}`,
      body: `<main class="form-signin"><form><h1 class="h3">Please sign in</h1><div class="form-floating"><input mark="email" type="email" class="form-control" id="floatingInput" placeholder="name@example.com"><label for="floatingInput">Email address</label></div><div class="form-floating"><input mark="password" type="password" class="form-control" id="floatingPassword" placeholder="Password"><label for="floatingPassword">Password</label></div><div class="form-check"><input mark="keep" class="form-check-input" type="checkbox" value="remember-me" id="checkDefault"><label for="checkDefault">Remember me</label></div><button mark="go" class="btn btn-primary w-100" type="submit">Sign in</button><p>© 2017–2025</p></form></main>`,
    }),
    expects: expected('keep'),
  },
  {
    name: 'a field element around each input, a submit that waits',
    html: paper({
      title: 'App',
      style: `${BOX}mat-form-field{display:block;margin:12px 0}mat-form-field input{width:100%;height:40px;border:0;border-bottom:1px solid #888}mat-error{color:#f44336;font-size:12px}`,
      body: `<app-root ng-version="17.1.0"><app-login><main><mat-card><mat-card-title>Login</mat-card-title><form class="ng-untouched ng-invalid" novalidate>
        <mat-form-field><div class="flex"><div class="infix"><label for="mat-input-0"><mat-label>Email</mat-label></label><input mark="email" matinput formcontrolname="email" id="mat-input-0" class="mat-input ng-untouched ng-invalid" aria-required="true"></div></div><div class="sub"></div></mat-form-field>
        <mat-form-field><div class="flex"><div class="infix"><label for="mat-input-1"><mat-label>Password</mat-label></label><input mark="password" matinput formcontrolname="password" type="password" id="mat-input-1" class="mat-input ng-untouched ng-invalid"></div></div></mat-form-field>
        <button mark="go" mat-raised-button color="primary" type="submit" disabled="true"><span class="mdc-label">Login</span></button></form></mat-card></main></app-login></app-root>`,
    }),
    expects: expected(),
  },
  {
    name: 'mobile elements: a light input in an item, a button with a root',
    html: paper({
      title: 'App',
      style:
        'ion-item{display:flex;padding:8px 16px;border-bottom:1px solid #ccc}ion-input,ion-input input{display:block;width:100%;height:40px}ion-button{display:block;margin:16px}',
      body: `<ion-app><ion-header><ion-title>Login</ion-title></ion-header><ion-content><form><ion-item><ion-label>Email</ion-label><ion-input><input mark="email" class="native-input" aria-labelledby="l0" type="email" name="ion-input-0"></ion-input></ion-item><ion-item><ion-label>Password</ion-label><ion-input><input mark="password" class="native-input" type="password" name="ion-input-1"></ion-input></ion-item><ion-button mark="go" type="submit">Login</ion-button></form></ion-content></ion-app>
        <script>customElements.define('ion-button',class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'open'}).innerHTML='<button type="submit" class="button-native" style="width:100%;height:44px"><span><slot></slot></span></button>'}})</script>`,
    }),
    expects: expected(),
  },
  {
    name: 'elements that hold label, input and button in roots of their own',
    html: paper({
      title: 'Sign in',
      style: `${BOX}sl-input,sl-button,sl-checkbox{display:block;margin:14px 0}`,
      body: `<main><h2>Sign in</h2><form><sl-input mark="email" data-l="Email" data-t="email" data-n="email"></sl-input><sl-input mark="password" data-l="Password" data-t="password" data-n="password"></sl-input><sl-checkbox mark="keep">Remember me</sl-checkbox><sl-button mark="go" variant="primary">Sign in</sl-button></form></main>
        <script>const root=(el,html)=>{el.attachShadow({mode:'open'}).innerHTML=html};
        customElements.define('sl-input',class extends HTMLElement{connectedCallback(){const d=this.dataset;root(this,'<div part="form-control"><label part="form-control-label" for="input">'+d.l+'</label><div part="base"><input part="input" id="input" name="'+d.n+'" type="'+d.t+'" style="width:100%;height:40px"></div></div>')}});
        customElements.define('sl-checkbox',class extends HTMLElement{connectedCallback(){root(this,'<label part="base"><input type="checkbox" style="position:absolute;opacity:0"><span part="control" style="display:inline-block;width:16px;height:16px;border:1px solid #888"></span><span part="label"><slot></slot></span></label>')}});
        customElements.define('sl-button',class extends HTMLElement{connectedCallback(){root(this,'<button part="base" type="button" style="width:100%;height:40px"><span part="label"><slot></slot></span></button>')}})</script>`,
    }),
    expects: expected('keep'),
  },
  {
    name: 'a hosted lock: tabs, providers, fields with placeholders',
    html: paper({
      title: 'Sign In with Harbor',
      style: `.lock{position:fixed;inset:0;background:#0007}.widget{width:300px;margin:60px auto;background:#fff}.widget input{width:100%;height:40px;border:0}.social button{width:100%;height:40px;margin:4px 0}`,
      body: `<div class="lock lock-opened"><form class="lock-widget widget" method="post"><div class="lock-header"><div class="lock-name">Harbor</div></div><ul class="lock-tabs"><li class="lock-tabs-current"><span>Log In</span></li><li><a href="#">Sign Up</a></li></ul>
        <div class="social"><button mark="google" type="button" class="lock-social-button" data-provider="google-oauth2"><div class="icon"></div><div class="text">Sign in with Google</div></button></div><p>or</p>
        <div class="lock-input-email"><input mark="email" id="1-email" type="email" name="email" autocomplete="off" placeholder="yours@example.com"></div><div class="lock-input-password"><input mark="password" id="1-password" type="password" name="password" placeholder="your password"></div><p><a href="#">Don't remember your password?</a></p>
        <button mark="go" type="submit" aria-label="Log In" name="submit" class="lock-submit"><span>Log In</span></button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      choices: [{ is: 'google', type: 'sso_provider', provider: 'google' }],
    },
  },
  {
    name: 'an identity server: realm, providers below, a refusal above the fields',
    path: '/realms/harbor/login-actions/authenticate',
    html: paper({
      title: 'Sign in to harbor',
      style: `${BOX}.err{color:#c9190b;font-size:14px}label{display:block}`,
      body: `<main class="login-pf-page"><header><h1 id="page-title">Sign in to your account</h1></header><form id="form-login" method="post"><div class="form-group"><label for="username">Username or email</label><input mark="email" tabindex="2" id="username" name="username" value="jan" type="text" autocomplete="username" aria-invalid="true"><span id="input-error" class="err" aria-live="polite">Invalid username or password.</span></div>
        <div class="form-group"><label for="password">Password</label><div class="input-group"><input mark="password" tabindex="3" id="password" name="password" type="password" autocomplete="current-password" aria-invalid="true"><button type="button" aria-label="Show password"><i class="fa-eye"></i></button></div></div>
        <div><label><input mark="keep" tabindex="5" id="rememberMe" name="rememberMe" type="checkbox"> Remember me</label><a href="/reset">Forgot Password?</a></div><input type="hidden" name="credentialId"><input mark="go" tabindex="7" name="login" id="login-button" type="submit" value="Sign In"></form>
        <div id="social"><h2>Or sign in with</h2><ul><li><a mark="github" id="social-github" href="/broker/github/login"><i class="fa-github"></i><span>GitHub</span></a></li></ul></div><div>New user? <a href="/registration">Register</a></div></main>`,
    }),
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      rememberMe: 'keep',
      error: 'Invalid username or password.',
      choices: [{ is: 'github', type: 'sso_provider', provider: 'github' }],
    },
  },
  {
    name: 'a hosted widget: label, field, keep me signed in, links below',
    path: '/oauth2/default/v1/authorize',
    html: paper({
      title: 'Harbor - Sign In',
      style: `${BOX}.o-form-input input{width:100%;height:40px}`,
      body: `<main id="signin-widget"><div class="auth-content"><form class="o-form" data-se="o-form" novalidate method="POST"><h2 data-se="o-form-head">Sign In</h2><div class="o-form-error-container" data-se="o-form-error-container" role="alert"></div>
        <div class="o-form-fieldset"><div class="o-form-label"><label for="input28">Username</label></div><div class="o-form-input" data-se="o-form-input-identifier"><span><input mark="email" type="text" name="identifier" id="input28" autocomplete="username" aria-required="true"></span></div></div>
        <div class="o-form-fieldset"><div class="o-form-label"><label for="input36">Password</label></div><div class="o-form-input"><span><input mark="password" type="password" name="credentials.passcode" id="input36" autocomplete="current-password"><span class="password-toggle"><span class="eye" role="button" aria-label="Show password" tabindex="0" style="cursor:pointer;display:inline-block;width:20px;height:20px"></span></span></span></div></div>
        <div class="custom-checkbox"><input mark="keep" type="checkbox" name="rememberMe" id="input44" style="position:absolute;opacity:0"><label for="input44">Keep me signed in</label></div><div class="o-form-button-bar"><input mark="go" class="button button-primary" type="submit" value="Sign in" data-type="save"></div></form><div class="auth-footer"><a data-se="forgot-password" href="#">Forgot password?</a><a data-se="help" href="/help">Help</a></div></div></main>`,
    }),
    expects: expected('keep'),
  },
  {
    name: 'a blog engine',
    path: '/wp-login.php',
    html: paper({
      title: 'Log In ‹ My blog',
      style:
        '#login{width:320px;padding:8% 0 0;margin:auto}#login input[type=text],#login input[type=password]{width:100%;height:40px}',
      body: `<div id="login"><h1><a href="https://blog.example/">Powered by a blog engine</a></h1><form name="loginform" id="loginform" method="post"><p><label for="user_login">Username or Email Address</label><input mark="email" type="text" name="log" id="user_login" class="input" size="20" autocapitalize="off" autocomplete="username" required></p><div class="user-pass-wrap"><label for="user_pass">Password</label><div class="wp-pwd"><input mark="password" type="password" name="pwd" id="user_pass" class="input password-input" size="20" autocomplete="current-password" spellcheck="false" required><button type="button" class="button hide-if-no-js" aria-label="Show password"><span class="dashicons"></span></button></div></div><p class="forgetmenot"><input mark="keep" name="rememberme" type="checkbox" id="rememberme" value="forever"> <label for="rememberme">Remember Me</label></p><p class="submit"><input mark="go" type="submit" name="submit" id="submit-button" class="button button-primary" value="Log In"><input type="hidden" name="redirect_to"></p></form><p id="nav"><a href="?action=lostpassword">Lost your password?</a></p><p id="backtoblog"><a href="/">← Go to My blog</a></p></div><div class="language-switcher"><form><select name="wp_lang"><option>English</option><option>Deutsch</option></select><input type="submit" class="button" value="Change"></form></div>`,
    }),
    expects: expected('keep'),
  },
  {
    name: 'an administration site with a refusal',
    path: '/admin/login/',
    html: paper({
      title: 'Log in | Site admin',
      style: `${BOX}.errornote{padding:10px;color:#ba2121;border:1px solid #ba2121}`,
      body: `<div id="header"><h1>Site administration</h1></div><main id="content"><p class="errornote">Please enter the correct username and password for a staff account. Note that both fields may be case-sensitive.</p><div id="content-main"><form method="post" id="login-form"><input type="hidden" name="csrf"><div class="form-row"><label class="required" for="id_username">Username:</label> <input mark="email" type="text" name="username" autofocus maxlength="150" required id="id_username"></div><div class="form-row"><label class="required" for="id_password">Password:</label> <input mark="password" type="password" name="password" required id="id_password"></div><div class="submit-row"><input mark="go" type="submit" value="Log in"></div></form></div></main>`,
    }),
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      error: 'Please enter the correct username and password for a staff account.',
    },
  },
  {
    name: 'a scaffold: labels with breaks, links below',
    path: '/users/sign_in',
    html: paper({
      title: 'App',
      body: `<p class="notice"></p><p class="alert">Invalid Email or password.</p><h2>Log in</h2><form class="new_user" id="new_user" action="/users/sign_in" method="post"><div class="field"><label for="user_email">Email</label><br><input mark="email" autofocus autocomplete="email" type="email" name="user[email]" id="user_email"></div><div class="field"><label for="user_password">Password</label><br><input mark="password" autocomplete="current-password" type="password" name="user[password]" id="user_password"></div><div class="field"><input name="user[remember_me]" type="hidden" value="0"><input mark="keep" type="checkbox" value="1" name="user[remember_me]" id="user_remember_me"> <label for="user_remember_me">Remember me</label></div><div class="actions"><input mark="go" type="submit" name="commit" value="Log in"></div></form><a href="/users/sign_up">Sign up</a><br><a href="/users/password/new">Forgot your password?</a><br>`,
    }),
    expects: {
      kind: 'form',
      fields: FIELDS,
      submit: 'go',
      rememberMe: 'keep',
      error: 'Invalid Email or password.',
    },
  },
  {
    name: 'a server page: one form around everything, names with dollars',
    path: '/Login.aspx',
    html: paper({
      title: 'Kundenportal',
      lang: 'de',
      style: BOX,
      body: `<form method="post" action="./Login.aspx" id="form1"><div id="header"><input name="ctl00$txtSearch" id="ctl00_txtSearch" placeholder="Suche"><input type="submit" name="ctl00$btnSearch" value="Suchen"></div><main><div id="ctl00_MainContent_LoginUser"><h2>Anmelden</h2><p><label for="ctl00_UserName">E-Mail:</label><input mark="email" name="ctl00$MainContent$LoginUser$UserName" id="ctl00_UserName"></p><p><label for="ctl00_Password">Kennwort:</label><input mark="password" name="ctl00$MainContent$LoginUser$Password" type="password" id="ctl00_Password"></p><p><input mark="keep" id="ctl00_RememberMe" type="checkbox" name="ctl00$RememberMe"><label for="ctl00_RememberMe">Angemeldet bleiben</label></p><input mark="go" type="submit" name="ctl00$MainContent$LoginUser$LoginButton" value="Anmelden" id="ctl00_LoginButton"></div></main></form>`,
    }),
    expects: expected('keep'),
  },
  {
    name: 'names with colons, a table made by a framework',
    html: paper({
      title: 'Anmeldung',
      body: `<form id="loginForm" name="loginForm" method="post"><table class="ui-panelgrid"><tbody><tr><td><label for="loginForm:j_username">Benutzername</label></td><td><input mark="email" id="loginForm:j_username" name="loginForm:j_username" class="ui-inputfield ui-inputtext" type="text"></td></tr><tr><td><label for="loginForm:j_password">Passwort</label></td><td><input mark="password" id="loginForm:j_password" name="loginForm:j_password" type="password" class="ui-inputfield ui-password"></td></tr></tbody></table><div id="loginForm:j_idt17" class="ui-messages"></div><button mark="go" id="loginForm:j_idt19" name="loginForm:j_idt19" class="ui-button" type="submit"><span class="ui-button-text">Anmelden</span></button></form>`,
    }),
    expects: expected(),
  },
  {
    name: 'no form: blocks that a script reads, a button that is a block',
    html: paper({
      title: 'Console',
      style: `${BOX}.css-1q input{width:100%;height:48px;border:1px solid #cbd5e0;border-radius:6px}.css-b{height:48px;line-height:48px;text-align:center;color:#fff;background:#2b6cb0;cursor:pointer}`,
      body: `<div id="__next"><main><div class="css-0"><p class="css-t" style="font-size:28px">Welcome back</p><div class="css-1q"><input mark="email" placeholder="Email" class="css-i" type="text"></div><div class="css-1q"><input mark="password" placeholder="Password" class="css-i" type="password"></div><div mark="go" class="css-b">Continue</div><p>No account? <a href="/join">Sign up</a></p></div></main></div>`,
    }),
    expects: expected(),
  },
  {
    name: 'editable blocks as fields',
    html: paper({
      title: 'Terminal',
      style: `${BOX}.ed{height:40px;padding:8px;border:1px solid #888}`,
      body: `<main><h1>Sign in</h1><div id="n">Email</div><div mark="email" class="ed" contenteditable="true" role="textbox" aria-labelledby="n"></div><label for="p">Password</label><input mark="password" id="p" type="password" class="ed" style="width:100%"><button mark="go">Sign in</button></main>`,
    }),
    expects: expected(),
  },
];
