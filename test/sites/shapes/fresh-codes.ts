import { type Expected, type ExpectedField, paper, type Shape } from './shape.ts';

const SPLIT = `.split{display:flex;min-height:100vh}.art{flex:1;background:linear-gradient(#123,#468)}.side{flex:1;padding:90px 70px}
  .side input[type=text],.side input[type=tel],.side input:not([type]){width:260px;height:44px;padding:0 10px;border:1px solid #999}.side button{height:44px;padding:0 26px;border:0;border-radius:22px;color:#fff;background:#0a7}.side .plain{color:#0a7;background:none}`;

const split = (lang: string, title: string, side: string) =>
  paper({
    lang,
    title,
    style: SPLIT,
    body: `<div class="split"><div class="art" role="presentation"></div><section class="side"><img src="data:," alt="" width="40" height="40">${side}</section></div>`,
  });

/** A code in one field, said in one language or another. */
const sent = (
  lang: string,
  title: string,
  words: string,
  label: string,
  go: string,
  code: Partial<ExpectedField>,
): Pick<Shape, 'html' | 'expects'> => ({
  html: split(
    lang,
    title,
    `<h2>${title}</h2><p>${words}</p><form method="post"><div><label for="n1">${label}</label></div><input mark="code" id="n1" name="n1" type="text" inputmode="numeric" maxlength="6"> <button mark="go">${go}</button></form>`,
  ),
  expects: { kind: 'form', fields: [{ is: 'code', type: 'code', ref: 'code', ...code }], submit: 'go' },
});

/** Ways to get a code, one button each, and what each is. */
const ways = (
  lang: string,
  title: string,
  words: string,
  options: [string, 'sms' | 'email' | 'call' | 'totp' | 'push'][],
): Pick<Shape, 'html' | 'expects'> => ({
  html: split(
    lang,
    title,
    `<h2>${title}</h2><p>${words}</p>${options.map(([text, mfa]) => `<p><button class="plain" type="button" mark="${mfa}">${text}</button></p>`).join('')}`,
  ),
  expects: { kind: 'choice', choices: options.map(([, mfa]) => ({ is: mfa, type: 'mfa_method', mfa })) },
});

/** A page that waits for something done elsewhere. */
const waits = (
  lang: string,
  title: string,
  words: string,
  message: string[],
  other?: string,
): Pick<Shape, 'html' | 'expects'> => {
  const expects: Expected = { kind: 'external_action', message, ...(other ? { choices: [{ is: 'other' }] } : {}) };
  const link = other ? `<p><a mark="other" href="#">${other}</a></p>` : '';
  return { html: split(lang, title, `<h2>${title}</h2><p>${words}</p><div class="spinner"></div>${link}`), expects };
};

