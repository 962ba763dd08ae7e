import { describe, expect, it } from 'vitest';
import type { Action, FormField, Screen } from '../../../lib/login/decision.ts';
import { differsFrom, stepOf, withoutValues } from '../../../lib/login/recipe.ts';
import type { PageSnapshot } from '../../../lib/login/snapshot.ts';
import type { LearnedRecipe, RecipeStep } from '../../../lib/model/recipe.ts';

type Form = Extract<Screen, { kind: 'form' }>;

const field = (index: number, ref: string, rest: Partial<FormField> = {}) =>
  ({
    id: `field_${ref}`,
    ref,
    type: ref === 'password' ? 'password' : 'identifier',
    input_type: ref === 'password' ? 'password' : 'text',
    label: ref.toUpperCase(),
    element: { frame: 0, index },
    ...rest,
  }) as FormField;

const form = (rest: Partial<Form> = {}): Form =>
  ({ kind: 'form', fields: [field(0, 'username'), field(1, 'password')], error: null, choices: [], ...rest }) as Form;

const page = (url = 'https://a.example/login', names = ['user', 'pass', '']): PageSnapshot => {
  const elements = names.map((name, index) => ({ index, name, selector: `#e${index}${name}` }));
  return { url, title: '', lang: '', frames: [{ frame: 0, url, elements }] } as unknown as PageSnapshot;
};

const fill = (rest: object = {}): Action => ({
  kind: 'fill',
  fills: [
    { element: { frame: 0, index: 0 }, boxes: [], source: { from: 'stored', key: 'username' }, ref: 'username' },
    { element: { frame: 0, index: 1 }, boxes: [], source: { from: 'stored', key: 'password' }, ref: 'password' },
  ],
  tick: [],
  submit: { frame: 0, index: 2 },
  ...rest,
});

const STEP = stepOf(form(), fill(), page(), 'click') as RecipeStep;

describe('a step of a recipe', () => {
  it('tells the screen, its fields, and what was done', () => {
    expect(STEP).toMatchObject({
      screen: 'form',
      host: 'a.example',
      asks: ['username', 'password'],
      fields: [
        { ref: 'username', name: 'user', label: 'USERNAME', selector: '#e0user', from: 'stored' },
        { ref: 'password', name: 'pass', type: 'password', selector: '#e1pass', from: 'stored' },
      ],
      control: '#e2',
      sent: 'click',
      choice: null,
    });
  });

  it('is no part of a recipe where a banner was put away, a person was asked, or the browser itself asks', () => {
    const away: Action = { kind: 'click', element: { frame: 0, index: 0 }, why: '' };
    expect(stepOf({ kind: 'banner', dismiss: { frame: 0, index: 0 } }, away, page(), null)).toBeNull();
    expect(stepOf(form(), { kind: 'verify' }, page(), null)).toBeNull();
    expect(stepOf(form({ httpPrompt: 'https://a.example/' }), fill(), page(), 'click')).toBeNull();
  });
});

describe('a page that is compared with a step', () => {
  const differs = (screen: Screen, action: Action = fill(), snapshot = page()) =>
    differsFrom(STEP, screen, action, snapshot);

  it('is as recorded when nothing has changed, wherever the value comes from now', () => {
    const [name, password] = (fill() as Extract<Action, { kind: 'fill' }>).fills;
    const byPerson = { ...password, source: { from: 'answer', fieldId: 'x' } };
    expect(differs(form(), fill({ fills: [name, byPerson] }))).toBeNull();
  });

  it.each([
    ['its host', form(), fill(), page('https://b.example/login'), 'host'],
    ['a name', form(), fill(), page(undefined, ['user', 'pwd', '']), 'password'],
    ['what is pressed', form(), fill(), page(undefined, ['user', 'pass', 'x']), 'pressed'],
    ['what it asks for', form({ fields: [...form().fields, field(2, 'tenant')] }), fill(), page(), 'more'],
    ['what it says', form({ error: 'No.' }), fill(), page(), 'wrong'],
    ['its kind', { kind: 'captcha' } as Screen, fill(), page(), 'captcha'],
    ['what is to be done', form(), { kind: 'verify' } as Action, page(), 'something else'],
    [
      'a label',
      form({ fields: [field(0, 'username', { label: 'Company' }), field(1, 'password')] }),
      fill(),
      page(),
      'username',
    ],
    [
      'a kind of field',
      form({ fields: [field(0, 'username'), field(1, 'password', { input_type: 'text' })] }),
      fill(),
      page(),
      'password',
    ],
  ])('differs by %s', (_what, screen, action, snapshot, why) => {
    expect(differs(screen, action, snapshot)).toContain(why);
  });

  it('may say anything where the recorded label was not kept', () => {
    const step = { ...STEP, fields: STEP.fields.map((one) => ({ ...one, label: null })) };
    expect(differsFrom(step, form(), fill(), page())).toBeNull();
  });
});

describe('a recipe without values', () => {
  const recipe = (rest: Partial<LearnedRecipe> = {}): LearnedRecipe => ({
    login_url: null,
    start: 'https://a.example/login',
    steps: [STEP],
    proof: { why: 'a log-out control', sign: '#out' },
    ...rest,
  });
  const holds = (text: string) => text.includes('anna');
  const kept = (rest: Partial<LearnedRecipe>) => withoutValues(recipe(rest), holds);

  it('is left as it is when it holds none', () => {
    expect(kept({})).toEqual(recipe());
  });

  it.each([
    'https://a.example/login?token=abc',
    'https://a.example/login?next=9f8e7d6c5b4a39281706',
    'https://a.example/login?for=anna',
    'https://a.example/in/0a1b2c3d4e5f60718293',
    'https://anna@a.example/login',
    'javascript:void 0',
  ])('does not tell the address %s', (start) => {
    expect(kept({ start }).start).toBeNull();
  });

  it('tells an address whose query is made of words, and the one that its owner gave', () => {
    expect(kept({ start: 'https://a.example/doku.php?id=start&do=login' }).start).not.toBeNull();
    const login_url = 'https://a.example/login?client=0a1b2c3d4e5f60718293';
    expect(kept({ start: login_url, login_url }).start).toBe(login_url);
  });

  it('leaves out a label, and ends before a step that cannot be told', () => {
    const [name, password] = STEP.fields as [RecipeStep['fields'][0], RecipeStep['fields'][0]];
    const labelled = { ...STEP, fields: [name, { ...password, label: 'Password of anna' }] };
    const placed = { ...STEP, fields: [{ ...name, selector: '#for-anna' }, password] };
    expect(kept({ steps: [labelled, placed, STEP] }).steps).toEqual([
      { ...STEP, fields: [name, { ...password, label: null }] },
    ]);
  });

  it('does not tell a sign that names somebody or looks like a token', () => {
    expect(kept({ proof: { why: '', sign: '#out-anna' } }).proof.sign).toBeNull();
    expect(kept({ proof: { why: '', sign: '#s-4f3e2d1c0b9a8f7e' } }).proof.sign).toBeNull();
  });
});
