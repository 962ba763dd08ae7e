/** What a site says, in its language. */
export interface Words {
  lang: string;
  title: string;
  user: string;
  password: string;
  go: string;
  wrong: string;
  /** The home of those who are logged in, and the way out of it. */
  inside: string;
  logOut: string;
}

export const ENGLISH: Words = {
  lang: 'en',
  title: 'Log in',
  user: 'E-mail address',
  password: 'Password',
  go: 'Log in',
  wrong: 'The e-mail address or the password is incorrect.',
  inside: 'Your bells',
  logOut: 'Log out',
};

/** The languages that the lexicon knows well, without English. */
export const LANGUAGES: readonly Words[] = [
  {
    lang: 'de',
    title: 'Anmelden',
    user: 'E-Mail-Adresse',
    password: 'Passwort',
    go: 'Anmelden',
    wrong: 'Die E-Mail-Adresse oder das Passwort ist falsch.',
    inside: 'Ihre Glocken',
    logOut: 'Abmelden',
  },
  {
    lang: 'fr',
    title: 'Connexion',
    user: 'Adresse e-mail',
    password: 'Mot de passe',
    go: 'Se connecter',
    wrong: 'Adresse e-mail ou mot de passe incorrect.',
    inside: 'Vos cloches',
    logOut: 'Se déconnecter',
  },
  {
    lang: 'es',
    title: 'Iniciar sesión',
    user: 'Correo electrónico',
    password: 'Contraseña',
    go: 'Entrar',
    wrong: 'El correo electrónico o la contraseña no son correctos.',
    inside: 'Tus campanas',
    logOut: 'Cerrar sesión',
  },
  {
    lang: 'pt',
    title: 'Entrar na conta',
    user: 'E-mail',
    password: 'Senha',
    go: 'Entrar',
    wrong: 'E-mail ou senha inválidos.',
    inside: 'Seus sinos',
    logOut: 'Sair',
  },
  {
    lang: 'it',
    title: 'Accedi',
    user: 'Indirizzo e-mail',
    password: 'Password',
    go: 'Accedi',
    wrong: "L'indirizzo e-mail o la password non sono corretti.",
    inside: 'Le tue campane',
    logOut: 'Esci',
  },
  {
    lang: 'nl',
    title: 'Inloggen',
    user: 'E-mailadres',
    password: 'Wachtwoord',
    go: 'Inloggen',
    wrong: 'Het e-mailadres of wachtwoord is onjuist.',
    inside: 'Jouw klokken',
    logOut: 'Uitloggen',
  },
  {
    lang: 'pl',
    title: 'Zaloguj się',
    user: 'Adres e-mail',
    password: 'Hasło',
    go: 'Zaloguj się',
    wrong: 'Nieprawidłowy adres e-mail lub hasło.',
    inside: 'Twoje dzwony',
    logOut: 'Wyloguj się',
  },
  {
    lang: 'tr',
    title: 'Giriş yap',
    user: 'E-posta adresi',
    password: 'Şifre',
    go: 'Giriş yap',
    wrong: 'E-posta adresi veya şifre hatalı.',
    inside: 'Çanlarınız',
    logOut: 'Çıkış yap',
  },
  {
    lang: 'ru',
    title: 'Вход',
    user: 'Электронная почта',
    password: 'Пароль',
    go: 'Войти',
    wrong: 'Неверный адрес электронной почты или пароль.',
    inside: 'Ваши колокола',
    logOut: 'Выйти',
  },
  {
    lang: 'zh',
    title: '登录',
    user: '邮箱',
    password: '密码',
    go: '登录',
    wrong: '邮箱或密码错误。',
    inside: '我的铃铛',
    logOut: '退出登录',
  },
  {
    lang: 'ja',
    title: 'ログイン',
    user: 'メールアドレス',
    password: 'パスワード',
    go: 'ログイン',
    wrong: 'メールアドレスまたはパスワードが正しくありません。',
    inside: 'あなたの鐘',
    logOut: 'ログアウト',
  },
  {
    lang: 'ko',
    title: '로그인',
    user: '이메일',
    password: '비밀번호',
    go: '로그인',
    wrong: '이메일 또는 비밀번호가 올바르지 않습니다.',
    inside: '내 종',
    logOut: '로그아웃',
  },
  {
    lang: 'ar',
    title: 'تسجيل الدخول',
    user: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    go: 'تسجيل الدخول',
    wrong: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
    inside: 'أجراسك',
    logOut: 'تسجيل الخروج',
  },
];
