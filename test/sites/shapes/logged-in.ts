import { paper, type Shape } from './shape.ts';

const APP = `header{display:flex;gap:20px;align-items:center;padding:12px 24px;border-bottom:1px solid #dde3ea}header nav{margin-left:auto;display:flex;gap:16px}main{padding:24px}.closed{display:none}.avatar{width:36px;height:36px;border-radius:50%;background:#89a}`;

export const loggedIn: Shape[] = [
  {
    name: 'a log-out link in plain view',
    html: paper({
      title: 'Dashboard',
      style: APP,
      body: `<header><b>Harbor</b><nav><span>jan@example.org</span><a href="/logout">Log out</a></nav></header><main><h1>Your boats</h1><p>3 boats in harbour.</p></main>`,
    }),
    expects: { kind: 'logged_in' },
  },
  {
    name: 'a log-out link in a menu that is closed',
    html: paper({
      title: 'Inbox (3)',
      style: APP,
      body: `<header><b>Mail</b><form action="/search"><input type="search" placeholder="Search mail"><button>Search</button></form><nav><button class="avatar" aria-label="Account menu" aria-haspopup="true"></button></nav><ul class="closed" role="menu"><li><a role="menuitem" href="/settings">Settings</a></li><li><a role="menuitem" href="/users/sign_out">Sign out</a></li></ul></header><main><h1>Inbox</h1></main>`,
    }),
    expects: { kind: 'logged_in' },
  },
  {
    name: 'an account menu only',
    html: paper({
      title: 'Shop',
      style: APP,
      body: `<header><b>Shop</b><nav><a href="/account">My account</a><a href="/cart">Cart</a></nav></header><main><h1>Hello Jan</h1><p>Your last order is on its way.</p></main>`,
    }),
    expects: { kind: 'logged_in' },
  },
  {
    name: 'in German, with a form to post in',
    html: paper({
      title: 'Übersicht',
      lang: 'de',
      style: APP,
      body: `<header><b>Vereinsportal</b><nav><a href="/profil">Mein Profil</a><form action="/abmelden" method="post"><button>Abmelden</button></form></nav></header><main><h1>Übersicht</h1><form><textarea placeholder="Was gibt es Neues?"></textarea><button>Senden</button></form></main>`,
    }),
    expects: { kind: 'logged_in' },
  },
  {
    name: 'settings with a form to change the password',
    html: paper({
      title: 'Security settings',
      style: APP,
      body: `<header><b>Beacon</b><nav><a href="/settings">Settings</a><a href="/signout">Sign out</a></nav></header><main><h1>Change password</h1><form method="post"><label>Current password <input type="password" name="current" autocomplete="current-password"></label><label>New password <input type="password" name="new" autocomplete="new-password"></label><label>Confirm new password <input type="password" name="confirm" autocomplete="new-password"></label><button>Update password</button></form></main>`,
    }),
    expects: { kind: 'logged_in' },
  },
  {
    name: 'in Japanese',
    html: paper({
      title: 'マイページ',
      lang: 'ja',
      style: APP,
      body: `<header><b>海の店</b><nav><a href="/mypage">マイページ</a><a href="/logout">ログアウト</a></nav></header><main><h1>ご注文履歴</h1><p>ご注文はありません。</p></main>`,
    }),
    expects: { kind: 'logged_in' },
  },
  {
    name: 'a public page is none',
    html: paper({
      title: 'Shop',
      style: APP,
      body: `<header><b>Shop</b><nav><a href="/account/orders">Orders</a><a mark="enter" href="/login">Log in</a></nav></header><main><h1>Autumn sale</h1></main>`,
    }),
    expects: { kind: 'lobby', enter: 'enter' },
  },
];
