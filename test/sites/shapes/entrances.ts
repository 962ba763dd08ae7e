import { CARD, type ExpectedField, paper, type Shape } from './shape.ts';

const SITE = `
  header{display:flex;align-items:center;gap:18px;padding:14px 28px;border-bottom:1px solid #e4e8ed}
  header nav{display:flex;gap:18px;margin-left:auto;align-items:center}
  main{padding:40px 28px}
  button{padding:8px 16px;font:inherit}
  form input{height:36px}`;

const HEAD = '<b>Harbor</b><a href="/products">Products</a><a href="/pricing">Pricing</a>';
const HERO = '<main><h1>Ship faster, together</h1><p>Tools for teams of every size.</p></main>';

const FIELDS: ExpectedField[] = [
  { is: 'email', type: 'identifier', ref: 'email' },
  { is: 'password', type: 'password', ref: 'password' },
];

const INPUTS = `<label>Email <input mark="email" type="email" name="email"></label>
  <label>Password <input mark="password" type="password" name="password"></label>`;

export const entrances: Shape[] = [
  {
    name: 'a layer that is closed behind a button',
    html: paper({
      title: 'Harbor',
      style: `${SITE}.modal{display:none;position:fixed;inset:0;background:#0008}.modal div{width:360px;margin:100px auto;padding:24px;background:#fff}`,
      body: `<header>${HEAD}<nav><button mark="enter" data-toggle="modal" data-target="#m">Log in</button><a href="/signup">Sign up</a></nav></header>${HERO}
        <div class="modal" id="m" role="dialog" aria-modal="true"><div><h2>Log in</h2><form method="post" action="/login">${INPUTS}<button>Log in</button></form></div></div>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'the same layer, open',
    html: paper({
      title: 'Harbor',
      style: `${SITE}.modal{position:fixed;inset:0;background:#0008}.modal div{width:360px;margin:100px auto;padding:24px;background:#fff}label{display:block}`,
      body: `<header>${HEAD}<nav><button data-toggle="modal">Log in</button><a href="/signup">Sign up</a></nav></header>${HERO}
        <div class="modal" id="m" role="dialog" aria-modal="true"><div><button aria-label="Close">×</button><h2>Log in</h2><form method="post" action="/login">${INPUTS}<button mark="go">Log in</button></form></div></div>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'a native dialog that is closed',
    html: paper({
      title: 'Harbor',
      style: SITE,
      body: `<header>${HEAD}<nav><button mark="enter" type="button">Sign in</button></nav></header>${HERO}<dialog><form method="dialog">${INPUTS}<button>Sign in</button></form></dialog>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'a menu that drops down, closed',
    html: paper({
      title: 'Harbor',
      style: `${SITE}.drop{position:relative}.drop .panel{position:absolute;right:0;width:280px;padding:16px;background:#fff;opacity:0;visibility:hidden;transform:translateY(-8px)}`,
      body: `<header>${HEAD}<nav><div class="drop"><a mark="enter" href="#" class="dropdown-toggle" aria-expanded="false">Login ▾</a><div class="panel"><form action="/login" method="post">${INPUTS}<button>Login</button></form></div></div></nav></header>${HERO}`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'details that hold the form, closed',
    html: paper({
      title: 'Club',
      style: SITE,
      body: `<header><b>Rowing club</b><nav><details><summary mark="enter">Members' login</summary><form action="/members" method="post">${INPUTS}<button>Log in</button></form></details></nav></header><main><h1>Rowing since 1911</h1></main>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'a drawer that waits outside the page',
    html: paper({
      title: 'Boutique',
      style: `${SITE}.drawer{position:fixed;top:0;right:0;width:380px;height:100%;padding:24px;background:#fff;transform:translateX(100%)}body{overflow-x:hidden}`,
      body: `<header><b>Boutique</b><nav><button mark="enter" aria-controls="account-drawer">Sign in</button><button>Cart (0)</button></nav></header><main><h1>Autumn</h1></main>
        <aside class="drawer" id="account-drawer"><h2>Sign in</h2><form>${INPUTS}<button>Sign in</button></form></aside>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'a form in the header itself',
    html: paper({
      title: 'Forum',
      style: `${SITE}header form{display:flex;gap:8px;margin-left:auto}`,
      body: `<header><b>Gardening forum</b><form action="/login.php" method="post"><input mark="user" name="username" placeholder="Username" size="10"><input mark="password" type="password" name="password" placeholder="Password" size="10"><label><input mark="keep" type="checkbox" name="autologin"> Log me on automatically</label><input mark="go" type="submit" value="Login"></form></header>
        <main><h1>All boards</h1><p>Last post by Rosa.</p><a href="/register">Register</a></main>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      rememberMe: 'keep',
    },
  },
  {
    name: 'a link to a page of its own',
    html: paper({
      title: 'Harbor',
      style: SITE,
      body: `<header>${HEAD}<nav><a mark="enter" href="/account/signin">Sign in</a><a href="/start" class="button">Start for free</a></nav></header>${HERO}
        <form action="/subscribe"><h2>Our newsletter</h2><input type="email" name="email" placeholder="Your email"><button>Subscribe</button></form>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'a picture of a person, named for those who hear it',
    html: paper({
      title: 'Shop',
      style: SITE,
      body: `<header><b>Shop</b><form action="/search"><input type="search" name="q" placeholder="Search"><button>Search</button></form><nav><a mark="enter" href="/customer/account/login" aria-label="Log in"><svg width="24" height="24"><circle cx="12" cy="8" r="5"/></svg></a><a href="/cart" aria-label="Cart"><svg width="24" height="24"><rect width="16" height="12"/></svg></a></nav></header>${HERO}`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'a link in a menu that is closed',
    html: paper({
      title: 'Magazine',
      style: `${SITE}.menu{display:none}.burger{width:40px;height:40px}`,
      body: `<header><button mark="enter" class="burger" aria-label="Menu" aria-expanded="false" aria-controls="menu">☰</button><b>Magazine</b></header><ul class="menu" id="menu"><li><a href="/politics">Politics</a></li><li><a href="/login">Log in</a></li></ul><main><h1>Today</h1></main>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'one entrance for members among others that are not it',
    html: paper({
      title: 'Cloud',
      style: SITE,
      body: `<header><b>Cloud</b><nav><a href="/partners">Partners</a><a href="/contact">Contact sales</a><a href="/signup">Create account</a><a mark="enter" href="https://console.cloud.example/login">Log in to console</a></nav></header><main><h1>Servers in a minute</h1><a href="/blog/how-we-secure-login">How we secure your login</a></main>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'an entrance in Korean',
    html: paper({
      title: '홈',
      lang: 'ko',
      style: SITE,
      body: `<header><b>바다쇼핑</b><nav><a mark="enter" href="/member/login">로그인</a><a href="/member/join">회원가입</a><a href="/help">고객센터</a></nav></header><main><h1>오늘의 특가</h1></main>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'tabs: log in is open, sign up is not',
    html: paper({
      title: 'Account',
      style: `${CARD}.tabs{display:flex;gap:8px}.pane[hidden]{display:none}`,
      body: `<div class="card"><div class="tabs" role="tablist"><button role="tab" aria-selected="true">Log in</button><button role="tab" aria-selected="false" class="quiet">Sign up</button></div>
        <div class="pane"><form>${INPUTS}<button mark="go">Log in</button></form></div>
        <div class="pane" hidden><form><label>Name <input name="name"></label><label>Email <input type="email" name="email"></label><label>Password <input type="password" name="password" autocomplete="new-password"></label><button>Create account</button></form></div></div>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'tabs: sign up is open, log in is behind the other',
    html: paper({
      title: 'Join us',
      style: `${CARD}.tabs{display:flex;gap:8px}.pane[hidden]{display:none}`,
      body: `<div class="card"><div class="tabs" role="tablist"><button role="tab" aria-selected="true">Sign up</button><button mark="enter" role="tab" aria-selected="false" class="quiet">Log in</button></div>
        <div class="pane"><form><label>First name <input name="fn"></label><label>Email <input type="email" name="email"></label><label>Create password <input type="password" name="password" autocomplete="new-password"></label><button>Sign up</button></form></div>
        <div class="pane" hidden><form>${INPUTS}<button>Log in</button></form></div></div>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
  {
    name: 'two columns: log in beside register',
    path: '/my-account/',
    html: paper({
      title: 'My account',
      style: '.cols{display:flex;gap:60px;padding:40px}.cols form{width:380px}label{display:block;margin:10px 0 4px}',
      body: `<div class="cols"><div><h2>Login</h2><form class="woo-form" method="post"><label for="username">Username or email address *</label><input mark="user" id="username" name="username" autocomplete="username"><label for="password">Password *</label><input mark="password" id="password" type="password" name="password" autocomplete="current-password"><p><label><input mark="keep" type="checkbox" name="rememberme"> Remember me</label><button mark="go" name="login" value="Log in">Log in</button></p><a href="/lost-password/">Lost your password?</a></form></div>
        <div><h2>Register</h2><form class="woo-form" method="post"><label for="reg_email">Email address *</label><input id="reg_email" type="email" name="email" autocomplete="email"><label for="reg_password">Password *</label><input id="reg_password" type="password" name="password" autocomplete="new-password"><button name="register" value="Register">Register</button></form></div></div>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      rememberMe: 'keep',
    },
  },
  {
    name: 'log in among a search and a newsletter',
    path: '/customer/account/login/',
    html: paper({
      title: 'Customer login',
      style: `${CARD}header,footer{padding:16px;background:#fff}`,
      body: `<header><form action="/catalogsearch/result"><input name="q" placeholder="Search entire store here..."><button>Search</button></form></header>
        <div class="card"><h1>Customer Login</h1><p>If you have an account, sign in with your email address.</p><form action="/customer/account/loginPost" method="post">${INPUTS}<button mark="go" name="send">Sign In</button><a href="/forgot">Forgot Your Password?</a></form></div>
        <div class="card"><h2>New Customers</h2><a class="button" href="/customer/account/create">Create an Account</a></div>
        <footer><form action="/newsletter"><label>Sign up for our newsletter <input type="email" name="email"></label><button>Subscribe</button></form></footer>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
];
