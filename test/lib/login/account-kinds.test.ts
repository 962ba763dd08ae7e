import { describe, expect, it } from 'vitest';
import { accountKinds } from '../../../lib/login/account-kinds.ts';
import { link, page } from './page.ts';

const doors = (words: string[], rest: { headings?: string[]; url?: string } = { headings: ['Log in'] }) =>
  page({ ...rest, forms: [{ loose: true, parts: words.map((one, at) => link(one, `/door/${at}`)) }] });

describe('doors for several kinds of accounts', () => {
  it.each([
    [
      ['Personal', 'Business'],
      ['account_personal', 'account_business'],
    ],
    [
      ['I am a teacher', 'I am a student', 'I am a parent'],
      ['account_teacher', 'account_student', 'account_parent'],
    ],
    [
      ['Privatkunden', 'Geschäftskunden'],
      ['account_personal', 'account_business'],
    ],
    [
      ['学生', '教师'],
      ['account_student', 'account_teacher'],
    ],
  ])('%s are a choice for a person', (words, ids) => {
    const kinds = accountKinds(doors(words));
    expect(kinds?.choices.map(({ id }) => id)).toEqual(ids);
    expect(kinds?.told).toBeNull();
  });

  it('tell themselves where the others are for those who work with the site', () => {
    expect(accountKinds(doors(['Employees', 'Customers', 'Partners']))?.told?.id).toBe('account_customer');
  });

  it.each([
    [['company', 'username', 'password'], 'account_business'],
    [['student_id', 'password'], 'account_student'],
  ])('are told by what is stored: %s', (keys, id) => {
    expect(accountKinds(doors(['Student', 'Business', 'Personal']), keys)?.told?.id).toBe(id);
  });

  it('are none on a page about something else, or with one door only', () => {
    expect(accountKinds(doors(['Personal', 'Business'], { headings: ['Our offers'] }))).toBeNull();
    expect(accountKinds(doors(['Business']))).toBeNull();
  });

  it('must each speak of logging in on a page that nothing led to', () => {
    const guess = { url: 'https://app.test/login', headings: [] };
    expect(accountKinds(doors(['Personal', 'Business'], guess), [], true)).toBeNull();
    expect(accountKinds(doors(['Personal login', 'Business login'], guess), [], true)?.choices).toHaveLength(2);
  });
});
