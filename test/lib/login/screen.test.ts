import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../lib/login/decision.ts';
import { screenOf } from '../../../lib/login/screen.ts';
import type { PageSnapshot } from '../../../lib/login/snapshot.ts';
import { button, checkbox, email, input, link, named, page, password, radio, submit } from './page.ts';

function form(snapshot: PageSnapshot): Extract<Screen, { kind: 'form' }> {
  const screen = screenOf(snapshot);
  if (screen.kind !== 'form') throw new Error(`expected a form, saw ${screen.kind}`);
  return screen;
}

const ids = (snapshot: PageSnapshot) => form(snapshot).fields.map(({ id }) => id);

describe('a form with identifier and password', () => {
  const spoken: [string, string, string, string][] = [
    ['en', 'Email', 'Password', 'Sign in'],
    ['de', 'E-Mail-Adresse', 'Passwort', 'Anmelden'],
    ['fr', 'Adresse e-mail', 'Mot de passe', 'Se connecter'],
    ['es', 'Correo electrónico', 'Contraseña', 'Iniciar sesión'],
    ['pt', 'E-mail', 'Senha', 'Entrar'],
    ['it', 'Indirizzo email', 'Password', 'Accedi'],
    ['nl', 'E-mailadres', 'Wachtwoord', 'Inloggen'],
    ['ja', 'メールアドレス', 'パスワード', 'ログイン'],
    ['zh', '电子邮箱', '密码', '登录'],
    ['ru', 'Электронная почта', 'Пароль', 'Войти'],
    ['pl', 'Adres e-mail', 'Hasło', 'Zaloguj się'],
    ['ko', '이메일', '비밀번호', '로그인'],
  ];
  it.each(spoken)('is read in %s', (lang, name, secret, go) => {
    const snapshot = page({ lang, forms: [{ parts: [input(name), password(secret, { name: 'f2' }), submit(go)] }] });
    expect(ids(snapshot)).toEqual(['field_email', 'field_password']);
    expect(named(snapshot, form(snapshot).submit)).toBe(go);
  });

  it('is read by structure where no word is known', () => {
    const snapshot = page({
      forms: [{ parts: [input('Ƣaxumi'), input('Zolp', { type: 'password' }), submit('Brenno')] }],
    });
    expect(ids(snapshot)).toEqual(['field_username', 'field_password']);
    expect(named(snapshot, form(snapshot).submit)).toBe('Brenno');
  });

  it('stores "e-mail or user name" as the user name', () => {
    const snapshot = page({ forms: [{ parts: [input('Username or email address'), password(), submit('Log in')] }] });
    expect(ids(snapshot)).toEqual(['field_username', 'field_password']);
  });

  it('names the company beside them by its own name', () => {
    const snapshot = page({
      forms: [{ parts: [input('Company ID', { name: 'companyId' }), input('User'), password(), submit('Log on')] }],
    });
    expect(ids(snapshot)).toEqual(['field_company_id', 'field_username', 'field_password']);
  });

  it('does not ask for a field that says it is optional', () => {
    const snapshot = page({
      forms: [{ parts: [input('User'), password(), input('Code (optional)', { name: 'otp' }), submit('Log in')] }],
    });
    expect(form(snapshot).fields.map(({ id, required }) => [id, required])).toEqual([
      ['field_username', true],
      ['field_password', true],
      ['otp', false],
    ]);
  });

  it('leaves traps and hidden fields alone', () => {
    const snapshot = page({
      forms: [
        {
          parts: [
            input('Website', { honeypot: true, visible: false }),
            input('E-mail', { visible: false }),
            input('User name'),
            password(),
            submit('Log in'),
          ],
        },
      ],
    });
    expect(ids(snapshot)).toEqual(['field_username', 'field_password']);
  });

  it('ticks what keeps the session longer, not what agrees to mail', () => {
    const snapshot = page({
      forms: [
        {
          parts: [
            email('E-mail'),
            password(),
            checkbox('Send me offers'),
            checkbox('Stay signed in'),
            submit('Sign in'),
          ],
        },
      ],
    });
    expect(named(snapshot, form(snapshot).rememberMe)).toBe('Stay signed in');
  });

  it('is sent by its own button, not by the eye, the provider or the way out', () => {
    const snapshot = page({
      forms: [
        {
          parts: [
            button('Continue with Google'),
            email('E-mail'),
            password(),
            button('Show password'),
            button('Forgot password?'),
            submit('Continue'),
            button('Cancel'),
          ],
        },
      ],
    });
    expect(named(snapshot, form(snapshot).submit)).toBe('Continue');
    expect(form(snapshot).choices.map(({ id }) => id)).toEqual(['sso_google']);
  });

  it('is sent by a button that stands outside it', () => {
    const snapshot = page({
      forms: [{ parts: [password()] }, { loose: true, parts: [button('Login', { role: 'button' })] }],
    });
    expect(named(snapshot, form(snapshot).submit)).toBe('Login');
  });
});

