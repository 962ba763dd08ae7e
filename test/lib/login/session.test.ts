import { describe, expect, it } from 'vitest';
import { greetsByName, looseEvidence, offersLogin, sessionEvidence } from '../../../lib/login/session.ts';
import { button, link, page, submit } from './page.ts';

const loose = (...parts: ReturnType<typeof link>[]) => page({ forms: [{ loose: true, parts }] });

describe('a log-out control', () => {
  it.each([
    ['in words', link('Sign out', '/x')],
    ['in other words', button('Abmelden')],
    ['by its address, whatever it says', link('გასვლა', '/users/sign_out')],
    ['by an address that names the login too', link('გასვლა', '/auth/logout')],
    ['by an address with a query', link('⏻', '/index.php?action=logout&token=1')],
    ['by its address, when it says to log in anew', link('Neu anmelden', 'index.php?route=/logout')],
    ['by its icon', button('', { label: '', hints: 'icon icon-sign-out' })],
    [
      'by its address and its name, though it speaks of the login',
      link('Neu anmelden', '/logout', { className: 'logout' }),
    ],
    ['in a menu that is closed', link('Log out', '/logout', { visible: false })],
  ])('is known %s', (_, control) => {
    expect(sessionEvidence(loose(control))[0]).toMatch(/^log-out control/);
  });

  it('is the button of a form that posts to the log-out', () => {
    const snapshot = page({ forms: [{ action: '/session/logout', parts: [submit('', { label: '' })] }] });
    expect(sessionEvidence(snapshot)[0]).toMatch(/^log-out control/);
  });

  it.each([
    ['a link to log in again', link('Log in again', '/login?from=logout')],
    ['a link to log in', link('Log in', '/login')],
    ['any button', button('გასვლა')],
  ])('is not %s', (_, control) => {
    expect(sessionEvidence(loose(control))).toEqual([]);
  });

  it('that is hidden counts for nothing beside a way to log in', () => {
    const snapshot = loose(
      link('Log out', '/logout', { visible: false }),
      link('Log in', '/login', { visible: false }),
    );
    expect(sessionEvidence(snapshot)).toEqual([]);
    expect(looseEvidence(snapshot)).toEqual(['log-out control "Log out"']);
  });
});

describe('an account', () => {
  it.each(['My account', 'Mein Konto', 'Account settings', 'Hello, Rosa', 'Мой профиль'])(
    'is told by "%s"',
    (words) => {
      expect(sessionEvidence(loose(link(words, '/me')))[0]).toBe(`account control "${words}"`);
    },
  );

  it.each(['Create your account', 'Cookie preferences', 'Hello, guest', 'Hello, sign in', 'Delete your account help'])(
    'is not told by "%s"',
    (words) => {
      expect(sessionEvidence(loose(link(words, '/me')))).toEqual([]);
    },
  );

  it('is not told by a link that leads to the login, nor beside one that does', () => {
    expect(sessionEvidence(loose(link('My account', '/login?next=/me')))).toEqual([]);
    expect(sessionEvidence(loose(link('My account', '/me'), link('Log in', '/login')))).toEqual([]);
  });

  it('is told by a picture of its owner', () => {
    expect(sessionEvidence(loose(button('', { label: '', className: 'user-avatar' })))).toHaveLength(1);
  });
});

describe('a greeting', () => {
  it.each([
    'Hello, Rosa',
    'Welcome back, Rosa Meyer!',
    'Hallo Rosa',
    'Bonjour, Rosa',
    'Hola Rosa',
    'Здравствуйте, Роза',
  ])('is by name: %s', (line) => {
    expect(greetsByName(line)).toBe(true);
    expect(sessionEvidence(page({ text: line }))).toEqual(['the page greets by name']);
  });

  it.each([
    'Welcome',
    'Welcome back',
    'Welcome to the shop',
    'Hello, guest',
    'Hello there',
    'Hello world',
    'Hi, please log in',
    'Willkommen bei uns',
    'Bienvenue sur notre site',
    'Welcome back! We have a lot of new bells for you today',
  ])('is for everybody: %s', (line) => {
    expect(greetsByName(line)).toBe(false);
  });

  it('never quotes the name', () => {
    expect(JSON.stringify(sessionEvidence(page({ text: 'Hello, Rosa' })))).not.toContain('Rosa');
  });
});

describe('a page that offers a login', () => {
  it('shows it', () => {
    expect(offersLogin(loose(link('Log in', '/login')))).toBe(true);
    expect(offersLogin(loose(link('Log in', '/login', { visible: false })))).toBe(false);
    expect(offersLogin(loose(button('Unlock Premium')))).toBe(false);
  });
});
