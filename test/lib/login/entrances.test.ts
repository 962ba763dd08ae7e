import { describe, expect, it } from 'vitest';
import { addressOf, entrancesOf, loginEntrances } from '../../../lib/login/entrances.ts';
import type { PageSnapshot } from '../../../lib/login/snapshot.ts';
import { button, link, named, page, password, submit } from './page.ts';

const withControls = (...parts: Parameters<typeof link>[] | ReturnType<typeof link>[]): PageSnapshot =>
  page({ url: 'https://shop.test/', forms: [{ loose: true, parts: parts as ReturnType<typeof link>[] }] });

const kinds = (snapshot: PageSnapshot) => entrancesOf(snapshot).map(({ kind, ref }) => [kind, named(snapshot, ref)]);
const lobby = (snapshot: PageSnapshot) => loginEntrances(snapshot).map((ref) => named(snapshot, ref));

describe('ways to a login form', () => {
  it('are what says so, then what is an account, then parts for members, then sign-up', () => {
    const snapshot = withControls(
      link('Register', '/join'),
      link('Open the app', 'https://app.shop.test/'),
      link('My account', '/mine'),
      link('Log in', '/enter'),
      link('Bells', '/bells'),
    );
    expect(kinds(snapshot)).toEqual([
      ['login', 'Log in'],
      ['account', 'My account'],
      ['host', 'Open the app'],
      ['signup', 'Register'],
    ]);
  });

  it.each([
    ['Anmelden', '/x'],
    ['Se connecter', '/x'],
    ['ログイン', '/x'],
    ['تسجيل الدخول', '/x'],
    ['Members', '/users/sign_in?return=/'],
    ['', '/account/login'],
  ])('are told by words or address: "%s" to %s', (words, href) => {
    const [best] = entrancesOf(withControls(link(words, href)));
    expect(best?.kind).toBe('login');
  });

  it.each([
    ['Forgot your login?', '/reset'],
    ['Continue with Google', 'https://accounts.google.com/o/oauth2/auth'],
    ['Log out', '/logout'],
    ['Unlock Premium', '/plans'],
    ['Cookie preferences', '/cookies'],
  ])('are not "%s"', (words, href) => {
    expect(lobby(withControls(link(words, href)))).toEqual([]);
    expect(kinds(withControls(link(words, href))).filter(([kind]) => kind !== 'host')).toEqual([]);
  });

  it('are a person without a word, drawn', () => {
    const drawn = button('', { hints: 'icon icon-user', label: '' });
    expect(entrancesOf(withControls(drawn)).map(({ kind }) => kind)).toEqual(['account']);
  });

  it('put the door for everybody before those of partners and staff, and help last', () => {
    const snapshot = withControls(
      link('How to log in', '/help/login'),
      link('Partner login', '/partners/login'),
      link('Log in', '/enter'),
    );
    expect(lobby(snapshot)[0]).toBe('Log in');
    expect(kinds(snapshot).map(([, words]) => words)).toEqual(['Log in', 'Partner login', 'How to log in']);
  });

  it('are named once, however often they stand on the page', () => {
    const snapshot = withControls(link('Log in', '/enter', { visible: false }), link('Log in', '/enter'));
    expect(entrancesOf(snapshot)).toMatchObject([{ shown: true, href: 'https://shop.test/enter' }]);
  });

  it('in a closed menu wait behind its button', () => {
    const menu = button('', { label: 'Menu', className: 'burger' });
    const snapshot = withControls(menu, button('Log in', { visible: false }));
    expect(entrancesOf(snapshot).map(({ kind }) => kind)).toEqual(['menu', 'login']);
    expect(lobby(snapshot)).toEqual(['Menu']);
  });

  it('are not the button of a login form that is hidden itself', () => {
    const parts = [password('Password', { visible: false }), submit('Log in', { visible: false })];
    expect(entrancesOf(page({ forms: [{ parts }] }))).toEqual([]);
  });

  it('know a link to the page it stands on for a button', () => {
    const snapshot = withControls(link('Log in', 'https://shop.test/#login'));
    expect(entrancesOf(snapshot)).toMatchObject([{ href: null, shown: true }]);
  });
});

describe('the address of a link', () => {
  it.each([
    ['/enter?a=1#top', 'https://shop.test/enter?a=1'],
    ['#/enter', 'https://shop.test/#/enter'],
    ['mailto:rosa@shop.test', null],
    ['javascript:void(0)', null],
    ['', null],
  ])('%s is %s', (href, address) => {
    expect(addressOf(href, 'https://shop.test/')).toBe(address);
  });
});
