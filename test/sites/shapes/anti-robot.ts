import { CARD, type ExpectedField, paper, type Shape } from './shape.ts';

const FIELDS: ExpectedField[] = [
  { is: 'user', type: 'identifier', ref: 'username' },
  { is: 'password', type: 'password', ref: 'password' },
];

const login = (before: string, style = '') =>
  paper({
    title: 'Log in',
    style: `${CARD}${style}`,
    body: `<form class="card" method="post"><h1>Log in</h1>${before}<label for="u">User name</label><input mark="user" id="u" name="username"><label for="p">Password</label><input mark="password" id="p" type="password" name="password"><button mark="go">Log in</button></form>`,
  });

const EXPECTED: Shape['expects'] = { kind: 'form', fields: FIELDS, submit: 'go' };

export const antiRobot: Shape[] = [
  {
    name: 'a trap outside the page',
    html: login(
      '<div class="hp"><label for="w">Your website</label><input id="w" name="website" tabindex="-1" autocomplete="off"></div>',
      '.hp{position:absolute;left:-9999px}',
    ),
    expects: EXPECTED,
  },
  {
    name: 'a trap of no size, which looks like the e-mail',
    html: login(
      '<input name="email" type="email" aria-hidden="true" tabindex="-1" style="position:absolute;width:1px!important;height:1px!important;padding:0!important;border:0!important;overflow:hidden;clip:rect(0,0,0,0)">',
    ),
    expects: EXPECTED,
  },
  {
    name: 'a trap in letters of no opacity',
    html: login(
      '<div style="opacity:0;height:0;overflow:hidden;pointer-events:none"><label>Leave this empty<input name="name_confirm"></label></div>',
    ),
    expects: EXPECTED,
  },
  {
    name: 'decoys for the browser that fills in by itself',
    html: login(
      '<input style="display:none" type="text" name="fakeusernameremembered"><input style="display:none" type="password" name="fakepasswordremembered">',
    ),
    expects: EXPECTED,
  },
  {
    name: 'decoys outside the page before the real fields',
    html: login(
      '<div style="position:fixed;top:-200px;left:-500px"><input type="text" name="user_decoy"><input type="password" name="pass_decoy"></div>',
    ),
    expects: EXPECTED,
  },
  {
    name: 'fields that cannot be written to until they are entered',
    html: paper({
      title: 'Log in',
      style: CARD,
      body: `<form class="card" method="post"><h1>Log in</h1><label for="u">User name</label><input mark="user" id="u" name="username" readonly onfocus="this.removeAttribute('readonly')"><label for="p">Password</label><input mark="password" id="p" type="password" name="password" readonly onfocus="this.removeAttribute('readonly')"><button mark="go">Log in</button></form>`,
    }),
    expects: EXPECTED,
  },
  {
    name: 'names that mean nothing',
    html: paper({
      title: 'Welcome',
      style: CARD,
      body: `<form class="card" method="post" id="x9f3"><h1>Log in</h1><div class="a1b"><span>User name</span><div><input mark="user" id="k7d2" name="q_83hf02" autocomplete="off"></div></div><div class="a1b"><span>Password</span><div><input mark="password" id="m1x8" type="password" name="z_19dk37" autocomplete="off"></div></div><button mark="go" class="c9">Log in</button></form>`,
    }),
    expects: EXPECTED,
  },
  {
    name: 'a password that is a text drawn as dots',
    html: paper({
      title: 'Log in',
      style: `${CARD}.dots{-webkit-text-security:disc}`,
      body: `<form class="card" method="post" autocomplete="off"><h1>Log in</h1><label for="u">User name</label><input mark="user" id="u" name="username"><label for="p">Password</label><input mark="password" class="dots" id="p" type="text" name="password" autocomplete="off"><button mark="go">Log in</button></form>`,
    }),
    expects: EXPECTED,
  },
  {
    name: 'a button that is switched off until both are filled',
    html: paper({
      title: 'Log in',
      style: `${CARD}button:disabled{opacity:.5}`,
      body: `<form class="card" method="post"><h1>Log in</h1><input mark="user" name="username" placeholder="User name"><input mark="password" type="password" name="password" placeholder="Password"><button mark="go" disabled>Log in</button></form>`,
    }),
    expects: EXPECTED,
  },
  {
    name: 'a keyboard drawn on the page',
    html: paper({
      title: 'Log in',
      style: `${CARD}.keys{display:grid;grid-template-columns:repeat(5,1fr);gap:4px}.card .keys button{margin:0;height:36px;color:#222;background:#e8ecf1}`,
      body: `<form class="card" method="post"><h1>Log in</h1><label for="u">User name</label><input mark="user" id="u" name="username"><label for="p">Password</label><input mark="password" id="p" type="password" name="password"><div class="keys">${'7294016583'
        .split('')
        .map((digit) => `<button type="button">${digit}</button>`)
        .join('')}</div><button mark="go">Log in</button></form>`,
    }),
    expects: EXPECTED,
  },
];
