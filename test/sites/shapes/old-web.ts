import { type ExpectedField, paper, type Shape } from './shape.ts';

const FIELDS: ExpectedField[] = [
  { is: 'user', type: 'identifier', ref: 'username' },
  { is: 'password', type: 'password', ref: 'password' },
];
const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export const oldWeb: Shape[] = [
  {
    name: 'labels in table cells and a picture to press',
    html: paper({
      title: 'Members only',
      body: `<center><form name="frm" action="login.cgi" method="post"><table border="1" cellpadding="4"><tr><td colspan="2" bgcolor="#003366"><font color="white"><b>MEMBERS ONLY</b></font></td></tr>
        <tr><td align="right">User name:</td><td><input mark="user" name="t1" size="20"></td></tr><tr><td align="right">Password:</td><td><input mark="password" type="password" name="t2" size="20"></td></tr>
        <tr><td></td><td><input mark="go" type="image" src="${GIF}" alt="Login" width="80" height="24"></td></tr></table></form></center>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'a frameset: the menu left, the login right',
    html: '<!doctype html><html><head><title>Intranet</title></head><frameset cols="200,*"><frame src="/menu" name="menu"><frame src="/main" name="main"></frameset></html>',
    frames: {
      '/menu': paper({
        body: '<ul><li><a href="/news" target="main">News</a></li><li><a href="/phone" target="main">Phone list</a></li></ul>',
      }),
      '/main': paper({
        body: `<h2>Please log in</h2><form action="/auth" method="post">User: <input mark="user" name="user"><br>Password: <input mark="password" type="password" name="pass"><br><input mark="go" type="submit" value="Login"></form>`,
      }),
    },
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'no labels: the value tells until it is clicked',
    html: paper({
      title: 'Club',
      body: `<div id="loginbox"><form action="/login" method="post"><input mark="user" type="text" name="usr" value="Username" onfocus="if(this.value=='Username')this.value=''"><input mark="password" type="password" name="pwd" value="Password" onfocus="this.value=''"><input mark="go" type="submit" value="Go"></form></div>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'a button that is a link to a script',
    html: paper({
      title: 'E-Service',
      body: `<form name="LoginForm" method="post" action="servlet/Login"><table><tr><td><b>Login ID</b></td><td><input mark="user" name="LoginID"></td></tr><tr><td><b>Password</b></td><td><input mark="password" type="password" name="Pwd"></td></tr></table>
        <a mark="go" href="javascript:document.LoginForm.submit()">Login</a> | <a href="javascript:document.LoginForm.reset()">Clear</a></form>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'titles in the row above the fields',
    html: paper({
      title: 'Webmail',
      body: `<form method="post"><table><tr><th>Account</th><th>Password</th><th></th></tr><tr><td><input mark="user" name="f_user"></td><td><input mark="password" type="password" name="f_pass"></td><td><input mark="go" type="button" value="Sign in" onclick="void 0"></td></tr></table></form>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'a form that the table cuts in two',
    html: paper({
      title: 'Login',
      body: `<table><form action="/login.php" method="post"><tr><td>Login</td><td><input mark="user" name="login"></td></tr><tr><td>Pass</td><td><input mark="password" type="password" name="pass"></td></tr><tr><td><input mark="keep" type="checkbox" name="auto"> remember me</td><td><input mark="go" type="submit" value="OK"></td></tr></form></table>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go', rememberMe: 'keep' },
  },
  {
    name: 'a login in the side bar, a search above it, a poll below it',
    html: paper({
      title: 'Portal',
      style: '.side{float:left;width:180px}.content{margin-left:200px}',
      body: `<div class="side"><form action="search.php"><input name="words" size="12"><input type="submit" value="Search"></form><hr><b>Login</b><form action="user.php" method="post">Nickname<br><input mark="user" name="uname" size="12"><br>Password<br><input mark="password" type="password" name="pass" size="12"><br><input type="hidden" name="op" value="login"><input mark="go" type="submit" value="Login"></form>Don't have an account yet? <a href="user.php?op=new">Create one</a>.<hr><form action="poll.php" method="post">Do you like it?<br><input type="radio" name="v" value="1"> Yes<br><input type="radio" name="v" value="2"> No<br><input type="submit" value="Vote"></form></div><div class="content"><h1>News</h1></div>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'one form around the whole page, with a search, a login and a sign-up in it',
    html: paper({
      title: 'Camping Shop',
      body: `<form id="aspnetForm" method="post" action="Account.aspx"><div><a href="/">Home</a> <select name="c"><option>EUR<option>USD</select> <input name="q" size="12"><input type="submit" value="Search"></div><h1>Your account</h1>
        <table><tr><td><h2>Returning customers</h2><div>E-mail<br><input mark="user" name="ctl01$UserName"><br>Password<br><input mark="password" type="password" name="ctl01$Password"><br><input mark="go" type="submit" name="ctl01$Go" value="Log in"></div></td>
        <td><h2>New customers</h2><div>Name<br><input name="ctl02$Name"><br>E-mail<br><input name="ctl02$Email"><br>Password<br><input type="password" name="ctl02$Password"><br>Password again<br><input type="password" name="ctl02$Again"><br><input type="submit" name="ctl02$Go" value="Create account"></div></td></tr></table></form>`,
    }),
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
  {
    name: 'an old page in a small frame of a new one',
    html: paper({
      title: 'City services',
      style: 'header{padding:12px;background:#114;color:#fff}',
      body: `<header>City services</header><h1>Online counter</h1><iframe src="/counter" width="520" height="260" frameborder="0" scrolling="no"></iframe><p><a href="/contact">Contact</a></p>`,
    }),
    frames: {
      '/counter': paper({
        body: `<form method="post"><fieldset><legend>Logon</legend><p>User code <input mark="user" name="usercode"></p><p>Password <input mark="password" type="password" name="password"></p><input mark="go" type="submit" value="Logon"> <input type="reset" value="Reset"></fieldset></form>`,
      }),
    },
    expects: { kind: 'form', fields: FIELDS, submit: 'go' },
  },
];
