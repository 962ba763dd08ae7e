import { type Expected, paper, type Shape } from './shape.ts';

const BAND = `.top{display:flex;gap:18px;padding:12px 32px;background:#fafafa;border-bottom:1px solid #e5e5e5}.body{display:flex;justify-content:center;padding:48px}
  .pane{width:440px}.pane input:not([type=checkbox]){width:100%;height:46px;margin:4px 0 14px;padding:0 12px;border:1px solid #bbb;border-radius:23px}.pane button{width:100%;height:46px;border:0;border-radius:23px;color:#fff;background:#5b2be0}.pane .thin{color:#333;background:#fff;border:1px solid #bbb}
  .foot{padding:32px;background:#222;color:#ccc}.foot a{color:#ccc;margin-right:14px}.oops{margin-bottom:12px;padding:10px;border-radius:8px;color:#8a1020;background:#ffe3e6}`;

/** A site with a header and a footer around what is shown. */
const site = (lang: string, title: string, pane: string, nav = '') =>
  paper({
    lang,
    title: `${title} | Veranda`,
    style: BAND,
    body: `<div class="top"><a href="/"><img src="data:," alt="Veranda" width="90" height="28"></a><a href="/new">New</a><a href="/sale">Sale</a><form action="/find"><input name="term" placeholder="What are you looking for?"><button type="submit"><svg width="14" height="14"></svg></button></form>${nav}<a href="/basket" aria-label="Basket, 2 items">2</a></div>
      <div class="body"><div class="pane">${pane}</div></div>
      <div class="foot"><a href="/about">About</a><a href="/jobs">Jobs</a><a href="/contact">Contact</a><a href="https://www.instagram.com/veranda">Instagram</a><a href="https://www.facebook.com/veranda">Facebook</a><form action="/mail"><input type="email" name="m" placeholder="E-mail"><button>Subscribe to our newsletter</button></form><p>© Veranda. <a href="/privacy">Privacy</a><a href="/cookies">Cookies</a></p></div>`,
  });

const BOTH = (ref: string | string[]): Extract<Expected, { kind: 'form' }> => ({
  kind: 'form',
  fields: [
    { is: 'user', type: 'identifier', ref },
    { is: 'password', type: 'password', ref: 'password' },
  ],
  submit: 'go',
});

const FIRST = (ref?: string | string[]): Expected => ({
  kind: 'form',
  fields: [{ is: 'user', type: 'identifier', ...(ref ? { ref } : {}) }],
  submit: 'go',
});

/** The first of two steps, in one language. */
const first = (lang: string, title: string, label: string, go: string, below: string) =>
  site(
    lang,
    title,
    `<h1>${title}</h1><form method="post"><label for="f">${label}</label><input mark="user" id="f" name="f"><button mark="go">${go}</button></form><p><a href="/x">${below}</a></p>`,
  );

/** A login that has been refused. */
const refused = (lang: string, title: string, said: string, user: string, password: string, go: string) =>
  site(
    lang,
    title,
    `<h1>${title}</h1><div class="oops">${said}</div><form method="post"><label for="f">${user}</label><input mark="user" id="f" name="f"><label for="g">${password}</label><input mark="password" id="g" name="g" type="password"><button mark="go">${go}</button></form>`,
  );

/** A page that says no, and nothing else. */
const no = (lang: string, title: string, words: string) => site(lang, title, `<h1>${title}</h1><p>${words}</p>`);

