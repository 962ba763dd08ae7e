import type { FailureCode } from '../../../lib/flow/failure.ts';
import { redirect, type SiteReply } from '../site.ts';
import { type Described, element, fields, json, posted, scripted, type Visit } from './family-site.ts';

/** What a drive must make of it: the code, the site's words, and how often a password was sent. */
export interface Told {
  code: FailureCode;
  /** Null: the site says nothing. */
  words: string | null;
  sent: number;
}

export interface Trouble extends Described {
  right: Told;
  /** With a wrong password; as `right` when absent. `refused`: as everywhere. */
  wrong?: Told | 'refused';
  /** What the site asks of somebody who comes with nothing; false when nothing is asked. */
  asks?: false;
}

const alarm = (said: string | null) => element('p', 'class="error" role="alert"', said);
const login: Described['login'] = (words, said) => `${alarm(said)}${posted(words)}`;
const SHOW = `form.querySelector('[role=alert]')?.remove();
  form.insertAdjacentHTML('afterbegin', '<p class="error" role="alert"></p>');
  form.querySelector('[role=alert]').textContent = error;`;

/** Answers a right password with a page; a wrong one is refused as everywhere. */
const thenPage = (page: (visit: Visit) => SiteReply) => (right: boolean, visit: Visit) =>
  right ? page(visit) : undefined;

const LOCKED = 'Your account has been locked for security reasons. Contact support to unlock it.';
const EXPIRED = 'Your password has expired. You must choose a new password before you can continue.';
const TERMS = 'We have updated our terms of service';
const CHALLENGE = '<iframe src="/recaptcha/api2/bframe" width="400" height="580" title="challenge"></iframe>';

const newPassword = `<a href="/logout">Log out</a><h1>Change your password</h1><p>${EXPIRED}</p>
  <form method="post" action="/change"><label>New password <input type="password" name="new" autocomplete="new-password"></label>
  <label>Repeat the new password <input type="password" name="again" autocomplete="new-password"></label><button>Save</button></form>`;

const termsPage = `<a href="/logout">Log out</a><h1>${TERMS}</h1><p>Please read what is new and accept it to continue.</p>
  <form method="post" action="/terms"><button name="answer" value="yes">Accept</button>
  <button name="answer" value="no">Decline</button></form>`;