describe('other forms beside or instead of it', () => {
  const login = { parts: [email('E-mail'), password(), submit('Log in')] };

  it('chooses the login beside a sign-up, a search and a newsletter', () => {
    const snapshot = page({
      forms: [
        { parts: [input('Search', { type: 'search' }), submit('Search')] },
        {
          heading: 'Create an account',
          parts: [
            input('First name'),
            email('E-mail'),
            password('Choose a password'),
            password('Repeat password'),
            submit('Sign up'),
          ],
        },
        login,
        { heading: 'Newsletter', parts: [email('Your e-mail'), submit('Subscribe')] },
      ],
    });
    expect(form(snapshot).fields.map(({ element }) => element.index)).toEqual([7, 8]);
  });

  it('prefers the dialog in front to the page behind it', () => {
    const behind = { parts: login.parts.map((part) => ({ ...part, covered: true })) };
    const snapshot = page({ forms: [behind, { ...login, dialog: true }] });
    expect(form(snapshot).fields[0]?.element.index).toBe(3);
  });

  it.each([
    [
      'sign-up',
      {
        heading: 'Create your account',
        parts: [
          input('Full name'),
          email('E-mail'),
          password('Password', { autocomplete: 'new-password' }),
          checkbox('I agree to the terms of service'),
          submit('Create account'),
        ],
      },
    ],
    ['reset', { heading: 'Forgot your password?', parts: [email('E-mail'), submit('Send reset link')] }],
    [
      'change',
      {
        heading: 'Change password',
        parts: [password('New password'), password('Confirm new password'), submit('Change password')],
      },
    ],
    ['newsletter', { className: 'newsletter-form', parts: [email('E-mail'), submit('Subscribe')] }],
    ['search', { action: '/search', parts: [input('Search', { name: 'q' }), submit('Search')] }],
    [
      'contact',
      {
        heading: 'Contact us',
        parts: [
          input('Your name'),
          email('E-mail'),
          { kind: 'textarea' as const, label: 'Your message' },
          submit('Send message'),
        ],
      },
    ],
  ])('takes no %s form for a login', (_name, one) => {
    expect(screenOf(page({ url: 'https://app.test/page', forms: [one] })).kind).not.toBe('form');
  });
});

describe('one step at a time', () => {
  it('sees an identifier alone as the first step', () => {
    const snapshot = page({
      url: 'https://id.test/login',
      forms: [{ heading: 'Sign in', parts: [email('E-mail'), submit('Next')] }],
    });
    expect(ids(snapshot)).toEqual(['field_email']);
  });

  it('sees a password alone as the second', () => {
    const snapshot = page({ forms: [{ parts: [password(), submit('Sign in')] }] });
    expect(ids(snapshot)).toEqual(['field_password']);
  });
});

describe('a one-time code', () => {
  const boxes = Array.from({ length: 6 }, (_, place) =>
    input('', { maxLength: 1, inputmode: 'numeric', box: { x: 400 + place * 50, y: 200, width: 40, height: 40 } }),
  );

  it('is one field, however many boxes it is drawn in and whatever the language', () => {
    const { fields } = form(page({ forms: [{ parts: [...boxes, submit('Ƣ')] }] }));
    expect(fields.map(({ id, boxes: all }) => [id, all.length])).toEqual([['otp', 6]]);
  });

  it('from an authenticator is told from one that was sent', () => {
    const code = input('Code', { autocomplete: 'one-time-code' });
    const app = form(
      page({
        text: 'Enter the code from your authenticator app',
        forms: [{ parts: [code, submit('Verify')], text: 'Enter the code from your authenticator app' }],
      }),
    );
    const sms = form(
      page({ forms: [{ parts: [code, submit('Verify')], text: 'We sent a text message to +49 ••• ••42' }] }),
    );
    expect(app.fields[0]).toMatchObject({ id: 'otp', ref: 'code', type: 'totp_code', channel: 'totp' });
    expect(sms.fields[0]).toMatchObject({ type: 'code', channel: 'sms', hint: '+49 ••• ••42' });
  });

  it('is not a post code, a coupon or a search', () => {
    const snapshot = page({
      forms: [
        { heading: 'Delivery', parts: [input('Postal code', { name: 'zip' }), input('Promo code'), submit('Apply')] },
      ],
    });
    expect(screenOf(snapshot).kind).not.toBe('form');
  });
});

