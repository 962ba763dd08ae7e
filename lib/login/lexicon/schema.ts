/**
 * What a word on a page can mean to a login. Each language file says it in its own words.
 *
 * A value is phrases joined by `|`, lower case. A phrase matches whole words; `*` at an end stands for any letters,
 * ` … ` for up to 40 characters. Scripts written without spaces match anywhere. Nothing else is special, so every
 * phrase costs linear time.
 */
export const CONCEPTS = [
  // what a form, button or link is for
  'login',
  'signup',
  'reset',
  'next',
  'logout',
  'account',
  'search',
  'newsletter',
  'contact',
  'change',
  'show',
  'cancel',
  // what a field wants
  'password',
  'newPassword',
  'username',
  'email',
  'phone',
  'code',
  'organization',
  'remember',
  'personal',
  'terms',
  'captcha',
  'optional',
  // what a site says
  'wrong',
  'wrongCode',
  'locked',
  'throttled',
  'robot',
  'cookies',
  'accept',
  'reject',
  'approve',
  'emailLink',
  'sent',
  // ways to prove who one is
  'authenticator',
  'sms',
  'call',
  'emailed',
  'push',
  'otherWay',
  'passkey',
  'notNow',
  'pick',
  'with',
] as const;

export type Concept = (typeof CONCEPTS)[number];

/**
 * Concepts that share words: where a longer phrase of one holds a phrase of another, only the longer one speaks.
 * "Sign up for our newsletter" is no sign-up, "postal code" no code, 退出登录 (log out) no 登录 (log in).
 */
export const TOLD_APART: readonly (readonly Concept[])[] = [
  [
    'login',
    'signup',
    'reset',
    'change',
    'logout',
    'account',
    'search',
    'newsletter',
    'contact',
    'remember',
    'next',
    'show',
    'cancel',
    'accept',
    'reject',
  ],
  ['username', 'email', 'phone', 'code', 'organization', 'personal', 'captcha'],
  ['wrong', 'locked', 'throttled'],
];

export type Lexicon = Partial<Record<Concept, string>>;
