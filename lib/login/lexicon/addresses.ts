/**
 * Paths at which sites keep their login form, the most common first: asked when no link leads to one.
 * `/.well-known/change-password` (W3C, "A Well-Known URL for Changing Passwords") leads to a page that only somebody
 * logged in may see, and so to the login form before it. An application's own path is the last: on the site of a company
 * it may be the login of its blog and not that of its customers.
 */
export const LOGIN_PATHS: readonly string[] = [
  '/login',
  '/signin',
  '/.well-known/change-password',
  '/sign-in',
  '/account/login',
  '/users/sign_in',
  '/auth/login',
  '/accounts/login/',
  '/user/login',
  '/log-in',
  '/customer/account/login/',
  '/session/new',
  '/wp-login.php',
];

/** First labels of hosts that sites keep for logging in. */
export const LOGIN_HOSTS: readonly string[] = [
  'login',
  'signin',
  'accounts',
  'account',
  'auth',
  'sso',
  'id',
  'identity',
  'idp',
  'passport',
  'iam',
  'logon',
];

/** First labels of hosts that sites keep for those who are logged in. */
export const MEMBER_HOSTS: readonly string[] = [
  'app',
  'my',
  'portal',
  'secure',
  'console',
  'dashboard',
  'members',
  'member',
  'client',
  'clients',
  'customer',
  'customers',
  'panel',
  'online',
  'web',
  'user',
  'mein',
  'meine',
  'mon',
  'mi',
  'minha',
  'mijn',
  'moje',
  'mina',
  'lk',
  'cabinet',
];
