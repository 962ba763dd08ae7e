import { CARD, type ExpectedField, paper, type Shape } from './shape.ts';

const FIELDS: ExpectedField[] = [
  { is: 'email', type: 'identifier', ref: 'email' },
  { is: 'password', type: 'password', ref: 'password' },
];
const LOGIN = `<form class="card" method="post"><h1>Log in</h1><label for="e">Email</label><input mark="email" id="e" type="email" name="email"><label for="p">Password</label><input mark="password" id="p" type="password" name="password"><button mark="go">Log in</button></form>`;
const WALL = `${CARD}.wall{position:fixed;inset:0;z-index:99;background:#000b}.box{position:absolute;top:90px;left:50%;width:640px;margin-left:-320px;min-height:420px;padding:28px;background:#fff}.box button,.box a{margin:8px;padding:8px 16px}`;

/** A wall over a login, with this inside. */
const wall = (inside: string, lang = 'en') =>
  paper({
    title: 'Log in',
    lang,
    style: WALL,
    body: `${LOGIN}<div class="wall">${`<div class="box">${inside}</div>`}</div>`,
  });

export const consent: Shape[] = [
  {
    name: 'a wall with accept, reject and settings',
    html: wall(
      `<h2>We use cookies</h2><p>We use cookies to personalise content and to analyse our traffic.</p><button>Cookie settings</button><button mark="no">Reject all</button><button>Accept all</button>`,
    ),
    expects: { kind: 'banner', dismiss: 'no' },
  },
  {
    name: 'a wall that only takes yes',
    html: wall(
      `<h2>Cookies</h2><p>This website uses cookies. By going on you agree to our <a href="/cookies">cookie policy</a>.</p><button mark="yes">OK, got it</button>`,
    ),
    expects: { kind: 'banner', dismiss: 'yes' },
  },
  {
    name: 'a way past it in the corner',
    html: wall(
      `<a mark="no" href="#" role="button" style="float:right">Continue without accepting →</a><h2>Your privacy matters</h2><p>With your consent, we and our partners use cookies to store and access personal data.</p><button>Learn more</button><button>Agree and close</button>`,
    ),
    expects: { kind: 'banner', dismiss: 'no' },
  },
  {
    name: 'a wall in German',
    html: wall(
      `<h2>Privatsphäre-Einstellungen</h2><p>Wir nutzen Cookies und ähnliche Technologien auf unserer Website.</p><label><input type="checkbox" checked disabled> Essenziell</label><label><input type="checkbox"> Marketing</label><button>Alle akzeptieren</button><button>Auswahl speichern</button><button mark="no">Alle ablehnen</button>`,
      'de',
    ),
    expects: { kind: 'banner', dismiss: 'no' },
  },
  {
    name: 'a wall in Polish',
    html: wall(
      `<h2>Dbamy o Twoją prywatność</h2><p>Używamy plików cookie, aby ulepszać naszą stronę.</p><button mark="no">Odrzuć wszystkie</button><button>Akceptuj wszystkie</button>`,
      'pl',
    ),
    expects: { kind: 'banner', dismiss: 'no' },
  },
  {
    name: 'a native dialog',
    html: paper({
      title: 'Log in',
      style: CARD,
      body: `${LOGIN}<dialog id="d"><h2>Cookie preferences</h2><p>We use optional cookies to improve our services.</p><button>Customise</button> <button mark="no">Only essential</button> <button>Accept all cookies</button></dialog><script>document.getElementById('d').showModal()</script>`,
    }),
    expects: { kind: 'banner', dismiss: 'no' },
  },
  {
    name: 'a bar below that hides nothing',
    html: paper({
      title: 'Log in',
      style: `${CARD}.bar{position:fixed;left:0;right:0;bottom:0;padding:16px;background:#222;color:#fff}`,
      body: `${LOGIN}<div class="bar" id="cookie-bar">We use cookies to give you the best experience. <a href="/privacy" style="color:#9cf">More</a> <button>Accept</button> <button>Decline</button></div>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'a small box in the corner that hides nothing',
    html: paper({
      title: 'Log in',
      style: `${CARD}.box{position:fixed;right:16px;bottom:16px;width:280px;padding:16px;background:#fff;border:1px solid #ccc}`,
      body: `${LOGIN}<div class="box" role="dialog" aria-label="Cookies"><p>Cookies help us deliver our services.</p><button>Accept</button></div>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'a wall over a home page that has an entrance',
    html: paper({
      title: 'Daily',
      style: WALL,
      body: `<header><a href="/login">Log in</a></header><main><h1>The Daily</h1></main><div class="wall"><div class="box"><h2>Your choices about cookies</h2><p>We use cookies for ads and statistics.</p><button>Accept all</button><button mark="no">Reject all</button></div></div>`,
    }),
    expects: { kind: 'banner', dismiss: 'no' },
  },
  {
    name: 'a page of nothing but consent',
    html: paper({
      title: 'Before you continue',
      style: CARD,
      body: `<div class="card"><h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services.</p><button mark="no" class="quiet">Reject all</button><button>Accept all</button><a href="/options">More options</a></div>`,
    }),
    expects: { kind: 'banner', dismiss: 'no' },
  },
];