export const freshLogins: Shape[] = [
  {
    name: 'German: the first of two steps',
    html: first('de', 'Anmelden oder registrieren', 'E-Mail-Adresse', 'Weiter', 'Hilfe'),
    expects: FIRST('email'),
  },
  {
    name: 'Russian: the first of two steps',
    html: first('ru', 'Вход', 'Телефон или почта', 'Продолжить', 'Создать аккаунт'),
    expects: FIRST(),
  },
  {
    name: 'Korean: the first of two steps',
    html: first('ko', '로그인', '이메일 또는 휴대전화', '다음', '회원가입'),
    expects: FIRST(),
  },
  {
    name: 'Italian: the first of two steps',
    html: first('it', 'Accedi o crea un account', 'Indirizzo e-mail', 'Continua', 'Serve aiuto?'),
    expects: FIRST('email'),
  },
  {
    name: 'Spanish: the second step, with the account above it',
    html: site(
      'es',
      'Introduce tu contraseña',
      `<h1>Introduce tu contraseña</h1><p>jan@ejemplo.example <a href="/x">Cambiar</a></p><form method="post"><input mark="password" type="password" name="g" placeholder="Contraseña"><p><a href="/y">¿Has olvidado la contraseña?</a></p><button mark="go">Iniciar sesión</button><p><button class="thin" mark="other" type="button">Recibir un código por correo</button></p></form>`,
    ),
    expects: {
      kind: 'form',
      fields: [{ is: 'password', type: 'password', ref: 'password' }],
      submit: 'go',
      choices: [{ is: 'other', optional: true }],
    },
  },
  {
    name: 'a first step whose sign-up stands beside it',
    html: site(
      'en',
      'Welcome',
      `<h2>Returning customers</h2><form method="post"><label for="f">Email address</label><input mark="user" id="f" type="email" name="f"><button mark="go">Continue</button></form><h2>New here?</h2><p>Create an account to follow your orders.</p><form action="/register"><button class="thin">Register</button></form>`,
    ),
    expects: FIRST('email'),
  },
  {
    name: 'Dutch: a refusal',
    html: refused(
      'nl',
      'Inloggen',
      'De combinatie van e-mailadres en wachtwoord klopt niet.',
      'E-mailadres',
      'Wachtwoord',
      'Log in',
    ),
    expects: { ...BOTH('email'), error: 'De combinatie van e-mailadres en wachtwoord klopt niet.' },
  },
  {
    name: 'Swedish: a refusal',
    html: refused(
      'sv',
      'Logga in',
      'Inloggningen misslyckades. Kontrollera dina uppgifter.',
      'E-post',
      'Lösenord',
      'Logga in',
    ),
    expects: { ...BOTH('email'), error: 'Inloggningen misslyckades.' },
  },
  {
    name: 'Arabic: a refusal',
    html: refused(
      'ar',
      'تسجيل الدخول',
      'البريد الإلكتروني أو كلمة المرور غير صحيحة',
      'البريد الإلكتروني',
      'كلمة المرور',
      'دخول',
    ),
    expects: { ...BOTH('email'), error: 'غير صحيحة' },
  },
  {
    name: 'Ukrainian: a refusal',
    html: refused('uk', 'Вхід', 'Невірний логін або пароль', 'Логін', 'Пароль', 'Увійти'),
    expects: { ...BOTH('username'), error: 'Невірний логін або пароль' },
  },
  {
    name: 'Hungarian: a refusal, by its looks',
    html: refused('hu', 'Bejelentkezés', 'A megadott adatok nem egyeznek.', 'E-mail cím', 'Jelszó', 'Belépés'),
    expects: { ...BOTH('email'), error: 'A megadott adatok nem egyeznek.' },
  },
  {
    name: 'French: a locked account',
    html: no(
      'fr',
      'Compte bloqué',
      'Votre compte a été bloqué pour des raisons de sécurité. Contactez le service client.',
    ),
    expects: { kind: 'refused', code: 'account_locked', message: 'bloqué' },
  },
  {
    name: 'Polish: a locked account',
    html: no('pl', 'Konto zablokowane', 'Twoje konto zostało zablokowane. Skontaktuj się z nami.'),
    expects: { kind: 'refused', code: 'account_locked', message: 'zablokowane' },
  },
  {
    name: 'Chinese: too many attempts',
    html: no('zh', '登录失败', '登录次数过多,请稍后再试。'),
    expects: { kind: 'refused', code: 'rate_limited', message: '请稍后再试' },
  },
  {
    name: 'German: too many attempts',
    html: no('de', 'Zu viele Versuche', 'Bitte versuchen Sie es in 10 Minuten erneut.'),
    expects: { kind: 'refused', code: 'rate_limited', message: 'Zu viele Versuche' },
  },
  {
    name: 'French: an offer to make a passkey',
    html: site(
      'fr',
      'Clé d’accès',
      `<h1>Connectez-vous plus vite avec une clé d’accès</h1><p>Utilisez votre visage, votre empreinte ou le code de l’appareil.</p><button>Créer une clé d’accès</button><p><button class="thin" mark="later">Plus tard</button></p>`,
    ),
    expects: { kind: 'passkey', alternative: 'later' },
  },
  {
    name: 'Japanese: a passkey first, another way below',
    html: site(
      'ja',
      'パスキー',
      `<h1>パスキーでログイン</h1><p>端末の指紋認証または顔認証を使用します。</p><button>続ける</button><p><a mark="other" href="#">別の方法でログイン</a></p>`,
    ),
    expects: { kind: 'passkey', alternative: 'other' },
  },
  {
    name: 'an entrance among an account, a wish list and a basket',
    html: site(
      'en',
      'Home',
      '<h1>The autumn collection</h1><p>Now in all shops.</p>',
      '<a mark="enter" href="/account/login">Sign in</a><a href="/wishlist">Wish list</a>',
    ),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'Portuguese: an entrance behind a greeting',
    html: site('pt', 'Início', '<h1>Ofertas do dia</h1>', '<a mark="enter" href="/entrar">Olá, faça seu login</a>'),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'French: a session',
    html: site(
      'fr',
      'Mon compte',
      '<h1>Bonjour Jan</h1><p>Vos commandes</p>',
      '<a href="/compte">Mon compte</a><a href="/sortie">Se déconnecter</a>',
    ),
    expects: { kind: 'logged_in' },
  },
  {
    name: 'Spanish: a sign-up is no login',
    html: site(
      'es',
      'Crear cuenta',
      `<h1>Crea tu cuenta</h1><form method="post"><label>Nombre <input name="a"></label><label>Correo <input type="email" name="b"></label><label>Contraseña <input type="password" name="c"></label><label><input type="checkbox"> Acepto las condiciones</label><button>Registrarme</button></form><p>¿Ya tienes cuenta? <a mark="enter" href="/x">Inicia sesión</a></p>`,
    ),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'German: a request for a new password is no login',
    html: site(
      'de',
      'Passwort vergessen',
      `<h1>Passwort zurücksetzen</h1><p>Wir senden Ihnen einen Link zum Zurücksetzen.</p><form method="post"><label>E-Mail-Adresse <input type="email" name="b"></label><button>Link anfordern</button></form>`,
    ),
    expects: { kind: 'unknown' },
  },
  {
    name: 'Turkish: user, company and password',
    html: site(
      'tr',
      'Bayi girişi',
      `<h1>Bayi girişi</h1><form method="post"><label for="a">Firma kodu</label><input mark="company" id="a" name="firma" required><label for="b">Kullanıcı adı</label><input mark="user" id="b" name="kul"><label for="c">Parola</label><input mark="password" id="c" type="password" name="par"><label><input mark="keep" type="checkbox" name="z"> Beni hatırla</label><button mark="go">Giriş</button></form>`,
    ),
    expects: {
      kind: 'form',
      fields: [
        { is: 'company', type: 'text', ref: 'firma' },
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      rememberMe: 'keep',
    },
  },
];
