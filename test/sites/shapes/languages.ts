import { CARD, type Expected, paper, type Shape } from './shape.ts';

interface Words {
  lang: string;
  title: string;
  user: string;
  password: string;
  keep: string;
  go: string;
  forgot: string;
  join: string;
  error: string;
  /** How the first field is stored. */
  ref: string;
}

/** The essentials of a login in each language that has a lexicon. */
const KNOWN: Words[] = [
  // biome-ignore format: one line for each language
  { lang: 'en', title: 'Log in', user: 'Email address', password: 'Password', keep: 'Stay signed in', go: 'Log in', forgot: 'Forgot your password?', join: 'Create an account', error: 'Incorrect email or password.', ref: 'email' },
  // biome-ignore format: as above
  { lang: 'de', title: 'Anmelden', user: 'Benutzername', password: 'Passwort', keep: 'Angemeldet bleiben', go: 'Einloggen', forgot: 'Passwort vergessen?', join: 'Jetzt registrieren', error: 'Benutzername oder Passwort ist falsch.', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'fr', title: 'Connexion', user: 'Identifiant', password: 'Mot de passe', keep: 'Rester connecté', go: 'Se connecter', forgot: 'Mot de passe oublié ?', join: 'Créer un compte', error: 'Identifiant ou mot de passe incorrect.', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'es', title: 'Iniciar sesión', user: 'Correo electrónico', password: 'Contraseña', keep: 'Mantener la sesión iniciada', go: 'Entrar', forgot: '¿Olvidaste tu contraseña?', join: 'Regístrate', error: 'El correo o la contraseña son incorrectos.', ref: 'email' },
  // biome-ignore format: as above
  { lang: 'pt', title: 'Acesse sua conta', user: 'E-mail', password: 'Senha', keep: 'Lembrar de mim', go: 'Entrar', forgot: 'Esqueceu a senha?', join: 'Cadastre-se', error: 'E-mail ou senha inválidos.', ref: 'email' },
  // biome-ignore format: as above
  { lang: 'it', title: 'Accedi', user: 'Nome utente', password: 'Password', keep: 'Ricordami', go: 'Accedi', forgot: 'Password dimenticata?', join: 'Registrati', error: 'Nome utente o password non corretti.', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'nl', title: 'Inloggen', user: 'E-mailadres', password: 'Wachtwoord', keep: 'Onthoud mij', go: 'Inloggen', forgot: 'Wachtwoord vergeten?', join: 'Account aanmaken', error: 'E-mailadres of wachtwoord is onjuist.', ref: 'email' },
  // biome-ignore format: as above
  { lang: 'pl', title: 'Logowanie', user: 'Nazwa użytkownika', password: 'Hasło', keep: 'Zapamiętaj mnie', go: 'Zaloguj się', forgot: 'Nie pamiętasz hasła?', join: 'Załóż konto', error: 'Nieprawidłowy login lub hasło.', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'sv', title: 'Logga in', user: 'Användarnamn', password: 'Lösenord', keep: 'Kom ihåg mig', go: 'Logga in', forgot: 'Glömt lösenordet?', join: 'Skapa konto', error: 'Fel användarnamn eller lösenord.', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'tr', title: 'Giriş yap', user: 'E-posta adresi', password: 'Şifre', keep: 'Beni hatırla', go: 'Giriş yap', forgot: 'Şifremi unuttum', join: 'Üye ol', error: 'E-posta adresi veya şifre hatalı.', ref: 'email' },
  // biome-ignore format: as above
  { lang: 'ru', title: 'Вход', user: 'Логин', password: 'Пароль', keep: 'Запомнить меня', go: 'Войти', forgot: 'Забыли пароль?', join: 'Регистрация', error: 'Неверный логин или пароль.', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'uk', title: 'Вхід', user: 'Електронна пошта', password: 'Пароль', keep: "Запам'ятати мене", go: 'Увійти', forgot: 'Забули пароль?', join: 'Зареєструватися', error: 'Неправильна адреса або пароль.', ref: 'email' },
  // biome-ignore format: as above
  { lang: 'ar', title: 'تسجيل الدخول', user: 'البريد الإلكتروني', password: 'كلمة المرور', keep: 'تذكرني', go: 'تسجيل الدخول', forgot: 'هل نسيت كلمة المرور؟', join: 'إنشاء حساب', error: 'كلمة المرور غير صحيحة.', ref: 'email' },
  // biome-ignore format: as above
  { lang: 'zh', title: '用户登录', user: '用户名', password: '密码', keep: '记住我', go: '登录', forgot: '忘记密码?', join: '立即注册', error: '用户名或密码错误', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'ja', title: 'ログイン', user: 'メールアドレス', password: 'パスワード', keep: 'ログイン状態を保持する', go: 'ログイン', forgot: 'パスワードをお忘れの方', join: '新規会員登録', error: 'メールアドレスまたはパスワードが違います。', ref: 'email' },
  // biome-ignore format: as above
  { lang: 'ko', title: '로그인', user: '아이디', password: '비밀번호', keep: '로그인 상태 유지', go: '로그인', forgot: '비밀번호 찾기', join: '회원가입', error: '아이디 또는 비밀번호가 올바르지 않습니다.', ref: 'username' },
];

