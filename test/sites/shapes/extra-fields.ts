import { CARD, paper, type Shape } from './shape.ts';

export const extraFields: Shape[] = [
  {
    name: 'a company beside user and password',
    html: paper({
      title: 'Payroll',
      style: CARD,
      body: `<form class="card" method="post"><h1>Payroll</h1><label for="a">Company ID</label><input mark="company" id="a" name="companyId" required><label for="b">User ID</label><input mark="user" id="b" name="userId" required><label for="c">Password</label><input mark="password" id="c" type="password" name="password" required><button mark="go">Log in</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'company', type: 'text', ref: 'company_id', required: true },
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a tenant after the password',
    html: paper({
      title: 'Sign in',
      style: CARD,
      body: `<form class="card" method="post"><h1>Sign in</h1><input mark="user" name="UserName" placeholder="User name or email"><input mark="password" type="password" name="Password" placeholder="Password"><input mark="tenant" name="TenancyName" placeholder="Tenant name" required><button mark="go">Sign in</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
        { is: 'tenant', type: 'text', ref: 'tenancy_name' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a domain to choose',
    html: paper({
      title: 'Webmail',
      style: CARD,
      body: `<form class="card" method="post"><h1>Webmail</h1><label for="a">User name</label><input mark="user" id="a" name="username"><label for="b">Password</label><input mark="password" id="b" type="password" name="password"><label for="c">Domain</label><select mark="domain" id="c" name="domain"><option value="">Choose…</option><option>STAFF</option><option>STUDENTS</option></select><button mark="go">Log on</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
        { is: 'domain', type: 'text', ref: 'domain' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a client number, a user and a language, as business software asks',
    html: paper({
      title: 'Anmeldung',
      lang: 'de',
      style: CARD,
      body: `<form class="card" method="post"><h1>Anmeldung</h1><label for="m">Mandant *</label><input mark="client" id="m" name="sap-client" maxlength="3" value="100" required><label for="u">Benutzer *</label><input mark="user" id="u" name="sap-user" maxlength="12"><label for="p">Kennwort *</label><input mark="password" id="p" type="password" name="sap-password"><label for="l">Sprache</label><select id="l" name="sap-language"><option>DE - Deutsch</option><option>EN - English</option></select><button mark="go">Anmelden</button><a href="#">Kennwort ändern</a></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'client', type: 'text', filled: true, required: false },
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a customer number and a PIN',
    html: paper({
      title: 'Online-Banking',
      lang: 'de',
      style: CARD,
      body: `<form class="card" method="post" autocomplete="off"><h1>Online-Banking</h1><label for="a">Zugangsnummer oder Alias</label><input mark="number" id="a" name="znr" maxlength="10"><label for="b">PIN</label><input mark="pin" id="b" type="password" name="pin" maxlength="5"><button mark="go">Anmelden</button><a href="/demo">Demo-Konto</a></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'number', type: 'identifier', ref: 'username' },
        { is: 'pin', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a national number and a password, in Spanish',
    html: paper({
      title: 'Acceso clientes',
      lang: 'es',
      style: `${CARD}.row{display:flex}`,
      body: `<form class="card" method="post"><h1>Acceso clientes</h1><div class="row"><select name="tipo" aria-label="Tipo de documento"><option selected>NIF</option><option>NIE</option><option>Pasaporte</option></select><input mark="id" name="documento" aria-label="Número de documento"></div><label for="b">Clave de acceso</label><input mark="password" id="b" type="password" name="clave"><button mark="go">Entrar</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'id', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a date of birth besides',
    html: paper({
      title: 'Members',
      style: CARD,
      body: `<form class="card" method="post"><h1>Member sign-in</h1><label for="a">Membership number</label><input mark="number" id="a" name="memberNo"><label for="d">Date of birth (DD/MM/YYYY)</label><input mark="birth" id="d" name="dob" placeholder="DD/MM/YYYY"><label for="b">Password</label><input mark="password" id="b" type="password" name="pwd"><button mark="go">Sign in</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'number', type: 'identifier', ref: 'username' },
        { is: 'birth', type: 'text', ref: 'dob', required: true },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a password and a memorable word',
    html: paper({
      title: 'Log on',
      style: CARD,
      body: `<form class="card" method="post"><h1>Log on to online banking</h1><label for="a">User ID</label><input mark="user" id="a" name="userid"><label for="b">Password</label><input mark="password" id="b" type="password" name="password"><label for="c">Memorable word</label><input mark="word" id="c" type="password" name="memorableWord"><button mark="go">Continue</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
        { is: 'word', type: ['password', 'text'], ref: 'memorable_word' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'three letters of a phrase, to choose',
    html: paper({
      title: 'Log on',
      style: `${CARD}.three{display:flex;gap:12px}.three select{width:64px}`,
      body: `<form class="card" method="post"><h1>Enter characters from your memorable information</h1><div class="three">
        <label>Character 2 <select mark="one" name="char2" required><option value="">-</option><option>a</option><option>b</option></select></label>
        <label>Character 5 <select mark="two" name="char5" required><option value="">-</option><option>a</option><option>b</option></select></label>
        <label>Character 8 <select mark="three" name="char8" required><option value="">-</option><option>a</option><option>b</option></select></label></div><button mark="go">Continue</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'one', type: 'text', ref: 'char2' },
        { is: 'two', type: 'text', ref: 'char5' },
        { is: 'three', type: 'text', ref: 'char8' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'three digits of a PIN, to type',
    html: paper({
      title: 'Log in',
      style: `${CARD}.three{display:flex;gap:12px}.card .three input{width:48px;text-align:center}`,
      body: `<form class="card" method="post"><h1>Log in</h1><p>Please enter the 1st, 3rd and 4th digits of your PIN.</p><div class="three">
        <label>1st <input mark="one" type="password" name="pin1" maxlength="1"></label><label>3rd <input mark="two" type="password" name="pin3" maxlength="1"></label><label>4th <input mark="three" type="password" name="pin4" maxlength="1"></label></div><button mark="go">Next</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'one', type: ['text', 'password'], ref: 'pin1' },
        { is: 'two', type: ['text', 'password'], ref: 'pin3' },
        { is: 'three', type: ['text', 'password'], ref: 'pin4' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a database to choose, one is chosen',
    html: paper({
      title: 'Log in',
      style: CARD,
      body: `<form class="card" method="post"><label for="d">Database</label><select id="d" name="db" mark="db"><option selected>production</option><option>training</option></select><label for="u">Email</label><input mark="email" id="u" name="login"><label for="p">Password</label><input mark="password" id="p" type="password" name="password"><button mark="go">Log in</button><a href="/web/reset_password">Reset Password</a></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'db', type: 'text', required: false, optional: true },
        { is: 'email', type: 'identifier', ref: 'email' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a phone with a country code and a password',
    html: paper({
      title: 'Sign in',
      style: `${CARD}.row{display:flex;gap:8px}.card .row select{width:110px}`,
      body: `<form class="card" method="post"><h1>Sign in</h1><div class="row"><select name="cc" aria-label="Country"><option selected>+91</option><option>+880</option></select><input mark="phone" type="tel" name="mobile" placeholder="Mobile number"></div><input mark="password" type="password" name="password" placeholder="Password"><button mark="go">Sign in</button><a href="/otp" mark="otp">Login via OTP</a></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'phone', type: 'identifier', ref: 'phone' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
      choices: [{ is: 'otp', optional: true }],
    },
  },
  {
    name: 'a role and a language to choose, which log nobody in',
    html: paper({
      title: 'School portal',
      style: `${CARD}`,
      body: `<form class="card" method="post"><h1>School portal</h1><label><input type="radio" name="role" checked> Student</label><label><input type="radio" name="role"> Teacher</label><label for="u">Student number</label><input mark="user" id="u" name="number"><label for="p">Password</label><input mark="password" id="p" type="password" name="pw"><select name="lang" aria-label="Language"><option>English</option><option>Français</option></select><button mark="go">Log in</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'user', type: 'identifier', ref: 'username' },
        { is: 'password', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
  {
    name: 'a library card and its PIN',
    html: paper({
      title: 'Library',
      style: CARD,
      body: `<form class="card" method="post"><h2>My library account</h2><label for="n">Library card number</label><input mark="card" id="n" name="code" autocomplete="off"><label for="p">4-digit PIN</label><input mark="pin" id="p" type="password" inputmode="numeric" name="pin" maxlength="4"><button mark="go">Sign in</button></form>`,
    }),
    expects: {
      kind: 'form',
      fields: [
        { is: 'card', type: 'identifier', ref: 'username' },
        { is: 'pin', type: 'password', ref: 'password' },
      ],
      submit: 'go',
    },
  },
];
