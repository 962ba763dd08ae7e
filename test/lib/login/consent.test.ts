import { describe, expect, it } from 'vitest';
import { authorizationIn, widerScopes } from '../../../lib/login/authorization.ts';
import { type ConsentContext, consentOn, judgeConsent } from '../../../lib/login/consent.ts';
import type { ConsentScreen } from '../../../lib/login/decision.ts';
import { email, input, page, submit } from './page.ts';

const asking = (heading: string, text: string, approve: string, deny: string) =>
  page({ headings: [heading], text: `${heading}\n${text}`, forms: [{ parts: [submit(deny), submit(approve)] }] });

const LANGUAGES: [string, string, string, string][] = [
  ['Shop wants to access your account', 'See your e-mail address', 'Allow', 'Cancel'],
  ['Shop möchte auf Ihr Konto zugreifen', 'Ihre E-Mail-Adresse', 'Zulassen', 'Abbrechen'],
  ['Shop souhaite accéder à votre compte', 'Votre adresse e-mail', 'Autoriser', 'Annuler'],
  ['Shop quiere acceder a tu cuenta', 'Tu correo electrónico', 'Permitir', 'Cancelar'],
  ['Shop quer acessar sua conta', 'Seu endereço de e-mail', 'Permitir', 'Cancelar'],
  ['Shop vuole accedere al tuo account', 'Il tuo indirizzo email', 'Consenti', 'Annulla'],
  ['Shop wil toegang tot je account', 'Je e-mailadres', 'Toestaan', 'Annuleren'],
  ['Shop chce uzyskać dostęp do konta', 'Adres e-mail', 'Zezwól', 'Anuluj'],
  ['Shop vill få åtkomst till ditt konto', 'Din e-postadress', 'Tillåt', 'Avbryt'],
  ['Shop hesabınıza erişmek istiyor', 'E-posta adresiniz', 'İzin ver', 'İptal'],
  ['Shop запрашивает доступ к аккаунту', 'Адрес электронной почты', 'Разрешить', 'Отмена'],
  ['Shop запитує доступ до облікового запису', 'Адреса електронної пошти', 'Дозволити', 'Скасувати'],
  ['يريد Shop الوصول إلى حسابك', 'عنوان البريد الإلكتروني', 'السماح', 'إلغاء'],
  ['Shop 请求访问您的帐户', '电子邮件地址', '允许', '取消'],
  ['Shop がアカウントへのアクセスを求めています', 'メールアドレス', '許可', 'キャンセル'],
  ['Shop에서 계정 액세스를 요청합니다', '이메일 주소', '허용', '취소'],
];

describe('a page that asks for consent', () => {
  it.each(LANGUAGES)('is read: %s', (heading, text, approve, deny) => {
    expect(consentOn(asking(heading, text, approve, deny), false)).toMatchObject({
      kind: 'consent',
      choices: [
        { id: 'consent_approve', label: approve },
        { id: 'consent_deny', label: deny },
      ],
      says: 'who',
    });
  });

  it('tells when more is asked for than who one is', () => {
    const more = asking('Shop wants to access your account', 'Read and send email on your behalf', 'Allow', 'Deny');
    expect(consentOn(more, false)).toMatchObject({ says: 'more' });
  });

  it('names who it says that asks, but no mail address', () => {
    const named = asking('Sign in to shop.example', 'anna@mail.example wants to know. shop.com asks.', 'Allow', 'Deny');
    expect(consentOn(named, true)?.names).toContain('shop.com');
    expect(consentOn(named, true)?.names).not.toContain('mail.example');
  });

  it('may say nothing of it where a request has led there, if it lets one refuse', () => {
    const bare = asking('Authorize', 'scopes: email', 'Continue', 'Cancel');
    expect(consentOn(bare, true)).toMatchObject({ kind: 'consent' });
    expect(consentOn(asking('Almost there', 'One more step', 'Continue', 'Cancel'), false)).toBeNull();
  });

  it('has nothing to fill in', () => {
    const form = page({
      headings: ['Shop wants to access your account'],
      forms: [{ parts: [email('E-mail'), submit('Continue')] }],
    });
    expect(consentOn(form, true)).toBeNull();
    expect(consentOn(page({ forms: [{ parts: [input('Code'), submit('Allow')] }] }), true)).toBeNull();
  });
});

describe('a request for consent', () => {
  it('tells who asks for what', () => {
    const address =
      'https://idp.example/auth?client_id=1&scope=openid+email&redirect_uri=https%3A%2F%2FShop.example%2Fcb';
    expect(authorizationIn(address)).toEqual({
      provider: 'idp.example',
      returnsTo: 'shop.example',
      scopes: ['openid', 'email'],
    });
    expect(authorizationIn('https://idp.example/auth?redirect_uri=https%3A%2F%2Fshop.example')).toBeNull();
    expect(authorizationIn('https://idp.example/auth?client_id=1&redirect_uri=app%3A%2F%2Fcb')).toBeNull();
  });

  it('does not tell what it asks for when that stands in a sealed part of it', () => {
    const address =
      'https://idp.example/auth?client_id=1&scope=openid&request=ey&redirect_uri=https%3A%2F%2Fshop.example';
    expect(authorizationIn(address)?.scopes).toBeNull();
  });

  it('asks for more than who one is by any scope that is not known to be harmless', () => {
    expect(widerScopes(['openid', 'email', 'profile', 'User.Read'])).toEqual([]);
    expect(widerScopes(['openid', 'offline_access', 'repo', 'Mail.Read'])).toEqual([
      'offline_access',
      'repo',
      'Mail.Read',
    ]);
  });
});

describe('consent', () => {
  const screen: ConsentScreen = { kind: 'consent', choices: [], names: [], says: 'who' };
  const request = { provider: 'idp.example', returnsTo: 'shop.example', scopes: ['openid', 'email'] };
  const judged = (more: Partial<ConsentScreen> = {}, authorization: ConsentContext['authorization'] = request) =>
    judgeConsent(
      { ...screen, ...more },
      { authorization, isOurs: (host) => host === 'shop.example', isProviders: (host) => host === 'idp.example' },
    );

  it('is given to our own site, to know who one is', () => {
    expect(judged()).toMatchObject({ do: 'approve' });
    expect(judged({ says: 'nothing' })).toMatchObject({ do: 'approve' });
  });

  it('is refused to anybody else', () => {
    expect(judged({}, { ...request, returnsTo: 'evil.example' })).toMatchObject({ do: 'refuse', host: 'evil.example' });
    expect(judged({ names: ['idp.example', 'evil.example'] }, null)).toMatchObject({
      do: 'refuse',
      host: 'evil.example',
    });
  });

  it('is left to a person when more is asked for, by the request or by the page', () => {
    expect(judged({}, { ...request, scopes: ['openid', 'repo'] })).toMatchObject({ do: 'ask' });
    expect(judged({ says: 'more' })).toMatchObject({ do: 'ask' });
  });

  it('is left to a person when nothing tells who asks, or what for', () => {
    expect(judged({}, null)).toMatchObject({ do: 'ask' });
    expect(judged({ says: 'nothing' }, { ...request, scopes: null })).toMatchObject({ do: 'ask' });
  });

  it('goes by the name on the page when no request was seen', () => {
    expect(judged({ names: ['shop.example'] }, null)).toMatchObject({ do: 'approve' });
  });
});
