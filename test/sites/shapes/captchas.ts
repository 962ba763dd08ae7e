import { CARD, type ExpectedField, paper, type Shape } from './shape.ts';

const FIELDS: ExpectedField[] = [
  { is: 'user', type: 'identifier', ref: 'username' },
  { is: 'password', type: 'password', ref: 'password' },
];
const INPUTS = `<label for="u">User name</label><input mark="user" id="u" name="user"><label for="p">Password</label><input mark="password" id="p" type="password" name="pass">`;
const GO = '<button mark="go" type="submit">Log in</button>';
const BOX = paper({
  style:
    '.w{display:flex;gap:12px;align-items:center;width:300px;height:74px;padding:0 14px;border:1px solid #d3d3d3;background:#f9f9f9}',
  body: `<div class="w"><div role="checkbox" aria-checked="false" tabindex="0" style="width:26px;height:26px;border:2px solid #c1c1c1"></div><label>I'm not a robot</label></div>`,
});
const TILES = paper({
  style: '.g{display:grid;grid-template-columns:repeat(3,120px);gap:4px}.g div{height:120px;background:#9ab}',
  body: `<div>Select all images with <strong>traffic lights</strong></div><div class="g">${'<div role="button" tabindex="0"></div>'.repeat(9)}</div><button>Verify</button>`,
});

export const captchas: Shape[] = [
  {
    name: 'letters in a picture to copy beside the login',
    html: paper({
      title: 'Log in',
      style: `${CARD}.pic{width:160px;height:50px;background:#cdd}`,
      body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}<div class="pic"><img src="data:," alt="CAPTCHA" width="160" height="50"></div><label for="c">Type the characters you see in the picture</label><input mark="captcha" id="c" name="captcha_code" autocomplete="off">${GO}</form>`,
    }),
    expects: {
      kind: 'form',
      fields: [...FIELDS, { is: 'captcha', type: 'text', optional: true }],
      submit: 'go',
    },
  },
  {
    name: 'a small sum beside the login',
    html: paper({
      title: 'Log in',
      style: CARD,
      body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}<label for="c">What is 3 + 4? *</label><input mark="captcha" id="c" name="math_captcha" size="3">${GO}</form>`,
    }),
    expects: {
      kind: 'form',
      fields: [...FIELDS, { is: 'captcha', type: 'text', optional: true }],
      submit: 'go',
    },
  },
  {
    name: 'a Chinese picture code, which is no one-time code',
    html: paper({
      title: '登录',
      lang: 'zh',
      style: CARD,
      body: `<form class="card" method="post"><h1>用户登录</h1><input mark="user" name="username" placeholder="请输入用户名"><input mark="password" type="password" name="password" placeholder="请输入密码"><input mark="captcha" name="captcha" placeholder="验证码" maxlength="4" style="width:120px"><img src="/captcha/image" alt="看不清?换一张" width="100" height="40"><button mark="go">登录</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [...FIELDS, { is: 'captcha', type: 'text', optional: true }],
      submit: 'go',
    },
  },
  {
    name: 'a box to tick in a frame beside the login',
    html: (elsewhere) =>
      paper({
        title: 'Log in',
        style: CARD,
        body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}<iframe title="reCAPTCHA" src="${elsewhere}/recaptcha/api2/anchor" width="304" height="78"></iframe>${GO}</form>`,
      }),
    frames: { '/recaptcha/api2/anchor': BOX },
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'pictures to choose in a frame over the page',
    html: (elsewhere) =>
      paper({
        title: 'Log in',
        style: CARD,
        body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}${GO}</form><div style="position:absolute;top:60px;left:420px;z-index:9;background:#fff"><iframe title="challenge" src="${elsewhere}/recaptcha/api2/bframe" width="400" height="580"></iframe></div>`,
      }),
    frames: { '/recaptcha/api2/bframe': TILES },
    expects: { kind: 'captcha' },
  },
  {
    name: 'a challenge that waits hidden',
    html: (elsewhere) =>
      paper({
        title: 'Log in',
        style: CARD,
        body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}${GO}</form><div style="visibility:hidden;position:absolute;top:-10000px"><iframe title="challenge" src="${elsewhere}/recaptcha/api2/bframe" width="400" height="580"></iframe></div>`,
      }),
    frames: { '/recaptcha/api2/bframe': TILES },
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'a widget in the form that may solve itself',
    html: paper({
      title: 'Log in',
      style: CARD,
      body: `<form class="card" method="post"><h1>Log in</h1>${INPUTS}<div class="cf-turnstile"><iframe src="https://challenges.cloudflare.com/cdn-cgi/challenge-platform/h/b/turnstile" width="300" height="65" style="border:0"></iframe></div>${GO}</form>`,
    }),
    foreign: { 'https://challenges.cloudflare.com/': paper({ body: '<span>Success!</span>' }) },
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'a page that looks at the browser before it lets it in',
    html: paper({
      title: 'Just a moment...',
      body: `<main style="max-width:700px;margin:80px auto"><h1>club.example</h1><h2>Verify you are human by completing the action below.</h2><iframe src="https://challenges.cloudflare.com/cdn-cgi/challenge-platform/h/b/turnstile" width="300" height="65" style="border:0"></iframe><p>club.example needs to review the security of your connection before proceeding.</p></main>`,
    }),
    foreign: {
      'https://challenges.cloudflare.com/': paper({
        body: '<label><input type="checkbox"> Verify you are human</label>',
      }),
    },
    expects: { kind: 'captcha' },
  },
  {
    name: 'a refusal to serve a robot',
    html: paper({
      title: 'Access denied',
      body: `<main style="max-width:700px;margin:80px auto"><h1>Sorry, you have been blocked</h1><p>You are unable to access club.example. This website is using a security service to protect itself from online attacks.</p></main>`,
    }),
    expects: { kind: 'refused', code: 'bot_detected', message: 'you have been blocked' },
  },
];