/** One site for each thing that may be said instead of yes or no. */
export const TROUBLES: readonly Trouble[] = [
  {
    name: 'an account that is locked',
    login,
    answer: thenPage(({ login: form }) => form(LOCKED)),
    right: { code: 'account_locked', words: LOCKED, sent: 1 },
    wrong: 'refused',
  },
  {
    name: 'an account that is locked, said on a page of its own',
    login,
    answer: thenPage(({ draw }) => draw(`<h1>Account locked</h1><p>${LOCKED}</p><a href="/login">Log in</a>`)),
    right: { code: 'account_locked', words: LOCKED, sent: 1 },
    wrong: 'refused',
  },
  {
    name: 'too many attempts, on a page with its status',
    login,
    answer: (_, { draw }) => draw('<h1>Too many requests</h1><p>Please wait 15 minutes before you try again.</p>', 429),
    right: { code: 'rate_limited', words: 'Too many requests', sent: 1 },
  },
  {
    name: 'too many attempts, by the status alone',
    login,
    answer: () => ({ status: 429, body: '<!doctype html><title>429</title><h1>429</h1>' }),
    right: { code: 'rate_limited', words: null, sent: 1 },
  },
  {
    name: 'too many attempts, answered to a script',
    login: (words) => scripted(words, SHOW),
    answer: () => json(429, { error: 'Slow down! Your next attempt is possible in 60 seconds.' }),
    right: { code: 'rate_limited', words: 'Slow down! Your next attempt is possible in 60 seconds.', sent: 1 },
  },
  {
    name: 'a broken server behind a script',
    login: (words) => scripted(words, SHOW),
    answer: () => json(500, { error: 'Something went wrong.' }),
    right: { code: 'website_error', words: 'Something went wrong.', sent: 1 },
  },
  {
    name: 'a challenge for people once the password was sent',
    login,
    answer: (_, { draw, words }) => draw(`${posted(words)}${CHALLENGE}`),
    at: ({ request, draw }) =>
      request.path.startsWith('/recaptcha/')
        ? draw('<p>Select all images with boats</p><button>Verify</button>')
        : undefined,
    right: { code: 'captcha_blocked', words: null, sent: 1 },
  },
  {
    name: 'a captcha that the site misses',
    login,
    answer: (_, { login: form }) => form('Please complete the CAPTCHA to prove that you are human.'),
    right: { code: 'captcha_blocked', words: 'Please complete the CAPTCHA to prove that you are human.', sent: 1 },
  },
  {
    name: 'letters in a picture to be typed',
    login: (words, said) =>
      `${alarm(said)}${posted(words, fields(words).replace('<button', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="captcha" width="160" height="50"><label for="captcha">Type the characters in the picture</label><input id="captcha" name="captcha" required><button'))}`,
    right: { code: 'captcha_blocked', words: null, sent: 0 },
    asks: false,
  },
  {
    name: 'a wall against robots before the form',
    login,
    at: ({ draw }) => draw('<h1>Checking your browser</h1><p>Verify you are human before you continue.</p>', 403),
    right: { code: 'bot_detected', words: 'Checking your browser', sent: 0 },
    asks: false,
  },
  {
    name: 'a wall against robots behind the form',
    login,
    answer: (_, { draw }) =>
      draw('<h1>Access to this page has been denied</h1><p>We detected unusual traffic.</p>', 403),
    right: { code: 'bot_detected', words: 'Access to this page has been denied', sent: 1 },
  },
  {
    name: 'maintenance before the form',
    login,
    at: ({ draw }) => draw('<h1>We are down for maintenance</h1><p>Back at noon.</p>', 503),
    right: { code: 'website_error', words: 'We are down for maintenance', sent: 0 },
    asks: false,
  },
  {
    name: 'maintenance behind the form',
    login,
    answer: (_, { draw }) => draw('<h1>We are down for maintenance</h1><p>Back at noon.</p>', 503),
    right: { code: 'website_error', words: 'We are down for maintenance', sent: 1 },
  },
  {
    name: 'a password that has expired',
    login,
    answer: (right, { visitor }) => {
      if (!right) return undefined;
      visitor.stage = 'expired';
      return redirect('/change');
    },
    at: ({ request, visitor, draw }) => {
      if (visitor.stage !== 'expired') return undefined;
      return request.path === '/change' ? draw(newPassword) : redirect('/change');
    },
    right: { code: 'credentials_invalid', words: EXPIRED, sent: 1 },
    wrong: 'refused',
  },
  {
    name: 'a password that has expired, said at the form',
    login,
    answer: thenPage(({ login: form }) => form('Your password has expired. Reset it to log in.')),
    right: { code: 'credentials_invalid', words: 'Your password has expired. Reset it to log in.', sent: 1 },
    wrong: 'refused',
  },
];

/** A site that wants its terms accepted once the password is right. */
export const TERMS_TO_ACCEPT: Described = {
  name: 'terms to accept',
  login,
  answer: (right, { visitor }) => {
    if (!right) return undefined;
    visitor.stage = 'terms';
    return redirect('/terms');
  },
  at: ({ request, visitor, draw }) => {
    if (visitor.stage !== 'terms') return undefined;
    if (request.path !== '/terms') return redirect('/terms');
    if (request.method !== 'POST') return draw(termsPage);
    visitor.stage = request.form.get('answer') === 'yes' ? 'in' : null;
    return redirect('/home');
  },
};

/** A form that takes e-mail addresses only, and asks its own browser about it. */
export const ADDRESSES_ONLY: Described = {
  name: 'a field that the browser checks',
  login: (words, said) =>
    `${alarm(said)}${posted(words, fields(words).replace('name="username"', 'name="username" type="email" required'))}`,
};
