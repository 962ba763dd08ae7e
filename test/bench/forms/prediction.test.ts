import { describe, expect, it } from 'vitest';
import { predictionOf } from '../../../bench/forms/prediction.ts';
import { button, email, type FormSpec, input, page, password, submit } from '../../lib/login/page.ts';

const login: FormSpec = {
  heading: 'Log in',
  action: '/login',
  parts: [
    email('E-mail', { selector: '#mail', autocomplete: 'username' }),
    password('Password', { selector: '#pass', autocomplete: 'current-password' }),
    submit('Log in', { selector: '#go' }),
  ],
};
const signup: FormSpec = {
  heading: 'Create your account',
  action: '/register',
  parts: [
    input('First name', { autocomplete: 'given-name' }),
    input('Last name', { autocomplete: 'family-name' }),
    email('E-mail', { selector: '#new-mail', name: 'register_email' }),
    password('Choose a password', { selector: '#new-pass', name: 'new_password', autocomplete: 'new-password' }),
    password('Repeat password', { selector: '#again', name: 'confirm_password', autocomplete: 'new-password' }),
    submit('Create account'),
  ],
};
const loginFields = [
  { selector: '#mail', label: 'email', form: 'login' },
  { selector: '#pass', label: 'password', form: 'login' },
];

describe('the prediction for a page', () => {
  it('with a login form names what a login types into and presses', () => {
    expect(predictionOf(page({ forms: [login] }))).toEqual({
      kind: 'login',
      fields: loginFields,
      submit: '#go',
      sso: [],
    });
  });

  it('with a login beside a sign-up marks the fields of each as its own', () => {
    const { kind, fields, submit: pressed } = predictionOf(page({ forms: [signup, login] }));
    expect([kind, pressed]).toEqual(['mixed', '#go']);
    expect(fields.filter(({ form }) => form === 'login')).toEqual(loginFields);
    expect(fields.filter(({ form }) => form === 'signup')).toEqual([
      { selector: '#new-mail', label: 'email', form: 'signup' },
      { selector: '#new-pass', label: 'new-password', form: 'signup' },
      { selector: '#again', label: 'new-password', form: 'signup' },
    ]);
  });

  it('with a sign-up alone names nothing of a login, and nothing to press', () => {
    const { kind, fields, submit: pressed } = predictionOf(page({ url: 'https://app.test/register', forms: [signup] }));
    expect([kind, pressed]).toEqual(['signup', null]);
    expect(fields.map(({ form }) => form)).not.toContain('login');
  });

  it('that asks for a code names its field, or every one of its boxes', () => {
    const asks = 'Enter the verification code that we sent you';
    const code = input('Verification code', { selector: '#code', autocomplete: 'one-time-code', name: 'otp' });
    const boxes = Array.from({ length: 6 }, (_, place) =>
      input('', { selector: `#box${place}`, maxLength: 1, box: { x: 50 * place, y: 200, width: 40, height: 40 } }),
    );
    const predicted = (parts: FormSpec['parts']) =>
      predictionOf(page({ headings: [asks], forms: [{ heading: asks, parts: [...parts, submit('Verify')] }] }));
    expect(predicted([code])).toMatchObject({
      kind: 'otp',
      fields: [{ selector: '#code', label: 'otp', form: 'login' }],
    });
    expect(predicted(boxes)).toMatchObject({ kind: 'otp', fields: boxes.map(({ selector }) => ({ selector })) });
  });

  it('that says nothing of a login is nothing found', () => {
    const forms = [{ heading: 'Search', parts: [input('Search', { type: 'search', name: 'q' }), submit('Search')] }];
    expect(predictionOf(page({ forms }))).toEqual({ kind: 'other', fields: [], submit: null, sso: [] });
  });

  it('whose login stands in a frame names no selector: none leads there', () => {
    const snapshot = page({});
    const [inside] = page({ forms: [login] }).frames;
    if (!inside) throw new Error('no frame');
    snapshot.frames.push({ ...inside, frame: 1 });
    expect(predictionOf(snapshot)).toEqual({ kind: 'login', fields: [], submit: null, sso: [] });
  });

  it('names providers as the scorer does', () => {
    const ways = [
      button('Continue with Google', { selector: '#g' }),
      button('Continue with Mail.ru', { selector: '#m' }),
    ];
    const { sso } = predictionOf(page({ forms: [{ ...login, parts: [...login.parts, ...ways] }] }));
    expect(sso).toEqual([
      { selector: '#g', provider: 'google' },
      { selector: '#m', provider: 'mail.ru' },
    ]);
  });
});
