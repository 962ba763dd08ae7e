import { CARD, paper, type Shape } from './shape.ts';

const LIST = `${CARD}ul{margin:0;padding:0;list-style:none}li>div,.tile{display:flex;gap:12px;padding:12px 4px;border-bottom:1px solid #e3e8ee;cursor:pointer}.pic{width:32px;height:32px;border-radius:50%;background:#89a;flex:none}small{display:block;color:#5b6673}`;

export const accountPickers: Shape[] = [
  {
    name: 'accounts that were used here, and another',
    html: paper({
      title: 'Choose an account',
      style: LIST,
      body: `<div class="card"><h1>Choose an account</h1><p>to continue to Harbor</p><ul>
        <li><div role="link" tabindex="0" mark="one"><span class="pic"></span><span>Jan Aal<small>jan@example.org</small></span></div></li>
        <li><div role="link" tabindex="0" mark="two"><span class="pic"></span><span>Office<small>office@example.org</small></span></div></li>
        <li><div role="link" tabindex="0" mark="other"><span class="pic"></span><span>Use another account</span></div></li></ul></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'one', type: 'account' },
        { is: 'two', type: 'account' },
        { is: 'other', optional: true },
      ],
    },
  },
  {
    name: 'one tile and a way to another account',
    html: paper({
      title: 'Sign in to your account',
      style: LIST,
      body: `<div class="card"><h1>Pick an account</h1><div class="tile" role="button" tabindex="0" mark="one"><span class="pic"></span><span>jan@example.org<small>Signed in</small></span></div><div class="tile" role="button" tabindex="0" mark="other"><span class="pic"></span><span>Use another account</span></div></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'one', type: 'account' },
        { is: 'other', optional: true },
      ],
    },
  },
  {
    name: 'an organization to go on with',
    html: paper({
      title: 'Select organization',
      style: LIST,
      body: `<div class="card"><h1>Select an organization</h1><p>jan@example.org belongs to more than one.</p><ul><li><a class="tile" href="/o/1" mark="one"><span class="pic"></span>Acme GmbH</a></li><li><a class="tile" href="/o/2" mark="two"><span class="pic"></span>Rowing club</a></li></ul><p><a href="/logout">Log out</a></p></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'one', type: ['account', 'other'] },
        { is: 'two', type: ['account', 'other'] },
      ],
    },
  },
  {
    name: 'which kind of account',
    html: paper({
      title: 'Sign in to your account',
      style: LIST,
      body: `<div class="card"><div>jan@example.org</div><h1>Which account do you want to use?</h1><div class="tile" role="button" tabindex="0" mark="work"><span class="pic"></span><span>Work or school account<small>Created by your IT department</small></span></div><div class="tile" role="button" tabindex="0" mark="own"><span class="pic"></span><span>Personal account<small>Created by you</small></span></div></div>`,
    }),
    expects: {
      kind: 'choice',
      choices: [
        { is: 'work', type: ['account', 'other'] },
        { is: 'own', type: ['account', 'other'] },
      ],
    },
  },
];
