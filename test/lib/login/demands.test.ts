import { describe, expect, it } from 'vitest';
import { demandOn } from '../../../lib/login/demands.ts';
import { button, checkbox, link, page, password, submit } from './page.ts';

const secret = (label: string) => password(label, { name: '' });
const out = { loose: true, parts: [link('Log out')] };

describe('a page that wants a new password', () => {
  it('is seen by two fields for secrets and nothing else, in any language', () => {
    const parts = [secret('ახალი პაროლი'), secret('გაიმეორეთ'), submit('შენახვა')];
    expect(demandOn(page({ headings: ['პაროლის შეცვლა'], forms: [out, { parts }] }))).toEqual({
      kind: 'new_password',
      message: 'პაროლის შეცვლა',
      later: null,
    });
  });

  it('is quoted in its own words, and may be put off', () => {
    const text = 'Change your password\nYour password has expired.\nNew password';
    const parts = [secret('New password'), submit('Save'), button('Not now')];
    const demand = demandOn(page({ headings: ['Change your password'], text, forms: [{ parts }] }));
    expect(demand).toEqual({
      kind: 'new_password',
      message: 'Your password has expired.',
      later: { frame: 0, index: 2 },
    });
  });

  it('may have no field yet', () => {
    expect(demandOn(page({ headings: ['Your password has expired'], text: 'Your password has expired' }))?.kind).toBe(
      'new_password',
    );
  });

  it('is none that offers it among other things', () => {
    const text = `Your bells\n${'Ding. '.repeat(300)}`;
    const headings = ['Your bells', 'Change password'];
    expect(demandOn(page({ headings, text, forms: [{ parts: [secret('New password'), submit('Save')] }] }))).toBeNull();
  });
});

describe('a page that wants terms to be agreed to', () => {
  const headings = ['We have updated our terms of service'];

  it('offers to accept and to decline', () => {
    const demand = demandOn(page({ headings, forms: [{ parts: [submit('Accept'), submit('Decline')] }] }));
    expect(demand).toMatchObject({ kind: 'terms', message: headings[0] });
    expect(demand?.kind === 'terms' && demand.choices.map(({ id, type }) => [id, type])).toEqual([
      ['choice_accept', 'other'],
      ['choice_decline', 'other'],
    ]);
  });

  it('may want a box to be ticked first', () => {
    const parts = [checkbox('I accept the terms of service'), submit('Continue', { disabled: true })];
    const demand = demandOn(page({ headings, forms: [{ parts }] }));
    expect(demand?.kind === 'terms' && demand.choices).toMatchObject([
      { label: 'I accept the terms of service', element: { index: 0 }, submit: { index: 1 } },
    ]);
  });

  it.each([
    ['de', 'Unsere Nutzungsbedingungen haben sich geändert', 'Akzeptieren'],
    ['fr', "Nos conditions d'utilisation ont changé", 'Accepter'],
    ['es', 'Hemos actualizado los términos y condiciones', 'Aceptar'],
    ['it', 'Termini e condizioni aggiornati', 'Accetta'],
    ['ja', '利用規約が更新されました', '同意する'],
    ['zh', '服务条款更新', '同意'],
  ])('says so in %s', (_, heading, yes) => {
    expect(demandOn(page({ headings: [heading], forms: [{ parts: [submit(yes)] }] }))?.kind).toBe('terms');
  });

  it('is none with a banner about cookies and a link to the terms', () => {
    const text = 'Your bells\nWe use cookies.\nAccept\nTerms of service';
    const parts = [button('Accept'), link('Terms of service')];
    expect(demandOn(page({ headings: ['Your bells'], text, forms: [{ loose: true, parts }] }))).toBeNull();
    expect(demandOn(page({ headings, text, forms: [{ loose: true, parts }] }))).toBeNull();
  });
});
