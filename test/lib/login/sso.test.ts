import { describe, expect, it } from 'vitest';
import { ssoChoices } from '../../../lib/login/choices.ts';
import type { FrameSnapshot } from '../../../lib/login/snapshot.ts';
import { providerOf, ssoButtons } from '../../../lib/login/sso.ts';
import { button, email, type FormSpec, link, type PageSpec, page, password, submit } from './page.ts';

type Part = FormSpec['parts'][number];

const frameOf = (spec: PageSpec): FrameSnapshot => {
  const [frame] = page(spec).frames;
  if (!frame) throw new Error('a page has a frame');
  return frame;
};

const LOGIN = [email('Email'), password(), submit('Log in')];

/** A login form, and something beside it. */
const beside = (...parts: Part[]) => frameOf({ forms: [{ parts: LOGIN }, { parts, loose: true }] });

const certain = (frame: FrameSnapshot) =>
  ssoButtons(frame)
    .filter((one) => one.certain)
    .map(({ provider }) => provider);

const offered = (frame: FrameSnapshot) => ssoChoices(frame).map(({ provider }) => provider);

const icon = (rest: Partial<Part>): Part => button('', { tag: 'a', type: '', ...rest });

describe('a button that says to log in with a provider', () => {
  it.each([
    ['Log in with Google', 'google'],
    ['Continue with Facebook', 'facebook'],
    ['Connect with Yahoo! ID »', 'yahoo'],
    ['Continue with X', 'twitter'],
    ['facebook-icon Sign in with Facebook', 'facebook'],
    ['Mit Google anmelden', 'google'],
    ['Weiter mit Microsoft', 'microsoft'],
    ['Continuer avec Apple', 'apple'],
    ['Entrar com facebook', 'facebook'],
    ['Продолжить через Google', 'google'],
    ['Войти через ВКонтакте', 'vk'],
    ['Googleでログイン', 'google'],
    ['kakao로 로그인', 'kakao'],
    ['QQ账号登录', 'qq'],
    ['Log in with SSO', 'sso'],
    ['Single sign-on', 'sso'],
    ['Log in via your institution', 'eduid'],
    ['Sign in with Okta SSO', 'okta'],
  ])('%s', (words, provider) => {
    expect(certain(beside(button(words)))).toEqual([provider]);
  });

  it('is known by what a title adds to a picture, or to words that say to log in', () => {
    expect(certain(beside(icon({ title: 'Log in using your Google account' })))).toEqual(['google']);
    expect(certain(beside(link('Sign in', '#', { title: 'Sign in with Facebook' })))).toEqual(['facebook']);
    expect(certain(beside(link('Help', '/help', { title: 'Log in with Facebook' })))).toEqual([]);
  });

  it('is known hidden too, and only said to be there when a person sees it', () => {
    const frame = beside(button('Log in with Apple', { visible: false }));
    expect(certain(frame)).toEqual(['apple']);
    expect(offered(frame)).toEqual([]);
  });
});