/** Languages that no lexicon knows: the shape of the page decides. */
const UNKNOWN: Words[] = [
  // biome-ignore format: one line for each language
  { lang: 'ka', title: 'შესვლა', user: 'მომხმარებელი', password: 'პაროლი', keep: 'დამიმახსოვრე', go: 'შესვლა', forgot: 'დაგავიწყდათ პაროლი?', join: 'რეგისტრაცია', error: 'მონაცემები არასწორია.', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'hy', title: 'Մուտք', user: 'Օգտանուն', password: 'Գաղտնաբառ', keep: 'Հիշել ինձ', go: 'Մուտք գործել', forgot: 'Մոռացե՞լ եք գաղտնաբառը', join: 'Գրանցվել', error: 'Սխալ տվյալներ։', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'am', title: 'ግባ', user: 'የተጠቃሚ ስም', password: 'የይለፍ ቃል', keep: 'አስታውሰኝ', go: 'ግባ', forgot: 'የይለፍ ቃል ረሱ?', join: 'ይመዝገቡ', error: 'የተሳሳተ መረጃ።', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'km', title: 'ចូល', user: 'ឈ្មោះអ្នកប្រើ', password: 'ពាក្យសម្ងាត់', keep: 'ចងចាំខ្ញុំ', go: 'ចូលគណនី', forgot: 'ភ្លេចពាក្យសម្ងាត់?', join: 'បង្កើតគណនី', error: 'ព័ត៌មានមិនត្រឹមត្រូវ', ref: 'username' },
  // biome-ignore format: as above
  { lang: 'mn', title: 'Нэвтрэх', user: 'Хэрэглэгчийн нэр', password: 'Нууц үг', keep: 'Намайг сана', go: 'Нэвтрэх', forgot: 'Нууц үгээ мартсан уу?', join: 'Бүртгүүлэх', error: 'Мэдээлэл буруу байна.', ref: 'username' },
];

const page = (words: Words, inside: string) =>
  paper({
    title: words.title,
    lang: words.lang,
    style: `${CARD}.said{padding:10px;color:#b3261e;background:#fdecea}`,
    attributes: words.lang === 'ar' ? 'dir="rtl"' : '',
    body: `<div class="card"><h1>${words.title}</h1>${inside}</div>`,
  });

/** Attributes say nothing here, so that words or the shape must. */
const inside = (words: Words, said: string) =>
  `<form method="post">${said}<label for="f1">${words.user}</label><input mark="user" id="f1" name="f1"><label for="f2">${words.password}</label><input mark="password" id="f2" type="password" name="f2">
   <label><input mark="keep" type="checkbox" name="f3"> ${words.keep}</label><button mark="go">${words.go}</button></form><p><a href="/a1">${words.forgot}</a></p><p><a href="/a2">${words.join}</a></p>`;

const expected = (words: Words): Extract<Expected, { kind: 'form' }> => ({
  kind: 'form',
  fields: [
    { is: 'user', type: 'identifier', ref: words.ref },
    { is: 'password', type: 'password', ref: 'password' },
  ],
  submit: 'go',
});

const name = (lang: string) => new Intl.DisplayNames('en', { type: 'language' }).of(lang);

