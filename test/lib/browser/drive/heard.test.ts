import { describe, expect, it } from 'vitest';
import { Heard } from '../../../../lib/browser/drive/heard.ts';
import { page } from '../../login/page.ts';

const showing = (text: string) => page({ notices: [{ text, role: 'alert' }] });
const heard = (...texts: string[]) => {
  const all = new Heard();
  for (const text of texts) all.note(showing(text), new Set(['Everybody is welcome']));
  return all;
};

describe('what was heard of a site', () => {
  it('is kept when it stands there no longer', () => {
    const all = heard('Wrong password');
    all.note(page({}), new Set());
    expect(all.words).toBe('Wrong password');
  });

  it('is not what everybody is told', () => expect(heard('Everybody is welcome').words).toBeNull());

  it('is the clearest, then the latest', () => {
    expect(heard('The sea is rough', 'Wrong password', 'The sea is calm').words).toBe('Wrong password');
    expect(heard('Wrong password', 'Too many attempts').words).toBe('Too many attempts');
  });

  it('is forgotten when something else is sent', () => {
    const all = heard('Wrong password');
    all.forget();
    expect(all.words).toBeNull();
  });
});
