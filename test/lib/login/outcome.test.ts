import { describe, expect, it } from 'vitest';
import type { FormField, Screen } from '../../../lib/login/decision.ts';
import { compareVisits, type Evidence, judge, judgement, type Visit } from '../../../lib/login/outcome.ts';

const form: Screen = {
  kind: 'form',
  fields: [],
  submit: null,
  rememberMe: null,
  puzzle: false,
  error: null,
  choices: [],
};
const after = (screenAfter: Screen, rest: Partial<Evidence> = {}): Evidence => ({
  screenBefore: form,
  screenAfter,
  cookiesChanged: [],
  storageChanged: [],
  urlChanged: true,
  loginFormGone: true,
  loggedInEvidence: [],
  ...rest,
});
const unknown: Screen = { kind: 'unknown', notices: [] };

const loggedIn = (...evidence: string[]): Screen => ({ kind: 'logged_in', evidence });
const withPassword = (filled: boolean): Screen => ({
  ...(form as Extract<Screen, { kind: 'form' }>),
  fields: [{ type: 'password', filled } as FormField],
});

describe('success', () => {
  it.each([
    ['new state', { cookiesChanged: ['sid'], urlChanged: false }],
    ['another address', { urlChanged: true }],
  ])('is a log-out control together with %s', (_, rest) => {
    const evidence = ['log-out control "Log out"'];
    const seen = after(loggedIn(...evidence), { loggedInEvidence: evidence, ...rest });
    expect(judgement(seen)).toEqual({ verdict: 'success', why: 'a log-out control' });
  });

  it('is a protected page that answers now', () => {
    expect(judge(after(unknown, { protectedPageAnswers: true }))).toBe('success');
    expect(judge(after(unknown, { loginUrlRedirects: true }))).toBe('success');
  });

  it('is new session state and a page that asks for nothing more', () => {
    expect(judge(after(unknown, { storageChanged: ['auth-tokens'] }))).toBe('success');
  });
});

describe('no success', () => {
  it('is a page that merely changed', () => {
    expect(judgement(after(unknown))).toEqual({ verdict: 'inconclusive', why: 'nothing tells of a session' });
  });

  it.each([
    ['forms', ['csrftoken', '__RequestVerificationToken_xsrf', '_flash', 'login_attempts', 'redirect_to']],
    ['consent and taste', ['cookie_consent', 'OptanonConsent_cookie', 'locale', 'theme', 'currency', 'cart_id']],
    ['counting', ['_ga', '_ga_AB12', '_gid', '_fbp', '_hjSession', 'mp_mixpanel', 'visitor_id', '_pk_id.1']],
    ['machines in between', ['AWSALB', 'AWSALBCORS', '__cf_bm', 'BIGipServerpool', 'datadome', 'queue-id']],
  ])('is state that sites keep about everyone: %s', (_, cookiesChanged) => {
    for (const name of cookiesChanged)
      expect([name, judge(after(unknown, { cookiesChanged: [name] }))]).toEqual([name, 'inconclusive']);
  });

  it.each(['sid', 'JSESSIONID', 'laravel_session', 'remember_token', 'auth', 'connect.sid', 'PHPSESSID'])(
    'hides a session: %s',
    (name) => {
      expect(judge(after(unknown, { cookiesChanged: ['_ga', name] }))).toBe('success');
    },
  );

  it('is a log-out control behind a login form', () => {
    const seen = after(form, { loginFormGone: false, loggedInEvidence: ['log-out'], cookiesChanged: ['sid'] });
    expect(judge(seen)).toBe('inconclusive');
  });

  it('is an account link on another page, with nothing new in the browser', () => {
    const evidence = ['account control "My account"'];
    expect(judge(after(loggedIn(...evidence), { loggedInEvidence: evidence }))).toBe('inconclusive');
  });

  it.each(['protectedPageAnswers', 'loginUrlRedirects'] as const)(
    'is a page that still wants a login, whatever else changed: %s',
    (asked) => {
      const evidence = ['log-out control'];
      const seen = { loggedInEvidence: evidence, cookiesChanged: ['sid'], [asked]: false };
      expect(judge(after(loggedIn(...evidence), seen))).toBe('inconclusive');
    },
  );

  it.each<Screen>([
    form,
    { kind: 'choice', choices: [], error: null },
    { kind: 'external_action', message: 'Check your mail', choices: [] },
    { kind: 'passkey', alternative: null },
    { kind: 'lobby', enter: [] },
    { kind: 'blank' },
    { kind: 'captcha' },
    { kind: 'banner', dismiss: { frame: 0, index: 0 } },
  ])('is a page that asks for more, or shows nothing yet: $kind', (screen) => {
    const seen = after(screen, { cookiesChanged: ['sid'], protectedPageAnswers: true, loginUrlRedirects: true });
    expect(judge(seen)).toBe('inconclusive');
  });
});

describe('a refusal', () => {
  it('is the form again, with an error', () => {
    expect(judge(after({ ...form, error: 'Wrong password' }, { loginFormGone: false }))).toBe('refused');
  });

  it('is the form again and empty, without a word', () => {
    const seen = { screenBefore: withPassword(false), loginFormGone: false, cookiesChanged: ['sid'] };
    expect(judge(after(withPassword(false), seen))).toBe('refused');
    expect(judge(after(withPassword(true), seen))).toBe('inconclusive');
  });

  it('is an error page, whatever cookies it sets', () => {
    expect(judge(after({ kind: 'unknown', notices: ['Login failed'] }, { cookiesChanged: ['sid'] }))).toBe('refused');
  });

  it('is a page that says it will not go on', () => {
    expect(judge(after({ kind: 'refused', code: 'account_locked', message: 'Locked' }))).toBe('refused');
  });
});

describe('the same address, asked by us and by a stranger', () => {
  const wanting = withPassword(false);
  const page = (rest: Partial<Visit> = {}): Visit => ({
    screen: unknown,
    evidence: [],
    entrances: [],
    controls: 9,
    ...rest,
  });

  it('keeps only the stranger out', () => {
    expect(compareVisits(page(), page({ screen: wanting }))).toBe('kept out');
    expect(compareVisits(page(), page({ entrances: ['a button'] }))).toBe('kept out');
    expect(compareVisits(page({ evidence: ['log-out control "x"'], controls: 1 }), page())).toBe('kept out');
  });

  it('asks us as well', () => {
    expect(compareVisits(page({ screen: wanting }), page({ screen: wanting }))).toBe('asked');
  });

  it.each<[string, Visit, Visit]>([
    [
      'both see the same page',
      page({ evidence: ['account control "x"'] }),
      page({ evidence: ['account control "x"'] }),
    ],
    ['both are shown the way in', page({ entrances: ['a'] }), page({ entrances: ['a', 'b'] })],
    ['we see a wall with nothing to do', page({ controls: 1 }), page({ screen: wanting })],
    ['we see nothing yet', page({ screen: { kind: 'blank' } }), page({ screen: wanting })],
    ['we are challenged', page({ screen: { kind: 'captcha' } }), page({ screen: wanting })],
    ['we are shown the lobby', page({ screen: { kind: 'lobby', enter: [] } }), page({ screen: wanting })],
  ])('proves nothing when %s', (_, ours, theirs) => {
    expect(compareVisits(ours, theirs)).toBe('alike');
  });
});