export const languages: Shape[] = [
  ...KNOWN.map((words) => ({
    name: `${name(words.lang)}, after a refusal`,
    html: page(words, inside(words, `<div class="said">${words.error}</div>`)),
    expects: { ...expected(words), rememberMe: 'keep', error: words.error },
  })),
  ...UNKNOWN.map((words) => ({
    name: `${name(words.lang)}, by its shape alone`,
    html: page(words, inside(words, '')),
    expects: expected(words),
  })),
  ...UNKNOWN.map((words) => ({
    name: `${name(words.lang)}, after a refusal, by its looks`,
    html: page(words, inside(words, `<div class="said" role="alert">${words.error}</div>`)),
    expects: { ...expected(words), error: words.error },
  })),
  {
    name: 'Georgian: a sign-up, by its shape alone',
    html: paper({
      title: 'რეგისტრაცია',
      lang: 'ka',
      style: CARD,
      body: `<form class="card" method="post"><h1>რეგისტრაცია</h1><label>სახელი <input name="f1"></label><label>გვარი <input name="f2"></label><label>ელფოსტა <input type="email" name="f3"></label><label>პაროლი <input type="password" name="f4"></label><label>გაიმეორეთ პაროლი <input type="password" name="f5"></label><button>რეგისტრაცია</button></form>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'Armenian: the login beside a search and a subscription',
    html: paper({
      title: 'Խանութ',
      lang: 'hy',
      style: CARD,
      body: `<header><form><input type="search" name="f1" placeholder="Որոնել"><button>Որոնել</button></form></header><form class="card" method="post"><h2>Մուտք</h2><label>Էլ. հասցե <input mark="email" type="email" name="f2"></label><label>Գաղտնաբառ <input mark="password" type="password" name="f3"></label><button mark="go">Մուտք</button></form><footer><form><input type="email" name="f4" placeholder="Էլ. հասցե"><button>Բաժանորդագրվել</button></form></footer>`,
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
    name: 'Chinese: a password tab beside a message tab',
    html: paper({
      title: '登录',
      lang: 'zh-CN',
      style: `${CARD}.tabs{display:flex;gap:24px}.tabs div{cursor:pointer}.off{display:none}`,
      body: `<div class="card"><div class="tabs"><div class="on">密码登录</div><div mark="message">短信登录</div></div>
        <form><input mark="user" placeholder="手机号/邮箱/用户名"><input mark="password" type="password" placeholder="请输入密码"><button mark="go" type="button">登 录</button></form>
        <form class="off"><input placeholder="请输入手机号"><input placeholder="请输入验证码"><span>获取验证码</span><button type="button">登录</button></form><p><a href="#">忘记密码</a> <a href="#">注册账号</a></p></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: ['username', 'phone', 'email'] },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      choices: [{ is: 'message', optional: true }],
    },
  },
  {
    name: 'Chinese: a message tab is open, whose button sends the code',
    html: paper({
      title: '登录',
      lang: 'zh-CN',
      style: `${CARD}.tabs{display:flex;gap:24px}.tabs div{cursor:pointer}.row{display:flex}.row button{width:140px!important;margin:0!important}`,
      body: `<div class="card"><div class="tabs"><div class="on">短信登录</div><div mark="password">密码登录</div></div><form><input mark="phone" type="tel" placeholder="请输入手机号" maxlength="11"><div class="row"><input mark="code" placeholder="请输入验证码" maxlength="6"><button mark="send" type="button" class="quiet">获取验证码</button></div><label><input type="checkbox"> 我已阅读并同意用户协议</label><button mark="go" type="button">登录/注册</button></form></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'phone', type: 'identifier', ref: 'phone' },
        { is: 'code', type: 'code', ref: 'code' },
      ],
      submit: 'go',
      choices: [{ is: 'password', optional: true }],
    },
  },
  {
    name: 'Chinese: a QR code, and a way to the password',
    html: paper({
      title: '扫码登录',
      lang: 'zh-CN',
      style: `${CARD}.qr{width:180px;height:180px;background:#eee}.corner{cursor:pointer}`,
      body: `<div class="card"><h1>扫码登录</h1><div class="qr"><img src="data:," alt="二维码" width="180" height="180"></div><p>请使用手机App扫描二维码登录</p><p><a mark="other" href="#" class="corner">密码登录</a></p></div>`,
    }),
    expects: [
      {
        kind: 'external_action',
        message: ['扫描二维码', '扫码登录'],
        choices: [{ is: 'other', type: 'sign_in_method' }],
      },
      { kind: 'lobby', enter: 'other' },
    ],
  },
  {
    name: 'Arabic: an identifier first, from right to left',
    html: paper({
      title: 'تسجيل الدخول',
      lang: 'ar',
      attributes: 'dir="rtl"',
      style: CARD,
      body: `<form class="card" method="post"><h1>تسجيل الدخول</h1><label for="f1">البريد الإلكتروني أو رقم الهاتف</label><input mark="id" id="f1" name="f1"><button mark="next">التالي</button><a href="/join">إنشاء حساب</a></form>`,
    }),
    expects: { kind: 'form', fields: [{ is: 'id', type: 'identifier' }], submit: 'next' },
  },
];
