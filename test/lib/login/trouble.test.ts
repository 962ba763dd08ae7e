import { describe, expect, it } from 'vitest';
import { type Cause, causeOf, isStillLoading, outageOn } from '../../../lib/login/trouble.ts';
import { button, page } from './page.ts';

describe('a site that is out of order', () => {
  it.each([
    'We are down for maintenance',
    'Wartungsarbeiten: wir sind gleich zurück',
    'Le site est temporairement indisponible',
    'ただいまメンテナンス中です',
    '500 Internal Server Error',
  ])('says so: %s', (words) => {
    expect(outageOn(page({ headings: [words] }))).toBe(words);
  });

  it('is none where a long page speaks of such things', () => {
    expect(outageOn(page({ text: `A server error, explained\n${'Sea and bells. '.repeat(200)}` }))).toBeNull();
    expect(outageOn(page({ headings: ['Welcome back'] }))).toBeNull();
  });
});

describe('a page that is still loading', () => {
  it('says so and has nothing to press', () => {
    expect(isStillLoading(page({ text: 'Loading your data, please wait…' }))).toBe(true);
    const parts = [button('Cancel')];
    expect(isStillLoading(page({ text: 'Loading', forms: [{ loose: true, parts }] }))).toBe(false);
    expect(isStillLoading(page({ text: 'Your boats' }))).toBe(false);
  });
});

const CAUSES: Record<Cause, string[]> = {
  account_locked: [
    'Your account has been locked.',
    'Ihr Konto wurde gesperrt.',
    'Votre compte a été bloqué.',
    'Tu cuenta ha sido bloqueada.',
    '您的账户已被锁定',
    'アカウントがロックされました',
  ],
  bot_detected: ['We have detected unusual activity from your network.', 'Ungewöhnliche Aktivität wurde festgestellt.'],
  captcha_blocked: [
    'The captcha was not solved.',
    'Bitte bestätigen Sie, dass Sie kein Roboter sind.',
    '로봇이 아닙니다를 확인하세요.',
  ],
  expired: [
    'Your password has expired.',
    'You must change your password before you can log in.',
    'Ihr Passwort ist abgelaufen.',
    'Votre mot de passe a expiré.',
    'Su contraseña ha caducado.',
    'Sua senha expirou.',
    'La password è scaduta.',
    'Uw wachtwoord is verlopen.',
    'Twoje hasło wygasło.',
    'Ditt lösenord har gått ut.',
    'Şifrenizin süresi doldu.',
    'Срок действия пароля истёк.',
    'Термін дії пароля закінчився.',
    'انتهت صلاحية كلمة المرور.',
    '您的密码已过期，请修改密码。',
    'パスワードの有効期限が切れています。',
    '비밀번호가 만료되었습니다.',
  ],
  rate_limited: [
    'Too many attempts, wait 5 minutes.',
    'Zu viele Versuche.',
    '試行回数が多すぎます。しばらくしてから再度お試しください。',
  ],
  website_error: ['The service is temporarily unavailable.', 'Technische Störung'],
};

describe('what stands in the way of a login', () => {
  const told = Object.entries(CAUSES).flatMap(([cause, texts]) => texts.map((words) => ({ cause, words })));

  it.each(told)('$words: $cause', ({ cause, words }) => expect(causeOf(words, 200)).toBe(cause));

  it('is a value where the words name one, whatever the status', () => {
    expect(causeOf('Invalid user name or password', 500)).toBeNull();
    expect(causeOf('Falsches Passwort', 401)).toBeNull();
  });

  it('is told by the status where the words name nothing', () => {
    expect(causeOf('Something went wrong', 500)).toBe('website_error');
    expect(causeOf(null, 429)).toBe('rate_limited');
    expect(causeOf(null, 401)).toBeNull();
    expect(causeOf(null, 0)).toBeNull();
  });
});