describe('what the site says', () => {
  const parts = [email('E-mail', { filled: true }), password(), submit('Log in')];

  it.each([
    ['en', 'The password you entered is incorrect.'],
    ['de', 'Benutzername oder Passwort ist falsch.'],
    ['ja', 'パスワードが間違っています。'],
    ['ru', 'Неверный логин или пароль'],
  ])('is an error in %s without any class or role', (lang, text) => {
    expect(form(page({ lang, notices: [{ text }], forms: [{ parts }] })).error).toBe(text);
  });

  it('is an error by its looks where no word is known', () => {
    expect(form(page({ notices: [{ text: 'Ƣolma brixu', tone: 'error' }], forms: [{ parts }] })).error).toBe(
      'Ƣolma brixu',
    );
  });

  it('is found in running text too, without the offers beside it', () => {
    const text = 'Welcome\nInvalid username or password\nForgot password?';
    expect(form(page({ forms: [{ parts, text }] })).error).toBe('Invalid username or password');
  });

  it('is no error when it only greets or asks for consent', () => {
    const notices = [
      { text: 'You have logged out.', tone: 'success' as const },
      { text: 'We use cookies.', role: 'alert' as const },
    ];
    expect(form(page({ notices, forms: [{ parts }] })).error).toBeNull();
  });

  it('tells a locked account and a throttle from a wrong password', () => {
    const said = (text: string) => screenOf(page({ notices: [{ text, tone: 'error' }], forms: [{ parts }] }));
    expect(said('Your account has been locked.')).toMatchObject({ kind: 'refused', code: 'account_locked' });
    expect(said('Too many failed attempts. Try again later.')).toMatchObject({ kind: 'refused', code: 'rate_limited' });
  });
});

describe('a page without a form', () => {
  it('is a lobby when something leads to one', () => {
    const snapshot = page({
      forms: [{ loose: true, parts: [link('Pricing'), link('Sign up', '/register'), link('Log in', '/login')] }],
    });
    const screen = screenOf(snapshot);
    expect(screen.kind === 'lobby' && named(snapshot, screen.enter[0] ?? null)).toBe('Log in');
  });

  it.each(['Log out', 'Abmelden', 'Déconnexion', 'ログアウト', 'Выйти'])('is logged in when it offers "%s"', (text) => {
    expect(screenOf(page({ forms: [{ loose: true, parts: [link('Home'), link(text, '/x')] }] })).kind).toBe(
      'logged_in',
    );
  });

  it('is no session when the login stands in front of it', () => {
    const snapshot = page({
      forms: [
        { loose: true, parts: [link('Logout')] },
        { dialog: true, parts: [password(), submit('Login')] },
      ],
    });
    expect(screenOf(snapshot).kind).toBe('form');
  });

  it('lets choose among ways to get a code', () => {
    const snapshot = page({
      headings: ['Verify it is you'],
      text: 'Verify it is you\nHow do you want to get your code?',
      forms: [
        {
          parts: [
            radio('Text message to •••42'),
            radio('Email a code'),
            radio('Use your authenticator app'),
            submit('Continue'),
          ],
        },
      ],
    });
    expect(screenOf(snapshot)).toMatchObject({
      kind: 'choice',
      choices: [
        { id: 'mfa_sms', mfa_type: 'sms', submit: { frame: 0, index: 3 } },
        { id: 'mfa_email', mfa_type: 'email' },
        { id: 'mfa_totp', mfa_type: 'totp' },
      ],
    });
  });

  it.each([
    ['We sent a notification to your phone: approve it there, or enter a code from the app.', true],
    ['We sent a text message with a six-digit code to your phone.', false],
  ])('waits beside a code only for an approval: %s', (text, waits) => {
    const snapshot = page({
      headings: ['Check your phone'],
      text: `Check your phone\n${text}`,
      forms: [
        { heading: 'Check your phone', text, parts: [input('Verification code', { name: 'code' }), submit('Verify')] },
      ],
    });
    const screen = screenOf(snapshot);
    expect(screen.kind === 'form' && screen.waits !== undefined).toBe(waits);
  });

  it('waits for an approval elsewhere', () => {
    const snapshot = page({
      headings: ['Check your phone'],
      text: 'Check your phone\nWe sent a notification to your device. Tap Yes to go on.',
      forms: [],
    });
    expect(screenOf(snapshot)).toMatchObject({
      kind: 'external_action',
      message: 'Check your phone · We sent a notification to your device.',
    });
  });

  it('offers the way around a passkey', () => {
    const snapshot = page({
      headings: ['Use your passkey'],
      forms: [{ loose: true, parts: [button('Use a passkey'), button('Try another way')] }],
    });
    expect(screenOf(snapshot)).toMatchObject({ kind: 'passkey', alternative: { index: 1 } });
  });

  it('is blank when nothing can be seen', () => {
    expect(screenOf(page({})).kind).toBe('blank');
  });

  it('names a challenge for people', () => {
    const snapshot = page({ forms: [] });
    const [main] = snapshot.frames;
    if (!main) throw new Error('no frame');
    snapshot.frames.push({ ...main, frame: 1, url: 'https://challenges.cloudflare.com/x' });
    expect(screenOf(snapshot).kind).toBe('captcha');
  });
});

