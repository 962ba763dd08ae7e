import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../../lib/login/lexicon/schema.ts';
import { matcherOf, readerOf } from '../../../lib/login/matcher.ts';
import { fold, foldAttribute, isJust, names, says, spokenMatcher, wordsFor } from '../../../lib/login/words.ts';
import { charactersRead } from './characters-read.ts';

describe('a phrase', () => {
  const matcher = matcherOf(['log in', 'forgot*', '*pass*', 'code … wrong', 'パスワード', 'クッキー', 'खोज', 'q']);

  it.each([
    ['please log in now', 'log in'],
    ['forgotten?', 'forgot'],
    ['userpassword', 'pass'],
    ['the code you typed is wrong', 'code you typed is wrong'],
    ['新しいパスワードを', 'パスワード'],
    ['このクッキーを', 'クッキー'],
    ['q', 'q'],
  ])('is found in "%s"', (text, found) => {
    expect(matcher.find(text)).toBe(found);
  });

  it.each([
    'blog in',
    'log inside',
    'faq',
    `code ${'x'.repeat(60)} wrong`,
    'the code was sent. wrong number?',
    'code unwrong',
    'खोजें',
  ])('is not found in "%s"', (text) => {
    expect(matcher.find(text)).toBeNull();
  });

  it('may have its gap in the words of a person', () => {
    expect(spokenMatcher(['Code … abgelaufen']).find(fold('Der Code ist leider abgelaufen.'))).toBe(
      'code ist leider abgelaufen',
    );
  });
});

describe('phrases of several meanings', () => {
  const reader = readerOf(
    new Map([
      ['login', ['sign in', 'log in', '登录']],
      ['signup', ['sign up', 'register']],
      ['newsletter', ['newsletter', 'sign up for our newsletter']],
      ['logout', ['退出登录']],
      ['wrong', ['account will be locked']],
      ['locked', ['account … locked']],
      ['help', ['log in help']],
    ]),
    [
      ['login', 'signup', 'newsletter', 'logout'],
      ['wrong', 'locked'],
    ],
  );
  const read = (text: string) => Object.fromEntries(reader.read(text));

  it('are all read, each in its first words', () => {
    expect(read('sign in, log in or register')).toEqual({ login: 'sign in', signup: 'register' });
  });

  it('give way to a longer one that holds them, in their group', () => {
    expect(read('sign up for our newsletter')).toEqual({ newsletter: 'sign up for our newsletter' });
    expect(read('退出登录')).toEqual({ logout: '退出登录' });
    expect(read('log in help')).toEqual({ login: 'log in', help: 'log in help' });
  });

  it('give way where the other one spells out what they leave open', () => {
    expect(read('the account will be locked')).toEqual({ wrong: 'account will be locked' });
    expect(read('the account is now locked')).toEqual({ locked: 'account is now locked' });
  });

  it('speak beside each other', () => {
    expect(read('newsletter, sign up')).toEqual({ newsletter: 'newsletter', signup: 'sign up' });
  });
});

describe('folding', () => {
  it('makes variants of writing one', () => {
    expect(fold('Ｌｏｇ\u00a0 in’s')).toBe("log in's");
    expect(fold('E‑Mail')).toBe('e-mail');
    expect(fold('«Über» “uns”')).toBe('«uber» "uns"');
  });

  it.each([
    ['MOT DE PASSE OUBLIÉ', 'Mot de passe oublie'],
    ['GİRİŞ', 'giris'],
    ['GIRIŞ', 'giriş'],
    ['Straße', 'STRASSE'],
    ['hasło', 'haslo'],
    ['Đăng nhập', 'dang nhap'],
    ['ΚΩΔΙΚΟΣ', 'κωδικός'],
    ['учётная', 'учетная'],
    ['إنشاء', 'انشاء'],
    ['كلمة المرور', 'كلمه المـرور'],
    ['الدّخول', 'الدخول'],
    ['ورود به کلمه‌ی', 'ورود به كلمهي'],
    ['ﾛｸﾞｲﾝ', 'ログイン'],
    ['e\u0301', 'é'],
    ['so\u00adft', 'soft'],
  ])('holds "%s" and "%s" for one', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['мой', 'мои'],
    ['パス', 'バス'],
    ['खोज', 'खोजे'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('splits what programmers join, and keeps it joined as well', () => {
    expect(foldAttribute('loginForm:userName')).toBe('login form user name loginform username');
    expect(names('username', 'loginForm:userName')).toBe(true);
    expect(names('password', 'Contraseña')).toBe(true);
    expect(names('email', 'hotel')).toBe(false);
  });
});

describe('meaning', () => {
  it('is told from a mention', () => {
    expect(isJust('login', 'Log in now')).toBe(true);
    expect(isJust('login', 'Read how to log in to other people and their machines')).toBe(false);
    expect(says('login', 'Read how to log in to other people and their machines')).toBe(true);
  });

  it('is what the longer words say', () => {
    expect(wordsFor('personal', 'Postal code')).toBe('postal code');
    expect(wordsFor('code', 'Postal code')).toBeNull();
  });
});

describe('reading grows with the text only', () => {
  const PIECES = [
    'a',
    ' ',
    '*',
    'é',
    '\u0301',
    'パ',
    '密码',
    '验',
    'ー',
    'in ',
    'password ',
    'code ',
    'code is not ',
    'account account ',
    'not ',
    'new-password_',
    'newPassword',
    'newsletter ',
    'كلمة ',
    'passwordpassword',
    'İ',
    'пароль … ',
    '비밀번호',
  ];
  const all = (text: string) => {
    for (const concept of CONCEPTS) {
      wordsFor(concept, text);
      isJust(concept, text);
      names(concept, text);
    }
  };
  all('compiled');

  it.each(PIECES)('of "%s"', (piece) => {
    const of = (length: number) => charactersRead(() => all(piece.repeat(length / piece.length)));
    const [some, twice] = [of(4_000), of(8_000)];
    expect(twice).toBeLessThan(2.2 * some + 10_000);
  });

  it('notices what does not', () => {
    const quadratic = (text: string) => {
      for (let at = 0; at < text.length; at++) text.slice(at);
    };
    const of = (length: number) => charactersRead(() => quadratic('a'.repeat(length)));
    expect(of(8_000)).toBeGreaterThan(3 * of(4_000));
  });
});
