import { CARD, paper, type Shape } from './shape.ts';

/** A login with this beside it, and the box that a person would tick. */
const beside = (inside: string, rememberMe: string | null, lang = 'en'): Pick<Shape, 'html' | 'expects'> => ({
  html: paper({
    title: 'Log in',
    lang,
    style: `${CARD}
      .switch{width:44px;height:24px;border-radius:12px;background:#ccc}
      .fancy input{position:absolute;opacity:0}.fancy i{display:inline-block;width:18px;height:18px;border:2px solid #789}`,
    body: `<form class="card" method="post"><h1>Log in</h1><label for="u">Email</label><input mark="email" id="u" type="email" name="email"><label for="p">Password</label><input mark="password" id="p" type="password" name="password">${inside}<button mark="go">Log in</button></form>`,
  }),
  expects: {
    kind: 'form',
    fields: [
      { is: 'email', type: 'identifier', ref: 'email' },
      { is: 'password', type: 'password', ref: 'password' },
    ],
    submit: 'go',
    rememberMe,
  },
});

export const rememberMe: Shape[] = [
  {
    name: 'a box that is not ticked',
    ...beside('<label><input mark="keep" type="checkbox" name="r"> Keep me logged in</label>', 'keep'),
  },
  {
    name: 'a box that is ticked already',
    ...beside('<label><input type="checkbox" name="remember" checked> Remember me</label>', null),
  },
  {
    name: 'a drawn box whose input cannot be seen',
    ...beside(
      '<label class="fancy"><input mark="keep" type="checkbox" name="persist"><i></i> Stay signed in</label>',
      'keep',
    ),
  },
  {
    name: 'a switch that is no input',
    ...beside(
      '<div><span id="l">Remember this device</span><div mark="keep" class="switch" role="switch" aria-checked="false" aria-labelledby="l" tabindex="0"></div></div>',
      'keep',
    ),
  },
  {
    name: 'a box for a shared computer, which shortens the session',
    ...beside('<label><input type="checkbox" name="shared"> This is a public or shared computer</label>', null),
  },
  {
    name: 'a box that shows the password, and one that sends offers',
    ...beside(
      '<label><input type="checkbox" name="show"> Show password</label><label><input type="checkbox" name="offers"> Send me offers and news</label>',
      null,
    ),
  },
  {
    name: 'the right one of three',
    ...beside(
      '<label><input type="checkbox" name="c1"> Show password</label><label><input mark="keep" type="checkbox" name="c2"> Trust this browser for 30 days</label><label><input type="checkbox" name="c3"> I agree to the terms of use</label>',
      'keep',
    ),
  },
  {
    name: 'a sentence in Dutch',
    ...beside(
      '<input mark="keep" type="checkbox" id="k" name="k"> <label for="k" style="display:inline">Ingelogd blijven op dit apparaat</label>',
      'keep',
      'nl',
    ),
  },
  {
    name: 'a name without a word: the attribute tells',
    ...beside('<label><input mark="keep" type="checkbox" name="rememberMe"> შემდეგშიც</label>', 'keep', 'ka'),
  },
];
