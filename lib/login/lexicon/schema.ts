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
  'with',
] as const;

export type Concept = (typeof CONCEPTS)[number];

export type Lexicon = Partial<Record<Concept, string>>;