describe('a consent banner', () => {
  const banner = { loose: true, parts: [button('Accept all cookies'), button('Reject all')] };

  it('is closed, by refusing, when it covers the form', () => {
    const parts = [email('E-mail', { covered: true }), password('Password', { covered: true }), submit('Log in')];
    const snapshot = page({ text: 'We use cookies', forms: [{ parts }, banner] });
    const screen = screenOf(snapshot);
    expect(screen.kind === 'banner' && named(snapshot, screen.dismiss)).toBe('Reject all');
  });

  it('is left alone when the form is free', () => {
    const snapshot = page({
      text: 'We use cookies',
      forms: [{ parts: [email('E-mail'), password(), submit('Log in')] }, banner],
    });
    expect(screenOf(snapshot).kind).toBe('form');
  });
});

describe('two forms that log in alike', () => {
  const box = { parts: [email('E-mail'), password(), submit('Log in')] };

  it('are told apart by their place: the later one is no small one in a header', () => {
    const snapshot = page({ forms: [box, { parts: Array.from({ length: 20 }, (_, at) => link(`Aisle ${at}`)) }, box] });
    const last = snapshot.frames[0]?.elements.findLast(({ type }) => type === 'password');
    expect(form(snapshot).fields[1]?.element.index).toBe(last?.index);
  });

  it('are told apart by a title before their place', () => {
    const snapshot = page({ forms: [{ ...box, heading: 'Log in' }, box] });
    const first = snapshot.frames[0]?.elements.find(({ type }) => type === 'password');
    expect(form(snapshot).fields[1]?.element.index).toBe(first?.index);
  });
});

describe('a second password input', () => {
  const shown = (second: Parameters<typeof password>[1]) =>
    page({
      title: 'Log in',
      forms: [{ parts: [email('E-mail'), password(), password('Password', second), submit('Log in')] }],
    });

  it('without a name and with the same label shows the same value: the form stays a login', () => {
    expect(ids(shown({ name: '' }))).toEqual(['field_email', 'field_password']);
  });

  it('is told by its placeholder where neither has a label', () => {
    const said = { label: '', placeholder: 'Password' };
    const parts = [email('E-mail'), password('', said), password('', { ...said, name: '' }), submit('Log in')];
    expect(ids(page({ title: 'Log in', forms: [{ parts }] }))).toEqual(['field_email', 'field_password']);
  });
});

describe('passwords alone', () => {
  it.each([
    ['two', [password('Passcode', { name: 'a' }), password('Passcode', { name: 'b' })]],
    ['one beside words of a new one', [password('New password', { name: 'fresh' })]],
  ])('are none to log in with: %s', (_what, parts) => {
    const snapshot = page({
      headings: ['Choose a new password'],
      text: 'Choose a new password',
      forms: [{ parts: [...parts, link('Forgot password?'), submit('Continue')] }],
    });
    expect(screenOf(snapshot).kind).not.toBe('form');
  });
});

describe('a list that a script draws', () => {
  it('is no field to type the account into, though it stands before the password', () => {
    const list = input('Zolp', { role: 'combobox', readOnly: true });
    const snapshot = page({ forms: [{ parts: [input('Ƣaxumi'), list, password(), submit('Brenno')] }] });
    const labels = form(snapshot).fields.map(({ element }) => element && named(snapshot, element));
    expect(labels).toEqual(['Ƣaxumi', 'Password']);
  });
});

describe('a password alone that can be forgotten', () => {
  it('is one to log in with, though no word says so', () => {
    const snapshot = page({
      forms: [
        { heading: 'Enter passcode', parts: [password('Passcode'), link('Forgot password?'), submit('Continue')] },
      ],
    });
    expect(ids(snapshot)).toEqual(['field_password']);
  });
});
