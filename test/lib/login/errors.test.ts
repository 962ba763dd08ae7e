import { describe, expect, it } from 'vitest';
import { pageError, siteError, titleError, wordsOn } from '../../../lib/login/errors.ts';
import { email, page, password, submit } from './page.ts';

const parts = [email('E-mail'), password(), submit('Log in')];
const frameOf = (...spec: Parameters<typeof page>) => {
  const [frame] = page(...spec).frames;
  if (!frame) throw new Error('a page has a frame');
  return frame;
};
const said = (text: string) => siteError(frameOf({ text, forms: [{ parts }] }), null);

describe('the words about what was typed', () => {
  it('are those of an alert, without the question that follows', () => {
    const text = 'Error: The password you entered is incorrect. Lost your password?';
    expect(siteError(frameOf({ notices: [{ text, role: 'alert' }] }), null)).toBe(
      'Error: The password you entered is incorrect.',
    );
  });

  it('are none where everything is a question', () => {
    expect(siteError(frameOf({ notices: [{ text: 'Wrong password?', tone: 'error' }] }), null)).toBeNull();
  });

  it('are a whole sentence, however its markup splits it', () => {
    expect(said('Log in\nThe password you entered for\nrosa\nis\nincorrect\n.\nE-mail\nPassword')).toBe(
      'The password you entered for rosa is incorrect.',
    );
  });

  it('do not take in the title above them', () => {
    expect(said('Log in\nThe password is incorrect.\nE-mail')).toBe('The password is incorrect.');
  });

  it('are cut at 500 letters', () => {
    expect(
      siteError(frameOf({ notices: [{ text: `Wrong password. ${'So sad '.repeat(200)}`, tone: 'error' }] }), null),
    ).toHaveLength(500);
  });
});

describe('the title of a page', () => {
  it('may say what is wrong', () => {
    expect(titleError(page({ title: 'Login failed' }))).toBe('Login failed');
    expect(titleError(page({ title: 'Log in' }))).toBeNull();
  });
});

describe('a page without a form', () => {
  it('says in a heading or a text what is wrong, and nothing else counts', () => {
    expect(pageError(page({ headings: ['Login failed'] }))).toBe('Login failed');
    expect(pageError(page({ headings: ['Your bells'], text: 'Your bells\nThree are ringing.' }))).toBeNull();
  });
});

describe('all that a page says', () => {
  it('is told with the clearest first', () => {
    const notices = [
      { text: 'The sea is rough', role: 'alert' as const },
      { text: 'Wrong password', role: 'alert' as const },
      { text: 'Saved', tone: 'success' as const },
    ];
    expect(wordsOn(page({ notices }))).toEqual(['Wrong password', 'The sea is rough']);
  });
});