export const freshCodes: Shape[] = [
  {
    name: 'French: by text message',
    ...sent(
      'fr',
      'Vérifiez votre identité',
      'Un code à 6 chiffres a été envoyé par SMS au •• •• •• •• 42.',
      'Code de vérification',
      'Valider',
      { channel: 'sms', hint: '42' },
    ),
  },
  {
    name: 'Spanish: by e-mail',
    ...sent(
      'es',
      'Introduce el código',
      'Hemos enviado un código de 6 dígitos a j***@ejemplo.example por correo electrónico.',
      'Código',
      'Continuar',
      { channel: 'email', hint: '@ejemplo' },
    ),
  },
  {
    name: 'Polish: from an application',
    ...sent('pl', 'Weryfikacja dwuetapowa', 'Wpisz kod z aplikacji uwierzytelniającej.', 'Kod', 'Dalej', {
      type: 'totp_code',
      channel: 'totp',
    }),
  },
  {
    name: 'Turkish: by text message',
    ...sent(
      'tr',
      'Doğrulama kodu',
      'Telefonunuza SMS ile gönderilen kodu girin: 05•• ••• •• 42',
      'Doğrulama kodu',
      'Doğrula',
      { channel: 'sms', hint: '42' },
    ),
  },
  {
    name: 'Japanese: from an application',
    ...sent('ja', '2段階認証', '認証アプリに表示されている6桁のコードを入力してください。', '認証コード', '確認', {
      type: 'totp_code',
      channel: 'totp',
    }),
  },
  {
    name: 'Chinese: by text message',
    ...sent('zh', '安全验证', '验证码已通过短信发送至 138****4242', '短信验证码', '提交', {
      channel: 'sms',
      hint: '4242',
    }),
  },
  {
    name: 'Korean: by e-mail',
    ...sent('ko', '본인 확인', 'ja***@example.org 이메일로 인증번호를 보냈습니다.', '인증번호', '확인', {
      channel: 'email',
    }),
  },
  {
    name: 'Russian: by text message',
    ...sent(
      'ru',
      'Подтверждение входа',
      'Мы отправили SMS с кодом на номер +7 *** ***-**-42',
      'Код из SMS',
      'Подтвердить',
      {
        channel: 'sms',
        hint: '42',
      },
    ),
  },
  {
    name: 'German: from an application, a box to trust the device',
    html: split(
      'de',
      'Bestätigung in zwei Schritten',
      `<h2>Bestätigung in zwei Schritten</h2><p>Geben Sie den Code ein, den Ihre Authenticator-App anzeigt.</p><form method="post"><input mark="code" name="t" type="text" autocomplete="one-time-code"><p><label><input mark="trust" type="checkbox" name="v"> Diesem Gerät vertrauen</label></p><button mark="go">Prüfen</button></form><a mark="other" href="#">Andere Methode verwenden</a>`,
    ),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'totp_code', ref: 'code', channel: 'totp' }],
      submit: 'go',
      rememberMe: 'trust',
      choices: [{ is: 'other', type: 'sign_in_method' }],
    },
  },
  {
    name: 'Portuguese: a wrong code',
    html: split(
      'pt',
      'Código de segurança',
      `<h2>Código de segurança</h2><p>Enviamos um código para o seu e-mail.</p><form method="post"><input mark="code" name="codigo" type="tel" maxlength="6" aria-invalid="true"><p style="color:#c00">Código incorreto. Tente novamente.</p><button mark="go">Confirmar</button></form>`,
    ),
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', channel: 'email' }],
      submit: 'go',
      error: 'Código incorreto.',
    },
  },
  {
    name: 'five boxes in Hindi, without a word that is known',
    html: split(
      'hi',
      'सत्यापन',
      `<h2>सत्यापन</h2><p>आपके नंबर ••••• •4242 पर भेजा गया अंक लिखें</p><div style="display:flex;gap:6px">${'<input type="tel" maxlength="1" style="width:40px">'.repeat(5).replace('<input', '<input mark="code"')}</div><p><button mark="go" type="button">आगे बढ़ें</button></p>`,
    ),
    expects: { kind: 'form', fields: [{ is: 'code', type: 'code', ref: 'code', boxes: 5 }], submit: 'go' },
  },
  {
    name: 'Spanish: ways to get a code',
    ...ways('es', 'Verifica tu identidad', '¿Cómo quieres recibir el código de verificación?', [
      ['Enviar un SMS al *** *** 42', 'sms'],
      ['Llamar al *** *** 42', 'call'],
      ['Enviar un correo a j***@ejemplo.example', 'email'],
    ]),
  },
  {
    name: 'Japanese: ways to get a code',
    ...ways('ja', '本人確認', '認証コードの受け取り方法を選択してください', [
      ['SMSで受け取る (090-****-**42)', 'sms'],
      ['メールで受け取る (j***@example.org)', 'email'],
    ]),
  },
  {
    name: 'Portuguese: ways to get a code',
    ...ways('pt', 'Verificação em duas etapas', 'Escolha como deseja receber o código', [
      ['Aplicativo autenticador', 'totp'],
      ['Mensagem de texto para (••) •••••-••42', 'sms'],
      ['E-mail para j•••@exemplo.example', 'email'],
    ]),
  },
  {
    name: 'Dutch: ways to prove it',
    ...ways('nl', 'Verificatie in twee stappen', 'Kies hoe je de code wilt ontvangen', [
      ['Sms naar 06 •• •• •• 42', 'sms'],
      ['Authenticator-app', 'totp'],
    ]),
  },
  {
    name: 'French: an approval on the phone',
    ...waits(
      'fr',
      'Confirmez votre connexion',
      'Ouvrez votre application mobile et validez la demande de connexion.',
      ['Confirmez votre connexion', 'validez la demande'],
      "Essayer d'une autre façon",
    ),
  },
  {
    name: 'Japanese: a link that was mailed',
    ...waits(
      'ja',
      'メールを確認してください',
      'ログイン用のリンクを jan@example.org に送信しました。メール内のリンクをクリックしてください。',
      ['メールを確認してください', 'リンク'],
    ),
  },
  {
    name: 'Swedish: an identity app that starts on the phone',
    ...waits('sv', 'Starta BankID', 'Starta BankID-appen på din mobil och skanna QR-koden.', ['BankID']),
  },
  {
    name: 'Italian: an approval in the app',
    ...waits(
      'it',
      "Approva l'accesso",
      "Abbiamo inviato una notifica al tuo telefono. Apri l'app e approva la richiesta.",
      ["Approva l'accesso", 'notifica'],
    ),
  },
];
