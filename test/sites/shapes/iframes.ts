import { CARD, paper, type Shape } from './shape.ts';

const LOGIN = paper({
  title: 'Login',
  style: CARD.replace('margin:72px auto', 'margin:12px auto'),
  body: `<form class="card" action="/session" method="post"><h1>Sign in</h1><label for="u">Email</label><input mark="email" id="u" type="email" name="email">
    <label for="p">Password</label><input mark="password" id="p" type="password" name="password"><button mark="go">Sign in</button></form>`,
});

const EXPECTED: Shape['expects'] = {
  kind: 'form',
  fields: [
    { is: 'email', type: 'identifier', ref: 'email' },
    { is: 'password', type: 'password', ref: 'password' },
  ],
  submit: 'go',
};

const FRAME = 'width:480px;height:420px;border:0';

export const iframes: Shape[] = [
  {
    name: 'a login of another site in the page',
    html: (elsewhere) =>
      paper({
        title: 'Welcome',
        body: `<h1>Welcome to the club</h1><iframe src="${elsewhere}/embed" style="${FRAME}"></iframe><footer>Imprint</footer>`,
      }),
    frames: { '/embed': LOGIN },
    expects: EXPECTED,
  },
  {
    name: 'a login of the same site in the page',
    html: paper({ title: 'Welcome', body: `<h1>Intranet</h1><iframe src="/inner" style="${FRAME}"></iframe>` }),
    frames: { '/inner': LOGIN },
    expects: EXPECTED,
  },
  {
    name: 'a login two frames deep, across sites',
    html: (elsewhere) =>
      paper({
        title: 'Account',
        body: `<iframe src="${elsewhere}/outer" style="width:600px;height:520px;border:0"></iframe>`,
      }),
    frames: {
      '/outer': paper({ body: `<iframe src="{{elsewhere}}/embed" style="${FRAME}"></iframe>` }),
      '/embed': LOGIN,
    },
    expects: EXPECTED,
  },
  {
    name: 'a login written into the frame',
    html: paper({
      title: 'Portal',
      body: `<iframe style="${FRAME}" srcdoc="${LOGIN.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    }),
    expects: EXPECTED,
  },
  {
    name: 'a login in a layer, as a frame of another site',
    html: (elsewhere) =>
      paper({
        title: 'Daily',
        style:
          '.veil{position:fixed;inset:0;background:#0008}.layer{position:fixed;top:80px;left:50%;margin-left:-250px;width:500px;height:460px;background:#fff}',
        body: `<header><form action="/search"><input name="q" placeholder="Search"><button>Go</button></form></header><article><h1>News</h1><p>Text of the day.</p></article>
          <div class="veil"></div><div class="layer" role="dialog" aria-modal="true"><iframe src="${elsewhere}/embed" style="${FRAME}"></iframe></div>`,
      }),
    frames: { '/embed': LOGIN },
    expects: EXPECTED,
  },
  {
    name: 'a frame that nobody sees beside the real login',
    html: (elsewhere) =>
      paper({
        title: 'Sign in',
        style: CARD,
        body: `<iframe src="${elsewhere}/silent" style="position:absolute;width:0;height:0;border:0"></iframe><iframe src="${elsewhere}/silent" style="display:none"></iframe>
          <form class="card"><h1>Sign in</h1><input mark="email" type="email" placeholder="Email"><input mark="password" type="password" placeholder="Password"><button mark="go">Sign in</button></form>`,
      }),
    frames: { '/silent': LOGIN.replaceAll(/ mark="\w+"/g, '') },
    expects: EXPECTED,
  },
  {
    name: 'advertisements around the real login',
    html: (elsewhere) =>
      paper({
        title: 'Webmail',
        style: CARD,
        body: `<iframe src="${elsewhere}/ad" style="width:728px;height:90px;border:0"></iframe>
          <form class="card"><h1>Webmail</h1><input mark="email" type="email" placeholder="E-mail address"><input mark="password" type="password" placeholder="Password"><button mark="go">Log in</button></form>
          <iframe src="${elsewhere}/ad" style="width:300px;height:250px;border:0"></iframe>`,
      }),
    frames: {
      '/ad': paper({
        body: `<a href="https://shop.example/"><b>Shoes, half price</b></a><form><input type="email" placeholder="Your e-mail"><button>Get the offer</button></form>`,
      }),
    },
    expects: EXPECTED,
  },
  {
    name: 'a code that a bank asks for in a frame',
    html: (elsewhere) =>
      paper({ title: 'Payment', body: `<h1>Confirm</h1><iframe src="${elsewhere}/acs" style="${FRAME}"></iframe>` }),
    frames: {
      '/acs': paper({
        style: CARD,
        body: `<form class="card"><h1>Verification</h1><p>We sent a code by SMS to ••• 455.</p><label for="o">Enter code</label><input mark="code" id="o" name="otp" maxlength="6"><button mark="go">Submit</button></form>`,
      }),
    },
    expects: {
      kind: 'form',
      fields: [{ is: 'code', type: 'code', ref: 'code', channel: 'sms', hint: '455' }],
      submit: 'go',
    },
  },
  {
    name: 'a consent wall in a frame of another site',
    html: (elsewhere) =>
      paper({
        title: 'Log in',
        style: CARD,
        body: `<form class="card"><h1>Log in</h1><input type="email" placeholder="Email"><input type="password" placeholder="Password"><button>Log in</button></form>
          <div style="position:fixed;inset:0;background:#000a"><iframe src="${elsewhere}/cmp" title="Consent" style="width:100%;height:100%;border:0"></iframe></div>`,
      }),
    frames: {
      '/cmp': paper({
        style: '.m{margin:120px auto;width:600px;padding:24px;background:#fff}',
        body: `<div class="m"><h2>We value your privacy</h2><p>We and our 812 partners store cookies on your device.</p><button>Manage options</button> <button mark="no">Reject all</button> <button>Accept all</button></div>`,
      }),
    },
    expects: { kind: 'banner', dismiss: 'no' },
  },
];
