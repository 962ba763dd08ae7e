import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../lib/login/decision.ts';
import { type Evidence, judge } from '../../../lib/login/outcome.ts';

const form: Screen = { kind: 'form', fields: [], submit: null, rememberMe: null, error: null, choices: [] };
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

describe('success', () => {
  it('is a log-out control together with new state', () => {
    const seen = after(
      { kind: 'logged_in', evidence: ['log-out'] },
      { loggedInEvidence: ['log-out'], cookiesChanged: ['sid'] },
    );
    expect(judge(seen)).toBe('success');
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
    expect(judge(after(unknown))).toBe('inconclusive');
  });

  it('is state that sites keep about everyone', () => {
    expect(judge(after(unknown, { cookiesChanged: ['_ga', 'csrftoken', 'cookie_consent'] }))).toBe('inconclusive');
  });

  it('is a log-out control behind a login form', () => {
    const seen = after(form, { loginFormGone: false, loggedInEvidence: ['log-out'], cookiesChanged: ['sid'] });
    expect(judge(seen)).toBe('inconclusive');
  });

  it('is a page that still wants a login, whatever else changed', () => {
    const seen = after(
      { kind: 'logged_in', evidence: ['log-out'] },
      { loggedInEvidence: ['log-out'], cookiesChanged: ['sid'], protectedPageAnswers: false },
    );
    expect(judge(seen)).toBe('inconclusive');
  });

  it('is one more step of the login', () => {
    expect(judge(after(form, { cookiesChanged: ['sid'] }))).toBe('inconclusive');
  });
});

describe('a refusal', () => {
  it('is the form again, with an error', () => {
    expect(judge(after({ ...form, error: 'Wrong password' }, { loginFormGone: false }))).toBe('refused');
  });

  it('is an error page, whatever cookies it sets', () => {
    expect(judge(after({ kind: 'unknown', notices: ['Login failed'] }, { cookiesChanged: ['sid'] }))).toBe('refused');
  });
});
