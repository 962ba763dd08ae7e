import { CARD, paper, type Shape } from './shape.ts';

const SHOP = 'header{display:flex;gap:16px;padding:12px 24px}main{padding:24px}label{display:block;margin:8px 0}';

export const lookalikes: Shape[] = [
  {
    name: 'a sign-up with a way to log in',
    path: '/register',
    html: paper({
      title: 'Create your account',
      style: CARD,
      body: `<form class="card" method="post"><h1>Create your account</h1><label>Full name <input name="name" autocomplete="name"></label><label>Email <input type="email" name="email"></label><label>Password <input type="password" name="password" autocomplete="new-password"></label><p>At least 8 characters.</p><label><input type="checkbox" name="terms"> I agree to the Terms</label><button>Create account</button><p>Already have an account? <a mark="enter" href="/login">Log in</a></p></form>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'a sign-up of one e-mail and one password',
    path: '/start',
    html: paper({
      title: 'Get started',
      style: CARD,
      body: `<form class="card" method="post"><h1>Start your free trial</h1><p>No credit card required.</p><input type="email" name="email" placeholder="Work email"><input type="password" name="password" placeholder="Choose a password"><button>Get started free</button></form>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a request for a new password',
    path: '/password/new',
    html: paper({
      title: 'Forgot password',
      style: CARD,
      body: `<form class="card" method="post"><h1>Forgot your password?</h1><p>Enter your email and we'll send you a link to reset it.</p><label>Email <input type="email" name="email"></label><button>Send reset link</button><p><a mark="enter" href="/login">Back to log in</a></p></form>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'a new password to set, twice',
    path: '/password/edit',
    html: paper({
      title: 'Set a new password',
      style: CARD,
      body: `<form class="card" method="post"><h1>Choose a new password</h1><label>New password <input type="password" name="password"></label><label>Confirm password <input type="password" name="password_confirmation"></label><button>Save password</button></form>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a newsletter',
    html: paper({
      title: 'The Letter',
      style: SHOP,
      body: `<main><h1>Good news, weekly</h1><form method="post" action="/subscribe"><input type="email" name="email" placeholder="Enter your email"><button>Subscribe</button></form><p>No spam. Unsubscribe anytime.</p></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a search',
    html: paper({
      title: 'Find it',
      style: SHOP,
      body: `<main><h1>Find it</h1><form action="/search" role="search"><input name="q" type="text" aria-label="Search"><button>Search</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a checkout as a guest',
    path: '/checkout',
    html: paper({
      title: 'Checkout',
      style: SHOP,
      body: `<main><h1>Checkout</h1><form method="post"><h2>Contact</h2><label>Email <input type="email" name="email" autocomplete="email"></label><h2>Delivery</h2><label>First name <input name="fn" autocomplete="given-name"></label><label>Last name <input name="ln" autocomplete="family-name"></label><label>Address <input name="street" autocomplete="address-line1"></label><label>Postal code <input name="zip" autocomplete="postal-code"></label><label>Phone <input type="tel" name="tel"></label><button>Continue to shipping</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a contact form',
    html: paper({
      title: 'Contact us',
      style: SHOP,
      body: `<main><h1>Contact us</h1><form method="post"><label>Name <input name="name"></label><label>Email <input type="email" name="email"></label><label>Message <textarea name="message"></textarea></label><button>Send message</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a comment below an article',
    html: paper({
      title: 'How to tie a bowline',
      style: SHOP,
      body: `<main><h1>How to tie a bowline</h1><p>Make a loop.</p><h3>Leave a reply</h3><form method="post" action="/comments"><label>Comment <textarea name="comment"></textarea></label><label>Name <input name="author"></label><label>E-mail <input name="email"></label><label>Website <input type="url" name="url"></label><label><input type="checkbox"> Save my name and email in this browser for the next time I comment.</label><button>Post comment</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'the balance of a gift card',
    html: paper({
      title: 'Check balance',
      style: SHOP,
      body: `<main><h1>Check your gift card balance</h1><form method="post"><label>Card number <input name="cardNumber" maxlength="19"></label><label>PIN <input type="password" name="pin" maxlength="4"></label><button>Check balance</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'an order to find without an account',
    html: paper({
      title: 'Track your order',
      style: SHOP,
      body: `<main><h1>Track your order</h1><form method="post"><label>Order number <input name="order"></label><label>Billing email <input type="email" name="email"></label><button>Track order</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a promotion code in a cart',
    html: paper({
      title: 'Your cart',
      style: SHOP,
      body: `<main><h1>Your cart</h1><p>2 items, 48.00</p><form method="post"><label>Promo code <input name="coupon" maxlength="8"></label><button>Apply</button></form><a href="/checkout">Proceed to checkout</a></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a document behind a password',
    html: paper({
      title: 'Protected',
      style: SHOP,
      body: `<main><h1>Protected: price list</h1><p>This content is password protected. To view it please enter the password below:</p><form method="post" action="/postpass"><label>Password: <input mark="password" type="password" name="post_password"></label><input mark="go" type="submit" value="Enter"></form></main>`,
    }),
    expects: [
      { kind: 'unknown' },
      { kind: 'form', fields: [{ is: 'password', type: 'password', ref: 'password' }], submit: 'go' },
    ],
  },
  {
    name: 'a question of age',
    html: paper({
      title: 'Welcome',
      style: SHOP,
      body: `<main><h1>Are you of legal drinking age?</h1><form method="post"><label>Day <input name="day" maxlength="2"></label><label>Month <input name="month" maxlength="2"></label><label>Year <input name="year" maxlength="4"></label><label><input type="checkbox" name="remember"> Remember me</label><button>Enter</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a sign-up in French, in the middle of a page',
    path: '/inscription',
    html: paper({
      title: 'Créer un compte',
      lang: 'fr',
      style: CARD,
      body: `<form class="card" method="post"><h1>Créer un compte</h1><label>Prénom <input name="prenom"></label><label>Adresse e-mail <input type="email" name="email"></label><label>Mot de passe <input type="password" name="mdp"></label><label>Confirmer le mot de passe <input type="password" name="mdp2"></label><button>S'inscrire</button></form>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a shop near a ZIP code of five digits',
    html: paper({
      title: 'Radios',
      style: SHOP,
      body: `<main><h1>Radios</h1><form><p>Please enter ZIP code:</p><input type="tel" maxlength="5" id="storeZip"><p>Enter 5 digit zip code</p><button>Find in store</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
  {
    name: 'a phone number to be called back',
    html: paper({
      title: 'Request a call',
      style: SHOP,
      body: `<main><h1>We call you back</h1><form method="post"><label>Your phone number <input type="tel" name="phone"></label><button>Request a call</button></form></main>`,
    }),
    expects: { kind: 'unknown' },
  },
];