describe('a control that says nothing but the name, or nothing', () => {
  it.each([
    ['an address of the site', link('Google', '/users/auth/google_oauth2')],
    ['a parameter', link('Facebook', 'https://id.site.test/external?provider=FacebookSite')],
    ["the provider's endpoint", link('', 'https://accounts.google.com/o/oauth2/auth?client_id=1')],
    ['an endpoint that a script opens', icon({ hints: 'url https://oauth.vk.com/authorize?client_id=1' })],
    ['a class', button('Twitter', { className: 'social-button twitter-login-btn' })],
    ['an icon', button('', { className: 'round', hints: 'auth-provider fa fa-github' })],
    ['the id of a button that says to log in', button('Acceder', { id: 'fb-login-btn' })],
  ])('signs in by %s', (_, part) => {
    expect(certain(beside(part))).toHaveLength(1);
  });

  it('is likely to sign in by the address of a form of its own', () => {
    const forms: FormSpec[] = [
      { parts: LOGIN },
      { parts: [submit('Google')], action: '/federation/google' },
      { parts: [submit('Facebook')], action: '/products/facebook' },
    ];
    const frame = frameOf({ forms });
    expect(certain(frame)).toEqual([]);
    expect(offered(frame)).toContain('google');
  });

  it('is likely to sign in where only its looks make it a button', () => {
    const block = button('Continue with Google', { tag: 'span' });
    expect(certain(beside(block))).toEqual([]);
    expect(offered(beside(block))).toEqual(['google']);
    expect(certain(beside(button('Continue with Google', { tag: 'span', role: 'button' })))).toEqual(['google']);
  });

  it('is likely to sign in beside a login form, among others of its kind', () => {
    const row = [icon({ text: 'QQ', href: 'javascript:' }), icon({ text: '微信', href: 'javascript:' })];
    const frame = beside(...row);
    expect(certain(frame)).toEqual([]);
    expect(offered(frame)).toEqual(['qq', 'wechat']);
    expect(offered(frameOf({ forms: [{ parts: row, loose: true }] }))).toEqual([]);
  });
});

describe('a link that names a provider and signs nobody in', () => {
  it.each([
    ['follows', link('Facebook', 'https://www.facebook.com/harbor')],
    ['follows by a picture', link('', 'https://twitter.com/connecticut', { title: 'Twitter' })],
    ['shares', button('Share on Facebook', { className: 'login-share facebook' })],
    ['shares by a bar', icon({ className: 'addthis_button_facebook connect' })],
    ['pays', button('Pay with PayPal')],
    ['fetches an app', link('Get it on Google Play', 'https://play.google.com/store/apps')],
    ['signs up', button('Sign up with Google', { className: 'auth-google' })],
    ['sells', link('Apple', '/shop/apple')],
    ['sells with words', link('Case with cable for Apple phones', '/shop/17')],
    ['works together', link('I samarbete med Microsoft', '/kampanj')],
    ['leaves a choice', button('Log in with Google or Facebook')],
    ['names the site', submit('Log in to Spotify')],
    ['is the own button of a site built with a product', submit('Log in', { className: 'okta-signin-submit' })],
  ])('%s', (_, part) => {
    expect(certain(beside(part))).toEqual([]);
  });

  it("is on that provider's own page", () => {
    const forms: FormSpec[] = [{ parts: [...LOGIN, button('Log in with GitHub'), button('Log in with Google')] }];
    expect(certain(frameOf({ forms, url: 'https://github.com/login' }))).toEqual(['google']);
  });
});

describe('several controls of one provider', () => {
  it('count once where one is drawn over the other, as the one that can be pressed', () => {
    const box = { x: 0, y: 0, width: 200, height: 40 };
    const frame = beside(
      button('', { tag: 'span', label: 'Facebook', className: 'social-login-provider', box }),
      button('', { label: 'Facebook', title: 'Facebook', box: { ...box, y: 4 } }),
    );
    expect(ssoButtons(frame).map(({ element }) => element.tag)).toEqual(['button']);
  });

  it('are offered as one, the first that a person sees', () => {
    const frame = beside(
      button('Log in with Google', { visible: false }),
      button('Log in with Google', { id: 'seen' }),
      button('Log in with Google'),
    );
    expect(certain(frame)).toEqual(['google', 'google', 'google']);
    expect(ssoChoices(frame).map(({ element }) => frame.elements[element.index]?.id)).toEqual(['seen']);
  });
});

describe('a control by itself', () => {
  it('tells its provider without the page around it', () => {
    const [, , , google, facebook] = beside(
      button('Log in with Google'),
      icon({ text: 'Facebook', href: '#' }),
    ).elements;
    expect(google && providerOf(google)).toBe('google');
    expect(facebook && providerOf(facebook)).toBeNull();
  });
});
